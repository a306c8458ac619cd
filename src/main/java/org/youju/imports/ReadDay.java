package org.youju.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.kernel.Period;

/**
 * Reads days in the shapes that spreadsheets hold: 2019-07-01, 2019.7.1, 2019/7/1, 2019年7月1日,
 * 20190701, 201907, 2019.07 (its first day), 二〇一九年七月一日, date cells, and 43647, which is a date cell
 * that lost its format.
 */
final class ReadDay {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})\\s*[-./年\\\\]\\s*(\\d{1,2})\\s*[-./月\\\\]\\s*(\\d{1,2})\\s*[日号]?(?![\\d])(.*)");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})\\s*[-./年\\\\]\\s*(\\d{1,2})\\s*月?份?");
  private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SIX = Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(\\d{2})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern REST =
      Pattern.compile(
          "[\\sT(（]*(?:(?:星期|周)[一二三四五六日天])?[)）\\s]*(?:[上下中晚]午|晚上|晚|早上)?\\s*(?:\\d{1,2}[:：时点]\\d{0,2}.*)?|[上下]午.*|\\s*全天");
  private static final Pattern TIME_ONLY = Pattern.compile("\\d{1,2}[:：]\\d{2}.*");
  private static final Pattern NOTHING = Pattern.compile("[-—/无]+|至今|长期");
  private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(\\.\\d+)?");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern CHINESE = Pattern.compile("[〇○零Ｏ一二三四五六七八九十]+");
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final int FIRST_SERIAL = 7_854; // 1921-07-02
  private static final int LAST_SERIAL = 73_050; // 2099-12-31

  private ReadDay() {}

  /** Blank, a day, or a sentence that names the shapes that are understood. */
  static Parsed<LocalDate> of(Cell cell) {
    String text = Texts.folded(cell.text());
    if (text.isEmpty() || NOTHING.matcher(text).matches()) {
      return Parsed.blank();
    }
    if (cell.kind() == Cell.Kind.ERROR) {
      return Parsed.wrong("单元格里是公式错误 " + text + "，请改成日期。");
    }
    try {
      return parse(arabic(text))
          .map(ReadDay::inRange)
          .orElseGet(() -> Parsed.wrong("“" + shortened(text) + "”看不出是哪一天，请写成 2019-07-01 的样子。"));
    } catch (DateTimeException impossible) {
      return Parsed.wrong("“" + shortened(text) + "”不是一个存在的日期，请核对。");
    }
  }

  private static Parsed<LocalDate> inRange(LocalDate day) {
    boolean fits = day.getYear() >= 1900 && !day.isAfter(Period.LATEST);
    return fits ? Parsed.of(day) : Parsed.wrong("日期 " + day + " 超出范围，请核对年份。");
  }

  private static Optional<LocalDate> parse(String text) {
    Matcher day = DAY.matcher(text);
    if (day.matches() && REST.matcher(day.group(4)).matches()) {
      return Optional.of(day(day.group(1), day.group(2), day.group(3)));
    }
    Matcher month = MONTH.matcher(text);
    if (month.matches()) {
      return Optional.of(day(month.group(1), month.group(2), "1"));
    }
    Matcher eight = EIGHT.matcher(text);
    if (eight.matches()) {
      boolean noDay = eight.group(3).equals("00");
      return Optional.of(day(eight.group(1), eight.group(2), noDay ? "1" : eight.group(3)));
    }
    Matcher six = SIX.matcher(text);
    if (six.matches()) {
      return Optional.of(day(six.group(1), six.group(2), "1"));
    }
    return loose(text);
  }

  private static Optional<LocalDate> loose(String text) {
    Matcher american = AMERICAN.matcher(text);
    if (american.matches() && Integer.parseInt(american.group(2)) > 12) {
      return Optional.of(day(american.group(3), american.group(1), american.group(2)));
    }
    Matcher years = SHORT_YEAR.matcher(text);
    if (years.matches() && !TIME_ONLY.matcher(text).matches()) {
      int year = Integer.parseInt(years.group(1));
      String century = year < 50 ? "20" : "19";
      return Optional.of(day(century + years.group(1), years.group(2), years.group(3)));
    }
    if (SERIAL.matcher(text).matches()) {
      int serial = Integer.parseInt(text.replaceFirst("\\..*", ""));
      boolean day = serial >= FIRST_SERIAL && serial <= LAST_SERIAL;
      return day ? Optional.of(EPOCH.plusDays(serial)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /** 二〇一九年七月十一日 becomes 2019年7月11日; a text without such numbers stays. */
  private static String arabic(String text) {
    if (!text.contains("年") || !CHINESE.matcher(text.substring(0, text.indexOf('年'))).matches()) {
      return text;
    }
    return CHINESE.matcher(text).replaceAll(number -> number(number.group()));
  }

  private static String number(String chinese) {
    String plain = chinese.replaceAll("[○零Ｏ]", "〇");
    int ten = plain.indexOf('十');
    if (ten < 0) {
      return plain
          .chars()
          .mapToObj(c -> String.valueOf(DIGITS.indexOf(c)))
          .collect(java.util.stream.Collectors.joining());
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
    int ones = ten + 1 < plain.length() ? DIGITS.indexOf(plain.charAt(ten + 1)) : 0;
    return String.valueOf(tens * 10 + ones);
  }

  private static String shortened(String text) {
    return text.length() <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 20)) + "…";
  }
}
