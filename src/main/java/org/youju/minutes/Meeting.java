package org.youju.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youju.docx.Block;

/**
 * An entry in the words of minutes (会议记录); pure.
 *
 * @param kinds Chinese names
 * @param host names; so are the other people, in the order recorded
 * @param others roles that are none of these, each as 角色：姓名、姓名
 * @param away who was absent, with the reason in brackets where the text gives it
 * @param expected how many should have come; empty when nothing says so
 * @param present how many came; empty when nothing says so
 * @param quantities each as 名称 数量 单位
 */
public record Meeting(
    String title,
    List<String> kinds,
    String organization,
    LocalDate on,
    Optional<LocalDate> until,
    String place,
    List<String> host,
    List<String> recorder,
    List<String> lecturer,
    List<String> attendees,
    List<String> observers,
    List<String> others,
    List<String> away,
    Optional<Integer> expected,
    Optional<Integer> present,
    int absent,
    List<String> quantities,
    String partners,
    String text) {
  private static final Set<String> MARKS = Set.of("会议记录", "记录", "纪要", "会议纪要");

  /** Blank to write on. */
  private static final String LINE = "＿＿＿＿＿＿";

  /** The heading of the paper, e.g. 办公室党支部支委会会议记录. */
  String heading() {
    String name = title.contains(organization) ? title : organization + title;
    return MARKS.stream().anyMatch(name::endsWith) ? name : name + "记录";
  }

  /** The body of the minutes: what, when, where, who; the text; who signs. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(facts());
    blocks.add(new Block.Paragraph("内容："));
    if (text.isBlank()) {
      blocks.add(new Block.Paragraph("（台账中没有记正文。）"));
    }
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Block.Paragraph::new)
        .forEach(blocks::add);
    blocks.add(new Block.Paragraph(""));
    blocks.add(new Block.Paragraph("主持人签名：" + LINE + "　记录人签名：" + LINE));
    return blocks;
  }

  private List<Block> facts() {
    List<Block> facts = new ArrayList<>();
    add(facts, "类别", String.join("、", kinds));
    add(facts, "时间", days());
    add(facts, "地点", place);
    add(facts, "主持人", String.join("、", host));
    add(facts, "记录人", String.join("、", recorder));
    add(facts, "授课人", String.join("、", lecturer));
    add(facts, "到会情况", attendance());
    add(facts, "参加人员", String.join("、", attendees));
    add(
        facts,
        "缺席人员及原因",
        away.isEmpty() && expected.isPresent() && expected.equals(present)
            ? "无"
            : String.join("、", away));
    add(facts, "列席人员", String.join("、", observers));
    others.forEach(other -> facts.add(new Block.Paragraph(other)));
    add(facts, "联合开展", partners);
    add(facts, "数量", String.join("，", quantities));
    return facts;
  }

  private static void add(List<Block> to, String name, String value) {
    if (!value.isEmpty()) {
      to.add(new Block.Paragraph(name + "：" + value));
    }
  }

  /** 应到 23 人，实到 21 人，缺席 2 人; only what is known. */
  String attendance() {
    List<String> parts = new ArrayList<>();
    expected.ifPresent(n -> parts.add("应到 " + n + " 人"));
    present.ifPresent(n -> parts.add("实到 " + n + " 人"));
    if (absent > 0) {
      parts.add("缺席 " + absent + " 人");
    }
    return String.join("，", parts);
  }

  /** 2026年3月5日, or both days of several. */
  String days() {
    return until
        .filter(last -> !last.equals(on))
        .map(last -> words(on) + "至" + words(last))
        .orElse(words(on));
  }

  static String words(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
