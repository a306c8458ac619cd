package org.youju.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.youju.audit.AuditEntry;

/**
 * Holds everything kept about one entry against what the chain says of it; a pure function. The
 * chain has, for every revision, hashes of its body, of the rows counted from it and of its words,
 * and for every recount after a move of organisations the hash of the change; so each row, its
 * beginning and its end are compared with what was counted when it was counted.
 *
 * @param chain what the chain says of the entry, oldest first
 */
record CheckEntry(
    List<RevisionRow> revisions,
    List<AuditEntry> chain,
    Optional<EntryRow> row,
    String searchable,
    List<DerivedStore.Span> tally,
    List<DerivedStore.Presence> people,
    List<DerivedStore.PartSpan> parts) {

  static final Map<String, String> ACTIONS =
      Map.of("entry.record", "record", "entry.correct", "correct", "entry.void", "void");
  static final String RECOUNT = "entry.recount";

  /** A fault: one word for programs, a sentence for people, where in the chain it shows. */
  record Fault(String reason, String sentence, long seq) {}

  Optional<Fault> fault() {
    return covered().or(this::read).or(this::counted);
  }

  // ---- revisions

  private Optional<Fault> covered() {
    List<AuditEntry> written =
        chain.stream().filter(entry -> ACTIONS.containsKey(entry.action())).toList();
    for (int i = 0; i < revisions.size(); i++) {
      RevisionRow revision = revisions.get(i);
      if (i >= written.size()) {
        return fault("uncovered", "第 " + revision.number() + " 版没有登记在审计链上：是另行写入的。", 0);
      }
      AuditEntry entry = written.get(i);
      if (revision.number() != i + 1 || !fits(revision, entry)) {
        return fault("content", "第 " + revision.number() + " 版的内容与登记时不同。", entry.seq());
      }
    }
    return written.size() == revisions.size()
        ? Optional.empty()
        : fault("content", "审计链上还有一版，台账中没有。", written.get(revisions.size()).seq());
  }

  static boolean fits(RevisionRow revision, AuditEntry entry) {
    return revision.action().equals(ACTIONS.get(entry.action()))
        && detail(entry, "revision").equals(String.valueOf(revision.number()))
        && revision.content().equals(detail(entry, "content"))
        && revision.actor().toString().equals(entry.actor());
  }

  static String detail(AuditEntry entry, String name) {
    return String.valueOf(entry.details().getOrDefault(name, ""));
  }

  // ---- the row for reading

  private Optional<Fault> read() {
    RevisionRow newest = newest();
    EntryRow expected = EntryRow.expected(revisions.get(0), newest);
    if (row.isEmpty()) {
      return fault("row", "台账中缺少这一条，只剩历史版本。", 0);
    }
    String words = Derived.wordsHash(newest.salt(), searchable);
    boolean same = row.get().equals(expected) && words.equals(detail(entryOf(newest), "words"));
    return same ? Optional.empty() : fault("row", "台账中显示的内容与最新一版不同。", 0);
  }

  private RevisionRow newest() {
    return revisions.get(revisions.size() - 1);
  }

  private AuditEntry entryOf(RevisionRow revision) {
    return chain.stream()
        .filter(entry -> ACTIONS.containsKey(entry.action()))
        .skip(revision.number() - 1L)
        .findFirst()
        .orElseThrow();
  }

  // ---- what counts

  private Optional<Fault> counted() {
    TreeMap<Instant, AuditEntry> recounts = new TreeMap<>();
    for (AuditEntry entry : chain) {
      if (entry.action().equals(RECOUNT)) {
        recounts.put(Instant.ofEpochMilli(Long.parseLong(detail(entry, "at"))), entry);
      }
    }
    for (RevisionRow revision : revisions) {
      if (!derived(revision).equals(detail(entryOf(revision), "derived"))) {
        return fault("tally", "第 " + revision.number() + " 版的计数与登记时不同。", entryOf(revision).seq());
      }
    }
    for (var recount : recounts.entrySet()) {
      if (!change(recount.getKey()).equals(detail(recount.getValue(), "change"))) {
        return fault("tally", "组织调整时重新归集的计数被改动过。", recount.getValue().seq());
      }
    }
    return spans(recounts.keySet());
  }

  private String derived(RevisionRow revision) {
    Instant at = revision.at();
    return Derived.rowsHash(
        revision.salt(),
        Body.read(revision.body()).on(),
        tally.stream().filter(s -> s.since().equals(at)).map(DerivedStore.Span::row).toList(),
        people.stream()
            .filter(s -> s.since().equals(at))
            .map(DerivedStore.Presence::present)
            .toList(),
        parts.stream().filter(s -> s.since().equals(at)).map(DerivedStore.PartSpan::part).toList());
  }

  private String change(Instant at) {
    return Derived.changeHash(
        at.toEpochMilli(),
        Body.read(valid(at).body()).on(),
        tally.stream()
            .filter(s -> s.gone().filter(at::equals).isPresent())
            .map(DerivedStore.Span::row)
            .toList(),
        tally.stream().filter(s -> s.since().equals(at)).map(DerivedStore.Span::row).toList());
  }

  /** The revision that was the newest at a moment. */
  private RevisionRow valid(Instant at) {
    RevisionRow valid = revisions.get(0);
    for (RevisionRow revision : revisions) {
      valid = revision.at().isAfter(at) ? valid : revision;
    }
    return valid;
  }

  /** Every row begins at an event, has its day, and ends at the next revision or at a recount. */
  private Optional<Fault> spans(Set<Instant> recounts) {
    Map<Instant, Optional<Instant>> ends = new HashMap<>();
    for (int i = 0; i < revisions.size(); i++) {
      ends.put(
          revisions.get(i).at(),
          i + 1 < revisions.size() ? Optional.of(revisions.get(i + 1).at()) : Optional.empty());
    }
    List<Boolean> sound = new ArrayList<>();
    people.forEach(
        p -> sound.add(p.gone().equals(ends.get(p.since())) && p.on().equals(dayAt(p.since()))));
    parts.forEach(p -> sound.add(p.gone().equals(ends.get(p.since()))));
    Set<Instant> begins = new TreeSet<>(ends.keySet());
    begins.addAll(recounts);
    tally.forEach(
        s ->
            sound.add(
                begins.contains(s.since())
                    && s.on().equals(dayAt(s.since()))
                    && endsWell(s, recounts, ends.get(valid(s.since()).at()))));
    return sound.contains(false) ? fault("tally", "计数的起止与登记时不同。", 0) : Optional.empty();
  }

  private java.time.LocalDate dayAt(Instant moment) {
    return Body.read(valid(moment).body()).on();
  }

  private static boolean endsWell(
      DerivedStore.Span span, Set<Instant> recounts, @Nullable Optional<Instant> nextRevision) {
    return span.gone().equals(nextRevision) || span.gone().filter(recounts::contains).isPresent();
  }

  private static Optional<Fault> fault(String reason, String sentence, long seq) {
    return Optional.of(new Fault(reason, sentence, seq));
  }
}
