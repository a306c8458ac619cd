package org.youju.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youju.minutes.Transcript.Stretch;

/**
 * The labelled parts of minutes: 时间：, 地点：, 主持人： and the like, also when line breaks were lost, when
 * the label is a cell of a table, or when it stands on a line of its own.
 */
final class Labels {
  /** What a label announces. */
  enum Part {
    TIME(
        "时间 会议时间 时间地点 时间、地点 时间及地点 时间和地点 会议时间及地点 会议时间、地点 活动时间 召开时间 学习时间 开会时间 开展时间 举办时间 日期 会议日期 活动日期 召开日期 时间日期 日期时间 会议召开时间 日期/时间 时间/日期 时间/地点 会议日期及时间 起止时间 活动起止时间"),
    PLACE(
        "地点 会议地点 活动地点 召开地点 学习地点 举办地点 开展地点 集合地点 授课地点 地址 会址 会场 会议地址 会议召开地点 活动场所 会议场所 场所 开会地点 开会地址 活动地址 地点(线上/线下) 位置"),
    HOST("主持人 主持 会议主持 会议主持人 活动主持 活动主持人 主持者 主持人员 召集人 会议召集人 主持人姓名 主持同志 会议主持者 会议由谁主持 谁主持"),
    RECORDER("记录人 记录 会议记录人 记录员 记录者 记录人员 会议记录员 会议记录 记录人姓名 记录整理 整理人 记录同志 会议记录者 笔录 笔录人 谁记录"),
    ATTENDEES(
        "参会人员 参加人员 出席人员 出席 参加 参加人 与会人员 参会人 与会人 到会人员 出席人 参会 到会 出席会议人员 参加会议人员 参会人员名单 实到 实到人员"
            + " 到会党员 参会党员 参加党员 出席党员 实到党员 与会党员 参加同志 出席同志 参会同志 参加会议同志 参加会议的同志 参加会议的有 出席会议的有"
            + " 参加活动人员 活动人员 参与人员 参训人员 参学人员 到会名单 参会名单 签到人员 参加人员名单 出席委员 到会委员 参会委员 与会同志 到会人"
            + " 参加活动的有 参加的有 参加学习人员 学习人员 听课人员 出席会议 参加会议 参加会议党员 签到名单 签到 参加活动党员"
            + " 人员 听讲 听讲人员 听课 听课人 听众 与会者 参会者 出席者 参加者 参与者 参与人 参与党员 到场 到场人员 到场党员 在场人员 参加对象"
            + " 参学 参学党员 参训党员 参加志愿者 参与志愿者 志愿者 参观人员 走访人员 慰问人员 服务人员 来了哪些人 来的人 谁参加 参会签到 会议签到 签到情况"),
    ABSENT(
        "缺席人员 缺席 缺席人 请假人员 请假 缺席人员及原因 缺席及原因 未到会人员 未参会人员 未到人员 未参加人员 缺席情况 请假情况 缺席党员 请假党员"
            + " 未到会党员 未参会党员 缺席名单 请假名单 因故缺席 请假人 缺席人员名单 缺席原因 缺席(原因) 请假人员及原因 未到会人员及原因 缺勤 缺勤人员"
            + " 未参会人员及原因 未参加人员及原因 缺席者 请假缺席 请假缺席人员 未出席人员 未出席 缺席人员(原因) 未到 未参会 未到会"
            + " 没来的 没来的人 未到者 未到党员 未到同志 缺席同志 请假同志 请假者 因事请假 因公请假 缺席人员情况 未参加党员 未参加同志 请假(缺席) 缺席/请假 请假/缺席"),
    OBSERVERS("列席人员 列席 列席人 列席同志 列席领导 列席会议人员 列席人员名单"),
    LECTURER("授课人 主讲人 主讲 讲课人 授课 授课老师 主讲老师 党课主讲 党课主讲人 宣讲人 辅导人 授课者 授课人员 宣讲员 讲授人 主讲嘉宾"),
    SPEAKER("发言人 发言人员 交流发言 研讨发言 重点发言 重点发言人 中心发言人 研讨发言人 交流发言人 主要发言人 发言 发言同志 发言人名单 交流研讨发言 中心发言"),
    TALKER("谈话人 谈话者 谈话人员 谈话领导 约谈人 约谈领导 谈话主体 开展谈话人"),
    TALKED_TO("谈话对象 被谈话人 被谈话对象 约谈对象 被约谈人 被约谈对象 受谈人 谈心对象 谈心谈话对象"),
    TITLE("会议名称 活动名称 会议主题 活动主题 主题 会议题目 题目 标题 学习主题 党课题目 事由 活动内容主题 会议标题 事项 名称 项目名称 党课主题"),
    KIND("会议类型 活动类型 会议类别 活动类别 类型 类别 会议性质 组织生活类型 会议种类 形式 活动形式 组织生活形式 会议形式"),
    OTHER(
        "会议内容 活动内容 议定事项 研究事项 讨论事项 主要事项 会议事项 内容 会议议程 议程 议题 会议议题 主要内容 学习内容 会议记录内容 记录内容 活动过程 会议过程 会议决议 决议 会议要求 活动要求"
            + " 学习资料 学习材料 讨论情况 会议纪要 讨论内容 活动情况 应到 应到人数 应到会人数 应到会 应参加 应参加人数 应参会人数 应到党员 实到人数 实到会人数"
            + " 实到会 实参加人数 参会人数 参加人数 出席人数 到会人数 缺席人数 请假人数 列席人数 应出席 实出席 活动人数 主办单位 承办单位 报名时间"
            + " 完成时间 整改时间 截止时间 发布时间 反馈时间 入党时间 填表时间 记录时间 打印时间 印发时间 报到时间 报送时间 完成时限 时限 落款时间 公示时间"
            + " 审核 审核人 审阅 签发 签发人 发送 抄送 报送 主送 分送 联系人 联系电话 电话 备注 附件 会议结论 小结 总结 会议小结 签名 签字 参会人员签名"
            + " 参会人员签字 与会人员签字 组织单位 支部名称 所在支部 党组织 召开单位 组织名称 责任人 牵头人 整改责任人 责任单位 来源 领学人 作者 撰稿 供稿"
            + " 通讯员 编辑 摄影 校对 初审 复审 终审 会议资料 具体事项 有关事项 注意事项 一 二 三 四 五 议题一 议题二 议题三 第一项 第二项 第三项"
            + " 会议开始时间 会议结束时间 开始时间 结束时间 主题党日内容 学习时长 时长 学时 记录情况 表决情况 表决结果 讨论 表决 党费 收缴党费 照片 佐证 图片");

