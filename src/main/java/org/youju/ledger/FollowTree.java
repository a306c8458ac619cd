package org.youju.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.youju.audit.Audit;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.organization.Lineage;
import org.youju.organization.OrganizationMoved;

/**
 * When an organisation's place in the tree changes, its entries from that day on count for those
 * above it then. Whom each person counts for stays as it was recorded. Runs in the transaction of
 * the move, so figures never disagree with the tree.
 */
@Component
class FollowTree {
  private static final int BATCH = 500;

  private final EntryStore store;
  private final DerivedStore derived;
  private final Lineage lineage;
  private final Audit audit;
  private final Clock clock;

  FollowTree(EntryStore store, DerivedStore derived, Lineage lineage, Audit audit, Clock clock) {
    this.store = store;
    this.derived = derived;
    this.lineage = lineage;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  void on(OrganizationMoved moved) {
    RootId root = moved.root();
    List<Recount> done = new ArrayList<>();
    List<EntryId> all = derived.countedIn(root, moved.organization(), moved.from());
    for (int i = 0; i < all.size(); i += BATCH) {
      recount(root, all.subList(i, Math.min(all.size(), i + BATCH)), done);
    }
    if (!done.isEmpty()) {
      TransactionSynchronizationManager.registerSynchronization(new Trace(root, done));
    }
  }

  private record Recount(EntryId entry, Instant at, String change) {}

  /** The chain is written last, so that its head is not locked while entries are. */
  private final class Trace implements TransactionSynchronization {
    private final RootId root;
    private final List<Recount> done;

    private Trace(RootId root, List<Recount> done) {
      this.root = root;
      this.done = done;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      audit.writeAll(theSystem(root), "entry.recount", trails -> traced(trails));
    }

    private int traced(Supplier<Trail> trails) {
      for (Recount recount : done) {
        trails
            .get()
            .on("entry", recount.entry().value())
            .with("at", recount.at().toEpochMilli())
            .with("change", recount.change());
      }
      return done.size();
    }
  }

  /** Nobody's account: what follows by itself from the move, whose own trace names the actor. */
  private static Actor theSystem(RootId root) {
    return new Actor(
        new UserId(new UUID(0, 0)),
        "系统",
        Role.OFFICE,
        new OrgId(root.value()),
        new Scope(root, List.of()));
  }

  private void recount(RootId root, List<EntryId> ids, List<Recount> done) {
    store.lockAll(root, ids);
    Map<EntryId, List<DerivedStore.Span>> spans =
        derived.tally(root, ids).stream().collect(Collectors.groupingBy(DerivedStore.Span::entry));
    Map<EntryId, List<DerivedStore.Presence>> people =
        derived.people(root, ids).stream()
            .filter(DerivedStore.Presence::live)
            .collect(Collectors.groupingBy(DerivedStore.Presence::entry));
    Map<LocalDate, Map<OrgId, List<OrgId>>> trees = new HashMap<>();
    List<Recount> changed = new ArrayList<>();
    for (Entry entry : store.entries(root, ids)) {
      Recording recording = entry.recording();
      List<DerivedStore.Presence> present = people.getOrDefault(entry.id(), List.of());
      Map<OrgId, List<OrgId>> above = trees.computeIfAbsent(recording.on(), day -> new HashMap<>());
      learn(root, recording, present, above);
      if (above.containsKey(recording.organization())) {
        // else it is closed since before that day, and the entry goes on counting as recorded
        List<Counted.Row> wanted = recounted(recording, present, above);
        change(root, entry, spans.getOrDefault(entry.id(), List.of()), wanted)
            .ifPresent(changed::add);
      }
    }
    derived.followTally(root, changed.stream().map(Recount::entry).toList());
    done.addAll(changed);
  }

  /** What an entry counts for with those above its organisations now, its people as recorded. */
  static List<Counted.Row> recounted(
      Recording recording, List<DerivedStore.Presence> present, Map<OrgId, List<OrgId>> above) {
    List<Counted.Person> people =
        present.stream()
            .map(DerivedStore.Presence::present)
            .map(
                p ->
                    new Counted.Person(
                        new Participant(p.person(), p.role()),
                        p.home().orElse(recording.organization()),
                        p.ranks()))
            .toList();
    return new Counted(recording, above, people).rows();
  }

  private void learn(
      RootId root,
      Recording recording,
      List<DerivedStore.Presence> present,
      Map<OrgId, List<OrgId>> above) {
    Set<OrgId> unknown = new LinkedHashSet<>(recording.organizationsTakingPart());
    unknown.add(recording.organization());
    present.forEach(p -> p.present().home().ifPresent(unknown::add));
    unknown.removeAll(above.keySet());
    if (!unknown.isEmpty()) {
      above.putAll(lineage.ancestors(root, unknown, recording.on()));
    }
  }

  private Optional<Recount> change(
      RootId root, Entry entry, List<DerivedStore.Span> spans, List<Counted.Row> wanted) {
    Set<Counted.Row> live =
        spans.stream()
            .filter(DerivedStore.Span::live)
            .map(DerivedStore.Span::row)
            .collect(Collectors.toSet());
    List<Counted.Row> gone = new ArrayList<>(live);
    gone.removeAll(new HashSet<>(wanted));
    List<Counted.Row> added = new ArrayList<>(wanted);
    added.removeAll(live);
    if (gone.isEmpty() && added.isEmpty()) {
      return Optional.empty();
    }
    Instant at = after(derived.lastChange(root, entry.id(), entry.changedAt()));
    LocalDate on = entry.recording().on();
    derived.endTally(root, entry.id(), on, gone, at);
    derived.addTally(root, entry.id(), on, added, at);
    String change = Derived.changeHash(at.toEpochMilli(), on, gone, added);
    return Optional.of(new Recount(entry.id(), at, change));
  }

  private Instant after(Instant last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isAfter(last) ? now : last.plusMillis(1);
  }
}
