package org.youju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.youju.kernel.EntryId;

/**
 * A record of the ledger (记录) in one of its revisions; immutable.
 *
 * @param revision 1 for the first; a correction or a void adds one
 * @param recordedAt when revision 1 was stored, to the millisecond
 * @param recordedBy name of the account that stored revision 1
 * @param changedAt when this revision was stored
 * @param changedBy name of the account that stored this revision
 * @param reason of the correction or void; empty for revision 1
 */
public record Entry(
    EntryId id,
    int revision,
    State state,
    Recording recording,
    Instant recordedAt,
    String recordedBy,
    Instant changedAt,
    String changedBy,
    String reason) {
  /** Days after the activity within which recording is ordinary; later ones are marked 补记. */
  static final int ORDINARY_DAYS = 7;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Whether it counts. */
  public enum State {
    RECORDED("recorded", "有效"),
    VOID("void", "已作废");

    private final String id;
    private final String title;

    State(String id, String title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }
  }

  /** Recorded later than a week after it ended (补记). */
  public boolean late() {
    return late(recording, recordedAt);
  }

  static boolean late(Recording recording, Instant recordedAt) {
    LocalDate ended = recording.until().orElse(recording.on());
    return LocalDate.ofInstant(recordedAt, ZONE).isAfter(ended.plusDays(ORDINARY_DAYS));
  }
}
