package org.youju.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Documents that tests share; all names are made up. */
final class Samples {
  private Samples() {}

  static OfficialDocument aReport() {
    return aReport(6);
  }

  /** About a page for every two chapters. */
  static OfficialDocument aReport(int chapters) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph("按照会议安排，现将本年度工作情况报告如下，请予评议。"));
    for (int i = 1; i <= chapters; i++) {
      blocks.addAll(aChapter(i));
    }
    return new OfficialDocument(
        "二〇二五年度抓基层党建工作述职报告",
        blocks,
        "中共云川市档案管理局机关委员会",
        LocalDate.of(2026, 1, 9),
        Optional.of(new SourcesAppendix(rows(chapters))));
  }

  private static List<Block> aChapter(int number) {
    return List.of(
        new Block.Heading(1, "一、履职尽责情况（之" + number + "）"),
        new Block.Heading(2, "（一）理论学习"),
        new Block.Heading(3, "1. 中心组学习"),
        new Block.Heading(4, "（1）集体学习"),
        new Block.Paragraph(
            List.of(
                new Run.Text("全年组织理论学习中心组集体学习"),
                new Run.LinkedFigure("学习" + number, "12次"),
                new Run.Text("，交流发言"),
                new Run.LinkedFigure("发言" + number, "48人次"),
                new Run.Text("，做到学习有计划、有记录、有讨论，把学习成果写进工作方案，落到具体事项上。"),
                new Run.Text("各支部结合各自业务，逐月安排主题，逐次留存材料，逐条对照落实，学习"),
                new Run.LinkedFigure("学习" + number, "12次"),
                new Run.Text("均有原始记录可查。"))));
  }

  private static List<SourcesAppendix.Row> rows(int chapters) {
    var rows = new ArrayList<SourcesAppendix.Row>();
    for (int i = 1; i <= chapters; i++) {
      rows.add(aRow("学习" + i, "12次", "中心组学习次数", 12, i));
      rows.add(aRow("发言" + i, "48人次", "中心组交流发言人次", 48, 0));
    }
    return rows;
  }

  private static SourcesAppendix.Row aRow(
      String id, String text, String metric, int records, int linked) {
    return new SourcesAppendix.Row(
        id,
        text,
        metric,
        text,
        "2025年1月1日至12月31日",
        "中共云川市档案管理局党组",
        "按活动计数，一次活动计一次；补记的活动按发生日期计入",
        IntStream.range(0, records).mapToObj(n -> aSource(id, n, n < linked)).toList());
  }

  private static SourcesAppendix.Source aSource(String id, int n, boolean linked) {
    Optional<URI> url =
        linked ? Optional.of(URI.create("https://youju.example/e/" + n)) : Optional.empty();
    var date = LocalDate.of(2025, 1 + n % 12, 1 + n % 28);
    return new SourcesAppendix.Source(id + "-" + n, date, "第" + (n + 1) + "次集体学习", url);
  }

  static byte[] docx(OfficialDocument document) {
    try {
      var out = new ByteArrayOutputStream();
      OfficialDocuments.write(document, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
