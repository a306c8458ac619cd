package org.youju.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.requirements.Awaiting;

/** What the desk (工作台) reminds an account of. */
@Component
public class DeskReminders {
  private static final int MOST = 8;

  private final Concerns concerns;
  private final HolidayPlans plans;
  private final Preferences preferences;
  private final AccountHolders holders;
  private final Awaiting awaiting;
  private final Clock clock;

  DeskReminders(
      Concerns concerns,
      HolidayPlans plans,
      Preferences preferences,
      AccountHolders holders,
      Awaiting awaiting,
      Clock clock) {
    this.concerns = concerns;
    this.plans = plans;
    this.preferences = preferences;
    this.holders = holders;
    this.awaiting = awaiting;
    this.clock = clock;
  }

  /**
   * Holiday reminders first, then how many duties wait, then the first of what is due, overdue
   * before the rest.
   */
  public List<DeskReminder> of(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    Stream<DeskReminder> due =
        wantsDigest(actor)
            ? Stream.concat(
                counts(actor),
                concerns.of(actor).stream().limit(MOST).map(thing -> line(thing, today)))
            : Stream.of();
    return Stream.concat(plans.shown(actor.root()).stream().map(DeskReminders::line), due).toList();
  }

  /** One line for each organisation that the account answers for. */
  private Stream<DeskReminder> counts(Actor actor) {
    return concerns.answered(actor).entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .flatMap(one -> counted(one.getKey(), one.getValue(), awaiting.of(actor, one.getKey())));
  }

  private static Stream<DeskReminder> counted(OrgId id, String name, Awaiting.Count count) {
    if (count.isNothing()) {
      return Stream.of();
    }
    String what =
        Stream.of(
                said("台账里没有记录的", count.missing()),
                said("请说明一句的", count.unexplained()),
                said("本月到期的", count.dueThisMonth()))
            .flatMap(part -> part)
            .collect(Collectors.joining("，"));
    return Stream.of(
        new DeskReminder(
            "履职",
            count.missing() > 0 ? "red" : "amber",
            name + "的规定动作：" + what,
            "履职日历 · 今年以来",
            "/duties?span=month&organization=" + id));
  }

  private static Stream<String> said(String which, int number) {
    return number == 0 ? Stream.of() : Stream.of(which + " " + number + " 项");
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
