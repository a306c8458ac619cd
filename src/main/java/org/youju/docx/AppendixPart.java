package org.youju.docx;

import java.util.ArrayList;
import java.util.List;

/** The appendix 《数据来源》: on a new page (GW-16), one table, a row for each figure. */
final class AppendixPart {
  static final String MARK = "附件";

  static final String NAME = "数据来源";

  static final String NOTE = "本表逐项列出正文数字的含义和所依据的记录。点击正文中的数字可到本表，点击本表中的数字可回到正文。";

  static final List<String> HEADS = List.of("序号", "文中数字", "指标与口径", "数值", "依据的记录");

  /** Together the type area's 8844 twips. */
  private static final int[] WIDTHS = {550, 1100, 2494, 1000, 3700};

  private final Xml xml;
  private final FigureLinks links;
  private final Relationships relationships;

  AppendixPart(Xml xml, FigureLinks links, Relationships relationships) {
    this.xml = xml;
    this.links = links;
    this.relationships = relationships;
  }

  void write(SourcesAppendix appendix) {
    line("AppendixMark", MARK);
    line("Body", "");
    line("Title", NAME);
    line("TableText", NOTE);
    table(appendix);
    line("TableText", "");
  }

  private void table(SourcesAppendix appendix) {
    xml.open("w:tbl").open("w:tblPr").value("w:tblStyle", "SourcesTable");
    xml.empty("w:tblW", "w:w", Integer.toString(Gb9704.TEXT_WIDTH), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
    for (int width : WIDTHS) {
      xml.empty("w:gridCol", "w:w", Integer.toString(width));
    }
    xml.close();
    head();
    int number = 0;
    for (var row : appendix.rows()) {
      row(++number, row, appendix.recordsShown());
    }
    xml.close();
  }

  private void head() {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    for (int i = 0; i < HEADS.size(); i++) {
      openCell(i);
      line("TableHead", HEADS.get(i));
      xml.close();
    }
    xml.close();
  }

  private void row(int number, SourcesAppendix.Row row, int shown) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    openCell(0);
    line("TableText", Integer.toString(number));
    xml.close();
    openCell(1);
    asItStands(row);
    xml.close();
    openCell(2);
    meaning(row).forEach(text -> line("TableText", text));
    xml.close();
    openCell(3);
    line("TableText", row.value());
    xml.close();
    openCell(4);
    records(row, shown);
    xml.close().close();
  }

  /** The row's bookmark, and the way back to the first place of the figure in the text. */
  private void asItStands(SourcesAppendix.Row row) {
    openParagraph("TableText");
    if (links.isInText(row.figureId())) {
      var id = links.nextBookmarkId();
      xml.empty("w:bookmarkStart", "w:id", id, "w:name", links.row(row.figureId()));
      xml.open("w:hyperlink", "w:anchor", links.figure(row.figureId()), "w:history", "1");
      DocumentPart.text(xml, "Figure", row.asItStands());
      xml.close().empty("w:bookmarkEnd", "w:id", id);
    } else {
      DocumentPart.text(xml, "", row.asItStands());
    }
    xml.close();
  }

  /** What the figure means, line by line: metric, period, organisation, counting rule. */
  static List<String> meaning(SourcesAppendix.Row row) {
    var lines = new ArrayList<String>();
    lines.add(row.metric());
    add(lines, "期间：", row.period());
    add(lines, "范围：", row.organisation());
    add(lines, "口径：", row.countingRule());
    return lines;
  }

  private static void add(List<String> lines, String name, String value) {
    if (!value.isEmpty()) {
      lines.add(name + value);
    }
  }

  private void records(SourcesAppendix.Row row, int shown) {
    line("TableText", total(row, shown));
    row.records().stream().limit(shown).forEach(this::record);
  }

  /** 「共 n 条」, and how many of them are printed if not all. */
  static String total(SourcesAppendix.Row row, int shown) {
    int printed = Math.min(shown, row.records().size());
    if (row.recordCount() == 0) {
      return "没有记录";
    }
    var total = "共 " + row.recordCount() + " 条";
    return printed < row.recordCount() ? total + "，列出前 " + printed + " 条" : total;
  }

  private void record(SourcesAppendix.Source record) {
    openParagraph("TableText");
    var text = recordLine(record);
    if (record.url().isPresent()) {
      var address = record.url().get().toASCIIString();
      xml.open("w:hyperlink", "r:id", relationships.idOf(address), "w:history", "1");
      DocumentPart.text(xml, "PlainLink", text);
      xml.close();
    } else {
      DocumentPart.text(xml, "", text);
    }
    xml.close();
  }

  static String recordLine(SourcesAppendix.Source record) {
    return record.date() + " " + record.title();
  }

  private void line(String style, String text) {
    openParagraph(style);
    if (!text.isEmpty()) {
      DocumentPart.text(xml, "", text);
    }
    xml.close();
  }

  private void openParagraph(String style) {
    xml.open("w:p").open("w:pPr").value("w:pStyle", style).close();
  }

  private void openCell(int column) {
    xml.open("w:tc").open("w:tcPr");
    xml.empty("w:tcW", "w:w", Integer.toString(WIDTHS[column]), "w:type", "dxa").close();
  }
}
