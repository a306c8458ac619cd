package org.youju.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;

/** What the desk (工作台) reminds an account of. */
@Component
public class DeskReminders {
  private static final int MOST = 8;

  private final Concerns concerns;
  private final HolidayPlans plans;
  private final Preferences preferences;
  private final AccountHolders holders;
  private final Clock clock;

  DeskReminders(
      Concerns concerns,
      HolidayPlans plans,
      Preferences preferences,
      AccountHolders holders,
      Clock clock) {
    this.concerns = concerns;
    this.plans = plans;
    this.preferences = preferences;
    this.holders = holders;
    this.clock = clock;
  }

  /** Holiday reminders first, then what is due, overdue before the rest. */
  public List<DeskReminder> of(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    Stream<DeskReminder> due =
        wantsDigest(actor)
            ? concerns.of(actor).stream().limit(MOST).map(thing -> line(thing, today))
            : Stream.of();
    return Stream.concat(plans.shown(actor.root()).stream().map(DeskReminders::line), due).toList();
  }

  private boolean wantsDigest(Actor actor) {
    return holders
        .person(actor.root(), actor.id())
        .map(person -> preferences.of(actor.root(), person).digest())
        .orElse(true);
  }

  private static DeskReminder line(HolidayPlan plan) {
    return new DeskReminder(
        "节日提醒", "blue", plan.wanted().text(), plan.plannerName() + " · " + plan.wanted().on(), "");
  }

  private static DeskReminder line(DueThing thing, LocalDate today) {
    boolean overdue = thing.overdue(today);
    return new DeskReminder(
        overdue ? "已到期" : "将到期",
        overdue ? "red" : "amber",
        thing.what(),
        thing.due() + " 前 · " + thing.source(),
        thing.href());
  }
}
