package org.youju.requirements;

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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
  private static final int BATCH = 200;
  private static final int MOST_TOUCHES = 2_000;
  private static final int MOST_BOARDS = 8;

  private final Duties duties;
  private final Chronicles chronicles;
  private final Extracts extracts;
  private final Lineage lineage;
  private final Chain chain;
  private final Clock clock;
  private final Map<Key, Kept> boards = new LinkedHashMap<>(16, 0.75f, true);

  DutyBoard(
      Duties duties,
      Chronicles chronicles,
      Extracts extracts,
      Lineage lineage,
      Chain chain,
      Clock clock) {
    this.duties = duties;
    this.chronicles = chronicles;
    this.extracts = extracts;
    this.lineage = lineage;
    this.chain = chain;
    this.clock = clock;
  }

  private record Key(RootId root, int year) {}

  /** What was derived, and up to which entry of the chain. */
  private static final class Kept {
    private Optional<LocalDate> today = Optional.empty();
    private Optional<LocalDate> keptSince = Optional.empty();
    private long position;
    private Map<OrgId, Sheet> sheets = new ConcurrentHashMap<>();
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
   * Lines of the organisations in a subtree that the actor answers for, by name.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public List<Row> rows(Actor actor, OrgId under, int year) {
    lineage.require(actor.scope(), under);
    Map<OrgId, Sheet> sheets = sheets(actor.root(), year);
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

  /** Sheets of all organisations of an office as they stand now. */
  Map<OrgId, Sheet> sheets(RootId root, int year) {
    Kept kept = kept(new Key(root, year));
    synchronized (kept) {
      catchUp(root, year, kept);
      return Map.copyOf(kept.sheets);
    }
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

  private void catchUp(RootId root, int year, Kept kept) {
    long head = chain.head(root);
    LocalDate today = LocalDate.now(clock);
    if (kept.today.equals(Optional.of(today)) && kept.position == head) {
      return;
    }
    Optional<LocalDate> since = duties.keptSince(root);
    List<Chain.Touch> touches = chain.touched(root, kept.position, MOST_TOUCHES + 1);
    boolean anew =
        !kept.today.equals(Optional.of(today))
            || !kept.keptSince.equals(since)
            || touches.size() > MOST_TOUCHES
            || touches.stream().anyMatch(touch -> touch.action().startsWith("rule."));
    if (anew) {
      kept.sheets = all(root, year);
    } else {
      renew(root, year, kept, affected(root, kept, touches));
    }
    kept.today = Optional.of(today);
    kept.keptSince = since;
    kept.position = head;
  }

  /** Everything from the beginning: people's sums at once, then organisations by batches. */
  Map<OrgId, Sheet> all(RootId root, int year) {
    Collection<Requirement> rules = duties.rules(root);
    List<OrgId> units = duties.units(whole(root), rules, Period.ofYear(year));
    Duties.Reading reading =
        duties.read(whole(root), units, rules, Period.ofYear(year), Optional.empty());
    List<Roster> rosters = reading.rosters();
    List<List<Roster>> batches = new ArrayList<>();
    for (int at = 0; at < rosters.size(); at += BATCH) {
      batches.add(rosters.subList(at, Math.min(at + BATCH, rosters.size())));
    }
    return batches.parallelStream()
        .flatMap(batch -> sheets(root, year, reading, batch).stream())
        .collect(Collectors.toConcurrentMap(Sheet::organization, sheet -> sheet));
  }

  private void renew(RootId root, int year, Kept kept, Set<OrgId> units) {
    if (units.isEmpty()) {
      return;
    }
    List<Requirement> rules = duties.rules(root);
    Set<OrgId> there = Set.copyOf(duties.units(whole(root), rules, Period.ofYear(year)));
    units.forEach(kept.sheets::remove);
    List<OrgId> again = units.stream().filter(there::contains).toList();
    Duties.Reading reading =
        duties.read(whole(root), again, rules, Period.ofYear(year), Optional.empty());
    sheets(root, year, reading, reading.rosters())
        .forEach(one -> kept.sheets.put(one.organization(), one));
  }

  private List<Sheet> sheets(
      RootId root, int year, Duties.Reading reading, Collection<Roster> some) {
    Set<String> figured = duties.figured();
    return duties.judged(whole(root), reading, some).stream()
        .map(judged -> Sheet.of(judged, year, reading.today(), figured))
        .toList();
  }

  private static Scope whole(RootId root) {
    return new Scope(root, List.of(new OrgId(root.value())));
  }

  /** Organisations whose duties the writes may have changed. */
  private Set<OrgId> affected(RootId root, Kept kept, List<Chain.Touch> touches) {
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
    kept.sheets.values().stream()
        .filter(sheet -> people.stream().anyMatch(sheet.people()::contains))
        .forEach(sheet -> units.add(sheet.organization()));
    affected.addAll(units);
    kept.sheets.values().stream()
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
