package org.youju.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.kernel.PersonId;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;
import org.youju.minutes.Understood.Away;
import org.youju.minutes.Understood.Named;

/**
 * Who was there and as what, and who was not. Labels and lists come first; in running text a name
 * counts only beside a word that says what the person did, so a name inside another word is none.
 */
final class PeopleIn {
  private static final String TITLE =
      "同志|书记|副书记|委员|局长|副局长|处长|副处长|科长|副科长|主任|副主任|主席|副主席|组长|副组长|部长|副部长|所长|副所长|站长|队长|院长|校长|经理|总经理|董事长|行长|镇长|村长|党员|先生|女士|老师|教授|专家|讲师|调研员|科员|主任科员|干事|党委|党组|党支部|支部|党总支|机关|组织|宣传|纪检|青年|统战|生活|保密|群工|兼|局|处|科|办公室|支委|成员|第一|党小组|全体|预备|老|新|时任|负责人|代表|驻村|分管|领导|一级|二级|三级|四级|巡视员|秘书|秘书长|理事|会长|部门|主要|人事|财务|发展对象|积极分子|入党|首席|主持工作的?|、|和|及|与|以及|的|同|还有|等";

  private static final Pattern TITLES = Pattern.compile("(?:%s|\\s)*".formatted(TITLE));

  private static final Pattern TITLE_START = Pattern.compile("^(?:%s)".formatted(TITLE));

  private static final String SEPARATORS = "、,;/\\t\\n ";

  /** What lies between two names of one list. */
  private static final Pattern BETWEEN =
      Pattern.compile("(?:%s|[%s]|\\([^()\\n]{0,14}\\))*".formatted(TITLE, SEPARATORS));

  private static final Pattern BEFORE_VERB =
      Pattern.compile("(?:%s|[%s]|\\d{1,3} ?(?:名|位|人))*".formatted(TITLE, "、, "));

  /** Names further apart stand in no list together. */
  private static final int FAR = 60;

  /** Verbs of one activity that are looked at. */
  private static final int VERBS = 60;

