package org.youju.reports.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.youju.kernel.Period;

/** Days and periods as pages say them. */
final class Says {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

  private Says() {}

  /** 3 月 5 日 10:32. */
  static String moment(Instant instant) {
    ZonedDateTime at = instant.atZone(ZONE);
    return "%s %02d:%02d".formatted(day(at.toLocalDate()), at.getHour(), at.getMinute());
  }

  /** 2026 年 3 月 5 日. */
  static String date(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZONE);
    return day.getYear() + " 年 " + day(day);
  }

  /** 2026年3月5日, as on the document itself. */
  static String official(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  static String day(LocalDate day) {
    return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
  }

  /** 2025 年, 2025 年上半年, 2025 年第一季度, or both ends. */
  static String period(Period period) {
    int year = period.from().getYear();
    if (period.equals(Period.ofYear(year))) {
      return year + " 年";
    }
    for (int half = 1; half <= 2; half++) {
      if (period.equals(Period.ofHalf(year, half))) {
        return year + " 年" + (half == 1 ? "上半年" : "下半年");
      }
    }
    for (int quarter = 1; quarter <= QUARTERS.size(); quarter++) {
      if (period.equals(Period.ofQuarter(year, quarter))) {
        return year + " 年第" + QUARTERS.get(quarter - 1) + "季度";
      }
    }
    return "%d 年 %s至 %d 年 %s"
        .formatted(year, day(period.from()), period.to().getYear(), day(period.to()));
  }
}
