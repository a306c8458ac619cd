package org.youju.minutes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;
import org.youju.minutes.Understood.Named;

/**
 * Who was there: whom a list names, else whom a sentence says to have come, else everybody of the
 * roll but those away, where the text says so.
 */
final class Attendance {
  private static final Pattern JOINED =
      Pattern.compile(
          "^ ?(?:等)?(?: ?(?:\\d{1,4}|[两三四五六七八九十]{1,3}) ?(?:余)?(?:名|位|人)?(?:同志|党员|党员干部|干部|人)?)?(?:同志|党员|委员|人)?(?:一同|一起|共同|均|都|全部)?(?:参加|出席|参会|到会|与会|来了|到了|到齐|围坐|围拢|落座|报到|签到|到场|聆听|听课|听讲|聆听了)");

  private static final Pattern SAT_IN =
      Pattern.compile(
          "^ ?(?:等)?(?: ?\\d{1,4} ?(?:名|位)?(?:同志|人)?)?(?:同志)?(?:应邀|受邀)?(?:列席|(?:到会|到场|亲临|莅临|参加会议并?)?(?:现场)?(?:指导|督导|点评)|[^,。;\\n]{0,10}列席)");

  private static final Pattern SET_OUT =
      Pattern.compile(
          "^ ?(?:等)?(?: ?\\d{1,4} ?(?:余)?(?:名|位)?)?(?:同志|党员|党员干部|志愿者|党员志愿者|干部|人)*(?:一行|一同|一起|共同)?(?:先后|分别|分头|专程|集体)?(?:代表[^,。;\\n]{1,12}?)?(?:于?(?:\\d{1,2}月)?\\d{1,2}[日号])?(?:上午|下午|晚上?)?(?:在[^,。;\\n]{2,20}(?:开展|参加|参与|进行|清理|服务|值守)|前往|来到|走进|赴|到|参与|开展了?|走访)");

  private static final Pattern JOINED_BEFORE =
      Pattern.compile(
          "(?:参加|出席|到会|到场|参会|与会|在场|来)(?:本次|此次|今天|这次|了)*(?:会议|活动|学习|大会|党课|座谈)?(?:的)?(?:人员|同志|党员|委员|干部|有|人)*(?:共? ?\\d{1,3} ?(?:名|人|位))?(?:[ :为是有(]{0,3}|(?<=[有是为:]),)$");

  /** 周明、高兴等党员 took part in what is told, whatever it was. */
  private static final Pattern AMONG =
      Pattern.compile(
          "^ ?等 ?(?:\\d{1,3} ?(?:余)?(?:名|位)?)?(?:青年)?(?:党员|志愿者|同志|干部)(?![^,。;\\n]{0,12}(?:请假|缺席|未))");

  private static final Pattern EVERYONE =
      Pattern.compile(
          "(?:本)?(?:党)?(?:支部)?全体(?:在职|支部|在家|在岗|正式)?(?:党员|同志)(?!干部)|全体(?:支部委员|支委|委员)|支委会全体(?:成员|委员)|(?:其他|其余)(?:党员|同志)(?=(?:均|都|全部|悉数)(?:参加|到会|出席|参会))|(?<=[ ,。;])(?:全体|全员|大家|党员)(?=(?:都|全|悉数|均)(?:到了|到齐|到会|到场|来了|参加了))");

  private static final Pattern EVERYONE_CAME =
      Pattern.compile("^[^。;\\n]{0,20}?(?:参加|出席|到会|参会|到了|到齐|到场|来了|在|赴|前往|集中|开展|观看|参观|学习|来到|走进|重温)");

  /** 为全体党员讲党课: they heard it. */
  private static final Pattern HEARD = Pattern.compile("^(?:作|讲|上|授|宣讲|辅导)");

  private final Transcript transcript;
  private final Labels labels;
  private final Roll roll;
  private final Stretch block;
  private final NameList names;
  private final Absentees absent;
  private final Cast cast;

  Attendance(
      Transcript transcript,
      Labels labels,
      Roll roll,
      Stretch block,
      NameList names,
      Absentees absent,
      Cast cast) {
    this.transcript = transcript;
    this.labels = labels;
    this.roll = roll;
    this.block = block;
    this.names = names;
    this.absent = absent;
    this.cast = cast;
  }

  /**
   * 应到 and 实到, where the text states them.
   *
   * @param announced whether the text is a notice: whom it asks to come was not yet there
   */
  record Heads(Optional<Integer> expected, Optional<Integer> present, boolean announced) {}

  /** Adds them to the cast; returns the words that say that everybody was there. */
  Optional<Found<String>> find(Heads heads) {
    listed(Labels.Part.OBSERVERS, "observer");
    listed(Labels.Part.ATTENDEES, "attendee");
    if (cast.none("attendee")) {
      told();
    }
    heads.present().ifPresent(this::counted);
    return cast.none("attendee") ? everyone(heads) : Optional.empty();
  }

  private void listed(Labels.Part part, String role) {
    for (Labels.Label label : labels.of(part, block)) {
      boolean all = everyoneIn(labels.line(label, block)).find();
      for (Mention mention : names.list(labels.reach(label, block))) {
        if (!absent.isAbsent(mention) && !(all && inBrackets(label.end(), mention.start()))) {
          cast.add(mention, role);
          bracketed(mention);
        }
      }
    }
  }

