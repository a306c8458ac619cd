package org.youju.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.youju.kernel.Malformed;
import org.youju.kernel.Period;

/** Days as they come from outside: {@code 2026-03-05}, between 1921-07-01 and 2199-12-31. */
public final class DateParam {
  private static final int LENGTH = 10;

  private DateParam() {}

  /**
   * Reads a day.
   *
   * @param field the parameter's name, for the message
   * @throws Malformed when it is no such day
   */
  public static LocalDate parse(String field, String text) {
    LocalDate day = day(field, text);
    if (day.isBefore(Period.EARLIEST) || day.isAfter(Period.LATEST)) {
      throw new Malformed(field, "日期超出范围，请填 1921 年 7 月 1 日至 2199 年底之间的日期。");
    }
    return day;
  }

  /** The same where the day may be missing; an empty text counts as missing. */
  public static Optional<LocalDate> optional(String field, Optional<String> text) {
    return text.filter(t -> !t.isEmpty()).map(t -> parse(field, t));
  }

  private static LocalDate day(String field, String text) {
    if (text.length() != LENGTH) {
      throw unreadable(field);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw unreadable(field);
    }
  }

  private static Malformed unreadable(String field) {
    return new Malformed(field, "日期请写成 2026-03-05 的样式，并确认这一天存在。");
  }
}
