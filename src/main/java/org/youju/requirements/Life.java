package org.youju.requirements;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.youju.catalog.Whom;
import org.youju.kernel.Period;
import org.youju.organization.Chronicle;
import org.youju.organization.MemberStatus;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Post;
import org.youju.organization.PostRank;

/**
 * An organisation day by day over a span: whether it existed, how many people it had. A duty counts
 * the months in which what it is bound to was so for at least {@link #HALF_MONTH} days (G5).
 */
final class Life {
  /** A month counts when it was so for half of it: our rule, no regulation has one. */
  static final int HALF_MONTH = 15;

  private final Chronicle chronicle;
  private final Period span;
  private final boolean[] alive;
  private final int[][] people;
  private final int[] groups;
  private final int[] mobile;

  Life(Chronicle chronicle, Period span) {
    this.chronicle = chronicle;
    this.span = span;
    int days = at(span.to()) + 1;
    this.alive = new boolean[days];
    this.people = new int[MemberStatus.values().length][days];
    this.groups = new int[days];
    this.mobile = new int[days];
    for (int day = clip(chronicle.from()); day <= last(chronicle.until()); day++) {
      alive[day] = true;
    }
    for (Chronicle.Move move : chronicle.moves()) {
      if (!move.on().isAfter(span.to())) {
        people[move.status().ordinal()][clip(move.on())] += move.number();
      }
    }
    chronicle.stays().stream()
        .filter(stay -> stay.mobile() && stay.status().isMember())
        .forEach(stay -> fill(mobile, stay.from(), stay.until()));
    chronicle.below().stream()
        .filter(below -> below.kind() == OrganizationKind.GROUP)
        .forEach(below -> fill(groups, below.from(), below.until()));
    for (int[] changes : people) {
      sum(changes);
    }
    sum(groups);
    sum(mobile);
  }

  private int at(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(span.from(), day);
  }

  private int clip(LocalDate day) {
    return day.isBefore(span.from()) ? 0 : at(day);
  }

  private int last(Optional<LocalDate> until) {
    return until.filter(day -> day.isBefore(span.to())).map(this::at).orElse(at(span.to()));
  }

  /** One more from a day on and one less after another: {@link #sum} makes counts of it. */
  private void fill(int[] changes, LocalDate from, Optional<LocalDate> until) {
    int first = clip(from);
    int end = last(until) + 1;
    if (first < end) {
      changes[first]++;
      if (end < changes.length) {
        changes[end]--;
      }
    }
  }

  private static void sum(int[] changes) {
    for (int day = 1; day < changes.length; day++) {
      changes[day] += changes[day - 1];
    }
  }

  /** The part of a period in which it was alive for at least one day. */
  boolean livesIn(Period period) {
    for (int day = clip(period.from()); day <= last(Optional.of(period.to())); day++) {
      if (alive[day]) {
        return true;
      }
    }
    return false;
  }

  boolean aliveOn(LocalDate day) {
    return alive[within(day)];
  }

  int formal(LocalDate day) {
    return count(MemberStatus.FORMAL, within(day));
  }

  int members(LocalDate day) {
    return members(within(day));
  }

  int groups(LocalDate day) {
    return groups[within(day)];
  }

  private int within(LocalDate day) {
    return Math.max(0, Math.min(at(day), alive.length - 1));
  }

  private int count(MemberStatus status, int day) {
    return people[status.ordinal()][day];
  }

  private int members(int day) {
    return count(MemberStatus.FORMAL, day) + count(MemberStatus.PROBATIONARY, day);
  }

  /** Whether the predicate holds on a day. */
  boolean obliges(Whom.Organizations whom, LocalDate day) {
    return obliges(whom, within(day));
  }

  private boolean obliges(Whom.Organizations whom, int day) {
    return alive[day]
        && (whom.formal().isOpen() || whom.formal().holds(number(count(MemberStatus.FORMAL, day))))
        && (whom.members().isOpen() || whom.members().holds(number(members(day))))
        && whom.having().stream().allMatch(word -> has(word, day));
  }

  private boolean has(String word, int day) {
    if (word.equals("mobile")) {
      return mobile[day] > 0;
    }
    return word.equals("group")
        ? groups[day] > 0
        : MemberStatus.of(word).filter(status -> count(status, day) > 0).isPresent();
  }

  private static java.math.BigDecimal number(int value) {
    return java.math.BigDecimal.valueOf(value);
  }

  /** Months of the period in which the organisation existed. */
  long livedMonths(Period period) {
    boolean throughout =
        !chronicle.from().isAfter(period.from())
            && chronicle.until().filter(last -> last.isBefore(period.to())).isEmpty();
    return throughout ? period.months().size() : months(period, day -> aliveOn(day));
  }

  /** Months of the period in which the predicate held. */
  long obligedMonths(Whom.Organizations whom, Period period) {
    if (unconditional(whom)) {
      return livedMonths(period);
    }
    return period.months().stream()
        .filter(
            month -> {
              int from = within(month.from());
              int to = within(month.to());
              int days = 0;
              for (int day = from; day <= to; day++) {
                days += obliges(whom, day) ? 1 : 0;
              }
              return counts(days, to - from + 1);
            })
        .count();
  }

  private static boolean unconditional(Whom.Organizations whom) {
    return whom.formal().isOpen() && whom.members().isOpen() && whom.having().isEmpty();
  }

  static long months(Period period, Predicate<LocalDate> holds) {
    return period.months().stream()
        .filter(
            month ->
                counts(
                    month.from().datesUntil(month.to().plusDays(1)).filter(holds).count(),
                    ChronoUnit.DAYS.between(month.from(), month.to()) + 1))
        .count();
  }

  private static boolean counts(long days, long of) {
    return days > 0 && days >= Math.min(HALF_MONTH, of);
  }

  /** How many different people held a post of one of the ranks on a day. */
  long holding(LocalDate day, List<PostRank> ranks) {
    return chronicle.posts().stream()
        .filter(post -> ranks.contains(post.rank()) && holds(post, day))
        .map(Post::person)
        .distinct()
        .count();
  }

  static boolean holds(Post post, LocalDate day) {
    return !day.isBefore(post.from()) && post.until().filter(day::isAfter).isEmpty();
  }

  Chronicle chronicle() {
    return chronicle;
  }
}
