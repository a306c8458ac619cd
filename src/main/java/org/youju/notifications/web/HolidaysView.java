package org.youju.notifications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.notifications.Break;
import org.youju.notifications.GatewaySettings;
import org.youju.notifications.HolidayPlan;
import org.youju.notifications.HolidayYear;
import org.youju.shell.Tab;

/**
 * The festivals of a year.
 *
 * @param mayChange whether the reader may enter days off
 */
public record HolidaysView(
    int year, int thisYear, List<Line> lines, GatewaySettings.Mode mode, boolean mayChange) {
  public HolidaysView {
    lines = List.copyOf(lines);
  }

  /** This year and the years beside it. */
  public List<Tab> tabs() {
    return List.of(tab(thisYear - 1), tab(thisYear), tab(thisYear + 1));
  }

  private Tab tab(int other) {
    return new Tab(other + " 年", "/holidays?year=" + other, other == year);
  }

  /** One break. */
  public record Line(
      String id,
      String title,
      String day,
      String off,
      String lastWorkingDay,
      Break.Origin origin,
      String source,
      Optional<HolidayPlan> plan,
      boolean past) {
    static Line of(Break one, HolidayYear year, Optional<HolidayPlan> plan, LocalDate today) {
      return new Line(
          one.festival().id(),
          one.title(),
          one.day().toString(),
          one.origin() == Break.Origin.UNKNOWN ? "尚未录入" : one.from() + " 至 " + one.until(),
          year.lastWorkingDayBefore(one).toString(),
          one.origin(),
          one.source(),
          plan,
          one.day().isBefore(today));
    }

    /** What is planned, e.g. 2026-02-13 10:00. */
    public String when() {
      return plan.filter(found -> found.state() != HolidayPlan.State.OFF)
          .map(found -> found.wanted().on() + " " + found.wanted().at())
          .orElse("");
    }

    /** To whom and by what. */
    public String how() {
      return plan.filter(found -> found.state() != HolidayPlan.State.OFF)
          .map(
              found ->
                  found.wanted().audience().title()
                      + (found.wanted().sms() ? "，短信和工作台" : "，只在工作台")
                      + (found.recipients() > 0 ? "，" + found.recipients() + " 条" : ""))
          .orElse("");
    }

    /** The record in the ledger, once there is one. */
    public Optional<String> entry() {
      return plan.flatMap(HolidayPlan::entry).map(id -> "/ledger/" + id);
    }

    public boolean open() {
      return plan.map(HolidayPlan::isOpen).orElse(true);
    }

    public String tone() {
      return switch (origin) {
        case ENTERED -> "blue";
        case PUBLISHED -> "green";
        case UNKNOWN -> "amber";
      };
    }
  }
}
