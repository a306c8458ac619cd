package org.youju.requirements;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.youju.audit.Chain;
import org.youju.catalog.Requirement;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.ledger.Extracts;
import org.youju.organization.Chronicles;
import org.youju.organization.Lineage;

/**
 * How duties stand, organisations by months (看板). Derived and kept in memory: every write of the
 * office leaves a link in the chain, so what has to be derived anew is read there before each
 * answer; nothing can be missed, and several instances agree. What {@link Sight} hides is not
 * shown.
 */
@Component
public class DutyBoard {
  private static final int MOST_TOUCHES = 2_000;
  private static final int MOST_BOARDS = 8;

  /**
   * So many organisations are derived while somebody waits for the page; more in the background.
   */
  private static final int WHILE_WAITING = 100;

  /** How often the present year is brought up to date without anybody asking. */
  private static final long KEEPING = 60_000;

  private static final long SOON = 5_000;

  private final Duties duties;
  private final Chronicles chronicles;
  private final Extracts extracts;
  private final Lineage lineage;
  private final Chain chain;
  private final Clock clock;
  private final int whileWaiting;
  private final Map<Key, Kept> boards = new LinkedHashMap<>(16, 0.75f, true);
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "duty-board");
            thread.setDaemon(true);
            return thread;
          });

  @Autowired
  DutyBoard(
      Duties duties,
      Chronicles chronicles,
      Extracts extracts,
      Lineage lineage,
      Chain chain,
      Clock clock) {
    this(duties, chronicles, extracts, lineage, chain, clock, WHILE_WAITING);
  }

  DutyBoard(
      Duties duties,
      Chronicles chronicles,
      Extracts extracts,
      Lineage lineage,
      Chain chain,
      Clock clock,
      int whileWaiting) {
    this.duties = duties;
    this.chronicles = chronicles;
    this.extracts = extracts;
    this.lineage = lineage;
    this.chain = chain;
    this.clock = clock;
    this.whileWaiting = whileWaiting;
  }

  private record Key(RootId root, int year) {}

  /** What was derived, on which day, and up to which entry of the chain. */
  private record State(
      LocalDate today, Optional<LocalDate> keptSince, long position, Map<OrgId, Sheet> sheets) {}

  private static final class Kept {
    private Optional<State> state = Optional.empty();
    private boolean deriving;
  }

  /**
   * An organisation's line.
   *
   * @param months twelve cells, January first
   */
  public record Row(OrgId organization, String name, String kind, List<Cell> months) {
    public Row {
      months = List.copyOf(months);
    }
  }

  /** How many duties that fall due in a month stand how; explained ones count as not applicable. */
  public record Cell(Map<Status, Integer> counts) {
    public Cell {
      counts = Map.copyOf(counts);
    }

    public int of(Status status) {
      return counts.getOrDefault(status, 0);
    }

    /** The status that asks for attention first; empty where nothing falls due. */
    public Optional<Status> worst() {
      return List.of(
              Status.NOT_MET,
              Status.TO_EXPLAIN,
              Status.UNDECIDED,
              Status.NOT_YET,
              Status.MET,
              Status.NOT_APPLICABLE)
          .stream()
          .filter(status -> of(status) > 0)
          .findFirst();
    }
  }

  /**
   * Lines of the organisations in a subtree that the actor answers for; empty while those of a
   * large office are being derived, which nobody is kept waiting for.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public Optional<List<Row>> rows(Actor actor, OrgId under, int year) {
    lineage.require(actor.scope(), under);
    return ready(actor.root(), year).map(sheets -> rows(actor, under, sheets));
  }

  private static List<Row> rows(Actor actor, OrgId under, Map<OrgId, Sheet> sheets) {
    Set<OrgId> shown = new HashSet<>(Set.of(under));
    Optional.ofNullable(sheets.get(under)).ifPresent(top -> shown.addAll(top.below()));
    return sheets.values().stream()
        .filter(sheet -> shown.contains(sheet.organization()) && sees(actor, sheet))
        .sorted(Comparator.comparing(Sheet::organization, Comparator.comparing(OrgId::toString)))
        .map(DutyBoard::row)
        .toList();
  }

  private static boolean sees(Actor actor, Sheet sheet) {
    return actor.scope().answers().cover(sheet.organization(), sheet.parent());
  }

  private static Row row(Sheet sheet) {
    List<Cell> cells = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      Map<Status, Integer> counts = new LinkedHashMap<>();
      for (Status status : Status.values()) {
        int number = sheet.duties()[month][status.ordinal()];
        if (number > 0) {
          counts.put(status, number);
        }
      }
      cells.add(new Cell(counts));
    }
    return new Row(sheet.organization(), sheet.name(), sheet.kind(), cells);
  }

  /**
   * Sheets of all organisations of an office as they stand now; empty when so much has to be
   * derived that it is done in the background.
   */
  Optional<Map<OrgId, Sheet>> ready(RootId root, int year) {
    Key key = new Key(root, year);
    Kept kept = kept(key);
    synchronized (kept) {
      if (!kept.deriving && !catchUp(key, kept)) {
        kept.deriving = true;
        background.execute(() -> derive(key, kept));
      }
      return kept.deriving ? Optional.empty() : kept.state.map(state -> Map.copyOf(state.sheets()));
    }
  }

  /** Whoever opens the board of the present year finds it made. */
  @Scheduled(initialDelay = SOON, fixedDelay = KEEPING)
  void keep() {
    for (RootId root : chain.roots()) {
      ready(root, LocalDate.now(clock).getYear());
    }
  }

  @PreDestroy
  void stop() {
    background.shutdownNow();
  }

  private void derive(Key key, Kept kept) {
    Optional<State> made = Optional.empty();
    try {
      made = Optional.of(anew(key));
    } finally {
      synchronized (kept) {
        kept.deriving = false;
        kept.state = made;
      }
    }
  }

  private State anew(Key key) {
    long head = chain.head(key.root());
    return new State(
        LocalDate.now(clock), duties.keptSince(key.root()), head, all(key.root(), key.year()));
  }

  private Kept kept(Key key) {
    synchronized (boards) {
      Kept kept = boards.computeIfAbsent(key, k -> new Kept());
      if (boards.size() > MOST_BOARDS) {
        boards.remove(boards.keySet().iterator().next());
      }
      return kept;
    }
  }

  /** Whether the state is that of now, after as much work as one may be kept waiting for. */
  private boolean catchUp(Key key, Kept kept) {
    long head = chain.head(key.root());
    LocalDate today = LocalDate.now(clock);
    Optional<State> state = kept.state.filter(one -> one.today().equals(today));
    if (state.filter(one -> one.position() == head).isPresent()) {
      return true;
    }
    Optional<Set<OrgId>> stale = state.flatMap(one -> stale(key, one));
    if (stale.isEmpty()) {
      boolean small = units(key).size() <= whileWaiting;
      if (small) {
        kept.state = Optional.of(anew(key));
      }
      return small;
    }
    if (stale.get().size() > whileWaiting) {
      return false;
    }
    State before = state.orElseThrow();
    renew(key, before, stale.get());
    kept.state = Optional.of(new State(today, before.keptSince(), head, before.sheets()));
    return true;
  }

  private List<OrgId> units(Key key) {
    return duties.units(whole(key.root()), duties.rules(key.root()), Period.ofYear(key.year()));
  }

  /** Organisations to be derived again; empty when it is all of them. */
  private Optional<Set<OrgId>> stale(Key key, State state) {
    List<Chain.Touch> touches = chain.touched(key.root(), state.position(), MOST_TOUCHES + 1);
    boolean anew =
        !state.keptSince().equals(duties.keptSince(key.root()))
            || touches.size() > MOST_TOUCHES
            || touches.stream().anyMatch(touch -> touch.action().startsWith("rule."));
    return anew ? Optional.empty() : Optional.of(affected(key.root(), state, touches));
  }

  /** Everything from the beginning: people's sums at once, then organisations by batches. */
  Map<OrgId, Sheet> all(RootId root, int year) {
    Collection<Requirement> rules = duties.rules(root);
    Period period = Period.ofYear(year);
    List<OrgId> units = duties.units(whole(root), rules, period);
    LocalDate today = LocalDate.now(clock);
    Set<String> figured = duties.figured();
    return duties
        .together(whole(root), units, rules, period)
        .map(judged -> Sheet.of(judged, year, today, figured))
        .collect(Collectors.toConcurrentMap(Sheet::organization, sheet -> sheet));
  }

  private void renew(Key key, State state, Set<OrgId> units) {
    if (units.isEmpty()) {
      return;
    }
    RootId root = key.root();
    int year = key.year();
    List<Requirement> rules = duties.rules(root);
    Set<OrgId> there = Set.copyOf(units(key));
    units.forEach(state.sheets()::remove);
    List<OrgId> again = units.stream().filter(there::contains).toList();
    Duties.Reading reading =
        duties.read(whole(root), again, rules, Period.ofYear(year), Optional.empty());
    Set<String> figured = duties.figured();
    for (Duties.Judged judged : duties.judged(whole(root), reading, reading.rosters())) {
      Sheet sheet = Sheet.of(judged, year, reading.today(), figured);
      state.sheets().put(sheet.organization(), sheet);
    }
  }

  private static Scope whole(RootId root) {
    return new Scope(root, List.of(new OrgId(root.value())));
  }

  /** Organisations whose duties the writes may have changed. */
  private Set<OrgId> affected(RootId root, State state, List<Chain.Touch> touches) {
    Set<EntryId> entries = new HashSet<>();
    Set<PersonId> people = new HashSet<>();
    Set<OrgId> units = new HashSet<>();
    for (Chain.Touch touch : touches) {
      String type = touch.object().replaceFirst(":.*", "");
      if (type.equals("entry")) {
        touch.ids().stream().map(EntryId::new).forEach(entries::add);
      } else if (type.equals("person")) {
        touch.ids().stream().map(PersonId::new).forEach(people::add);
        touch.ids().stream().map(OrgId::new).forEach(units::add);
      } else if (type.equals("organization")) {
        touch.ids().stream().map(OrgId::new).forEach(units::add);
      }
    }
    units.remove(new OrgId(root.value()));
    boolean top = touches.stream().anyMatch(touch -> touch.object().endsWith(root.toString()));
    Set<OrgId> affected = new HashSet<>(chronicles.related(root, movable(units, touches)));
    affected.addAll(units);
    affected.addAll(chronicles.ofPeople(root, people));
    affected.addAll(concerned(root, entries));
    // where they were when the sheets were made, and whatever stands above that
    state.sheets().values().stream()
        .filter(sheet -> people.stream().anyMatch(sheet.people()::contains))
        .forEach(sheet -> units.add(sheet.organization()));
    affected.addAll(units);
    state.sheets().values().stream()
        .filter(sheet -> units.stream().anyMatch(sheet.below()::contains))
        .forEach(sheet -> affected.add(sheet.organization()));
    if (top) {
      affected.add(new OrgId(root.value()));
    }
    return affected;
  }

  /** An entry concerns whose own it is, its people, and those who count what is done below them. */
  private Set<OrgId> concerned(RootId root, Set<EntryId> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    Set<String> below = duties.kindsCountedBelow(root);
    Set<OrgId> units =
        extracts.places(root, entries).stream()
            .filter(place -> place.own() || below.contains(place.kind()))
            .map(Extracts.Place::unit)
            .collect(Collectors.toCollection(HashSet::new));
    units.addAll(chronicles.homes(root, extracts.named(root, entries)));
    return units;
  }

  /** Only a change of the tree concerns everything below; an entry is counted where it counts. */
  private static Set<OrgId> movable(Set<OrgId> units, List<Chain.Touch> touches) {
    Set<UUID> moved = new HashSet<>();
    touches.stream()
        .filter(touch -> touch.object().startsWith("organization:"))
        .filter(touch -> touch.action().startsWith("organization."))
        .forEach(touch -> moved.addAll(touch.ids()));
    return units.stream().filter(unit -> moved.contains(unit.value())).collect(Collectors.toSet());
  }
}