  private static final Pattern SPEAKS =
      Pattern.compile("^ ?(?:同志|书记|委员|处长|局长|主任)?(?:\\([^()]{1,10}\\))?(?:发言|说|谈到)? ?:");

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:^|[。;!?\\n]) *(?:[\\d一二三四五六七八九十(),、.)]{1,5} ?)?(?:%s)*$".formatted(TITLE));

  private static final String WHY =
      "请假|请了假|出差|病假|事假|公差|产假|休假|年假|公休|陪产假|婚假|丧假|探亲|住院|生病|外出|培训|值班|缺席|缺勤|未到|未参加|未能|没能|没有|没来|不能|无法|因公|因病|因事|因故|借调|驻村|挂职|学习|出国|隔离|就医|看病|抽调|出勤|执行|开会|下乡|在外|休息|另有";

  private static final Pattern REASON = Pattern.compile(WHY);

  /** 因公出差请假, right behind a name or a run of names. */
  private static final Pattern TAIL =
      Pattern.compile(
          "^ ?(?:同志|等)?(?:\\d{1,3} ?(?:名|位)?(?:同志|党员|人)?)?(?:同志)?[,]? ?(?:均|都|分别)? ?[:-]? ?(?<why>(?:因|由于|正在|在)[^,。;、()\\n]{1,18}|[^,。;、()\\n]{0,3}?(?:%s)[^,。;、()\\n]{0,10})"
              .formatted(
                  "请假|请了假|出差|病假|事假|公差|产假|休假|年假|公休|缺席|缺勤|未到|未参加|未能参加|没能参加|没有参加|没来|外出|生病|住院|病了"));

  private static final Pattern AWAY =
      Pattern.compile(
          "请假|请了假|出差|病假|事假|公差|产假|休假|年假|公休|缺席|缺勤|未到|未参加|未能|没能|没有参加|没来|不能参加|无法参加|未出席|住院|外出|生病");

  /** 请假2人： and the like, right before a name. */
  private static final Pattern AWAY_BEFORE =
      Pattern.compile(
          "(?<word>请假|缺席|缺勤|未到会?|未参加|未出席|未参会)(?:会议)?(?:的)?(?:有|人员|党员|同志)*(?: ?\\d{1,3} ?(?:名|人|位)(?:同志|党员)?)?[ :(,为是]*$");

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

  private static final Pattern ASKED = Pattern.compile("(?:向|跟|找|报)(?:%s)*$".formatted(TITLE));

  /** (缺张伟,防汛值班): right before a name. */
  private static final Pattern LACKS = Pattern.compile("(?:^|[(,;。 ])(?:只|仅)?(?:缺|少)(?:了|席)? ?:?$");

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
  private final List<Mention> mentions;
  private final List<Stretch> sentences;
  private final Map<String, Found<Named>> participants = new LinkedHashMap<>();
  private final Map<String, Found<Away>> absent = new LinkedHashMap<>();

  PeopleIn(Transcript transcript, Labels labels, Roll roll, Strangers strangers, Stretch block) {
    this.transcript = transcript;
    this.labels = labels;
    this.roll = roll;
    this.strangers = strangers;
    this.block = block;
    this.mentions = roll.mentions(transcript.text(), block.start(), block.end());
    this.sentences = transcript.sentences(block);
  }

  /** What was found of people. */
  record Crowd(
      List<Found<Named>> participants,
      List<Found<Away>> absent,
      Optional<Found<String>> everyone) {}

  Crowd find(Heads heads) {
    absentees();
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
    return new Crowd(List.copyOf(participants.values()), List.copyOf(absent.values()), everyone);
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
        role + " " + key(mention),
        new Found<>(
            new Named(mention.people(), mention.name(), role), mention.start(), mention.end()));
  }

  private static String key(Mention mention) {
    return mention.name().replaceAll("[\\s·•]", "");
  }

  // ---- lists

  private void listed(Labels.Part part, String role) {
    for (Labels.Label label : labels.of(part, block)) {
      boolean all = everyoneIn(labels.line(label, block)).find();
      for (Mention mention : list(reach(label))) {
        if (!isAbsent(mention) && !(all && inBrackets(label.end(), mention.start()))) {
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

  private boolean isAbsent(Mention mention) {
    return absent.values().stream()
        .anyMatch(
            away -> away.start() == mention.start() || away.value().name().equals(mention.name()));
  }

  private Stretch reach(Labels.Label label) {
    return labels.reach(label, block);
  }

  /** The people of a list: names of the roll, and items that can only be names. */
  private List<Mention> list(Stretch value) {
    Stretch list = new Stretch(value.start(), listEnd(value));
    List<Mention> people = new ArrayList<>();
    int from = list.start();
    for (Mention mention : within(list)) {
      strangersIn(from, mention.start(), people);
      Optional<Mention> longer = longer(mention, list.end());
      people.add(longer.orElse(mention));
      from = longer.orElse(mention).end();
    }
    strangersIn(from, list.end(), people);
    return people;
  }

  private List<Mention> within(Stretch stretch) {
    int last = before(stretch.end());
    int first = last;
    while (first > 0 && mentions.get(first - 1).start() >= stretch.start()) {
      first--;
    }
    return mentions.subList(first, last);
  }

  /** 李晓 of the roll inside 李晓燕, who is on none. */
  private Optional<Mention> longer(Mention mention, int end) {
    int last = mention.end();
    String text = transcript.text();
    while (last < end && Character.isIdeographic(text.charAt(last))) {
      last++;
    }
    String rest = text.substring(mention.end(), last);
    boolean tail = rest.length() == 1 && mention.name().length() == 2;
    if (!tail
        || TITLE_START.matcher(rest).find()
        || REASON.matcher(rest).find()
        || "无等均因共".contains(rest)) {
      return Optional.empty();
    }
    String name = transcript.written(mention.start(), last);
    return strangers.isName(name)
        ? Optional.of(new Mention(mention.start(), last, name, List.of()))
        : Optional.empty();
  }

  private void strangersIn(int from, int to, List<Mention> people) {
    Matcher items =
        Pattern.compile(
                "[^%s:()。\\[\\]]+(?: ?[\\p{IsHan}](?= *[%s)。]|$))?"
                    .formatted(SEPARATORS, SEPARATORS))
            .matcher(transcript.text())
            .region(from, to);
    while (items.find()) {
      String item = items.group();
      Matcher lead = Pattern.compile("^(?:%s)+(?=\\p{IsHan}{2,4}$)".formatted(TITLE)).matcher(item);
      int skip = lead.find() ? lead.end() : 0;
      Matcher tail =
          Pattern.compile("(?<=^.{2,4})(?:同志|书记|副书记|委员|局长|处长|科长|主任|老师|教授|女士|先生)$")
              .matcher(item.substring(skip));
      int cut = tail.find() ? item.length() - skip - tail.start() : 0;
      String name = item.substring(skip, item.length() - cut);
      if (strangers.isName(name) && inList(items.start(), items.end(), from, to)) {
        people.add(
            new Mention(items.start() + skip, items.end() - cut, name.replace(" ", ""), List.of()));
      }
    }
  }

  /** A stranger's name stands between the separators of a list, not in brackets. */
  private boolean inList(int start, int end, int from, int to) {
    String text = transcript.text();
    String before = text.substring(Math.max(block.start(), start - 1), start);
    String after = text.substring(end, Math.min(block.end(), end + 1));
    String bracket = text.substring(from, start);
    return bracket.lastIndexOf('(') <= bracket.lastIndexOf(')')
        && (before.isEmpty() || before.matches("[%s:\\]]".formatted(SEPARATORS)))
        && (after.isEmpty() || after.matches("[%s(。]".formatted(SEPARATORS)));
  }

  /** A list ends with its sentence, or where running text or a heading begins. */
  private int listEnd(Stretch value) {
    String text = transcript.text();
    int end = value.start();
    boolean any = false;
    for (Stretch line : transcript.lines(value)) {
      String words = transcript.of(line);
      if (words.isBlank()) {
        if (any) {
          break;
        }
        continue;
      }
      if (any && !listLike(line)) {
        break;
      }
      int stop = words.indexOf('。');
      int last = stop >= 0 ? line.start() + stop : line.end();
      end = runEnd(line.start(), last);
      if (stop >= 0 || end < last) {
        break;
      }
      any = true;
    }
    return Math.min(end, text.length());
  }

  private boolean listLike(Stretch line) {
    String words = transcript.of(line);
    if (words.matches("^\\s*(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]\\)|\\d{1,2}[.、]\\D).*")) {
      return false;
    }
    List<Mention> here = within(line);
    if (here.isEmpty()) {
      return false;
    }
    int named = here.stream().mapToInt(m -> m.end() - m.start()).sum();
    String rest = words.replaceAll("[%s()]|%s".formatted(SEPARATORS, TITLE), "");
    int colon = words.indexOf(':');
    boolean group = colon < 0 || colon <= 12 && here.get(0).start() > line.start() + colon;
    return rest.length() <= 2 * named + 6 && group;
  }

  /** Where on a line the list turns into something else: an item too long for a person. */
  private int runEnd(int from, int to) {
    Matcher items =
        Pattern.compile("[^%s]+".formatted(SEPARATORS)).matcher(transcript.text()).region(from, to);
    while (items.find()) {
      int start = items.start();
      int end = items.end();
      int named = within(new Stretch(start, end)).stream().mapToInt(m -> m.end() - m.start()).sum();
      String rest = items.group().replaceAll("\\([^)]*\\)?", "").replaceAll(TITLE, "");
      if (rest.length() - named > 14 && !AWAY.matcher(items.group()).find()) {
        return within(new Stretch(start, end)).stream()
            .filter(m -> m.start() <= start + 8)
            .mapToInt(Mention::end)
            .max()
            .orElse(start);
      }
    }
    return to;
  }

  // ---- absence

  private void absentees() {
    for (Labels.Label label : labels.of(Labels.Part.ABSENT, block)) {
      absentees(label);
    }
    for (Stretch sentence : sentences) {
      excepted(sentence);
      String words = transcript.of(sentence);
      if (AWAY.matcher(words).find() || words.contains("缺")) {
        absentees(sentence);
      }
    }
  }

  private void absentees(Labels.Label label) {
    Stretch value = reach(label);
    String called = transcript.text().substring(label.start(), label.end());
    List<Mention> people = list(value);
    if (people.isEmpty()) {
      Stretch line = labels.line(label, block);
      String reason = transcript.of(line).strip();
      if (called.contains("原因") && REASON.matcher(reason).find() && reason.length() <= 20) {
        absent.replaceAll((key, away) -> reasoned(away, written(line)));
      }
      return;
    }
    int end = listEnd(value);
    for (int i = 0; i < people.size(); i++) {
      int next = i + 1 < people.size() ? people.get(i + 1).start() : end;
      String reason = reason(people.get(i).end(), next);
      if (reason.isEmpty()) {
        reason = noted(people.get(i).end(), next);
      }
      if (reason.isEmpty()) {
        reason = shared(people, i, end);
      }
      away(
          people.get(i),
          reason.isEmpty() && called.contains("请假") && !called.contains("缺席") ? "请假" : reason);
    }
  }

  private String written(Stretch stretch) {
    return transcript.written(stretch.start(), stretch.end()).strip();
  }

  private static Found<Away> reasoned(Found<Away> away, String reason) {
    return away.value().reason().isEmpty()
        ? away.of(new Away(away.value().people(), away.value().name(), reason))
        : away;
  }

  private void away(Mention mention, String reason) {
    Found<Away> found =
        new Found<>(
            new Away(mention.people(), mention.name(), reason), mention.start(), mention.end());
    absent.merge(
        key(mention),
        found,
        (old, other) -> old.value().reason().isEmpty() ? old.of(other.value()) : old);
  }

  /** 张三、李四因公出差: the reason behind the last of a run holds for all of it. */
  private String shared(List<Mention> people, int i, int end) {
    for (int k = i; k + 1 < people.size(); k++) {
      String between = transcript.text().substring(people.get(k).end(), people.get(k + 1).start());
      if (!between.matches("(?:同志)? ?[、和及与] ?")) {
        return "";
      }
      int next = k + 2 < people.size() ? people.get(k + 2).start() : end;
      String tail = transcript.text().substring(people.get(k + 1).end(), next);
      if (!tail.stripLeading().startsWith("(")) {
        String reason = reason(people.get(k + 1).end(), next);
        if (!reason.isEmpty()) {
          return reason;
        }
      }
    }
    return "";
  }

  /** The reason given between two places: (病假), 因公出差, ：病假, or a cell of its own. */
  private String reason(int from, int to) {
    String text = transcript.text().substring(from, Math.max(from, to));
    Matcher bracket = Pattern.compile("^ ?(?:同志)?\\(([^()\\n]{1,20})\\)").matcher(text);
    if (bracket.find()) {
      return REASON.matcher(bracket.group(1)).find() || bracket.group(1).contains("假")
          ? reasonText(from + bracket.start(1), from + bracket.end(1))
          : "";
    }
    Matcher tail =
        Pattern.compile("^ ?(?:同志)?[\\s:,-]{0,4}((?:因|由于)?[^,。;、()\\n\\t]{1,20})").matcher(text);
    return tail.find() && (REASON.matcher(tail.group(1)).find() || tail.group(1).contains("假"))
        ? reasonText(from + tail.start(1), from + tail.end(1))
        : "";
  }

  /**
   * What stands behind a name in a list of the absent, in brackets or behind a comma, is why,
   * unless it says what the person is.
   */
  private String noted(int from, int to) {
    String text = transcript.text().substring(from, Math.max(from, to));
    Matcher note =
        Pattern.compile(
                "^ ?(?:同志)?(?:\\(([^()\\n]{1,20})\\)|[,: \\t-]{1,4}([^,。;、()\\n\\t]{2,20})(?=[,。;、)\\n\\t]|$))")
            .matcher(text);
    if (!note.find()) {
      return "";
    }
    int group = note.group(1) != null ? 1 : 2;
    String words = note.group(group).strip();
    boolean post =
        TITLES.matcher(words).matches()
            || words.matches(".*(?:书记|委员|主任|处长|局长|组长|党员|负责人|联系人|主持人|记录人)$");
    return post || strangers.isName(words)
        ? ""
        : reasonText(from + note.start(group), from + note.end(group));
  }

  private String reasonText(int start, int end) {
    return transcript
        .written(start, end)
        .strip()
        .replaceFirst("[,，]?(?:未能|没能|不能|无法|未|没有)(?:按时)?(?:参加|到会|出席|参会).*$", "")
        .replaceFirst("(?<=.{2})(?:没来|没到|没参加|除外)$", "")
        .replaceFirst("^(?:原因[为是:：]?|均|都|同志|由于)", "")
        .strip();
  }

  /** Runs of names with 因公请假 behind them, or 请假： before them. */
  private void absentees(Stretch sentence) {
    List<Mention> here = within(sentence);
    int i = 0;
    while (i < here.size()) {
      int last = runEnd(here, i);
      int end = last + 1 < here.size() ? here.get(last + 1).start() : sentence.end();
      end = Math.min(end, nextLabel(here.get(last).end()));
      List<Mention> run = here.subList(i, last + 1);
      if (!asked(run.get(0).start())) {
        away(sentence, run, end);
        lacking(sentence, run, end);
      }
      i = last + 1;
    }
  }

  /** 除周明、许诺值班外全体党员参加. */
  private void excepted(Stretch sentence) {
    Matcher except =
        Pattern.compile(
                "除(?:了)?(?<who>[^。;\\n]{2,60}?)(?:以外|之外|外)[,]?(?=[^。;\\n]{0,12}(?:全体|其他|其余|都|均|全部))")
            .matcher(transcript.text())
            .region(sentence.start(), sentence.end());
    while (except.find()) {
      List<Mention> people = within(new Stretch(except.start("who"), except.end("who")));
      for (int i = 0; i < people.size(); i++) {
        int next = i + 1 < people.size() ? people.get(i + 1).start() : except.end("who");
        String reason = plain(people.get(i).end(), next);
        away(people.get(i), reason.isEmpty() ? shared(people, i, except.end("who")) : reason);
      }
    }
  }

  /** Whatever stands between a name and the next sign. */
  private String plain(int from, int to) {
    Matcher words =
        Pattern.compile("^ ?(?:同志)?\\(?([^,。;、()和与及]{2,16})")
            .matcher(transcript.text().substring(from, Math.max(from, to)));
    return words.find() ? reasonText(from + words.start(1), from + words.end(1)) : "";
  }

  /** 向张三请假: who is asked for leave is not absent. */
  private boolean asked(int place) {
    String lead = transcript.text().substring(Math.max(block.start(), place - 12), place);
    return ASKED.matcher(lead).find();
  }

  private int nextLabel(int place) {
    return Math.min(labels.nextStart(place), block.end());
  }

  private int runEnd(List<Mention> here, int first) {
    int last = first;
    while (last + 1 < here.size()
        && transcript
            .text()
            .substring(here.get(last).end(), here.get(last + 1).start())
            .matches("(?:同志)? ?[、和及与] ?(?:同志)?")) {
      last++;
    }
    return last;
  }

  private void away(Stretch sentence, List<Mention> run, int end) {
    Mention last = run.get(run.size() - 1);
    String tail = transcript.text().substring(last.end(), end);
    Matcher bracket = Pattern.compile("^ ?(?:同志)?\\(([^()\\n]{1,16})\\)").matcher(tail);
    if (bracket.find()) {
      boolean away =
          AWAY.matcher(bracket.group(1)).find()
              || bracket.group(1).matches(".{0,4}假")
              || tail.substring(bracket.end()).matches("(?s)(?:同志)?(?:请假|缺席|未到|未参加|未能).*");
      if (away) {
        away(last, reasonText(last.end() + bracket.start(1), last.end() + bracket.end(1)));
      } else {
        before(sentence, run);
      }
      return;
    }
    Matcher why = TAIL.matcher(tail);
    if (why.find() && AWAY.matcher(tail).find()) {
      String reason = reasonText(last.end() + why.start("why"), last.end() + why.end("why"));
      run.forEach(mention -> away(mention, reason));
    } else {
      before(sentence, run);
    }
  }

  private void lacking(Stretch sentence, List<Mention> run, int end) {
    String lead = transcript.text().substring(sentence.start(), run.get(0).start());
    if (LACKS.matcher(lead).find()) {
      int last = run.get(run.size() - 1).end();
      String reason = noted(last, end);
      run.forEach(mention -> away(mention, reason));
    }
  }

  private void before(Stretch sentence, List<Mention> run) {
    String lead = transcript.text().substring(sentence.start(), run.get(0).start());
    Matcher before = AWAY_BEFORE.matcher(lead);
    if (before.find()) {
      String reason = before.group("word").equals("请假") ? "请假" : "";
      run.forEach(mention -> away(mention, reason));
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
    List<Mention> before = within(new Stretch(sentence.start(), verb)).stream().toList();
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
      list(new Stretch(label.end(), labels.line(label, block).end()))
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
    for (int i = before(place) - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      String between = shortly(mention.end(), end);
      boolean joined =
          end == place
              ? between.length() <= 16 && BEFORE_VERB.matcher(between).matches()
              : BETWEEN.matcher(between).matches() && !between.contains("\n");
      if (!joined) {
        break;
      }
      run.add(0, mention);
      end = mention.start();
    }
    return run;
  }

  /** How many mentions end at or before a place. */
  private int before(int place) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (mentions.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
      List<Mention> people = list(value);
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
    List<Mention> before = within(new Stretch(from, verb));
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
      for (Mention mention : within(near(matcher.end()))) {
        if (mention.start() >= matcher.end()) {
          String between = transcript.text().substring(matcher.end(), mention.start());
          if (TITLES.matcher(between).matches() && !between.contains("、")) {
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
    return BETWEEN.matcher(between).matches() && !between.contains("\n") && !between.isBlank();
  }

  private void told(List<Mention> run) {
    int start = run.get(0).start();
    int end = run.get(run.size() - 1).end();
    String after = transcript.text().substring(end, Math.min(block.end(), end + 40));
    String before = transcript.text().substring(Math.max(block.start(), start - 40), start);
    String lead = before.replaceFirst("(?:%s|\\s)*$".formatted(TITLE.replace("|、", "")), "");
    if (SAT_IN.matcher(after).find()) {
      run.forEach(mention -> add(mention, "observer"));
    } else if (JOINED.matcher(after).find()
        || JOINED_BEFORE.matcher(before).find()
        || JOINED_BEFORE.matcher(lead).find()
        || run.size() > 1 && (SET_OUT.matcher(after).find() || AMONG.matcher(after).find())) {
      run.stream()
          .filter(mention -> !isAbsent(mention))
          .forEach(mention -> add(mention, "attendee"));
    }
  }

  // ---- everybody

  private Optional<Found<String>> everyone(Heads heads) {
    Optional<Found<String>> words = everyoneWords(heads.announced());
    words.ifPresent(
        found -> {
          List<Roll.Person> all = found.value().contains("委") ? roll.committee() : roll.members();
          List<Roll.Person> here = all.stream().filter(person -> !away(person.id())).toList();
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

  private boolean away(PersonId id) {
    return absent.values().stream().anyMatch(away -> away.value().people().contains(id));
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
