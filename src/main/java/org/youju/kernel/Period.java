package org.youju.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A span of days, both ends included (日历期间). */
public record Period(LocalDate from, LocalDate to) {
  /** The earliest and latest day the product accepts. */
  public static final LocalDate EARLIEST = LocalDate.of(1921, 7, 1);

  public static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  public Period {
    if (to.isBefore(from)) {
      throw new Malformed("to", "结束日期不能早于开始日期，请调整起止日期。");
    }
    if (from.isBefore(EARLIEST) || to.isAfter(LATEST)) {
      throw new Malformed("from", "日期超出范围，请填 1921 年 7 月 1 日至 2199 年底之间的日期。");
    }
  }

  public static Period ofYear(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * @param half 1 or 2
   */
  public static Period ofHalf(int year, int half) {
    return half == 1
        ? new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
        : new Period(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * @param quarter 1 to 4
   */
  public static Period ofQuarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  public static Period ofMonth(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The same days one year earlier (同比). */
  public Period yearBefore() {
    return new Period(from.minusYears(1), endOfMonthKept(to, to.minusYears(1)));
  }

  /** Calendar months that touch the period, cut to it. */
  public List<Period> months() {
    return cut(1);
  }

  public List<Period> quarters() {
    return cut(3);
  }

  public List<Period> halves() {
    return cut(6);
  }

  public List<Period> years() {
    return cut(12);
  }

  private List<Period> cut(int months) {
    List<Period> parts = new ArrayList<>();
    YearMonth start = YearMonth.from(from);
    start = start.minusMonths((start.getMonthValue() - 1) % months);
    while (!start.atDay(1).isAfter(to)) {
      LocalDate first = start.atDay(1);
      LocalDate last = start.plusMonths(months - 1L).atEndOfMonth();
      parts.add(new Period(first.isBefore(from) ? from : first, last.isAfter(to) ? to : last));
      start = start.plusMonths(months);
    }
    return parts;
  }

  private static LocalDate endOfMonthKept(LocalDate before, LocalDate after) {
    boolean monthEnd = before.getDayOfMonth() == before.lengthOfMonth();
    return monthEnd ? after.withDayOfMonth(after.lengthOfMonth()) : after;
  }
}
