package org.youju.verification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.claims.Kind;
import org.youju.kernel.Period;

/**
 * When a figure is stated for: 今年, 上半年, 三季度, 3月至6月, 较去年, 2024年. Without such a word, the year of
 * the report. A word that a comparison leads in (较, 比, 由, 其中) holds for its own clause only, any
 * other for the rest of the sentence.
 */
final class PeriodWords {
  private static final String NUMBER = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
  private static final String DAY = "(?:(3[01]|[12]\\d|0?[1-9])[日号])?";
  private static final String YEAR =
      "(?:((?:19|20)\\d{2})(?:年度?|(?=上半年|下半年))|(去年|上年度?|上一年度?|前一年|往年)|(今年|本年度?|当年|全年))";
  private static final String PART =
      "(?:(上半年|前半年)|(下半年|后半年)|第?([一二三四1-4])季度|(前三季度)|("
          + NUMBER
          + ")(?:月份?)?(?:至|到|-|—|~|～|－)("
          + NUMBER
          + ")月份?|(?<!\\d)("
          + NUMBER
          + ")月份?"
          + DAY
          + "|(同期))";
  private static final Pattern WORDS =
      Pattern.compile(YEAR + "(?:底|末|的|以来)?" + PART + "?|" + PART + "|近([两二三2-3])年|([两二三2-3])年来");
  private static final Pattern QUOTED = Pattern.compile("[《“\"][^》”\"]{0,60}[》”\"]");

  /** What a word of time that holds for the following clauses too may be led in by. */
  private static final Pattern LEADING =
      Pattern.compile("(?:^|[，,；;。：:、])(?:在|到|自|从|截至|截止|截止到|进入|仅)?$");

  /** It says when something else happened. */
  private static final Pattern ABOUT = Pattern.compile("(?:对|针对|落实|根据|按照|对照|围绕)[^，,；;。]{0,4}$");

  /** What a change is measured against. */
  private static final Pattern AGAINST = Pattern.compile("(?:较|比|由|从|相比|同比)(?:[^，,；;。]{0,2})$");

  private static final Pattern UNTIL = Pattern.compile("(?:截至|截止|截止到)$");

  private static final int PARTS = 9;
  private static final int SECOND_PART = 3 + PARTS;
  private static final int SPAN = 3 + 2 * PARTS + 1;

  private final int year;

  PeriodWords(int year) {
    this.year = year;
  }

  private record Said(Period period, int start, boolean local, boolean against) {}

  /**
   * The period of a claim.
   *
   * @param former the period of the claim before in the sentence, for 同期
   */
  Period of(Passage passage, Optional<Period> former) {
    int own = passage.sentence().length() - passage.left().length();
    String earlier = withoutQuotes(passage.sentence().substring(0, own));
    String sentence = earlier + withoutQuotes(passage.left());
    List<Said> said = said(sentence, former);
    boolean change = passage.claim().kind() == Kind.CHANGE || Growth.of(passage).isPresent();
    Optional<Said> here =
        last(
            said.stream()
                .filter(s -> s.start() >= earlier.length() && !(change && s.against()))
                .toList());
    return here.or(() -> last(said.stream().filter(s -> !s.local()).toList()))
        .map(Said::period)
        .orElse(Period.ofYear(year));
  }

  private static Optional<Said> last(List<Said> said) {
    return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
  }

  private List<Said> said(String sentence, Optional<Period> former) {
    List<Said> said = new ArrayList<>();
    Matcher words = WORDS.matcher(sentence);
    while (words.find()) {
      String before = sentence.substring(0, words.start());
      if (ABOUT.matcher(before).find()) {
        continue;
      }
      boolean until = UNTIL.matcher(before).find();
      boolean local = !LEADING.matcher(before).find();
      period(words, former)
          .map(p -> until ? new Period(p.to().withDayOfYear(1), p.to()) : p)
          .ifPresent(
              p -> said.add(new Said(p, words.start(), local, AGAINST.matcher(before).find())));
    }
    return said;
  }

  /** Without spaces; titles of documents speak of their own years and go. */
  private static String withoutQuotes(String sentence) {
    Matcher quoted = QUOTED.matcher(sentence);
    StringBuilder plain = new StringBuilder();
    while (quoted.find()) {
      quoted.appendReplacement(plain, "书");
    }
    return quoted.appendTail(plain).toString().replaceAll("[ \u3000]", "");
  }

  private Optional<Period> period(Matcher words, Optional<Period> former) {
    int of = has(words, 1) ? Integer.parseInt(words.group(1)) : has(words, 2) ? year - 1 : year;
    Optional<String> span = group(words, SPAN).or(() -> group(words, SPAN + 1));
    if (span.isPresent()) {
      int years = digit(span.get());
      return whole(year - years + 1).map(p -> new Period(p.from(), Period.ofYear(year).to()));
    }
    boolean named = has(words, 1) || has(words, 2) || has(words, 3);
    return part(words, named ? 3 : SECOND_PART, of, has(words, 2), former);
  }

  private Optional<Period> part(
      Matcher words, int before, int of, boolean last, Optional<Period> former) {
    if (has(words, before + 1) || has(words, before + 2)) {
      return Optional.of(Period.ofHalf(of, has(words, before + 1) ? 1 : 2));
    }
    if (has(words, before + 3)) {
      return Optional.of(Period.ofQuarter(of, digit(words.group(before + 3))));
    }
    if (has(words, before + 4)) {
      return Optional.of(new Period(LocalDate.of(of, 1, 1), LocalDate.of(of, 9, 30)));
    }
    if (has(words, before + 5)) {
      return months(of, digit(words.group(before + 5)), digit(words.group(before + 6)));
    }
    if (has(words, before + 7)) {
      return month(of, digit(words.group(before + 7)), group(words, before + 8));
    }
    if (has(words, before + 9)) {
      return last || former.isPresent()
          ? former.map(Period::yearBefore).or(() -> whole(year - 1))
          : whole(year - 1);
    }
    return whole(of);
  }

  private static Optional<Period> months(int year, int from, int to) {
    return from > to
        ? Optional.empty()
        : Optional.of(
            new Period(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth()));
  }

  private static Optional<Period> month(int year, int month, Optional<String> day) {
    YearMonth whole = YearMonth.of(year, month);
    if (day.isEmpty()) {
      return Optional.of(Period.ofMonth(whole));
    }
    int number = Integer.parseInt(day.get());
    return whole.isValidDay(number)
        ? Optional.of(new Period(whole.atDay(number), whole.atDay(number)))
        : Optional.empty();
  }

  private static Optional<Period> whole(int year) {
    return year < 1950 || year > 2190 ? Optional.empty() : Optional.of(Period.ofYear(year));
  }

  private static boolean has(Matcher words, int group) {
    return words.group(group) != null;
  }

  private static Optional<String> group(Matcher words, int group) {
    return Optional.ofNullable(words.group(group));
  }

  private static int digit(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    if (number.startsWith("十")) {
      return 10 + (number.length() == 1 ? 0 : "一二".indexOf(number.charAt(1)) + 1);
    }
    return number.equals("两") ? 2 : "一二三四五六七八九".indexOf(number) + 1;
  }
}
