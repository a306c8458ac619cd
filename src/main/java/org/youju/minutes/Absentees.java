package org.youju.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.kernel.PersonId;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;
import org.youju.minutes.Understood.Away;

/**
 * Who was away, and why: lists of the absent (缺席人员), sentences such as 某某因公出差请假, and exceptions
 * (除某某值班外全体参加).
 */
final class Absentees {
  private static final String WHY =
      "请假|请了假|出差|病假|事假|公差|产假|休假|年假|公休|陪产假|婚假|丧假|探亲|住院|生病|外出|培训|值班|缺席|缺勤|未到|未参加|未能|没能|没有|没来|不能|无法|因公|因病|因事|因故|借调|驻村|挂职|学习|出国|隔离|就医|看病|抽调|出勤|执行|开会|下乡|在外|休息|另有";

  static final Pattern REASON = Pattern.compile(WHY);

  /** 因公出差请假, right behind a name or a run of names. */
  private static final Pattern TAIL =
      Pattern.compile(
          "^ ?(?:同志|等)?(?:\\d{1,3} ?(?:名|位)?(?:同志|党员|人)?)?(?:同志)?[,]? ?(?:均|都|分别)? ?[:-]? ?(?<why>(?:因|由于|正在|在)[^,。;、()\\n]{1,18}|[^,。;、()\\n]{0,3}?(?:%s)[^,。;、()\\n]{0,10}|[^,。;、()\\n]{1,14}?(?:没|未)能?(?:参加|到会|出席|来|到))"
              .formatted(
                  "请假|请了假|出差|病假|事假|公差|产假|休假|年假|公休|缺席|缺勤|未到|未参加|未能参加|没能参加|没有参加|没来|外出|生病|住院|病了"));

  static final Pattern AWAY =
      Pattern.compile(
          "请假|请了假|出差|病假|事假|公差|产假|休假|年假|公休|缺席|缺勤|未到|未参加|未能|没能|没有参加|没参加|没到会|没来|不能参加|无法参加|未出席|住院|外出|生病");

  /** 请假2人： and the like, right before a name. */
  private static final Pattern AWAY_BEFORE =
      Pattern.compile(
          "(?<word>请假|缺席|缺勤|未到会?|未参加|未出席|未参会)(?:会议)?(?:的)?(?:有|人员|党员|同志)*(?: ?\\d{1,3} ?(?:名|人|位)(?:同志|党员)?)?[ :(,为是]*$");

  private static final Pattern BARE = Pattern.compile(".{0,2}(?:请假|缺席|未到会?|未参加|没来)了?");

  private static final Pattern ASKED =
      Pattern.compile("(?:向|跟|找|报)(?:%s)*$".formatted(NameList.TITLE));

  /** (缺张伟,防汛值班): right before a name. */
  private static final Pattern LACKS =
      Pattern.compile("(?:^|[(,;。 ])(?:只|仅|就)?(?:缺|少)(?:了|席)? ?:?$");

  private static final int LEAD = 40;

  private static final Pattern EXCEPT =
      Pattern.compile(
          "除(?:了)?(?<who>[^。;\\n]{2,60}?)(?:以外|之外|外)[,]?(?=[^。;\\n]{0,12}(?:全体|其他|其余|都|均|全部))");

  private static final Pattern ALL_BUT =
      Pattern.compile(
          "全体(?:在职|正式)?(?:党员|同志|支委|委员|成员)(?:参加|到会|出席)?(?:会议|活动)? ?\\((?!含|包括|其中|共|应|实|附|详)(?<who>[^()\\n]{2,60})\\)");

  /** (监考) or ,家中有事 behind a name. */
  private static final Pattern NOTED =
      Pattern.compile(
          "^ ?(?:同志)?(?:\\(([^()\\n]{1,20})\\)|[,: \\t-]{1,4}([^,。;、()\\n\\t]{2,20})(?=[,。;、)\\n\\t]|$))");

  private static final Pattern PLAIN = Pattern.compile("^ ?(?:同志)?\\(?([^,。;、()和与及]{2,16})");

  private final Transcript transcript;
  private final Labels labels;
  private final Strangers strangers;
  private final Stretch block;
  private final NameList names;
  private final Map<String, Found<Away>> absent = new LinkedHashMap<>();

  Absentees(
      Transcript transcript, Labels labels, Strangers strangers, Stretch block, NameList names) {
    this.transcript = transcript;
    this.labels = labels;
    this.strangers = strangers;
    this.block = block;
    this.names = names;
    read();
  }

