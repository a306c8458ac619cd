package org.youju.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.ledger.Entry;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;

/**
 * An entry in one of its revisions, as the contract shows it.
 *
 * @param state recorded or void
 * @param late recorded more than a week after it ended (补记)
 * @param recordedAt when the first revision was stored, {@code changedAt} this one
 * @param reason of the correction or void; null for the first revision
 * @param page where people read it
 */
record EntryAnswer(
    String id,
    int revision,
    String state,
    List<String> kinds,
    String organization,
    LocalDate on,
    Optional<LocalDate> until,
    String title,
    String place,
    List<Participant> participants,
    Map<String, Integer> headcount,
    Map<String, BigDecimal> quantities,
    List<OrgId> organizationsTakingPart,
    String text,
    Optional<String> lateReason,
    boolean late,
    Instant recordedAt,
    String recordedBy,
    Instant changedAt,
    String changedBy,
    Optional<String> reason,
    String page) {

  static EntryAnswer of(Entry entry) {
    Recording recording = entry.recording();
    return new EntryAnswer(
        entry.id().toString(),
        entry.revision(),
        entry.state().id(),
        recording.kinds(),
        recording.organization().toString(),
        recording.on(),
        recording.until(),
        recording.title(),
        recording.place(),
        recording.participants(),
        recording.headcount(),
        recording.quantities(),
        recording.organizationsTakingPart(),
        recording.text(),
        filled(recording.lateReason()),
        entry.late(),
        entry.recordedAt(),
        entry.recordedBy(),
        entry.changedAt(),
        entry.changedBy(),
        filled(entry.reason()),
        "/ledger/" + entry.id());
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(words -> !words.isEmpty());
  }
}
