package org.youju.minutes;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;

/** The days that a text names, in every way of writing them. */
final class Days {
  private static final String NUMBER = "\\d{1,2}|[一二三四五六七八九十廿]{1,3}";
  private static final String YEAR = "\\d{4}|[〇零○Oo一二三四五六七八九]{4}|\\d{2}";
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

  private static final Pattern RANGE =
      Pattern.compile(
          "^ ?(?:上午|下午|晚上)? ?(?:至|到|-{1,2}|、) ?(?:(?:(?<year>%s) ?年 ?)?(?<month>%s) ?月 ?)?(?<day>%s) ?[日号]"
              .formatted(YEAR, NUMBER, NUMBER));

  private static final Pattern RANGE_SIGNS =
      Pattern.compile(
          "^ ?(?:至|到|-{1,2}|~) ?(?:(?<year>\\d{4}) ?[-./] ?)?(?<month>\\d{1,2}) ?[-./] ?(?<day>\\d{1,2})(?![\\d:])");

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:上午|下午|晚上|晚|早上|早|中午|凌晨)? ?\\d{1,2} ?(?:[::] ?\\d{2}|[时点] ?(?:\\d{1,2} ?分?|半|整)?)(?: ?(?:至|到|-{1,2}) ?(?:上午|下午|晚上)? ?\\d{1,2} ?(?:[::] ?\\d{2}|[时点] ?(?:\\d{1,2} ?分?|半|整)?))?|(?:上午|下午|晚上)(?:[一二三四五六七八九十]{1,3}[时点](?:[一二三四五六七八九十]{1,3}分|半|整)?)?");

  /** The sentence tells of something that took place on the day. */
  private static final Pattern EVENT =
      Pattern.compile(
          "召开|举行|举办|开展|组织|参加|走进|前往|集中|观看|参观|讲授|来到|学习|传达|进行|主持|重温|慰问|走访|联合|赴|定于|于|在|上党课|讲党课|收缴|选举|开会");

  private static final Pattern NOT_AFTER =
      Pattern.compile(
          "^(?: ?\\([^)]{0,6}\\))? ?(?:之前|以前|前|以来|起|印发|发布|入党|出生|加入|重要讲话|讲话|在.{1,24}(?:讲话|指示|座谈会上)|会议精神|施行|通过|修订|批准|成立|任|转正|签发)");

  private static final Pattern NOT_BEFORE = Pattern.compile("(?:截至|截止|截止到|截至到|不晚于|生于|自|从|书记|主席)$");

  private static final Pattern QUOTED = Pattern.compile("《[^》\\n]{0,80}$|“[^”\\n]{0,60}$");

  /** Days of one activity that are looked at, and characters of a sentence. */
  private static final int MOST = 60;

  private static final int SENTENCE = 160;

  private final Transcript transcript;
  private final LocalDate today;
  private final Stretch block;
  private final boolean announces;
  private final Optional<Integer> textYear;

  /**
   * @param announces whether the text is a notice of something to come
   */
  Days(Transcript transcript, Stretch block, LocalDate today, boolean announces) {
    this.transcript = transcript;
    this.block = block;
    this.today = today;
    this.announces = announces;
    this.textYear = textYear();
  }

  /** First and last day, and the hour as written. */
  record Span(
      Found<LocalDate> on, Optional<Found<LocalDate>> until, Optional<Found<String>> time) {}

  private record Scored(Named named, int score) {}

  private record Named(LocalDate day, int start, int end, boolean fullYear) {}

  /** The day announced by a label. */
  Optional<Span> labelled(Stretch value) {
    List<Named> named = named(value, true);
    return named.stream().findFirst().map(first -> span(first, value.end()));
  }

  /** The day that the running text tells of. */
  Optional<Span> told(int titleEnd) {
    List<Named> all = named(block, false);
    return best(all, titleEnd)
        .or(() -> best(lesser(block, all), titleEnd))
        .or(() -> closing(all))
        .map(named -> span(named, lineEnd(named.end())));
  }

  private Optional<Named> best(List<Named> all, int titleEnd) {
    return all.stream()
        .limit(MOST)
        .map(named -> new Scored(named, score(named, titleEnd)))
        .filter(scored -> scored.score() > 0)
        .max(
            Comparator.comparingInt(Scored::score).thenComparing(scored -> -scored.named().start()))
        .map(Scored::named);
  }

  /** 本周五 and 下月8日, where the only full day is the one below the signature. */
  private List<Named> lesser(Stretch within, List<Named> full) {
    List<Named> named = new ArrayList<>();
    if (!full.isEmpty()) {
      relative(within, named);
    }
    return named;
  }

  /** Minutes that bear no day but their own (成文日期). */
  private Optional<Named> closing(List<Named> all) {
    boolean minutes = Pattern.compile("记录|纪要").matcher(transcript.of(block)).find();
    return all.size() == 1 && minutes && alone(all.get(0))
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  private Span span(Named first, int end) {
    Found<LocalDate> on = new Found<>(first.day(), first.start(), first.end());
    Optional<Found<LocalDate>> until = until(first, end);
    int from = until.map(Found::end).orElse(first.end());
    return new Span(on, until, clock(from, end));
  }

  private Optional<Found<String>> clock(int from, int end) {
    Matcher matcher = CLOCK.matcher(transcript.text()).region(from, Math.min(end, from + 30));
    return matcher.find() && matcher.start() - from <= 12
        ? Optional.of(
            new Found<>(
                transcript.written(matcher.start(), matcher.end()).strip(),
                matcher.start(),
                matcher.end()))
        : Optional.empty();
  }

  private Optional<Found<LocalDate>> until(Named first, int end) {
    String rest = transcript.text().substring(first.end(), Math.max(first.end(), end));
    for (Pattern pattern : List.of(RANGE, RANGE_SIGNS)) {
      Matcher matcher = pattern.matcher(rest);
      if (matcher.find()) {
        return last(first, matcher)
            .map(
                day ->
                    new Found<>(
                        day, first.end() + matcher.start("day"), first.end() + matcher.end()))
            .map(found -> widened(found, first, matcher));
      }
    }
    return Optional.empty();
  }

  private static Found<LocalDate> widened(Found<LocalDate> found, Named first, Matcher matcher) {
    int start =
        matcher.group("year") != null
            ? matcher.start("year")
            : matcher.group("month") != null ? matcher.start("month") : matcher.start("day");
    return new Found<>(found.value(), first.end() + start, found.end());
  }

  private Optional<LocalDate> last(Named first, Matcher matcher) {
    int month =
        matcher.group("month") == null
            ? first.day().getMonthValue()
            : number(matcher.group("month"));
    int year = matcher.group("year") == null ? first.day().getYear() : year(matcher.group("year"));
    Optional<LocalDate> day = day(year, month, number(matcher.group("day")));
    boolean list = matcher.group().strip().startsWith("、");
    return day.filter(d -> d.isAfter(first.day()) && ChronoUnit.DAYS.between(first.day(), d) < 100)
        .filter(d -> !list || d.equals(first.day().plusDays(1)));
  }

  // ---- which of the days

  private int score(Named named, int titleEnd) {
    String text = transcript.text();
    String after = text.substring(named.end(), Math.min(named.end() + 30, block.end()));
    String before = text.substring(Math.max(block.start(), named.start() - 80), named.start());
    int lineStart = text.lastIndexOf('\n', named.start() - 1) + 1;
    before = before.substring(Math.max(0, before.length() - (named.start() - lineStart)));
    if (NOT_AFTER.matcher(after).find() || NOT_BEFORE.matcher(before).find()) {
      return 0;
    }
    if (QUOTED.matcher(before).find()
        || alone(named) && closes(named) && named.start() > titleEnd) {
      return 0;
    }
    int score = 2;
    score += named.start() < titleEnd ? 2 : 0;
    score += begins(before) ? 3 : 0;
    String sentence = text.substring(named.end(), sentenceEnd(named.end()));
    score += EVENT.matcher(sentence).find() ? 3 : 0;
    score += Math.max(0, 2 - (named.start() - block.start()) / 400);
    return score;
  }

  private static boolean begins(String before) {
    return before.isBlank()
        || before.matches("(?s).*[。!?;\\n] *")
        || before.matches("[\\s\\d一二三四五六七八九十(),、.)]{1,6}");
  }

  /** A line that holds nothing but the day: when the paper was written. */
  private boolean alone(Named named) {
    String text = transcript.text();
    int from = text.lastIndexOf('\n', named.start() - 1) + 1;
    String before = text.substring(from, named.start()).replaceAll("[\\s(\\[]", "");
    boolean signs =
        before.length() <= 14
            && named.end() >= block.start() + transcript.of(block).stripTrailing().length() - 2
            && transcript.of(block).strip().indexOf('\n') >= 0
            && before.matches("\\p{IsHan}+")
            && !EVENT.matcher(before).find()
            && !before.matches(".*(?:时间|日期|记录|会|课|党日|学习|活动)");
    return (before.isEmpty() || signs)
        && text.substring(named.end(), lineEnd(named.end()))
            .replaceAll("[\\s)\\].。]", "")
            .isEmpty();
  }

  /** Nothing but short lines follow: who signs, and copies to whom. */
  private boolean closes(Named named) {
    String rest = transcript.text().substring(named.end(), block.end()).strip();
    return rest.length() < 40 || named.start() - block.start() > 200;
  }

  private int lineEnd(int from) {
    int end = transcript.text().indexOf('\n', from);
    return end < 0 ? block.end() : Math.min(end, block.end());
  }

  private int sentenceEnd(int from) {
    String text = transcript.text();
    for (int i = from; i < Math.min(block.end(), from + SENTENCE); i++) {
      if ("。!?;\n".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return Math.min(block.end(), from + SENTENCE);
  }

  // ---- reading

  private List<Named> named(Stretch within, boolean expected) {
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
      relative(within, named);
    }
    named.sort(Comparator.comparingInt(Named::start));
    return named;
  }

  private void read(Pattern pattern, Stretch within, List<Named> named) {
    Matcher matcher = pattern.matcher(transcript.text()).region(within.start(), within.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      resolved(matcher)
          .ifPresent(
              day ->
                  named.add(
                      new Named(
                          day, matcher.start(), dayEnd(matcher), matcher.group("year") != null)));
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
    int month = number(matcher.group("month"));
    int dayOfMonth = number(matcher.group("day"));
    if (matcher.group("year") != null) {
      return day(year(matcher.group("year")), month, dayOfMonth);
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
            .ifPresent(day -> named.add(new Named(day, matcher.start(), matcher.end(), false)));
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
    int month = number(title.group("month"));
    Matcher matcher = ONLY_DAY.matcher(transcript.text()).region(within.start(), within.end());
    while (matcher.find()) {
      int dayOfMonth = number(matcher.group("day"));
      Optional<LocalDate> day =
          title.group("year") == null
              ? inYear(month, dayOfMonth, Optional.empty())
              : day(year(title.group("year")), month, dayOfMonth);
      day.ifPresent(d -> named.add(new Named(d, matcher.start(), matcher.end(), false)));
    }
  }

  private void relative(Stretch within, List<Named> named) {
    Matcher matcher = RELATIVE.matcher(transcript.text()).region(within.start(), within.end());
    while (matcher.find()) {
      relative(matcher)
          .ifPresent(day -> named.add(new Named(day, matcher.start(), matcher.end(), true)));
    }
  }

  private Optional<LocalDate> relative(Matcher matcher) {
    if (matcher.group("near") != null) {
      return Optional.of(today.plusDays(away(matcher.group("near"))));
    }
    if (matcher.group("day") != null) {
      LocalDate month = today.plusMonths(away(matcher.group("this").charAt(0)));
      return day(month.getYear(), month.getMonthValue(), number(matcher.group("day")));
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
        years.add(year(year));
      }
    }
    return years.stream().filter(y -> Math.abs(y - today.getYear()) < 30).findFirst();
  }

  private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
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

  private static int year(String text) {
    StringBuilder digits = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = "〇一二三四五六七八九".indexOf(c);
      digits.append(digit >= 0 ? (char) ('0' + digit) : "零○Oo".indexOf(c) >= 0 ? '0' : c);
    }
    int year = Integer.parseInt(digits.toString());
    return year < 100 ? Year.of(2000 + year).getValue() : year;
  }

  /** 5, 05, 五, 十五, 二十五, 廿五. */
  static int number(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return Integer.parseInt(text);
    }
    int number = 0;
    int digit = 0;
    for (char c : text.toCharArray()) {
      if (c == '十') {
        number += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else if (c == '廿') {
        number += 20;
      } else {
        digit = "〇一二三四五六七八九".indexOf(c);
      }
    }
    return number + digit;
  }
}
