package org.youju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.EntryId;

/**
 * The row for reading, as it stands or as the revisions would have it.
 *
 * @param counted whether a search finds it where it counts
 */
record EntryRow(
    EntryId id,
    int revision,
    String state,
    String unit,
    LocalDate on,
    Optional<LocalDate> until,
    List<String> kinds,
    String title,
    String place,
    boolean late,
    Instant recordedAt,
    String recordedBy,
    Instant changedAt,
    boolean counted) {

  static EntryRow expected(RevisionRow first, RevisionRow newest) {
    Recording recording = Body.read(newest.body());
    return new EntryRow(
        newest.entry(),
        newest.number(),
        newest.state().id(),
        recording.organization().toString(),
        recording.on(),
        recording.until(),
        recording.kinds(),
        recording.title(),
        recording.place(),
        Entry.late(recording, first.at()),
        first.at(),
        first.actorName(),
        newest.at(),
        true);
  }
}
