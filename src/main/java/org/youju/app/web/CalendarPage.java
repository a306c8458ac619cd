package org.youju.app.web;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.shell.NavEntry;

/** The calendar (日历): what is planned, what was recorded and what falls due, a month at a time. */
@Controller
class CalendarPage {
  private static final YearMonth FIRST = YearMonth.from(Period.EARLIEST);
  private static final YearMonth LAST = YearMonth.from(Period.LATEST);

  private final ShowCalendar show;
  private final Clock clock;

  CalendarPage(ShowCalendar show, Clock clock) {
    this.show = show;
    this.clock = clock;
  }

  @GetMapping("/calendar")
  @AllowedToRead
  String month(
      Actor actor,
      @RequestParam(defaultValue = "") String month,
      @RequestParam Optional<OrgId> organization,
      Model model) {
    YearMonth shown = month.isEmpty() ? YearMonth.now(clock) : parse(month);
    model.addAttribute("view", show.view(actor, shown, organization));
    return "app/calendar";
  }

  private static YearMonth parse(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      if (!month.isBefore(FIRST) && !month.isAfter(LAST)) {
        return month;
      }
    } catch (DateTimeParseException unreadable) {
      // answered below, like a month out of range
    }
    throw new Malformed("month", "月份请写成 2026-03 的样式，1921 年 7 月至 2199 年底之间。");
  }

  /** The line in the navigation; plans are reached from it. */
  @Bean
  static NavEntry calendarEntry() {
    return new NavEntry("calendar", "日历", "/calendar", 130, DeskPage.READERS);
  }
}
