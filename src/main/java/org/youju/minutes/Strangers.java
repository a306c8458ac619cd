package org.youju.minutes;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people who are on no roll: items of lists, and what HanLP recognises as a name. */
final class Strangers {
  private static final Set<String> SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边喻郁"
          .codePoints()
          .mapToObj(Character::toString)
          .collect(Collectors.toSet());

  private static final Set<String> DOUBLE =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木",
          "长孙");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "全体|党员|支部|人员|同志|代表|委员|领导|干部|小组|部门|单位|如下|名单|会议|机关|职工|书记|局长|处长|科长|主任|无|其他|成员|方面|时间|地点|负责|群众|学习|工作|董事|监事|经理|总监|院长|校长|所长|部长|段长|班长|车间");

  /** 会议由支部书记张某: nothing but posts, or none, between 由 or the beginning and the name. */
  private static final Pattern BEHIND_POSTS =
      Pattern.compile(
          "(?:^|[由,。;:\\n、和与]|有|来了|带领)(?<post>[^由,。;:\\n、和与]{0,10}(?:书记|委员|组长|主任|同志|局长|处长|科长|院长|校长|所长|站长|经理|董事长|党员))?(?<name>\\p{IsHan}{2,3})$");

  private final Segment segment = HanLP.newSegment().enableNameRecognize(true);

  /** Whether an item of a list of people can only be a name. */
  boolean isName(String item) {
    String plain = item.replaceAll("[\\s·•]", "");
    int length = plain.codePointCount(0, plain.length());
    if (length < 2
        || length > 4
        || NO_NAME.matcher(plain).find()
        || !plain.matches("\\p{IsHan}+")) {
      return false;
    }
    if (plain.matches("\\p{IsHan}某{1,2}")) {
      return true;
    }
    boolean twofold = length > 2 && DOUBLE.contains(plain.substring(0, 2));
    return twofold || length <= 3 && SURNAMES.contains(plain.substring(0, 1));
  }

  /** Whether a line holds nothing but names. */
  boolean areNames(String line) {
    List<String> items =
        Arrays.stream(line.split("[、,;\\s]+")).filter(item -> !item.isEmpty()).toList();
    return items.size() > 1 && items.stream().allMatch(this::isName);
  }

  /** 关于 and the like, which could be a name by its signs alone. */
  private boolean isWord(String name) {
    List<Term> terms = segment.seg(name);
    return terms.size() == 1 && !terms.get(0).nature.startsWith("nr");
  }

  /** Whether most of the items of an enumeration are read as names of people. */
  boolean likely(List<String> items) {
    long named =
        items.stream()
            .filter(item -> item.contains("某") || segment.seg(item).get(0).nature.startsWith("nr"))
            .count();
    return named > 0 && (items.size() > 2 || 2 * named >= items.size());
  }

  /** A name that a stretch of a sentence ends with: behind posts only, or as HanLP reads it. */
  Optional<String> last(String text) {
    Matcher posts = BEHIND_POSTS.matcher(text);
    if (posts.find()
        && isName(posts.group("name"))
        && (posts.group("post") != null || !isWord(posts.group("name")))) {
      return Optional.of(posts.group("name"));
    }
    List<Term> terms = new ArrayList<>(segment.seg(text));
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    Term term = terms.get(terms.size() - 1);
    return term.nature.startsWith("nr") && isName(term.word)
        ? Optional.of(term.word)
        : Optional.empty();
  }
}
