package org.youju.metrics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Period;
import org.youju.shell.DateParam;
import org.youju.shell.Tab;

/**
 * The period that a page looks at, and the others one click away.
 *
 * @param words such as 2026 年上半年
 * @param untilToday true when the period is not over yet
 */
public record Span(Period period, String words, boolean untilToday, List<Tab> others) {
  public Span {
    others = List.copyOf(others);
  }

  /** Whether it is none of the usual ones. */
  public boolean chosenFreely() {
    return others.stream().noneMatch(Tab::current);
  }

  /** This year when nothing was chosen; a missing end is the end of the other's year. */
  static Period chosen(Optional<String> from, Optional<String> to, LocalDate today) {
    Optional<LocalDate> first = DateParam.optional("from", from);
    Optional<LocalDate> last = DateParam.optional("to", to);
    int year = first.or(() -> last).orElse(today).getYear();
    return new Period(
        first.orElse(LocalDate.of(year, 1, 1)), last.orElse(LocalDate.of(year, 12, 31)));
  }

  static Span of(Address address, LocalDate today) {
    Period period = address.period();
    int year = today.getYear();
    int quarter = (today.getMonthValue() + 2) / 3;
    return new Span(
        period,
        words(period),
        !period.from().isAfter(today) && period.to().isAfter(today),
        List.of(
            tab("今年", Period.ofYear(year), address),
            tab("上半年", Period.ofHalf(year, 1), address),
            tab("下半年", Period.ofHalf(year, 2), address),
            tab("本季度", Period.ofQuarter(year, quarter), address),
            tab("本月", Period.ofMonth(java.time.YearMonth.from(today)), address),
            tab("去年", Period.ofYear(year - 1), address)));
  }

  /** The period as people say it. */
  static String words(Period period) {
    int year = period.from().getYear();
    if (period.equals(Period.ofYear(year))) {
      return year + " 年";
    }
    for (int half = 1; half <= 2; half++) {
      if (period.equals(Period.ofHalf(year, half))) {
        return year + (half == 1 ? " 年上半年" : " 年下半年");
      }
    }
    for (int quarter = 1; quarter <= 4; quarter++) {
      if (period.equals(Period.ofQuarter(year, quarter))) {
        return year + " 年第" + "一二三四".charAt(quarter - 1) + "季度";
      }
    }
    if (period.equals(Period.ofMonth(java.time.YearMonth.from(period.from())))) {
      return year + " 年 " + period.from().getMonthValue() + " 月";
    }
    return day(period.from(), true)
        + "至 "
        + day(period.to(), period.to().getYear() != period.from().getYear());
  }

  /** A day in prose, e.g. 11 月 21 日. */
  static String day(LocalDate day, boolean withYear) {
    String short_ = day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    return withYear ? day.getYear() + " 年 " + short_ : short_;
  }

  private static Tab tab(String title, Period period, Address address) {
    return new Tab(title, address.in(period).toString(), period.equals(address.period()));
  }
}
