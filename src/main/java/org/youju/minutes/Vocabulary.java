package org.youju.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;

/** The words of the catalogue by which a text says what it was, and how else people write them. */
final class Vocabulary {
  /** What people write and the catalogue, whose words serve the reports, has no need to list. */
  private static final Map<String, List<String>> SPELLINGS =
      Map.ofEntries(
          Map.entry("member-assembly", List.of("党员会议", "全体党员会", "全体党员会议", "支部党员会", "党员会")),
          Map.entry(
              "branch-committee-meeting",
              List.of(
                  "支委会议",
                  "支委扩大会",
                  "支委扩大会议",
                  "支委(扩大)会议",
                  "支委(扩大)会",
                  "支委会(扩大)会议",
                  "支部委员会(扩大)会议",
                  "支部委员会扩大会议",
                  "支部委员会议",
                  "支部委员会会",
                  "支委碰头会",
                  "支委例会")),
          Map.entry("group-meeting", List.of("党小组会议", "党小组学习", "党小组组织生活", "小组会议", "小组会")),
          Map.entry("party-lecture", List.of("上了一堂党课", "讲了一堂党课", "党课学习", "党课辅导", "党课教育")),
          Map.entry("theme-party-day", List.of("主题党日+", "党日活动", "固定党日", "支部党日", "统一党日", "主题党日会")),
          Map.entry("organization-life-meeting", List.of("组织生活会议")),
          Map.entry("democratic-appraisal", List.of("民主评议党员大会", "党员评议")),
          Map.entry(
              "center-group-study",
              List.of(
                  "中心组(扩大)学习",
                  "中心组学习会",
                  "理论学习中心组(扩大)学习",
                  "理论学习中心组专题学习",
                  "理论学习中心组集体学习",
                  "中心组专题学习",
                  "中心组集体学习",
                  "理论学习中心组学习会",
                  "理论学习中心组扩大学习会",
                  "理论学习中心组(扩大)学习会",
                  "理论学习中心组")),
          Map.entry(
              "party-group-meeting",
              List.of(
                  "党组(扩大)会议",
                  "党组扩大会议",
                  "党组(扩大)会",
                  "党委(扩大)会议",
                  "党委扩大会议",
                  "党组理论学习会",
                  "党委会议",
                  "机关党委会议",
                  "党总支委员会会议",
                  "总支委员会会议",
                  "总支委会")),
          Map.entry("bureau-meeting", List.of("局长办公会", "局长办公会议", "局务扩大会议", "局务会(扩大)会议")),
          Map.entry("warning-education", List.of("警示教育大会", "警示教育活动", "警示教育会议", "警示教育专题会")),
          Map.entry(
              "youth-study-session", List.of("青年理论学习小组集中学习", "青年理论学习小组学习会", "青年学习会", "青年理论学习小组")),
          Map.entry("volunteer-service", List.of("志愿服务行动", "义务劳动", "学雷锋志愿服务")),
          Map.entry(
              "collective-study",
              List.of(
                  "集中学习会", "支部集中学习", "支部集体学习", "政治学习", "学习会", "集中理论学习", "专题学习", "专题学习会", "集中学习")),
          Map.entry("education-base-visit", List.of("现场教学活动", "参观见学", "实地参见")),
          Map.entry("heart-to-heart-talk", List.of("谈心谈话记录", "谈话记录")),
          Map.entry("election", List.of("换届选举党员大会", "换届选举会议", "换届大会")),
          Map.entry("condolence-visit", List.of("走访慰问活动", "慰问困难党员", "慰问老党员")),
          Map.entry("joint-branch-activity", List.of("联合主题党日", "共建共联", "结对共建活动")),
          Map.entry("probationary-admitted", List.of()),
          Map.entry("admission-vote", List.of("接收预备党员大会", "发展党员大会", "接收预备党员党员大会", "讨论接收", "发展大会")),
          Map.entry("full-membership-vote", List.of("预备党员转正大会", "转正大会", "讨论转正", "转正会议", "预备党员转正会")),
          Map.entry("field-research", List.of("调研活动", "专题调研")),
          Map.entry("party-building-meeting", List.of("党建工作会议", "机关党建工作会议")),
          Map.entry("debriefing-meeting", List.of("述职评议考核会", "党建述职评议会")));

