package org.youju.verification;

import java.time.Instant;
import org.youju.kernel.OrgId;

/**
 * What a document is, whatever it says.
 *
 * @param organization whose report it is, {@code year} what year it reports on
 * @param name of the file
 */
public record DocumentHeader(
    VerificationId id,
    OrgId organization,
    int year,
    String name,
    Instant createdAt,
    String createdBy) {}
