package org.youju.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.audit.AuditEntry;
import org.youju.audit.Break;
import org.youju.audit.Chain;
import org.youju.kernel.EntryId;
import org.youju.kernel.RootId;

/**
 * Verifies a whole ledger: the chain, every revision against the chain and the other way round, the
 * rows for reading and counting, the evidence and its files. Reads one state of the database even
 * while others write.
 *
 * <p>Not found, by design: what somebody who may append to the chain appends in due form after the
 * newest anchor; drafts, idempotency keys and sums of effort, which are no records.
 */
@Component
public class VerifyLedger {
  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);
  private static final Set<String> EVIDENCE = Set.of("evidence.add", "evidence.remove");

  private final Chain chain;
  private final VerifyStore store;
  private final DerivedStore derived;
  private final EvidenceStore evidence;
  private final EvidenceFiles files;
  private final VerifyMonths months;
  private final TransactionTemplate snapshot;

  VerifyLedger(
      Chain chain,
      VerifyStore store,
      DerivedStore derived,
      EvidenceStore evidence,
      EvidenceFiles files,
      VerifyMonths months,
      PlatformTransactionManager transactions) {
    this.chain = chain;
    this.store = store;
    this.derived = derived;
    this.evidence = evidence;
    this.files = files;
    this.months = months;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /**
   * What was found.
   *
   * @param chain entries of the chain that were checked; {@code entries} of the ledger, and so on,
   *     so that "nothing was there" cannot look like "all is well"
   * @param head hash of the last link checked, in hexadecimal
   */
  public record Report(
      RootId root,
      long chain,
      long entries,
      long revisions,
      long evidence,
      String head,
      Optional<Broken> first) {
    public boolean intact() {
      return first.isEmpty();
    }
  }

  /**
   * The first thing that does not hold.
   *
   * @param entry the ledger's entry concerned, where one is
   * @param title the entry's title as it stands now; empty when it is gone
   * @param seq number in the chain; 0 when the chain does not know of it
   * @param reason hash, link, gap, head, anchor (the chain); content, uncovered, row, tally, sum
   *     (the ledger); evidence, file
   * @param sentence what was found, in Chinese
   */
  public record Broken(
      Optional<EntryId> entry, String title, long seq, String reason, String sentence) {}

  /** Every office in the database. */
  public List<RootId> roots() {
    return chain.roots();
  }

  /**
   * @param anchors sequence number to hash, see {@link org.youju.audit.Anchors#of}
   */
  public Report verify(RootId root, Map<Long, String> anchors) {
    return snapshot.execute(status -> new Run(root).verify(anchors));
  }

  /** One verification with its counts. */
  private final class Run {
    private final RootId root;
    private long entries;
    private long revisions;
    private long pieces;

    private Run(RootId root) {
      this.root = root;
    }

    Report verify(Map<Long, String> anchors) {
      List<Broken> named = new ArrayList<>();
      Chain.Finding finding =
          chain.verify(root, anchors, batch -> spoken(batch).map(b -> remember(b, named)));
      Optional<Broken> first =
          named.isEmpty() ? finding.firstBreak().map(this::ofChain) : Optional.of(named.get(0));
      first = first.or(this::ledger).or(this::strangers).or(this::sums).or(this::evidence);
      return new Report(
          root, finding.checked(), entries, revisions, pieces, finding.headHash(), first);
    }

    private Break remember(Broken broken, List<Broken> named) {
      named.add(broken);
      return new Break(broken.seq(), broken.reason(), broken.sentence());
    }

    private Broken ofChain(Break found) {
      Optional<EntryId> entry =
          chain.newest(root, found.seq() + 1, 1).stream()
              .filter(link -> link.seq() == found.seq())
              .flatMap(link -> entry(link).stream())
              .findFirst();
      return broken(entry, found.seq(), found.reason(), found.sentence());
    }

    // ---- from the chain to the ledger

    private Optional<Broken> spoken(List<AuditEntry> batch) {
      Map<EntryId, Map<Integer, RevisionRow>> rows = new LinkedHashMap<>();
      Set<EntryId> ids = new LinkedHashSet<>();
      Set<UUID> pieceIds = new HashSet<>();
      for (AuditEntry link : batch) {
        if (CheckEntry.ACTIONS.containsKey(link.action())) {
          entry(link).ifPresent(ids::add);
        } else if (EVIDENCE.contains(link.action())) {
          id(link, "evidence:").ifPresent(pieceIds::add);
        }
      }
      store
          .revisions(root, ids)
          .forEach(
              row ->
                  rows.computeIfAbsent(row.entry(), e -> new LinkedHashMap<>())
                      .put(row.number(), row));
      Map<UUID, EvidenceStore.Row> pieces = pieces(pieceIds);
      return batch.stream().flatMap(link -> spoken(link, rows, pieces).stream()).findFirst();
    }

    private Optional<Broken> spoken(
        AuditEntry link,
        Map<EntryId, Map<Integer, RevisionRow>> rows,
        Map<UUID, EvidenceStore.Row> pieces) {
      if (CheckEntry.ACTIONS.containsKey(link.action())) {
        return revision(link, rows);
      }
      return EVIDENCE.contains(link.action()) ? piece(link, pieces) : Optional.empty();
    }

    private Optional<Broken> revision(
        AuditEntry link, Map<EntryId, Map<Integer, RevisionRow>> rows) {
      Optional<EntryId> id = entry(link);
      boolean fits =
          id.flatMap(
                  entry ->
                      rows.getOrDefault(entry, Map.of()).values().stream()
                          .filter(row -> CheckEntry.fits(row, link))
                          .findFirst())
              .isPresent();
      String number = CheckEntry.detail(link, "revision");
      return fits
          ? Optional.empty()
          : Optional.of(broken(id, link.seq(), "content", "第 " + number + " 版被改动或删除，与登记时不同。"));
    }

    private Optional<Broken> piece(AuditEntry link, Map<UUID, EvidenceStore.Row> pieces) {
      Optional<EvidenceStore.Row> row =
          id(link, "evidence:").flatMap(id -> Optional.ofNullable(pieces.get(id)));
      String now =
          row.map(r -> link.action().equals("evidence.add") ? r.added() : r.removed()).orElse("");
      return now.equals(CheckEntry.detail(link, "content"))
          ? Optional.empty()
          : Optional.of(
              broken(
                  row.map(r -> r.evidence().entry()).or(() -> entryOf(link)),
                  link.seq(),
                  "evidence",
                  "佐证的登记被改动或删除。"));
    }

    private Map<UUID, EvidenceStore.Row> pieces(Set<UUID> ids) {
      return ids.isEmpty()
          ? Map.of()
          : evidence.all(root, ids).stream()
              .collect(Collectors.toMap(r -> r.evidence().id().value(), Function.identity()));
    }

    // ---- from the ledger to the chain

    private Optional<Broken> ledger() {
      UUID last = FIRST;
      for (List<EntryId> ids = store.entriesAfter(root, last, BATCH);
          !ids.isEmpty();
          ids = store.entriesAfter(root, last, BATCH)) {
        Optional<Broken> found = entries(ids);
        if (found.isPresent()) {
          return found;
        }
        last = ids.get(ids.size() - 1).value();
      }
      return Optional.empty();
    }

    private Optional<Broken> entries(List<EntryId> ids) {
      var revisionsOf = group(store.revisions(root, ids), RevisionRow::entry);
      var links =
          group(
              chain.about(root, ids.stream().map(id -> "entry:" + id).toList()),
              link -> entry(link).orElseThrow());
      Map<EntryId, String> searchable = store.searchable(root, ids);
      Map<EntryId, EntryRow> rows = store.rows(root, ids);
      var tally = group(derived.tally(root, ids), DerivedStore.Span::entry);
      var people = group(derived.people(root, ids), DerivedStore.Presence::entry);
      var parts = group(derived.parts(root, ids), DerivedStore.PartSpan::entry);
      for (EntryId id : ids) {
        CheckEntry check =
            new CheckEntry(
                revisionsOf.getOrDefault(id, List.of()),
                links.getOrDefault(id, List.of()),
                Optional.ofNullable(rows.get(id)),
                searchable.getOrDefault(id, ""),
                tally.getOrDefault(id, List.of()),
                people.getOrDefault(id, List.of()),
                parts.getOrDefault(id, List.of()));
        Optional<CheckEntry.Fault> fault = check.fault();
        if (fault.isPresent()) {
          return fault.map(f -> broken(Optional.of(id), f.seq(), f.reason(), f.sentence()));
        }
        entries++;
        revisions += check.revisions().size();
      }
      return Optional.empty();
    }

    private Optional<Broken> strangers() {
      return store.strangers(root).stream()
          .sorted(java.util.Comparator.comparing(EntryId::value))
          .findFirst()
          .map(id -> broken(Optional.of(id), 0, "tally", "有计数指向台账中没有的记录：是另行写入的。"));
    }

    private Optional<Broken> sums() {
      return months
          .firstWrong(root)
          .map(
              month ->
                  "%d 年 %d 月的月度合计与逐条记录不符：是另行改动的。".formatted(month.getYear(), month.getMonthValue()))
          .or(() -> months.wrongBesides(root) ? Optional.of("月度合计的对照表被改动过。") : Optional.empty())
          .map(sentence -> broken(Optional.empty(), 0, "sum", sentence));
    }

    // ---- evidence and its files

    private Optional<Broken> evidence() {
      UUID last = FIRST;
      for (List<EvidenceStore.Row> rows = evidence.after(root, last, BATCH);
          !rows.isEmpty();
          rows = evidence.after(root, last, BATCH)) {
        Optional<Broken> found = evidence(rows);
        if (found.isPresent()) {
          return found;
        }
        last = rows.get(rows.size() - 1).evidence().id().value();
      }
      return Optional.empty();
    }

    private Optional<Broken> evidence(List<EvidenceStore.Row> rows) {
      var links =
          chain
              .about(root, rows.stream().map(r -> "evidence:" + r.evidence().id()).toList())
              .stream()
              .filter(link -> EVIDENCE.contains(link.action()))
              .collect(Collectors.groupingBy(AuditEntry::object));
      for (EvidenceStore.Row row : rows) {
        String object = "evidence:" + row.evidence().id();
        Optional<String> fault = fault(row, links.getOrDefault(object, List.of()));
        if (fault.isPresent()) {
          String reason = fault.get().startsWith("文件") ? "file" : "evidence";
          return Optional.of(broken(Optional.of(row.evidence().entry()), 0, reason, fault.get()));
        }
        pieces++;
      }
      return Optional.empty();
    }

    private Optional<String> fault(EvidenceStore.Row row, List<AuditEntry> links) {
      int expected = row.evidence().removal().isPresent() ? 2 : 1;
      if (links.size() != expected) {
        return Optional.of("佐证“" + row.evidence().name() + "”的登记与审计链不符。");
      }
      boolean kept = row.evidence().removal().isEmpty();
      if (kept && !files.sm3(files.path(root, row.file())).equals(row.evidence().sm3())) {
        return Optional.of("文件“" + row.evidence().name() + "”丢失或被改动。");
      }
      return Optional.empty();
    }

    // ---- names

    private Broken broken(Optional<EntryId> entry, long seq, String reason, String sentence) {
      return new Broken(entry, entry.map(this::title).orElse(""), seq, reason, sentence);
    }

    private String title(EntryId id) {
      List<RevisionRow> rows = store.revisions(root, List.of(id));
      return rows.isEmpty() ? "" : Body.title(rows.get(rows.size() - 1).body());
    }

    private Optional<EntryId> entry(AuditEntry link) {
      return id(link, "entry:").map(EntryId::new);
    }

    private Optional<EntryId> entryOf(AuditEntry link) {
      return uuid(CheckEntry.detail(link, "entry")).map(EntryId::new);
    }

    private Optional<UUID> id(AuditEntry link, String type) {
      return link.object().startsWith(type)
          ? uuid(link.object().substring(type.length()))
          : Optional.empty();
    }

    private Optional<UUID> uuid(String text) {
      try {
        return Optional.of(UUID.fromString(text));
      } catch (IllegalArgumentException none) {
        return Optional.empty();
      }
    }

    private <T> Map<EntryId, List<T>> group(List<T> rows, Function<T, EntryId> entry) {
      return rows.stream().collect(Collectors.groupingBy(entry));
    }
  }
}