    private final List<String> words;

    Part(String words) {
      this.words = List.of(words.split(" "));
    }
  }

  /**
   * A label that was found.
   *
   * @param end where what it announces begins
   */
  record Label(Part part, int start, int end) {}

  /** What has a time and a place in forms. */
  private static final List<String> OCCASIONS =
      List.of(
          "谈话 走访 授课 讲课 党课 上课 参观 慰问 服务 志愿服务 宣讲 培训 选举 评议 座谈 研讨 检查 督查 调研 举行 集中 实施 进行 聚会 交流 观看 比赛 会谈 学习教育"
              .split(" "));

  private static final Map<String, Part> PARTS = parts();

  private static final String ANY =
      firsts()
          + "(?:"
          + PARTS.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed())
              .map(Labels::spaced)
              .collect(Collectors.joining("|"))
          + ")";

  /** Of the weightier labels: these may stand without a colon. */
  private static final String MAIN =
      PARTS.keySet().stream()
          .filter(word -> PARTS.get(word) != Part.OTHER && word.length() > 1)
          .filter(word -> !List.of("参加", "发言", "形式", "授课", "参会", "到会", "事由").contains(word))
          .sorted(Comparator.comparing(String::length).reversed())
          .map(Labels::spaced)
          .collect(Collectors.joining("|"));

  private static final String NOTE = "(?: ?\\([^()\\n:]{0,16}\\))?";

  /** 时间： anywhere; [时间] anywhere; 时间 and a blank or tab at the beginning of a line or cell. */
  private static final Pattern LABEL =
      Pattern.compile(
          "\\[ ?(?<boxed>%1$s) ?\\] ?:? ?|(?<colon>%1$s)%3$s *(?:\\d{1,3} ?(?:人|名) ?)?[ \\t]*(?::|-{2})|(?<=^|\\n|\\t)[ \\t]*(?<bare>参 ?加|参 ?会|到 ?会) {1,4}(?=\\p{IsHan} ?\\p{IsHan}{1,2}(?:[ 、,(]|\\n|$))|(?<=^|\\n|\\t)[ \\t]*(?:[(]?[一二三四五六七八九\\d]{1,2}[)、.] ?)?(?<cell>%2$s)%3$s(?: *\\t[ \\t]*| {1,8}(?=\\S)|[ \\t]*\\n(?=\\s*\\S))|(?<= )(?<spaced>%2$s|参 ?加|参 ?会|到 ?会) {1,4}(?=[\\p{IsHan}\\w])"
              .formatted(ANY, MAIN, NOTE));

  /** Labels of one part that are looked at: no activity has more. */
  private static final int MOST = 40;

  /** 记录： and a name or two are no longer. */
  private static final int A_NAME = 20;

  private final Transcript transcript;
  private final List<Label> all = new ArrayList<>();

  Labels(Transcript transcript) {
    this.transcript = transcript;
    Matcher matcher = LABEL.matcher(transcript.text());
    int from = 0;
    while (from <= transcript.length() && matcher.find(from)) {
      label(matcher).ifPresent(all::add);
      from = Math.max(matcher.end(), from + 1);
    }
  }

  private static Map<String, Part> parts() {
    Map<String, Part> parts = new HashMap<>();
    for (String what : OCCASIONS) {
      parts.put(what + "时间", Part.TIME);
      parts.put(what + "日期", Part.TIME);
      parts.put(what + "地点", Part.PLACE);
    }
    for (Part part : Part.values()) {
      part.words.forEach(word -> parts.put(word, part));
    }
    return parts;
  }

  /** Most places begin no label: told at once. */
  private static String firsts() {
    return PARTS.keySet().stream()
        .map(word -> Pattern.quote(word.substring(0, 1)))
        .distinct()
        .collect(Collectors.joining("", "(?=[", "])"));
  }

  /** Short ones are set far apart in forms; of long ones that would be two words. */
  private static String spaced(String word) {
    return word.codePoints()
        .mapToObj(c -> Pattern.quote(Character.toString(c)))
        .collect(Collectors.joining(word.length() > 3 ? " ?" : " {0,4}"));
  }

  private Optional<Label> label(Matcher matcher) {
    for (String group : List.of("boxed", "colon", "bare", "cell", "spaced")) {
      String word = matcher.group(group);
      if (word != null) {
        Part part = PARTS.getOrDefault(word.replaceAll("\\s", ""), Part.OTHER);
        return namesPaper(word, matcher.start(group))
            ? Optional.empty()
            : Optional.of(
                new Label(
                    negated(part, matcher.start(group)), matcher.start(group), matcher.end()));
      }
    }
    return Optional.empty();
  }

  /** 走访慰问记录：, 学习记录： at the beginning of a line is what the paper is called. */
  private boolean namesPaper(String word, int start) {
    String text = transcript.text();
    int line = text.lastIndexOf('\n', start) + 1;
    int next = text.indexOf('\n', start);
    return word.equals("记录")
        && start - line <= 12
        && (next < 0 ? text.length() : next) - start > A_NAME
        && text.substring(line, start).matches("\\p{IsHan}+");
  }

  /** 未参加人 and the like, however 参加人 is written. */
  private Part negated(Part part, int start) {
    boolean not = start > 0 && "未没".indexOf(transcript.text().charAt(start - 1)) >= 0;
    return not && part == Part.ATTENDEES ? Part.ABSENT : part;
  }

  List<Label> all() {
    return all;
  }

  /** Labels of a part within a stretch. */
  List<Label> of(Part part, Stretch within) {
    return all.stream()
        .filter(l -> l.part() == part && within.holds(l.start()))
        .limit(MOST)
        .toList();
  }

  /** Up to the next label, or the end of the stretch. */
  Stretch reach(Label label, Stretch within) {
    return new Stretch(
        label.end(), Math.max(label.end(), Math.min(nextStart(label.end()), within.end())));
  }

  /** Where the first label from a place on begins; the end of the text when there is none. */
  int nextStart(int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).start() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < all.size() ? all.get(low).start() : transcript.length();
  }

  /** What a label announces on one line: its own, or the next that says something. */
  Stretch line(Label label, Stretch within) {
    Stretch reach = reach(label, within);
    return transcript.lines(reach).stream()
        .map(line -> transcript.trimmed(line, ":,、;。()[]"))
        .filter(line -> line.end() > line.start())
        .findFirst()
        .filter(line -> near(label, line))
        .orElse(new Stretch(label.end(), label.end()));
  }

  /** Not further than the next line. */
  private boolean near(Label label, Stretch line) {
    return transcript
            .text()
            .substring(label.end(), line.start())
            .chars()
            .filter(c -> c == '\n')
            .count()
        <= 2;
  }

  /** The first stretch that a part is announced for and that is not empty. */
  Optional<Stretch> first(Part part, Stretch within) {
    return of(part, within).stream()
        .map(label -> line(label, within))
        .filter(line -> line.end() > line.start())
        .findFirst();
  }

  /** Where the head of the minutes ends: behind the last label of time, place, host and people. */
  int headEnd(Stretch within) {
    EnumMap<Part, Boolean> head = new EnumMap<>(Part.class);
    for (Part part : List.of(Part.TIME, Part.PLACE, Part.HOST, Part.ATTENDEES, Part.ABSENT)) {
      head.put(part, true);
    }
    return all.stream()
        .filter(label -> within.holds(label.start()) && head.containsKey(label.part()))
        .mapToInt(label -> line(label, within).end())
        .max()
        .orElse(within.start());
  }
}
