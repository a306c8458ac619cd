package org.youju.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;
import org.youju.minutes.Understood.Away;
import org.youju.minutes.Understood.Named;

/**
 * Who was there and as what, and who was not. Labels and lists come first; in running text a name
 * counts only beside a word that says what the person did, so a name inside another word is none.
 */
final class PeopleIn {

  private static final Pattern BEFORE_VERB =
      Pattern.compile("(?:%s|[%s]|\\d{1,3} ?(?:名|位|人))*".formatted(NameList.TITLE, "、, "));

  /** Names further apart stand in no list together. */
  private static final int FAR = 60;

  /** Verbs of one activity that are looked at. */
  private static final int VERBS = 60;

  private static final Pattern SPEAKS =
      Pattern.compile("^ ?(?:同志|书记|委员|处长|局长|主任)?(?:\\([^()]{1,10}\\))?(?:发言|说|谈到)? ?:");

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:^|[。;!?\\n]) *(?:[\\d一二三四五六七八九十(),、.)]{1,5} ?)?(?:%s)*$".formatted(NameList.TITLE));

  private static final Pattern JOINED =
      Pattern.compile(
          "^ ?(?:等)?(?: ?(?:\\d{1,4}|[两三四五六七八九十]{1,3}) ?(?:余)?(?:名|位|人)?(?:同志|党员|党员干部|干部|人)?)?(?:同志|党员|委员|人)?(?:一同|一起|共同|均|都|全部)?(?:参加|出席|参会|到会|与会|围坐|围拢|落座|报到|签到|到场|聆听|听课|听讲|聆听了)");

  private static final Pattern SAT_IN =
      Pattern.compile(
          "^ ?(?:等)?(?: ?\\d{1,4} ?(?:名|位)?(?:同志|人)?)?(?:同志)?(?:应邀|受邀)?(?:列席|(?:到会|到场|亲临|莅临|参加会议并?)?(?:现场)?(?:指导|督导|点评)|[^,。;\\n]{0,10}列席)");

  private static final Pattern SET_OUT =
      Pattern.compile(
          "^ ?(?:等)?(?: ?\\d{1,4} ?(?:余)?(?:名|位)?)?(?:同志|党员|党员干部|志愿者|党员志愿者|干部|人)*(?:一行|一同|一起|共同)?(?:代表[^,。;\\n]{1,12}?)?(?:于?(?:\\d{1,2}月)?\\d{1,2}[日号])?(?:上午|下午|晚上?)?(?:在[^,。;\\n]{2,20}(?:开展|参加|参与|进行|清理|服务|值守)|前往|来到|走进|赴|到|参与|开展了?|走访)");

  private static final Pattern JOINED_BEFORE =
      Pattern.compile(
          "(?:参加|出席|到会|到场|参会|与会|在场|来)(?:本次|此次|今天|这次|了)*(?:会议|活动|学习|大会|党课|座谈)?(?:的)?(?:人员|同志|党员|委员|干部|有|人)*(?:共? ?\\d{1,3} ?(?:名|人|位))?[ :为是有(,]{0,3}$");

  /** 周明、高兴等党员 took part in what is told, whatever it was. */
  private static final Pattern AMONG =
      Pattern.compile(
          "^ ?等 ?(?:\\d{1,3} ?(?:余)?(?:名|位)?)?(?:青年)?(?:党员|志愿者|同志|干部)(?![^,。;\\n]{0,12}(?:请假|缺席|未))");

  private static final Pattern EVERYONE =
      Pattern.compile(
          "(?:本)?(?:党)?(?:支部)?全体(?:在职|支部|在家|在岗|正式)?(?:党员|同志)(?!干部)|全体(?:支部委员|支委|委员)|支委会全体(?:成员|委员)|(?:其他|其余)(?:党员|同志)(?=(?:均|都|全部|悉数)(?:参加|到会|出席|参会))");

  private static final Pattern EVERYONE_CAME =
      Pattern.compile("^[^。;\\n]{0,20}?(?:参加|出席|到会|参会|在|赴|前往|集中|开展|观看|参观|学习|来到|走进|重温)");

  /** 为全体党员讲党课: they heard it. */
  private static final Pattern HEARD = Pattern.compile("^(?:作|讲|上|授|宣讲|辅导)");

  private final Transcript transcript;
  private final Labels labels;
  private final Roll roll;
  private final Strangers strangers;
  private final Stretch block;
  private final NameList names;
  private final Absentees absent;
  private final List<Mention> mentions;
  private final List<Stretch> sentences;
  private final Map<String, Found<Named>> participants = new LinkedHashMap<>();

  PeopleIn(Transcript transcript, Labels labels, Roll roll, Strangers strangers, Stretch block) {
    this.transcript = transcript;
    this.labels = labels;
    this.roll = roll;
    this.strangers = strangers;
    this.block = block;
    this.names = new NameList(transcript, roll, strangers, block);
    this.absent = new Absentees(transcript, labels, strangers, block, names);
    this.mentions = names.mentions();
    this.sentences = transcript.sentences(block);
  }

  /** What was found of people. */
  record Crowd(
      List<Found<Named>> participants,
      List<Found<Away>> absent,
      Optional<Found<String>> everyone) {}

  Crowd find(Heads heads) {
    hosts();
    recorders();
    lecturers();
    speakers();
    listed(Labels.Part.OBSERVERS, "observer");
    listed(Labels.Part.ATTENDEES, "attendee");
    if (none("attendee")) {
      told();
    }
    Optional<Found<String>> everyone = none("attendee") ? everyone(heads) : Optional.empty();
    return new Crowd(List.copyOf(participants.values()), absent.all(), everyone);
  }

  /**
   * 应到 and 实到, where the text states them.
   *
   * @param announced whether the text is a notice: whom it asks to come was not yet there
   */
  record Heads(Optional<Integer> expected, Optional<Integer> present, boolean announced) {}

  private boolean none(String role) {
    return participants.values().stream().noneMatch(p -> p.value().role().equals(role));
  }

  private void add(Mention mention, String role) {
    participants.putIfAbsent(
        role + " " + mention.key(),
        new Found<>(
            new Named(mention.people(), mention.name(), role), mention.start(), mention.end()));
  }

  // ---- lists

  private void listed(Labels.Part part, String role) {
    for (Labels.Label label : labels.of(part, block)) {
      boolean all = everyoneIn(labels.line(label, block)).find();
      for (Mention mention : names.list(labels.reach(label, block))) {
        if (!absent.isAbsent(mention) && !(all && inBrackets(label.end(), mention.start()))) {
          add(mention, role);
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
      if (none(role)) {
        add(mention, role);
      }
    }
  }

  // ---- who did what

  private void hosts() {
    byLabel(Labels.Part.HOST, "host");
    if (none("host")) {
      cued(
          Pattern.compile("(?:负责|亲自|现场|受委托)?主持(?!人|工作|日常|全面|的(?! ?[,。;\\n])|词|单位|局|:)|召集(?!人)"),
          "host",
          1);
    }
    if (none("host")) {
      cued(Pattern.compile("召开(?=[^,。;\\n]{0,12}(?:会|党课))"), "host", 1);
    }
    if (none("host")) {
      after(Pattern.compile("主持(?:会议|活动|本次会议|学习|人|的)*(?:的)?(?:是|为|:|由)? ?"), "host");
    }
  }

  private void recorders() {
    byLabel(Labels.Part.RECORDER, "recorder");
    if (none("recorder")) {
      cued(
          Pattern.compile("(?:负责|担任|作|做|进行)?(?:会议)?记录(?!人|了|在|本|显示|情况|表明|下|的|:|员)"), "recorder", 1);
    }
    if (none("recorder")) {
      after(Pattern.compile("记录人?(?:是|为|由) ?"), "recorder");
    }
  }

  private void lecturers() {
    byLabel(Labels.Part.LECTURER, "lecturer");
    if (none("lecturer")) {
      after(
          Pattern.compile(
              "(?:讲课|主讲|授课|讲党课|上党课)的?(?:是|为)(?:[^。;\\n:]{0,14}(?:、|的))?[^。;,\\n:、]{0,8}?(?=\\p{IsHan}{2,4}[,。;\\n])"),
          "lecturer");
    }
    Matcher verb =
        Pattern.compile(
                "(?:讲授|讲解|宣讲|主讲|(?<![听宣开主])讲|(?<![会纪网线早晚马以之身向本])上|(?<![工合操写动])作|做|授)了?(?!话|人)[^。;,\\n]{0,60}?(?:党课|辅导报告|专题辅导|授课|宣讲|讲座|专题报告|辅导)|授课(?!人| ?:)|主讲(?!人| ?:)")
            .matcher(transcript.text())
            .region(block.start(), block.end());
    for (int i = 0; i < VERBS && verb.find(); i++) {
      subject(verb.start()).ifPresent(run -> run.forEach(mention -> add(mention, "lecturer")));
    }
  }

  /** The nearest name before a verb in its sentence, when no other clause stands between. */
  private Optional<List<Mention>> subject(int verb) {
    Stretch sentence = sentence(verb);
    List<Mention> before = names.within(new Stretch(sentence.start(), verb)).stream().toList();
    if (before.isEmpty()) {
      return strangerBefore(sentence.start(), verb).map(List::of);
    }
    Mention nearest = before.get(before.size() - 1);
    String between = transcript.text().substring(nearest.end(), verb);
    boolean same =
        between.length() <= 60
            && !between.matches("(?s).*(?:参加|出席|列席|请假|缺席|记录|由).*")
            && !between.matches("(?s).*[,](?:大家|全体|会议|与会|党员).*");
    return same ? Optional.of(List.of(nearest)) : Optional.empty();
  }

  private Stretch sentence(int place) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).end() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }

  private void speakers() {
    for (Labels.Label label : labels.of(Labels.Part.SPEAKER, block)) {
      names
          .list(new Stretch(label.end(), labels.line(label, block).end()))
          .forEach(mention -> add(mention, "speaker"));
    }
    Matcher verb =
        Pattern.compile(
                "(?:先后|分别|依次|逐一|带头|围绕|结合|就|紧扣|代表|谈|作|做|进行)[^。;\\n]{0,40}?(?:发言|交流研讨|研讨交流|谈了|谈体会)|(?:交流|研讨|表态|重点|中心)?发言(?!人|材料|提纲)")
            .matcher(transcript.text())
            .region(block.start(), block.end());
    for (int i = 0; i < VERBS && verb.find(); i++) {
      run(verb.start()).forEach(mention -> add(mention, "speaker"));
    }
    int body = labels.headEnd(block);
    for (Mention mention : mentions) {
      if (mention.start() >= body && speaks(mention)) {
        add(mention, "speaker");
      }
    }
  }

  /** 张三： at the beginning of a line or sentence of the body. */
  private boolean speaks(Mention mention) {
    String text = transcript.text();
    String after = text.substring(mention.end(), Math.min(block.end(), mention.end() + 14));
    String before = text.substring(Math.max(block.start(), mention.start() - 12), mention.start());
    return SPEAKS.matcher(after).find() && BEGINS.matcher(before).find();
  }

  /** The run of names that ends right before a place, titles and 等 allowed between. */
  private List<Mention> run(int place) {
    List<Mention> run = new ArrayList<>();
    int end = place;
    for (int i = names.before(place) - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      String between = shortly(mention.end(), end);
      boolean joined =
          end == place
              ? between.length() <= 16 && BEFORE_VERB.matcher(between).matches()
              : NameList.BETWEEN.matcher(between).matches() && !between.contains("\n");
      if (!joined) {
        break;
      }
      run.add(0, mention);
      end = mention.start();
    }
    return run;
  }

  /** The text between two places; a sign that nothing matches when they are far apart. */
  private String shortly(int from, int to) {
    return to - from > FAR ? "#" : transcript.text().substring(from, to);
  }

  // ---- cues

  private void byLabel(Labels.Part part, String role) {
    for (Labels.Label label : labels.of(part, block)) {
      Stretch line = labels.line(label, block);
      Stretch value = new Stretch(line.start(), valueEnd(line));
      List<Mention> people = names.list(value);
      people.forEach(mention -> add(mention, role));
      if (people.isEmpty()) {
        byPost(value).ifPresent(mention -> add(mention, role));
      }
      if (!people.isEmpty() && part != Labels.Part.LECTURER) {
        return;
      }
    }
  }

  /** One cell: up to two blanks, a comma before running text, or the end of the sentence. */
  private int valueEnd(Stretch line) {
    String text = transcript.text();
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '。' || c == ';' || c == '\t') {
        return i;
      }
    }
    return line.end();
  }

  /** 支部书记, or 张书记, when only one of the organisation can be meant. */
  private Optional<Mention> byPost(Stretch value) {
    Stretch words = transcript.trimmed(value, ":,、。()");
    String text = transcript.of(words).replaceAll("\\s|同志", "");
    if (text.isEmpty() || text.length() > 12) {
      return Optional.empty();
    }
    for (String title : List.of(text, "支部" + text, text.replaceFirst("^党(?=支部)", ""))) {
      List<Roll.Person> holders = roll.holding(title);
      if (holders.size() == 1) {
        return Optional.of(
            new Mention(
                words.start(), words.end(), holders.get(0).name(), List.of(holders.get(0).id())));
      }
    }
    return roll.bySurname(text)
        .map(p -> new Mention(words.start(), words.end(), p.name(), List.of(p.id())));
  }

  /** A name right before a word that says what the person did. */
  private void cued(Pattern cue, String role, int most) {
    Matcher matcher = cue.matcher(transcript.text()).region(block.start(), block.end());
    matcher.useTransparentBounds(true);
    int found = 0;
    for (int i = 0; i < VERBS && found < most && matcher.find(); i++) {
      List<Mention> run = run(matcher.start());
      if (run.isEmpty()) {
        int from = clauseStart(matcher.start());
        run = aside(from, matcher.start());
      }
      if (run.isEmpty()) {
        int from = clauseStart(matcher.start());
        run =
            strangerBefore(from, matcher.start())
                .or(() -> postBefore(from, matcher.start()))
                .map(List::of)
                .orElse(List.of());
      }
      List<Mention> people = run.size() > 2 ? run.subList(run.size() - 1, run.size()) : run;
      people.forEach(mention -> add(mention, role));
      found += people.isEmpty() ? 0 : 1;
    }
  }

  /** 张三同志在三楼会议室主持: a place between the name and the verb. */
  private List<Mention> aside(int from, int verb) {
    List<Mention> before = names.within(new Stretch(from, verb));
    if (before.isEmpty()) {
      return List.of();
    }
    Mention nearest = before.get(before.size() - 1);
    String between = transcript.text().substring(nearest.end(), verb);
    return between.matches("(?:同志|书记)?(?:在|于|受邀|到场|亲临).{1,24}") ? List.of(nearest) : List.of();
  }

  private int clauseStart(int place) {
    int from = place;
    while (from > block.start() && ",。;:\n\t".indexOf(transcript.text().charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private Optional<Mention> postBefore(int from, int to) {
    String words = transcript.text().substring(from, to);
    Matcher by = Pattern.compile("(?:由|^)([^由,]{2,12})$").matcher(words);
    return by.find() ? byPost(new Stretch(from + by.start(1), from + by.end(1))) : Optional.empty();
  }

  /** Somebody of no roll whose name ends where the verb begins. */
  private Optional<Mention> strangerBefore(int from, int to) {
    String words = transcript.text().substring(Math.max(from, to - 24), to);
    String trimmed = words.replaceFirst("(?:同志|书记|教授|老师|主任|处长|局长)?\\s*(?:亲自|现场|负责)?$", "");
    int end = to - (words.length() - trimmed.length());
    return strangers
        .last(trimmed)
        .filter(name -> trimmed.endsWith(name))
        .map(name -> new Mention(end - name.length(), end, name, List.of()));
  }

  /** A name right behind words such as 主持会议的是. */
  private void after(Pattern cue, String role) {
    Matcher matcher = cue.matcher(transcript.text()).region(block.start(), block.end());
    for (int i = 0; i < VERBS && matcher.find(); i++) {
      for (Mention mention : names.within(near(matcher.end()))) {
        if (mention.start() >= matcher.end()) {
          String between = transcript.text().substring(matcher.end(), mention.start());
          if (NameList.TITLES.matcher(between).matches() && !between.contains("、")) {
            add(mention, role);
            return;
          }
        }
      }
    }
  }

  private Stretch near(int place) {
    return new Stretch(place, Math.min(block.end(), place + 30));
  }

  // ---- attendance in running text

  private void told() {
    List<Mention> here = mentions;
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
    String between = shortly(one.end(), other.start());
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
      run.forEach(mention -> add(mention, "observer"));
    } else if (JOINED.matcher(after).find()
        || JOINED_BEFORE.matcher(before).find()
        || JOINED_BEFORE.matcher(lead).find()
        || run.size() > 1 && (SET_OUT.matcher(after).find() || AMONG.matcher(after).find())) {
      run.stream()
          .filter(mention -> !absent.isAbsent(mention))
          .forEach(mention -> add(mention, "attendee"));
    }
  }

  // ---- everybody

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
                        add(
                            new Mention(
                                found.start(), found.end(), person.name(), List.of(person.id())),
                            "attendee"));
          }
        });
    return words;
  }

  private Optional<Found<String>> everyoneWords(boolean announced) {
    for (Labels.Label label : labels.of(Labels.Part.ATTENDEES, block)) {
      Matcher matcher = everyoneIn(labels.line(label, block));
      if (matcher.find()) {
        return Optional.of(found(matcher));
      }
    }
    if (announced) {
      return Optional.empty();
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
