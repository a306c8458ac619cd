package org.youju.ledger;

import java.time.Instant;
import java.util.Optional;
import org.youju.kernel.EntryId;

/**
 * A file that shows that an entry is so (佐证).
 *
 * @param name as its uploader called it, made harmless
 * @param size in bytes
 * @param sm3 of the file's content, in hexadecimal
 * @param removal empty while the file is kept
 */
public record Evidence(
    EvidenceId id,
    EntryId entry,
    String name,
    FileType type,
    long size,
    String sm3,
    String addedBy,
    Instant addedAt,
    Optional<Removal> removal) {

  /** Who took the file away, when and why. */
  public record Removal(String by, Instant at, String reason) {}
}
