package org.youju.minutes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.catalog.Kind;
import org.youju.minutes.Transcript.Stretch;

/**
 * Reads minutes (会议记录), notices (通知) and news items (信息) into what they say, each part with its
 * place. Labels, lists and the roll first; a sentence is read only where it says plainly who did
 * what. Pure: the same text, roll, words and day always give the same.
 */
final class ReadMinutes {
  private static final Pattern NOTICE =
      Pattern.compile(
          "的通知|\\A[^。:,]{0,30}(?:通知|预告)|定于|拟于|将于|兹定于|经研究[^。\\n]{0,10}决定[^。\\n]{0,12}召开|准时参加|准时到会|准时参会|请(?!假|了)[^。\\n]{0,24}参加|请按时");

  /** What only minutes say: whoever was away, kept the record or was counted. */
  private static final Pattern HELD = Pattern.compile("实到|(?:会议|活动|学习)记录|纪要");

  private static final Strangers STRANGERS = new Strangers();

  private final Transcript transcript;
  private final Labels labels;
  private final Vocabulary vocabulary;
  private final LocalDate today;

  private final List<Stretch> activities;

  private ReadMinutes(String text, Vocabulary vocabulary, LocalDate today) {
    this.transcript = new Transcript(text);
    this.labels = new Labels(transcript);
    this.vocabulary = vocabulary;
    this.today = today;
    this.activities = new Activities(transcript, labels, vocabulary).find();
  }

  /** The activities that a text tells of, in its order; what is not understood is left out. */
  static List<Understood> of(String text, Roll roll, Vocabulary vocabulary, LocalDate today) {
    return new ReadMinutes(text, vocabulary, today).understood(roll);
  }

  /**
   * With the people of the day that the text tells of: the first that is not still to come, else
   * today. Reading a day takes no people.
   */
  static List<Understood> of(
      String text, Function<LocalDate, Roll> rolls, Vocabulary vocabulary, LocalDate today) {
    ReadMinutes read = new ReadMinutes(text, vocabulary, today);
    return read.understood(rolls.apply(read.firstDay()));
  }

  private LocalDate firstDay() {
    Titles titles = new Titles(transcript, labels);
    return activities.stream()
        .flatMap(block -> days(block, titles.line(block)).stream())
        .map(span -> span.on().value())
        .filter(day -> !day.isAfter(today))
        .findFirst()
        .orElse(today);
  }

  private List<Understood> understood(Roll roll) {
    return activities.stream()
        .map(block -> activity(block, roll))
        .filter(Understood::saysSomething)
        .toList();
  }

  private Understood activity(Stretch block, Roll roll) {
    Titles titles = new Titles(transcript, labels);
    Stretch title = titles.line(block);
    int body = Math.max(title.end(), Math.min(labels.headEnd(block), block.end()));
    KindsOf kindsOf = new KindsOf(transcript, labels, vocabulary);
    List<Found<String>> kinds =
        kindsOf.find(block, title, bodyStart(block, title), announces(block));
    List<Kind> known = kinds.stream().flatMap(k -> vocabulary.kind(k.value()).stream()).toList();
    Optional<Days.Span> span = days(block, title);
    Map<String, Found<BigDecimal>> amounts = new Amounts(transcript).find(block, known);
    Crowd crowd = Crowd.in(transcript, labels, roll, STRANGERS, block, heads(block));
    return new Understood(
        block.start(),
        block.end(),
        kinds,
        span.map(Days.Span::on),
        span.flatMap(Days.Span::until),
        span.flatMap(Days.Span::time),
        titles.find(block, title, kinds, Math.min(body, block.end())),
        new Places(transcript, labels).find(block),
        crowd.participants(),
        crowd.absent(),
        amounts,
        head("实", block),
        crowd.everyone(),
        kindsOf.mentioned(block, kinds));
  }

  private static int bodyStart(Stretch block, Stretch title) {
    return title.end() > title.start() ? title.end() : block.start();
  }

  private Optional<Days.Span> days(Stretch block, Stretch title) {
    Days days = new Days(transcript, block, today, announces(block));
    return labels.of(Labels.Part.TIME, block).stream()
        .map(label -> days.labelled(labels.line(label, block)))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> days.told(title.end()));
  }

  private boolean announces(Stretch block) {
    return NOTICE.matcher(transcript.of(block)).find()
        && !HELD.matcher(transcript.of(block)).find()
        && labels.of(Labels.Part.RECORDER, block).isEmpty()
        && labels.of(Labels.Part.ABSENT, block).isEmpty();
  }

  private Attendance.Heads heads(Stretch block) {
    return new Attendance.Heads(head("应", block), head("实", block), announces(block));
  }

  private Optional<Integer> head(String which, Stretch block) {
    Matcher matcher =
        Pattern.compile(
                which
                    + "(?:到|参加|出席|参会)(?:会)?(?:的)?(?:正式|有(?:表决权|选举权)的?)?(?:党员|人数|委员|人员)?(?:人数)?[: \\t为共]*(\\d{1,4}|[一二三四五六七八九十百]{1,4}) ?(?:人|名)?")
            .matcher(transcript.text())
            .region(block.start(), block.end());
    return matcher.find()
        ? Optional.of(Amounts.number(matcher.group(1)).intValue())
        : Optional.empty();
  }
}
