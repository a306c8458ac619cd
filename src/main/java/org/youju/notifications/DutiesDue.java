package org.youju.notifications;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youju.catalog.Rhythm;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;

/**
 * The obligations of the requirements as things that are due: with the article that asks for them,
 * told the earlier the longer there is for them.
 */
@Component
class DutiesDue implements DueThings {
  private static final long LONGER_THAN_A_QUARTER = 93;
  private static final long NOTICE = 14;
  private static final long LONG_NOTICE = 45;

  private final Duties duties;

  DutiesDue(Duties duties) {
    this.duties = duties;
  }

  @Override
  public List<DueThing> of(RootId root, Collection<OrgId> organizations, Period due) {
    return organizations.stream()
        .flatMap(one -> duties.of(answering(root, one), one, due).stream())
        .filter(one -> due.contains(one.due()))
        .flatMap(one -> thing(one).stream())
        .toList();
  }

  /** Whoever answers for the organisation; to whom it is told, {@link Concerns} decides. */
  private static Actor answering(RootId root, OrgId organization) {
    return new Actor(
        new UserId(new UUID(0, 0)),
        "系统",
        Role.BRANCH_SECRETARY,
        organization,
        Concerns.whole(root));
  }

  /** What does not apply is not told; what the data cannot decide is asked for elsewhere. */
  private static Optional<DueThing> thing(Obligation one) {
    return state(one).map(state -> thing(one, state));
  }

  private static DueThing thing(Obligation one, DueThing.State state) {
    return new DueThing(
        one.key(),
        one.organization(),
        one.person().map(Obligation.Person::id),
        one.organizationName() + "：" + one.name() + "，" + one.required(),
        one.wording().source().toString(),
        told(one),
        one.due(),
        state,
        one.page());
  }

  /** What was explained asks for nothing more. */
  private static Optional<DueThing.State> state(Obligation one) {
    return switch (one.status()) {
      case MET -> Optional.of(DueThing.State.DONE);
      case NOT_YET, NOT_MET, TO_EXPLAIN ->
          Optional.of(one.open() ? DueThing.State.OPEN : DueThing.State.DONE);
      case NOT_APPLICABLE, UNDECIDED -> Optional.empty();
    };
  }

  /** Monthly things two weeks ahead, yearly ones six; an end of a term as long as its rule says. */
  private static LocalDate told(Obligation one) {
    Period period = one.period();
    if (one.wording().rhythm() instanceof Rhythm.Term) {
      return period.from();
    }
    long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
    LocalDate told = period.to().minusDays(days > LONGER_THAN_A_QUARTER ? LONG_NOTICE : NOTICE);
    return told.isBefore(period.from()) ? period.from() : told;
  }
}