  /** Words of everyday use: they name a kind only in a title or a label, not in running text. */
  private static final Set<String> LOOSE =
      Set.of(
          "宣传",
          "慰问",
          "会商",
          "约谈",
          "简报",
          "推进会",
          "交流研讨",
          "发现问题",
          "听取汇报",
          "工作方案",
          "销号",
          "集中学习",
          "换届",
          "谈心",
          "民主评议",
          "党员评议",
          "理论学习",
          "整改措施",
          "述职报告",
          "学习计划",
          "检视问题",
          "查摆问题",
          "梳理问题",
          "现场教学",
          "警示教育",
          "监督检查",
          "日常监督",
          "督查",
          "实施方案",
          "部署会",
          "动员会",
          "服务企业",
          "调查研究",
          "开展调研",
          "征求意见",
          "原因分析",
          "制度建设",
          "分析研判",
          "攻坚克难",
          "三重一大",
          "党课学习",
          "集体研讨",
          "专题研讨",
          "学习提醒",
          "提醒谈话",
          "整改方案",
          "年度计划",
          "完成任务",
          "任务完成",
          "捐款",
          "工作经费",
          "志愿活动",
          "专题学习",
          "政治学习",
          "学习会",
          "党员评价",
          "党员考核",
          "专项整治",
          "专项治理",
          "四种形态",
          "办公会",
          "职工会",
          "理论文章",
          "学习心得",
          "心得体会",
          "书面报告",
          "宣传报道",
          "信息发布",
          "新闻宣传",
          "成立领导小组",
          "责任清单",
          "问题清单",
          "任务清单",
          "投稿",
          "上稿",
          "典型案例通报",
          "党费使用",
          "集体自学",
          "补选",
          "党员转入",
          "党员转出",
          "按期转正",
          "工作简报",
          "家访",
          "责任书",
          "集体决策",
          "廉政承诺",
          "党员积分",
          "政治审查",
          "党会",
          "党员会",
          "党员培训",
          "参观党性教育基地",
          "党建检查",
          "党建自查",
          "党员志愿服务队",
          "小组会议",
          "小组会",
          "谈话记录",
          "作廉政承诺",
          "发展新党员",
          "文明单位",
          "模范机关",
          "攻坚项目完成",
          "党员先锋队",
          "模范机关创建",
          "文明单位创建",
          "分析通报",
          "党内通报",
          "工作交接",
          "党务培训",
          "重大事项报告",
          "党员公示",
          "转正公示");

  /** Names of bodies that are at the same time the name of their meeting. */
  private static final Set<String> BODIES = Set.of("支部委员会", "党委会", "理论学习", "领导小组会议");

  private final Map<String, Kind> byWord = new HashMap<>();
  private final Map<String, Kind> byId = new LinkedHashMap<>();
  private final Set<Integer> firsts = new HashSet<>();
  private final int longest;

  private Vocabulary(Collection<Kind> kinds) {
    for (Kind kind : kinds) {
      byId.put(kind.id(), kind);
      List<String> words = new ArrayList<>(kind.aliases());
      words.add(kind.name());
      words.forEach(word -> byWord.put(folded(word), kind));
    }
    SPELLINGS.forEach(
        (id, words) ->
            kind(id).ifPresent(kind -> words.forEach(word -> byWord.put(folded(word), kind))));
    byWord.keySet().forEach(word -> firsts.add(word.codePointAt(0)));
    this.longest = byWord.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** The words of all kinds that can be recorded. */
  static Vocabulary of(Catalog catalog) {
    return new Vocabulary(catalog.kinds());
  }

  private static String folded(String word) {
    return new Transcript(word).text();
  }

  Optional<Kind> kind(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** A word for a kind, where it stands. */
  record Word(Kind kind, String word, int start, int end) {
    /** Says what it was also in running text. */
    boolean firm() {
      return !LOOSE.contains(word) && !BODIES.contains(word);
    }

    boolean body() {
      return BODIES.contains(word);
    }
  }

  /** The words within a stretch, the longest at each place. */
  List<Word> words(String text, int start, int end) {
    List<Word> words = new ArrayList<>();
    for (int i = start; i < end; i++) {
      Optional<Word> word =
          firsts.contains(text.codePointAt(i)) ? at(text, i, end) : Optional.empty();
      if (word.isPresent()) {
        words.add(word.get());
        i = word.get().end() - 1;
      }
    }
    return words;
  }

  private Optional<Word> at(String text, int start, int end) {
    for (int last = Math.min(end, start + longest); last > start + 1; last--) {
      String word = text.substring(start, last);
      Kind kind = byWord.get(word);
      if (kind != null && !(word.endsWith("会议") && text.startsWith("室", last))) {
        return Optional.of(new Word(kind, word, start, last));
      }
    }
    return Optional.empty();
  }
}
