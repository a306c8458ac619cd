package org.youju.notifications.web;

import java.util.List;
import org.youju.notifications.Break;
import org.youju.notifications.HolidayYear;
import org.youju.shell.Tab;

/**
 * The festivals of a year.
 *
 * @param mayChange whether the reader may enter days off
 */
public record HolidaysView(int year, int thisYear, List<Line> lines, boolean mayChange) {
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
      String source) {
    static Line of(Break one, HolidayYear year) {
      return new Line(
          one.festival().id(),
          one.title(),
          one.day().toString(),
          one.origin() == Break.Origin.UNKNOWN ? "尚未录入" : one.from() + " 至 " + one.until(),
          year.lastWorkingDayBefore(one).toString(),
          one.origin(),
          one.source());
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
