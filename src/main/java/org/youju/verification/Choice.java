package org.youju.verification;

import java.time.Instant;
import java.util.Optional;

/**
 * What a wording means in an organisation.
 *
 * @param metric empty: no metric, it is not held against the ledger
 */
public record Choice(String phrase, Optional<String> metric, Instant chosenAt, String chosenBy) {}