  List<Found<Away>> all() {
    return List.copyOf(absent.values());
  }

  boolean isAbsent(Mention mention) {
    return absent.values().stream()
        .anyMatch(
            away -> away.start() == mention.start() || away.value().name().equals(mention.name()));
  }

  boolean isAbsent(PersonId id) {
    return absent.values().stream().anyMatch(away -> away.value().people().contains(id));
  }

  private void read() {
    for (Labels.Label label : labels.of(Labels.Part.ABSENT, block)) {
      absentees(label);
    }
    bracketed();
    for (Stretch sentence : transcript.sentences(block)) {
      String words = transcript.of(sentence);
      if (words.contains("除")) {
        excepted(sentence);
      }
      if (AWAY.matcher(words).find() || words.contains("缺")) {
        absentees(sentence);
      }
    }
  }

  private void absentees(Labels.Label label) {
    Stretch value = labels.reach(label, block);
    String called = transcript.text().substring(label.start(), label.end());
    List<Mention> people = names.list(value);
    if (people.isEmpty()) {
      Stretch line = labels.line(label, block);
      String reason = transcript.of(line).strip();
      boolean why = REASON.matcher(reason).find() || absent.size() == 1 && !reason.startsWith("无");
      if (called.contains("原因") && why && reason.length() <= 20) {
        absent.replaceAll((key, away) -> reasoned(away, written(line)));
      }
      return;
    }
    int end = names.listEnd(value);
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
        mention.key(),
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
      String reason = reason(people.get(k + 1).end(), next);
      if (reason.isEmpty()) {
        reason = noted(people.get(k + 1).end(), next);
      }
      if (!reason.isEmpty()) {
        return reason;
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
    Matcher note = NOTED.matcher(text);
    if (!note.find()) {
      return "";
    }
    int group = note.group(1) != null ? 1 : 2;
    String words = note.group(group).strip();
    boolean post =
        NameList.TITLES.matcher(words).matches()
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
    List<Mention> here = names.within(sentence);
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
    Matcher except = EXCEPT.matcher(transcript.text()).region(sentence.start(), sentence.end());
    while (except.find()) {
      reasoned(except.start("who"), except.end("who"));
    }
  }

  /** 全体党员(周明出差,许诺值班): whoever brackets behind everybody name was away. */
  private void bracketed() {
    Matcher but = ALL_BUT.matcher(transcript.text()).region(block.start(), block.end());
    while (but.find()) {
      reasoned(but.start("who"), but.end("who"));
    }
  }

  private void reasoned(int from, int to) {
    List<Mention> people = names.within(new Stretch(from, to));
    for (int i = 0; i < people.size(); i++) {
      int next = i + 1 < people.size() ? people.get(i + 1).start() : to;
      String reason = plain(people.get(i).end(), next);
      away(people.get(i), reason.isEmpty() ? shared(people, i, to) : reason);
    }
  }

  /** Whatever stands between a name and the next sign. */
  private String plain(int from, int to) {
    Matcher words = PLAIN.matcher(transcript.text().substring(from, Math.max(from, to)));
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
      String reason = why(last.end(), why, tail);
      run.forEach(mention -> away(mention, reason));
    } else {
      before(sentence, run);
    }
  }

  /** 因公请假, or what brackets behind a bare 请假 say: 请假(带孩子看病). */
  private String why(int from, Matcher why, String tail) {
    Matcher note = Pattern.compile("^ ?\\(([^()\\n]{1,20})\\)").matcher(tail.substring(why.end()));
    return note.find() && BARE.matcher(why.group("why")).matches()
        ? reasonText(from + why.end() + note.start(1), from + why.end() + note.end(1))
        : reasonText(from + why.start("why"), from + why.end("why"));
  }

  /** The words of the sentence right before a place. */
  private String lead(Stretch sentence, int place) {
    return transcript.text().substring(Math.max(sentence.start(), place - LEAD), place);
  }

  private void lacking(Stretch sentence, List<Mention> run, int end) {
    String lead = lead(sentence, run.get(0).start());
    if (LACKS.matcher(lead).find()) {
      int last = run.get(run.size() - 1).end();
      String reason = noted(last, end);
      run.forEach(mention -> away(mention, reason));
    }
  }

  private void before(Stretch sentence, List<Mention> run) {
    String lead = lead(sentence, run.get(0).start());
    Matcher before = AWAY_BEFORE.matcher(lead);
    if (before.find()) {
      String reason = before.group("word").equals("请假") ? "请假" : "";
      run.forEach(mention -> away(mention, reason));
    }
  }
}
