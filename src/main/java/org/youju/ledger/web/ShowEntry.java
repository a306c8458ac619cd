package org.youju.ledger.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.AuditEntry;
import org.youju.audit.Chain;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.Period;
import org.youju.ledger.Entry;
import org.youju.ledger.Evidence;
import org.youju.ledger.Evidences;
import org.youju.ledger.FileType;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;

/** Lays out one entry: what it says, how it came to say so, and what shows it. */
@Component
class ShowEntry {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int SHORT_HASH = 12;
  private static final int KILO = 1024;

  private final Ledger ledger;
  private final Evidences evidences;
  private final Chain chain;
  private final Wording wording;
  private final FormChoices choices;

  ShowEntry(Ledger ledger, Evidences evidences, Chain chain, Wording wording, FormChoices choices) {
    this.ledger = ledger;
    this.evidences = evidences;
    this.chain = chain;
    this.wording = wording;
    this.choices = choices;
  }

  EntryView view(Actor actor, EntryId id) {
    List<Entry> revisions = ledger.revisions(actor.scope(), id);
    Entry entry = revisions.get(revisions.size() - 1);
    Recording recording = entry.recording();
    Wording.Of names = wording.of(actor.root(), revisions.stream().map(Entry::recording).toList());
    boolean isVoid = entry.state() == Entry.State.VOID;
    return new EntryView(
        id.toString(),
        entry.revision(),
        isVoid,
        entry.late(),
        recording.title(),
        wording.kinds(recording.kinds()),
        names.organization(recording),
        names.days(recording),
        recording.place(),
        names.others(recording),
        names.byRole(recording).entrySet().stream()
            .map(e -> new EntryView.RoleLine(e.getKey(), e.getValue()))
            .toList(),
        names.headcount(recording),
        names.quantities(recording),
        recording.text(),
        recording.lateReason(),
        entry.recordedBy() + " 登记于 " + moment(entry.recordedAt()),
        isVoid
            ? entry.changedBy() + " 于 " + moment(entry.changedAt()) + " 作废：" + entry.reason()
            : "",
        versions(actor, revisions, names),
        evidences.of(actor.scope(), id).stream().map(ShowEntry::piece).toList(),
        isVoid ? List.of() : counted(recording),
        !isVoid && ledger.mayChange(actor, entry),
        "/entries/new?kind="
            + recording.kinds().get(0)
            + "&organization="
            + recording.organization(),
        Arrays.stream(FileType.values())
            .map(type -> "." + type.extension())
            .collect(Collectors.joining(",", "", ",.jpeg")));
  }

  private List<EntryView.Door> counted(Recording recording) {
    Period year = Period.ofYear(recording.on().getYear());
    String where =
        "?organization=%s&from=%s&to=%s"
            .formatted(recording.organization(), year.from(), year.to());
    return choices
        .counting(recording.kinds())
        .map(metric -> new EntryView.Door(metric.name(), "/metrics/" + metric.id() + where))
        .toList();
  }

  /** The newest first. */
  private List<EntryView.Version> versions(Actor actor, List<Entry> revisions, Wording.Of names) {
    List<AuditEntry> links =
        chain.about(actor.root(), List.of("entry:" + revisions.get(0).id())).stream()
            .filter(link -> !link.action().equals("entry.recount"))
            .toList();
    List<EntryView.Version> versions = new ArrayList<>();
    for (int i = revisions.size() - 1; i >= 0; i--) {
      Entry entry = revisions.get(i);
      List<Part.Difference> changes =
          i == 0
              ? List.of()
              : Part.differences(
                  revisions.get(i - 1).recording(), entry.recording(), wording, names);
      versions.add(
          new EntryView.Version(
              entry.revision(),
              what(entry, i > 0 && revisions.get(i - 1).state() == Entry.State.VOID),
              entry.changedBy(),
              moment(entry.changedAt()),
              entry.reason(),
              i < links.size() ? position(links.get(i)) : "",
              changes));
    }
    return versions;
  }

  private static String what(Entry entry, boolean wasVoid) {
    if (entry.state() == Entry.State.VOID) {
      return "作废";
    }
    if (wasVoid) {
      return "恢复";
    }
    return entry.revision() == 1 ? "登记" : "更正";
  }

  private static String position(AuditEntry link) {
    return "审计链第 " + link.seq() + " 条 · " + link.hash().substring(0, SHORT_HASH);
  }

  private static EntryView.Piece piece(Evidence evidence) {
    return new EntryView.Piece(
        evidence.id().toString(),
        evidence.name(),
        size(evidence.size()),
        evidence.addedBy() + " " + moment(evidence.addedAt()),
        evidence.sm3(),
        evidence
            .removal()
            .map(r -> r.by() + " 于 " + moment(r.at()) + " 移除：" + r.reason())
            .orElse(""));
  }

  private static String size(long bytes) {
    double kilo = bytes / (double) KILO;
    return kilo < KILO
        ? String.format(Locale.ROOT, "%.0f KB", Math.max(1, kilo))
        : String.format(Locale.ROOT, "%.1f MB", kilo / KILO);
  }

  static String moment(Instant instant) {
    return MOMENT.format(LocalDateTime.ofInstant(instant, ZONE));
  }

  /** Both versions side by side, for the editor who came second. */
  ConflictView conflict(Actor actor, Entry newest, int seen, Recording mine, EntryForm form) {
    Recording theirs = newest.recording();
    Wording.Of names = wording.of(actor.root(), List.of(mine, theirs));
    List<ConflictView.Field> fields = new ArrayList<>();
    form.params()
        .forEach(
            (name, values) -> {
              if (!name.equals("revision") && !name.equals("_csrf") && !name.startsWith("take.")) {
                values.forEach(value -> fields.add(new ConflictView.Field(name, value)));
              }
            });
    return new ConflictView(
        newest.id().toString(),
        theirs.title(),
        seen,
        newest.revision(),
        newest.changedBy(),
        moment(newest.changedAt()),
        newest.reason(),
        Part.differences(theirs, mine, wording, names),
        fields);
  }

  /**
   * The second editor's version with those parts taken over that they chose; parts that differ only
   * in their order stay as they were.
   */
  static Recording merged(Recording mine, Recording theirs, Map<String, String> choice) {
    Recording merged = mine;
    for (Part part : Part.values()) {
      boolean chosen = "theirs".equals(choice.get("take." + part.name()));
      if (chosen || !part.differs(mine, theirs)) {
        merged = part.taken(merged, theirs);
      }
    }
    return merged;
  }
}
