package org.youju.imports;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.FieldError;
import org.youju.kernel.NotFound;
import org.youju.kernel.Period;
import org.youju.kernel.Sm3;
import org.youju.ledger.Effort;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Evidences;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;

/**
 * A ledger kept in a table: each row an activity, recorded late and with the table as evidence.
 * Rows that cannot be understood, and rows that wait for an answer, are kept back; the others are
 * recorded.
 */
final class LedgerWork implements Work {
  private static final String SAME = "same";
  private static final int LOOK = 20;
  private static final String AGAIN = "again";
  private static final String SKIP = "skip";

  private final Actor actor;
  private final Batch batch;
  private final Ledger ledger;
  private final Evidences evidences;
  private final RecordedRows recorded;
  private final ReadEntry read;
  private final Map<Integer, Map<String, String>> answers;
  private final Supplier<byte[]> file;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<EntryId> written = new ArrayList<>();

  LedgerWork(
      Actor actor,
      Batch batch,
      Ledger ledger,
      Evidences evidences,
      RecordedRows recorded,
      ReadEntry read,
      Map<Integer, Map<String, String>> answers,
      Supplier<byte[]> file) {
    this.actor = actor;
    this.batch = batch;
    this.ledger = ledger;
    this.evidences = evidences;
    this.recorded = recorded;
    this.read = read;
    this.answers = answers;
    this.file = file;
  }

  private record Planned(Recording recording, String fingerprint) {}

  @Override
  public Checked check(List<Numbered> lines) {
    Map<Integer, Planned> wanted = new LinkedHashMap<>();
    List<ReadEntry.Read> all =
        lines.stream()
            .map(at -> read.line(at.line(), answers.getOrDefault(at.number(), Map.of())))
            .toList();
    List<Recording> sound = all.stream().flatMap(one -> one.recording().stream()).toList();
    List<List<FieldError>> faults = ledger.faults(actor, sound);
    List<Finding> findings = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < lines.size(); i++) {
      ReadEntry.Read one = all.get(i);
      List<FieldError> its = one.recording().isPresent() ? faults.get(next++) : List.of();
      its.forEach(error -> one.found().fault(read.field(error.field()), error.message()));
      findings.add(finding(lines.get(i), one, wanted));
    }
    return new Lines(findings, wanted);
  }

  private Finding finding(Numbered at, ReadEntry.Read one, Map<Integer, Planned> wanted) {
    if (one.found().isFaulty() || one.recording().isEmpty()) {
      return one.found().finding(Verdict.ERROR, Optional.empty(), one.label());
    }
    Recording recording = one.recording().get();
    String fingerprint = fingerprint(recording);
    Integer earlier = seen.putIfAbsent(fingerprint, at.line().row());
    if (earlier != null) {
      one.found().questions.clear();
      one.found().notes.add("与第 " + earlier + " 行是同一件事，只记一次。");
      return one.found().finding(Verdict.SAME, Optional.empty(), one.label());
    }
    Optional<EntryId> there = valid(fingerprint);
    if (there.isPresent()) {
      one.found().questions.clear();
      one.found().notes.add("以前从表格导入过，不再重复记。");
      return one.found().finding(Verdict.SAME, there.map(EntryId::value), one.label());
    }
    Map<String, String> given = answers.getOrDefault(at.number(), Map.of());
    if (given.getOrDefault(SAME, "").equals(SKIP)) {
      one.found().questions.clear();
      one.found().notes.add("您说是同一件事，不再记。");
      return one.found().finding(Verdict.SAME, Optional.empty(), one.label());
    }
    alike(recording)
        .ifPresent(
            entry ->
                one.found()
                    .questions
                    .add(
                        new Finding.Question(
                            SAME,
                            "台账里当天已有“" + entry.title() + "”，是同一件事吗？",
                            List.of(
                                new Finding.Option(SKIP, "是，不再记"),
                                new Finding.Option(AGAIN, "不是，另记一条")),
                            given.getOrDefault(SAME, ""))));
    Finding finding = one.found().finding(Verdict.NEW, Optional.empty(), one.label());
    if (finding.verdict() == Verdict.NEW) {
      wanted.put(at.number(), new Planned(recording, fingerprint));
    }
    return finding;
  }

  private Optional<EntryId> valid(String fingerprint) {
    return recorded.of(actor.root(), fingerprint).stream()
        .filter(
            id -> {
              try {
                return ledger.entry(actor.scope(), id).state() == Entry.State.RECORDED;
              } catch (NotFound outside) {
                return false;
              }
            })
        .findFirst();
  }

  /** Of the same organisation, day and one of the kinds. */
  private Optional<EntrySummary> alike(Recording recording) {
    return ledger
        .entries(
            actor.scope(),
            new EntryQuery(
                Optional.of(recording.organization()),
                recording.kinds(),
                Optional.of(new Period(recording.on(), recording.on())),
                "",
                LOOK,
                Optional.empty()))
        .stream()
        .filter(entry -> entry.organization().equals(recording.organization()))
        .findFirst();
  }

  /** What makes two rows the same activity. */
  static String fingerprint(Recording recording) {
    return Sm3.hex(
        String.join(
            "\n",
            recording.organization().toString(),
            recording.on().toString(),
            recording.until().map(Object::toString).orElse(""),
            String.join(",", recording.kinds().stream().sorted().toList()),
            Texts.bare(recording.title()),
            Texts.bare(recording.place())));
  }

  /** Rows of a piece, and the activities that they become. */
  private final class Lines implements Checked {
    private final List<Finding> findings;
    private final Map<Integer, Planned> wanted;

    Lines(List<Finding> findings, Map<Integer, Planned> wanted) {
      this.findings = findings;
      this.wanted = wanted;
    }

    @Override
    public List<Finding> findings() {
      return findings;
    }

    @Override
    public Map<Integer, UUID> write(Trail trail) {
      Map<Integer, UUID> became = new LinkedHashMap<>();
      if (wanted.isEmpty()) {
        return became;
      }
      List<Entry> entries =
          ledger.recordAll(
              actor,
              wanted.values().stream().map(Planned::recording).toList(),
              recording -> Effort.none(Effort.Way.IMPORT, recording));
      int i = 0;
      for (Map.Entry<Integer, Planned> one : wanted.entrySet()) {
        EntryId id = entries.get(i++).id();
        recorded.add(actor.root(), one.getValue().fingerprint(), id, batch.id());
        became.put(one.getKey(), id.value());
        written.add(id);
      }
      return became;
    }
  }

  /** The table itself is kept once and shown with every entry. */
  @Override
  public Map<Integer, UUID> finish(Trail trail) {
    if (!written.isEmpty()) {
      String name = batch.fileName();
      String kept = name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") ? name + ".txt" : name;
      evidences.addToAll(actor, written, kept, new ByteArrayInputStream(file.get()));
    }
    trail.with("entries", written.size());
    return Map.of();
  }
}
