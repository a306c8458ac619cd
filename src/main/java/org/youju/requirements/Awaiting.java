package org.youju.requirements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.Answers;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;

/**
 * How many duties of an organisation wait for somebody: as many as stand on its calendar of this
 * month. What was counted is kept until something is written that may change it.
 */
@Component
public class Awaiting {
  private static final int MOST_KEPT = 500;

  private final Duties duties;
  private final Changes changes;
  private final Clock clock;
  private final Map<Key, Count> kept = new ConcurrentHashMap<>();

  Awaiting(Duties duties, Changes changes, Clock clock) {
    this.duties = duties;
    this.changes = changes;
    this.clock = clock;
  }

  /** Whose duties, as who sees them, after which change and on which day. */
  private record Key(
      RootId root,
      OrgId organization,
      OrgId home,
      Answers answers,
      long changes,
      LocalDate today) {}

  /**
   * A duty of people counts once, with all of them in it.
   *
   * @param missing due this year, and no record found
   * @param unexplained due this year, one sentence is asked for
   * @param dueThisMonth still in time, until the end of this month
   */
  public record Count(int missing, int unexplained, int dueThisMonth) {
    public boolean isNothing() {
      return missing + unexplained + dueThisMonth == 0;
    }
  }

  /**
   * Counts what the actor would find on the organisation's calendar.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public Count of(Actor actor, OrgId organization) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    LocalDate today = LocalDate.now(clock);
    Key key =
        new Key(
            actor.root(),
            organization,
            actor.organization(),
            actor.scope().answers(),
            changes.last(actor.root()),
            today);
    return kept.computeIfAbsent(key, k -> count(actor, organization, today));
  }

  private Count count(Actor actor, OrgId organization, LocalDate today) {
    LocalDate end = YearMonth.from(today).atEndOfMonth();
    List<Obligation> all = duties.of(actor, organization, new Period(today.withDayOfYear(1), end));
    return new Count(
        lines(all, one -> one.status() == Status.NOT_MET && one.open()),
        lines(all, one -> one.status() == Status.TO_EXPLAIN && one.open()),
        lines(all, one -> one.status() == Status.NOT_YET && !one.due().isAfter(end)));
  }

  private static int lines(List<Obligation> all, Predicate<Obligation> wanted) {
    return (int) all.stream().filter(wanted).map(Obligation::line).distinct().count();
  }
}
