package org.youju.minutes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;
import org.youju.minutes.WrittenDays.Named;

/** Which of the days that a text names is the one it tells of, and how long it took. */
final class Days {
  private static final Pattern RANGE =
      Pattern.compile(
          "^ ?(?:上午|下午|晚上)? ?(?:至|到|-{1,2}|、) ?(?:(?:(?<year>%s) ?年 ?)?(?<month>%s) ?月 ?)?(?<day>%s) ?[日号]"
              .formatted(WrittenDays.YEAR, WrittenDays.NUMBER, WrittenDays.NUMBER));

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

  /** Days of one activity that are looked at, and characters of a sentence. */
  private static final int MOST = 60;

  private static final int SENTENCE = 160;

  private final Transcript transcript;
  private final Stretch block;
  private final WrittenDays written;

  /**
   * @param announces whether the text is a notice of something to come
   */
  Days(Transcript transcript, Stretch block, LocalDate today, boolean announces) {
    this.transcript = transcript;
    this.block = block;
    this.written = new WrittenDays(transcript, block, today, announces);
  }

  /** First and last day, and the hour as written. */
  record Span(
      Found<LocalDate> on, Optional<Found<LocalDate>> until, Optional<Found<String>> time) {}

  private record Scored(Named named, int score) {}

  /** The day announced by a label. */
  Optional<Span> labelled(Stretch value) {
    List<Named> named = written.all(value, true);
    return named.stream().findFirst().map(first -> span(first, value.end()));
  }

  /** The day that the running text tells of. */
  Optional<Span> told(int titleEnd) {
    List<Named> all = written.all(block, false);
    return best(all, titleEnd)
        .or(() -> all.isEmpty() ? Optional.empty() : best(written.relative(block), titleEnd))
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
            : Numerals.number(matcher.group("month"));
    int year =
        matcher.group("year") == null
            ? first.day().getYear()
            : Numerals.year(matcher.group("year"));
    Optional<LocalDate> day = WrittenDays.day(year, month, Numerals.number(matcher.group("day")));
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
    if (WrittenDays.QUOTED.matcher(before).find()
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
}
