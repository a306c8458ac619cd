package org.youju.minutes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;

/** The days that a text writes down, in every way of writing them, whatever it says of them. */
final class WrittenDays {
  static final String NUMBER = "\\d{1,2}|[一二三四五六七八九十廿]{1,3}";
  static final String YEAR = "\\d{4}|[〇零○Oo一二三四五六七八九]{4}|\\d{2}";
  private static final String WEEKDAY =
      "(?: ?\\( ?(?:周|星期|礼拜)?(?<week>[一二三四五六日天])[^)\\n]{0,4}\\)| ?(?:周|星期)(?<bare>[一二三四五六日天]))?";

  /** 2026年3月5日, 三月五日, 3月5号, 二〇二六年三月五日; the day without 日 only before a dash. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\d.])(?:(?<year>%s) ?年 ?)?(?<month>%s) ?月 ?(?<day>%s)(?: ?(?:日|号)| ?(?=[-至到/、] ?\\d{1,2} ?[日号]))%s"
              .formatted(YEAR, NUMBER, NUMBER, WEEKDAY));

  /** 2026-03-05, 2026.3.5, 2026/3/5. */
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?<!\\d)(?<year>\\d{4}) ?[-./] ?(?<month>\\d{1,2}) ?[-./] ?(?<day>\\d{1,2})(?![\\d])%s"
              .formatted(WEEKDAY));

  /** 20260305. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<!\\d)(?<year>20\\d{2})(?<month>0\\d|1[0-2])(?<day>[0-2]\\d|3[01])(?!\\d)(?<week>(?!))?(?<bare>(?!))?");

  /** 3.5 or 3/5 where a day is expected. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<![\\d.,])(?<year>(?!))?(?<month>\\d{1,2}) ?[./-] ?(?<day>\\d{1,2})(?![\\d%%]|[.]\\d)%s"
              .formatted(WEEKDAY));

  private static final Pattern SHORT_AFTER =
      Pattern.compile("^ ?(?:上午|下午|晚|早|中午|凌晨|日|号|周|星期|,|，|\\(|在|我|全体|支部|党|组织|召开|开展|$|\\n|至|-)");

  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<near>今天|今日|今早|今晚|今天|昨天|昨日|昨晚|前天|大前天|明天|明日|后天)|(?<which>本|上|这|这个|上个|下|下个)?(?:周|星期|礼拜)(?<week>[一二三四五六日天])(?!至|到)|(?<this>本月|当月|下个?月|次月|上个?月) ?(?<day>%s) ?[日号]"
              .formatted(NUMBER));

  /** 5日上午 under a title that names the month. */
  private static final Pattern ONLY_DAY =
      Pattern.compile("(?<![\\d月.])(?<day>%s) ?[日号] ?(?=上午|下午|晚|早|中午|,|\\()".formatted(NUMBER));

  private static final Pattern TITLE_MONTH =
      Pattern.compile("(?:(?<year>%s) ?年 ?)?(?<month>%s) ?月(?!.{0,2}[日号])".formatted(YEAR, NUMBER));

  static final Pattern QUOTED = Pattern.compile("《[^》\\n]{0,80}$|“[^”\\n]{0,60}$");

  private final Transcript transcript;
  private final LocalDate today;
  private final Stretch block;
  private final boolean announces;
  private final Optional<Integer> textYear;

  /**
   * @param announces whether the text is a notice: a day without a year then lies ahead
   */
  WrittenDays(Transcript transcript, Stretch block, LocalDate today, boolean announces) {
    this.transcript = transcript;
    this.block = block;
    this.today = today;
    this.announces = announces;
    this.textYear = textYear();
  }

  /** A day, and where it is written. */
  record Named(LocalDate day, int start, int end) {}

  /**
   * The days written within a stretch, in its order; lesser ways of writing one only where there is
   * no full one.
   *
   * @param expected whether a day must stand there, so that 3.5 is one
   */
  List<Named> all(Stretch within, boolean expected) {
    List<Named> named = new ArrayList<>();
    for (Pattern pattern : List.of(WORDS, SIGNS, RUN)) {
      read(pattern, within, named);
    }
    if (named.isEmpty()) {
      shortOnes(within, expected, named);
    }
    if (named.isEmpty()) {
      onlyDays(within, named);
    }
    if (named.isEmpty()) {
      named.addAll(relative(within));
    }
    named.sort(Comparator.comparingInt(Named::start));
    return named;
  }

  private void read(Pattern pattern, Stretch within, List<Named> named) {
    Matcher matcher = pattern.matcher(transcript.text()).region(within.start(), within.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      resolved(matcher)
          .ifPresent(day -> named.add(new Named(day, matcher.start(), dayEnd(matcher))));
    }
  }

  /** The weekday is not part of the day. */
  private int dayEnd(Matcher matcher) {
    int end = matcher.end("day");
    String text = transcript.text();
    while (end < matcher.end() && " 日号".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String rest = text.substring(end, matcher.end());
    return rest.isEmpty() ? end : matcher.end();
  }

  private Optional<LocalDate> resolved(Matcher matcher) {
    int month = Numerals.number(matcher.group("month"));
    int dayOfMonth = Numerals.number(matcher.group("day"));
    if (matcher.group("year") != null) {
      return day(Numerals.year(matcher.group("year")), month, dayOfMonth);
    }
    String week = matcher.group("week") == null ? matcher.group("bare") : matcher.group("week");
    return inYear(month, dayOfMonth, Optional.ofNullable(week));
  }

  private void shortOnes(Stretch within, boolean expected, List<Named> named) {
    Matcher matcher = SHORT.matcher(transcript.text()).region(within.start(), within.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      String after = transcript.text().substring(matcher.end(), within.end());
      if (expected
          || leads(matcher.start())
              && (SHORT_AFTER.matcher(after).find() || underTitle(matcher.start(), after))) {
        resolved(matcher)
            .ifPresent(day -> named.add(new Named(day, matcher.start(), matcher.end())));
      }
    }
  }

  /** 11.16 and a place, on one of the first lines. */
  private boolean underTitle(int place, String after) {
    String before = transcript.text().substring(block.start(), place).strip();
    return before.lines().filter(line -> !line.isBlank()).count() <= 2
        && before.length() < 80
        && Pattern.compile("^\\s{0,4}(?![万亿元度米吨倍个次名人级版])\\p{IsHan}").matcher(after).find();
  }

  private boolean leads(int place) {
    int from = transcript.text().lastIndexOf('\n', place - 1) + 1;
    return transcript.text().substring(from, place).isBlank()
        || Pattern.compile("[。;]\\s*$|于 ?$")
            .matcher(transcript.text().substring(from, place))
            .find();
  }

  private void onlyDays(Stretch within, List<Named> named) {
    Matcher title = TITLE_MONTH.matcher(transcript.text()).region(block.start(), within.end());
    if (!title.find()) {
      return;
    }
    int month = Numerals.number(title.group("month"));
    Matcher matcher = ONLY_DAY.matcher(transcript.text()).region(within.start(), within.end());
    while (matcher.find()) {
      int dayOfMonth = Numerals.number(matcher.group("day"));
      Optional<LocalDate> day =
          title.group("year") == null
              ? inYear(month, dayOfMonth, Optional.empty())
              : day(Numerals.year(title.group("year")), month, dayOfMonth);
      day.ifPresent(d -> named.add(new Named(d, matcher.start(), matcher.end())));
    }
  }

  /** 本周五 and 下月8日: seen from today. */
  List<Named> relative(Stretch within) {
    List<Named> named = new ArrayList<>();
    Matcher matcher = RELATIVE.matcher(transcript.text()).region(within.start(), within.end());
    while (matcher.find()) {
      relative(matcher).ifPresent(day -> named.add(new Named(day, matcher.start(), matcher.end())));
    }
    return named;
  }

  private Optional<LocalDate> relative(Matcher matcher) {
    if (matcher.group("near") != null) {
      return Optional.of(today.plusDays(away(matcher.group("near"))));
    }
    if (matcher.group("day") != null) {
      LocalDate month = today.plusMonths(away(matcher.group("this").charAt(0)));
      return day(month.getYear(), month.getMonthValue(), Numerals.number(matcher.group("day")));
    }
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate day = monday.plusDays(weekday(matcher.group("week")).getValue() - 1L);
    String which = matcher.group("which") == null ? "" : matcher.group("which");
    if (which.startsWith("上")) {
      return Optional.of(day.minusWeeks(1));
    }
    if (which.startsWith("下")) {
      return Optional.of(day.plusWeeks(1));
    }
    boolean past = which.isEmpty() && day.isAfter(today) && !announces;
    return Optional.of(past ? day.minusWeeks(1) : day);
  }

  private static int away(char which) {
    return which == '上' ? -1 : "下次".indexOf(which) >= 0 ? 1 : 0;
  }

  private static int away(String near) {
    return switch (near.substring(0, 1)) {
      case "昨" -> -1;
      case "前" -> -2;
      case "大" -> -3;
      case "明" -> 1;
      case "后" -> 2;
      default -> 0;
    };
  }

  /** Without a year: the weekday tells it, or a year named elsewhere in the text, or today. */
  private Optional<LocalDate> inYear(int month, int dayOfMonth, Optional<String> week) {
    int now = today.getYear();
    if (week.isPresent()) {
      DayOfWeek weekday = weekday(week.get());
      for (int year : List.of(textYear.orElse(now), now, now - 1, now + 1)) {
        Optional<LocalDate> day =
            day(year, month, dayOfMonth).filter(d -> d.getDayOfWeek() == weekday);
        if (day.isPresent() && (announces || !day.get().isAfter(today.plusDays(31)))) {
          return day;
        }
      }
    }
    if (textYear.isPresent()) {
      return day(textYear.get(), month, dayOfMonth);
    }
    Optional<LocalDate> thisYear = day(now, month, dayOfMonth);
    if (announces) {
      return thisYear.filter(d -> ChronoUnit.DAYS.between(d, today) > 300).isPresent()
          ? day(now + 1, month, dayOfMonth)
          : thisYear;
    }
    return thisYear.filter(d -> d.isAfter(today)).isPresent()
        ? day(now - 1, month, dayOfMonth)
        : thisYear.or(() -> day(now - 1, month, dayOfMonth));
  }

  /** A year that the text names: that of its first full day, else of its title. */
  private Optional<Integer> textYear() {
    Matcher matcher =
        Pattern.compile(
                "(?<!\\d)(?:(20\\d{2}) ?年(?!度)|(20\\d{2})[-./]\\d{1,2}[-./]\\d{1,2}|(二[〇零○Oo][一二三四五六七八九〇零]{2}) ?年)")
            .matcher(transcript.text());
    List<Integer> years = new ArrayList<>();
    while (matcher.find()) {
      String year =
          matcher.group(1) != null
              ? matcher.group(1)
              : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      int lineStart = transcript.text().lastIndexOf('\n', matcher.start()) + 1;
      boolean quoted =
          QUOTED.matcher(transcript.text().substring(lineStart, matcher.start())).find();
      if (!quoted) {
        years.add(Numerals.year(year));
      }
    }
    return years.stream().filter(y -> Math.abs(y - today.getYear()) < 30).findFirst();
  }

  static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(LocalDate.of(year, month, dayOfMonth))
          .filter(d -> year >= 1949 && year < 2200);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static DayOfWeek weekday(String sign) {
    int place = "一二三四五六日天".indexOf(sign);
    return DayOfWeek.of(Math.min(place, 6) + 1);
  }
}
