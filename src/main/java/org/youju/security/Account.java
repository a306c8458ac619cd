package org.youju.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;

/**
 * An account as it stands now.
 *
 * @param role empty until the security administrator grants one; then nothing is open to it
 * @param organization where it works; present exactly when there is a role
 * @param until first day on which it may no longer log in
 * @param passwordAt when its password was last set
 * @param mustChange the password is a one-time secret
 */
public record Account(
    RootId root,
    UserId id,
    String login,
    String name,
    Optional<PersonId> person,
    Optional<Role> role,
    Optional<OrgId> organization,
    boolean active,
    LocalDate until,
    Instant passwordAt,
    boolean mustChange,
    Optional<Instant> lastLogin) {

  /** Whether it may come in on a day. */
  public boolean usable(LocalDate today) {
    return active && today.isBefore(until);
  }
}
