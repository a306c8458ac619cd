package org.youju.notifications;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person wants to be told, and how.
 *
 * @param sms short messages at all
 * @param digest the daily message about what is due
 * @param confirmed when the person confirmed the phone number now in the file; empty: not yet
 */
public record Preference(boolean sms, boolean digest, Optional<Instant> confirmed) {
  /** As long as the person said nothing. */
  public static final Preference USUAL = new Preference(true, true, Optional.empty());
}
