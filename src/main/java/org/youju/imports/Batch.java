package org.youju.imports;

import java.time.Instant;
import org.youju.kernel.OrgId;
import org.youju.kernel.UserId;

/**
 * A file on its way in.
 *
 * @param organization of the account that brought it; for a ledger, where its rows belong
 * @param sm3 fingerprint of the file
 * @param note what a person should know about the stage; empty when nothing
 * @param done rows worked on, of {@code total}
 * @param skipped rows left out: headings, sums, hidden rows
 * @param beat when the work on it last gave a sign
 */
public record Batch(
    BatchId id,
    Purpose purpose,
    OrgId organization,
    String fileName,
    String sm3,
    Stage stage,
    String note,
    int done,
    int total,
    int skipped,
    UserId account,
    String by,
    Instant at,
    Instant beat) {
  public int percent() {
    return total == 0 ? 0 : (int) Math.min(100, 100L * done / total);
  }
}
