package org.youju.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.youju.docx.Block;
import org.youju.docx.OfficialDocument;

/**
 * A year of a branch as one document (支部工作手册): cover, contents, members, committee, months, each
 * meeting; pure.
 *
 * @param until the last day that is in it
 * @param meetings in the order of their days
 */
public record Handbook(
    String organization,
    int year,
    LocalDate until,
    List<Member> members,
    List<Seat> committee,
    List<Meeting> meetings) {
  public Handbook {
    members = List.copyOf(members);
    committee = List.copyOf(committee);
    meetings = List.copyOf(meetings);
  }

  /** A member on the last day of the book. */
  public record Member(String name, String status, String posts) {}

  /** A post of the committee. */
  public record Seat(String title, String name, String since) {}

  private static final List<String> MONTHS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

  /** What it is called, also as a file. */
  public String title() {
    return organization + year + "年度工作手册";
  }

  OfficialDocument document() {
    List<Block> blocks = new ArrayList<>();
    cover(blocks);
    contents(blocks);
    people(blocks);
    months(blocks);
    return new OfficialDocument(
        organization + "工作手册", blocks, organization, until, java.util.Optional.empty());
  }

  private void cover(List<Block> blocks) {
    blocks.add(new Block.Centred(""));
    blocks.add(new Block.Centred(year + "年度"));
    for (int i = 0; i < 12; i++) {
      blocks.add(new Block.Centred(""));
    }
    blocks.add(new Block.Centred(organization));
    blocks.add(new Block.Centred("由台账汇编，截至" + Meeting.words(until)));
    blocks.add(new Block.NewPage());
  }

  private void contents(List<Block> blocks) {
    blocks.add(new Block.Heading(1, "目录"));
    blocks.add(new Block.Paragraph("一、党员名册（" + members.size() + " 人）"));
    blocks.add(new Block.Paragraph("二、支部委员会"));
    blocks.add(new Block.Paragraph("三、年度活动（" + meetings.size() + " 次）"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < meetings.size(); i++) {
      Meeting meeting = meetings.get(i);
      rows.add(
          List.of(
              Integer.toString(i + 1),
              meeting.on().toString(),
              String.join("、", meeting.kinds()),
              meeting.title()));
    }
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph("这一年的台账还没有记录。"));
    } else {
      blocks.add(new Block.Table(List.of("序号", "日期", "类别", "事由"), List.of(8, 18, 24, 50), rows));
    }
    blocks.add(new Block.NewPage());
  }

  private void people(List<Block> blocks) {
    blocks.add(new Block.Heading(1, "一、党员名册"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      rows.add(List.of(Integer.toString(i + 1), member.name(), member.status(), member.posts()));
    }
    blocks.add(new Block.Table(List.of("序号", "姓名", "身份", "职务"), List.of(10, 26, 24, 40), rows));
    blocks.add(new Block.Heading(1, "二、支部委员会"));
    if (committee.isEmpty()) {
      blocks.add(new Block.Paragraph("没有登记支部委员会成员。"));
    } else {
      blocks.add(
          new Block.Table(
              List.of("职务", "姓名", "任职时间"),
              List.of(36, 30, 34),
              committee.stream().map(s -> List.of(s.title(), s.name(), s.since())).toList()));
    }
    blocks.add(new Block.NewPage());
  }

  private void months(List<Block> blocks) {
    blocks.add(new Block.Heading(1, "三、年度活动"));
    Map<Integer, List<Meeting>> months =
        meetings.stream()
            .collect(
                Collectors.groupingBy(
                    meeting -> meeting.on().getMonthValue(), TreeMap::new, Collectors.toList()));
    if (months.isEmpty()) {
      blocks.add(new Block.Paragraph("这一年的台账还没有记录。"));
    }
    int[] number = {0};
    months.forEach(
        (month, held) -> {
          if (number[0] > 0) {
            blocks.add(new Block.NewPage());
          }
          blocks.add(new Block.Heading(2, MONTHS.get(month - 1) + "月（" + held.size() + " 次）"));
          for (Meeting meeting : held) {
            blocks.add(new Block.Heading(3, ++number[0] + ". " + meeting.title()));
            blocks.addAll(meeting.blocks());
          }
        });
  }
}
