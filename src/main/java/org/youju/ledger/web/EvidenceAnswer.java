package org.youju.ledger.web;

import java.time.Instant;
import java.util.Optional;
import org.youju.ledger.Evidence;

/**
 * Evidence as the interface shows it.
 *
 * @param type media type, found by content
 * @param removed when it was taken away; null while it is kept
 */
record EvidenceAnswer(
    String id,
    String entry,
    String name,
    String type,
    long size,
    String sm3,
    String addedBy,
    Instant addedAt,
    Optional<Instant> removed) {
  static EvidenceAnswer of(Evidence evidence) {
    return new EvidenceAnswer(
        evidence.id().toString(),
        evidence.entry().toString(),
        evidence.name(),
        evidence.type().mediaType(),
        evidence.size(),
        evidence.sm3(),
        evidence.addedBy(),
        evidence.addedAt(),
        evidence.removal().map(Evidence.Removal::at));
  }
}
