package org.youju.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;

/**
 * The people that an activity's text names: all mentions of the roll, and those of a list with the
 * strangers in it. Knows where a list ends and running text begins.
 */
final class NameList {
  static final String TITLE =
      "同志|书记|副书记|委员|局长|副局长|处长|副处长|科长|副科长|主任|副主任|主席|副主席|组长|副组长|部长|副部长|所长|副所长|站长|队长|院长|校长|经理|总经理|董事长|行长|镇长|村长|党员|先生|女士|老师|教授|专家|讲师|调研员|科员|主任科员|干事|党委|党组|党支部|支部|党总支|机关|组织|宣传|纪检|青年|统战|生活|保密|群工|兼|局|处|科|办公室|支委|成员|第一|党小组|全体|预备|老|新|时任|负责人|代表|驻村|分管|领导|一级|二级|三级|四级|巡视员|秘书|秘书长|理事|会长|部门|主要|人事|财务|发展对象|积极分子|入党|首席|主持工作的?|、|和|及|与|以及|的|同|还有|等";

  static final Pattern TITLES = Pattern.compile("(?:%s|\\s)*".formatted(TITLE));

  private static final Pattern TITLE_START = Pattern.compile("^(?:%s)".formatted(TITLE));

  private static final String SEPARATORS = "、,;/\\t\\n ";

  /** What lies between two names of one list. */
  static final Pattern BETWEEN =
      Pattern.compile("(?:%s|[%s]|\\([^()\\n]{0,14}\\))*".formatted(TITLE, SEPARATORS));

  /** Names further apart stand in no list together. */
  private static final int FAR = 60;

  private final Transcript transcript;
  private final Strangers strangers;
  private final Stretch block;
  private final StrangersTold told;
  private final List<Mention> mentions;

  NameList(Transcript transcript, Roll roll, Strangers strangers, Stretch block) {
    this.transcript = transcript;
    this.strangers = strangers;
    this.block = block;
    this.told = new StrangersTold(transcript, strangers, block);
    this.mentions = told.with(roll.mentions(transcript.text(), block.start(), block.end()));
  }

  /** Everybody that the text names, of the roll or plainly told, in its order. */
  List<Mention> mentions() {
    return mentions;
  }

  StrangersTold strangers() {
    return told;
  }

  /** The people of a list: names of the roll, and items that can only be names. */
  List<Mention> list(Stretch value) {
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

  List<Mention> within(Stretch stretch) {
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
    boolean tail = mention.known() && rest.length() == 1 && mention.name().length() == 2;
    if (!tail
        || TITLE_START.matcher(rest).find()
        || Absentees.REASON.matcher(rest).find()
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
                "(?<![\\p{IsHan}])\\p{IsHan} {1,2}\\p{IsHan}(?:\\p{IsHan}| {1,2}\\p{IsHan}(?! {1,2}\\p{IsHan}(?:[%s]|$)))?(?=[%s(。]|$)|[^%s:()。\\[\\]]+"
                    .formatted(SEPARATORS, SEPARATORS, SEPARATORS))
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
  int listEnd(Stretch value) {
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
      return strangers.areNames(words);
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
      if (rest.length() - named > 14 && !Absentees.AWAY.matcher(items.group()).find()) {
        return within(new Stretch(start, end)).stream()
            .filter(m -> m.start() <= start + 8)
            .mapToInt(Mention::end)
            .max()
            .orElse(start);
      }
    }
    return to;
  }

  /** The text between two places; a sign that nothing matches when they are far apart. */
  String shortly(int from, int to) {
    return to - from > FAR ? "#" : transcript.text().substring(from, to);
  }

  /** How many mentions end at or before a place. */
  int before(int place) {
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
}
