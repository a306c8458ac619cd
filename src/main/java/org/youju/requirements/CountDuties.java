package org.youju.requirements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.audit.Chain;
import org.youju.catalog.Requirement;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.metrics.DutyCount;

/**
 * Duties as figures: judged as the calendar judges them, and told to those only who answer for the
 * organisation (see {@link org.youju.kernel.Answers}). An explanation does not make a duty met.
 * What was counted is kept until the office writes anything.
 */
@Component
class CountDuties implements DutyCount {
  private static final int BATCH = 200;
  private static final int MOST_KEPT = 200;

  private final Duties duties;
  private final Chain chain;
  private final Clock clock;
  private final Map<Key, Answer.Counted> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Answer.Counted> eldest) {
          return size() > MOST_KEPT;
        }
      };

  CountDuties(Duties duties, Chain chain, Clock clock) {
    this.duties = duties;
    this.chain = chain;
    this.clock = clock;
  }

  /** What was asked for, and up to which link of the chain and on which day. */
  private record Key(
      RootId root,
      OrgId organization,
      Set<String> requirements,
      Period period,
      long head,
      LocalDate today) {}

  @Override
  public Answer count(Scope scope, OrgId organization, List<String> requirements, Period period) {
    if (!scope.answers().cover(organization, duties.parent(scope.root(), organization, period))) {
      return new Answer.Withheld();
    }
    RootId root = scope.root();
    Set<String> ids = Set.copyOf(requirements);
    Key key = new Key(root, organization, ids, period, chain.head(root), LocalDate.now(clock));
    synchronized (kept) {
      return kept.computeIfAbsent(key, k -> count(scope, k));
    }
  }

  private Answer.Counted count(Scope scope, Key key) {
    List<Requirement> rules =
        duties.rules(key.root()).stream().filter(r -> key.requirements().contains(r.id())).toList();
    List<OrgId> units = duties.unitsBelow(scope, key.organization(), rules, key.period());
    List<Obligation> all = new ArrayList<>();
    for (int at = 0; at < units.size(); at += BATCH) {
      List<OrgId> batch = units.subList(at, Math.min(at + BATCH, units.size()));
      duties.judged(scope, batch, rules, key.period()).stream()
          .flatMap(judged -> judged.obligations().stream())
          .filter(one -> key.period().contains(one.due()))
          .forEach(all::add);
    }
    return counted(all);
  }

  static Answer.Counted counted(List<Obligation> obligations) {
    List<Obligation> met = with(obligations, Set.of(Status.MET));
    List<Obligation> due = with(obligations, Set.of(Status.MET, Status.NOT_MET, Status.TO_EXPLAIN));
    return new Answer.Counted(
        due.size(),
        met.size(),
        with(obligations, Set.of(Status.UNDECIDED)).size(),
        met.stream()
            .sorted(Comparator.comparing(Obligation::due).reversed())
            .flatMap(one -> one.judgment().found().entries().stream())
            .distinct()
            .toList());
  }

  private static List<Obligation> with(List<Obligation> obligations, Set<Status> statuses) {
    return obligations.stream().filter(one -> statuses.contains(one.status())).toList();
  }
}
