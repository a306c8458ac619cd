package org.youju.verification;

import java.time.Instant;

/**
 * A document in a list.
 *
 * @param organizationName as it is called today
 * @param summary as it stood at {@code judgedAt}
 */
public record VerificationLine(
    DocumentHeader header, String organizationName, Summary summary, Instant judgedAt) {}