  private boolean inBrackets(int from, int place) {
    String before = transcript.text().substring(from, place);
    return before.lastIndexOf('(') > before.lastIndexOf(')');
  }

  /** 张三（主持）, 李四（记录） in a list. */
  private void bracketed(Mention mention) {
    String after =
        transcript.text().substring(mention.end(), Math.min(block.end(), mention.end() + 10));
    Matcher bracket = Pattern.compile("^ ?\\((?:会议)?(?<what>主持|记录|主讲|授课)人?员?\\)").matcher(after);
    if (bracket.find()) {
      String role =
          switch (bracket.group("what")) {
            case "主持" -> "host";
            case "记录" -> "recorder";
            default -> "lecturer";
          };
      if (cast.none(role)) {
        cast.add(mention, role);
      }
    }
  }

  /**
   * Who presides and who records was there too, yet many lists leave them out. A list is kept as
   * the text gives it, unless the number stated (实到) is right only with them.
   */
  private void counted(int present) {
    Set<String> listed =
        cast.in("attendee").stream().map(p -> p.value().name()).collect(Collectors.toSet());
    Map<String, Found<Named>> unlisted = new LinkedHashMap<>();
    Stream.of("host", "recorder")
        .flatMap(role -> cast.in(role).stream())
        .filter(found -> !listed.contains(found.value().name()))
        .forEach(found -> unlisted.putIfAbsent(found.value().name(), found));
    int missing = present - listed.size();
    if (!listed.isEmpty() && missing >= 1 && missing <= unlisted.size()) {
      unlisted.values().stream().limit(missing).forEach(found -> cast.add(found, "attendee"));
    }
  }

  private void told() {
    List<Mention> here = names.mentions();
    int i = 0;
    while (i < here.size()) {
      int last = i;
      while (last + 1 < here.size() && together(here.get(last), here.get(last + 1))) {
        last++;
      }
      told(here.subList(i, last + 1));
      i = last + 1;
    }
  }

  private boolean together(Mention one, Mention other) {
    String between = names.shortly(one.end(), other.start());
    return NameList.BETWEEN.matcher(between).matches()
        && !between.contains("\n")
        && !between.isBlank();
  }

  private void told(List<Mention> run) {
    int start = run.get(0).start();
    int end = run.get(run.size() - 1).end();
    String after = transcript.text().substring(end, Math.min(block.end(), end + 40));
    String before = transcript.text().substring(Math.max(block.start(), start - 40), start);
    String lead =
        before.replaceFirst("(?:%s|\\s)*$".formatted(NameList.TITLE.replace("|、", "")), "");
    if (SAT_IN.matcher(after).find()) {
      run.forEach(mention -> cast.add(mention, "observer"));
    } else if (JOINED.matcher(after).find()
        || JOINED_BEFORE.matcher(before).find()
        || JOINED_BEFORE.matcher(lead).find()
        || run.size() > 1 && (SET_OUT.matcher(after).find() || AMONG.matcher(after).find())) {
      run.stream()
          .filter(mention -> !absent.isAbsent(mention))
          .forEach(mention -> cast.add(mention, "attendee"));
    }
  }

  private Optional<Found<String>> everyone(Heads heads) {
    Optional<Found<String>> words = everyoneWords(heads.announced());
    words.ifPresent(
        found -> {
          List<Roll.Person> all = found.value().contains("委") ? roll.committee() : roll.members();
          List<Roll.Person> here =
              all.stream().filter(person -> !absent.isAbsent(person.id())).toList();
          boolean fits =
              heads.expected().map(n -> n == all.size()).orElse(true)
                  && heads.present().map(n -> n == here.size()).orElse(true);
          if (fits) {
            here.stream()
                .sorted(Comparator.comparing(Roll.Person::name))
                .forEach(
                    person ->
                        cast.add(
                            new Mention(
                                found.start(), found.end(), person.name(), List.of(person.id())),
                            "attendee"));
          }
        });
    return words;
  }

  private Optional<Found<String>> everyoneWords(boolean announced) {
    if (announced) {
      return Optional.empty();
    }
    for (Labels.Label label : labels.of(Labels.Part.ATTENDEES, block)) {
      Matcher matcher = everyoneIn(labels.line(label, block));
      if (matcher.find()) {
        return Optional.of(found(matcher));
      }
    }
    int head = Math.min(block.end(), Math.max(labels.headEnd(block), block.start()) + 400);
    Matcher matcher = everyoneIn(new Stretch(block.start(), head));
    while (matcher.find()) {
      String after =
          transcript.text().substring(matcher.end(), Math.min(block.end(), matcher.end() + 30));
      boolean told = matcher.start() > 0 && "为给向".indexOf(before(matcher)) >= 0;
      if (EVERYONE_CAME.matcher(after).find() || told && HEARD.matcher(after).find()) {
        return Optional.of(found(matcher));
      }
    }
    return Optional.empty();
  }

  /** The character before 支部全体党员 and the like. */
  private char before(Matcher everyone) {
    return transcript.text().charAt(everyone.start() - 1);
  }

  private Matcher everyoneIn(Stretch stretch) {
    return EVERYONE.matcher(transcript.text()).region(stretch.start(), stretch.end());
  }

  private Found<String> found(Matcher matcher) {
    return new Found<>(
        transcript.written(matcher.start(), matcher.end()), matcher.start(), matcher.end());
  }
}
