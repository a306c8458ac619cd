package org.youju.requirements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Requirement;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.metrics.DutyCount;

/**
 * Duties as figures: judged as the calendar judges them, and told to those only who answer for the
 * organisation (see {@link org.youju.kernel.Answers}). An explanation does not make a duty met.
 * What was counted is kept until something is written that may change it (see {@link Changes}).
 */
@Component
class CountDuties implements DutyCount {
  /** Judging more than these at once is felt. */
  private static final int FEW = 100;

  private static final int MOST_KEPT = 200;

  /** Of many organisations each. */
  private static final int MOST_JUDGED = 3;

  private final Duties duties;
  private final DutyBoard board;
  private final Changes changes;
  private final Clock clock;
  private final Map<Key, Answer.Counted> kept = new ConcurrentHashMap<>();
  private final Map<Key, List<Stand>> judged = new ConcurrentHashMap<>();

  CountDuties(Duties duties, DutyBoard board, Changes changes, Clock clock) {
    this.duties = duties;
    this.board = board;
    this.changes = changes;
    this.clock = clock;
  }

  /** What was asked for, after which change and on which day. */
  private record Key(
      RootId root,
      OrgId organization,
      Set<String> requirements,
      Period period,
      boolean entries,
      long changes,
      LocalDate today) {
    Key with(Set<String> others) {
      return new Key(root, organization, others, period, entries, changes, today);
    }

    Key withEntries() {
      return new Key(root, organization, requirements, period, true, changes, today);
    }
  }

  @Override
  public Answer count(
      Scope scope, OrgId organization, List<String> requirements, Period period, boolean entries) {
    RootId root = scope.root();
    if (!scope.answers().cover(organization, duties.parent(root, organization, period))) {
      return new Answer.Withheld();
    }
    Set<String> ids = Set.copyOf(requirements);
    LocalDate today = LocalDate.now(clock);
    long last = changes.last(root);
    return count(scope, new Key(root, organization, ids, period, entries, last, today));
  }

  private Answer.Counted count(Scope scope, Key key) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    Optional<Answer.Counted> whole = Optional.ofNullable(kept.get(key.withEntries()));
    return whole.orElseGet(() -> kept.computeIfAbsent(key, k -> counted(scope, k)));
  }

  private Answer.Counted counted(Scope scope, Key key) {
    List<Requirement> rules = rules(key);
    List<OrgId> units = duties.unitsBelow(scope, key.organization(), rules, key.period());
    boolean each = key.entries() || units.size() <= FEW;
    Stream<Stand> stands =
        each
            ? stands(duties.judged(scope, units, rules, key.period()).stream())
            : onBoard(key, Set.copyOf(units)).orElseGet(() -> together(scope, key));
    return counted(
        stands
            .filter(one -> key.requirements().contains(one.requirement()))
            .filter(one -> key.period().contains(one.due()))
            .toList(),
        each);
  }

  /** All that figures count at once: whoever asks for one of them will ask for the others. */
  private Stream<Stand> together(Scope scope, Key key) {
    if (judged.size() > MOST_JUDGED) {
      judged.clear();
    }
    return judged.computeIfAbsent(key.with(duties.figured()), all -> judged(scope, all)).stream();
  }

  private List<Stand> judged(Scope scope, Key key) {
    List<Requirement> rules = rules(key);
    List<OrgId> units = duties.unitsBelow(scope, key.organization(), rules, key.period());
    return stands(duties.together(scope, units, rules, key.period())).toList();
  }

  private List<Requirement> rules(Key key) {
    return duties.rules(key.root()).stream()
        .filter(rule -> key.requirements().contains(rule.id()))
        .toList();
  }

  private static Stream<Stand> stands(Stream<Duties.Judged> judged) {
    return judged.flatMap(one -> one.obligations().stream()).map(Stand::of);
  }

  /** Empty while a board of these years is being derived: nobody waits for all their duties. */
  private Optional<Stream<Stand>> onBoard(Key key, Set<OrgId> units) {
    Stream<Stand> stands = Stream.empty();
    for (int year = key.period().from().getYear(); year <= key.period().to().getYear(); year++) {
      Optional<Map<OrgId, Sheet>> sheets = board.ready(key.root(), year);
      if (sheets.isEmpty()) {
        return Optional.empty();
      }
      stands =
          Stream.concat(
              stands,
              sheets.get().values().stream()
                  .filter(sheet -> units.contains(sheet.organization()))
                  .flatMap(sheet -> sheet.counted().stream()));
    }
    return Optional.of(stands);
  }

  private static Answer.Counted counted(List<Stand> stands, boolean each) {
    List<Stand> met = with(stands, Set.of(Status.MET));
    List<Stand> due = with(stands, Set.of(Status.MET, Status.NOT_MET, Status.TO_EXPLAIN));
    List<UUID> entries =
        met.stream()
            .sorted(Comparator.comparing(Stand::due).reversed())
            .flatMap(one -> one.entries().stream())
            .distinct()
            .toList();
    return new Answer.Counted(
        due.size(),
        met.size(),
        with(stands, Set.of(Status.UNDECIDED)).size(),
        each ? entries.size() : met.stream().mapToLong(Stand::records).sum(),
        entries);
  }

  private static List<Stand> with(List<Stand> stands, Set<Status> statuses) {
    return stands.stream().filter(one -> statuses.contains(one.status())).toList();
  }
}
