package org.youju.docx;

import static org.youju.docx.Gb9704.CHARACTER;
import static org.youju.docx.Gb9704.CHARACTER_SPACING;
import static org.youju.docx.Gb9704.FANGSONG;
import static org.youju.docx.Gb9704.FOOTER_LINE;
import static org.youju.docx.Gb9704.HEITI;
import static org.youju.docx.Gb9704.KAITI;
import static org.youju.docx.Gb9704.LINE;
import static org.youju.docx.Gb9704.PAGE_NUMBER_CHARACTER;
import static org.youju.docx.Gb9704.SIZE_BODY;
import static org.youju.docx.Gb9704.SIZE_PAGE_NUMBER;
import static org.youju.docx.Gb9704.SIZE_TABLE;
import static org.youju.docx.Gb9704.SIZE_TITLE;
import static org.youju.docx.Gb9704.SONGTI;
import static org.youju.docx.Gb9704.XIAOBIAOSONG;

/**
 * Every form an official document uses, as a named style: the document itself carries hardly any
 * formatting.
 */
final class StylesPart {
  private static final String TWO_CHARACTERS = Integer.toString(2 * CHARACTER);

  private StylesPart() {}

  static byte[] bytes() {
    var xml = Xml.document().open("w:styles", "xmlns:w", FixedParts.W);
    defaults(xml);
    body(xml);
    heading(xml, 1, HEITI);
    heading(xml, 2, KAITI);
    heading(xml, 3, FANGSONG);
    heading(xml, 4, FANGSONG);
    title(xml);
    appendix(xml);
    pageNumber(xml, "PageNumberOdd", "right", "right");
    pageNumber(xml, "PageNumberEven", "left", "left");
    links(xml);
    tableGrid(xml);
    return xml.bytes();
  }

  private static void defaults(Xml xml) {
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    fonts(xml, FANGSONG);
    size(xml, SIZE_BODY);
    xml.empty("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN", "w:bidi", "ar-SA");
    xml.close().close().empty("w:pPrDefault").close();
  }

  /** 仿宋 16 pt, exact 28.95 pt lines, two characters of indent, both edges straight. */
  private static void body(Xml xml) {
    xml.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Body");
    xml.value("w:name", "Normal").empty("w:qFormat");
    xml.open("w:pPr").value("w:widowControl", "0");
    xml.value("w:autoSpaceDE", 0).value("w:autoSpaceDN", 0);
    lines(xml, LINE);
    xml.empty("w:ind", "w:firstLineChars", "200", "w:firstLine", TWO_CHARACTERS);
    xml.value("w:jc", "both").close();
    xml.open("w:rPr");
    fonts(xml, FANGSONG);
    xml.value("w:spacing", CHARACTER_SPACING);
    size(xml, SIZE_BODY);
    xml.close().close();
  }

  private static void heading(Xml xml, int level, String font) {
    paragraphStyle(xml, "Heading" + level, "heading " + level);
    xml.value("w:next", "Body").empty("w:qFormat");
    xml.open("w:pPr").empty("w:keepNext").value("w:outlineLvl", level - 1).close();
    xml.open("w:rPr");
    fonts(xml, font);
    xml.close().close();
  }

  private static void title(Xml xml) {
    paragraphStyle(xml, "Title", "Title");
    xml.value("w:next", "Body").empty("w:qFormat");
    xml.open("w:pPr").empty("w:keepNext");
    noIndent(xml);
    xml.value("w:jc", "center").close();
    xml.open("w:rPr");
    fonts(xml, XIAOBIAOSONG);
    xml.value("w:spacing", 0);
    size(xml, SIZE_TITLE);
    xml.close().close();
  }

  private static void appendix(Xml xml) {
    paragraphStyle(xml, "AppendixMark", "附件标记");
    xml.open("w:pPr").empty("w:pageBreakBefore");
    noIndent(xml);
    xml.close().open("w:rPr");
    fonts(xml, HEITI);
    xml.close().close();
    tableText(xml, "TableText", "表格文字", FANGSONG, "left");
    tableText(xml, "TableHead", "表格栏目", HEITI, "center");
  }

  private static void tableText(Xml xml, String id, String name, String font, String alignment) {
    paragraphStyle(xml, id, name);
    xml.open("w:pPr").value("w:snapToGrid", 0);
    lines(xml, 300);
    noIndent(xml);
    xml.value("w:jc", alignment).close();
    xml.open("w:rPr");
    fonts(xml, font);
    xml.value("w:spacing", 0);
    size(xml, SIZE_TABLE);
    xml.close().close();
  }

  /** 宋体 14 pt, one character from the outer edge. */
  private static void pageNumber(Xml xml, String id, String alignment, String edge) {
    paragraphStyle(xml, id, id);
    xml.open("w:pPr").value("w:snapToGrid", 0);
    lines(xml, FOOTER_LINE);
    xml.empty(
        "w:ind",
        "w:firstLineChars",
        "0",
        "w:firstLine",
        "0",
        "w:" + edge + "Chars",
        "100",
        "w:" + edge,
        Integer.toString(PAGE_NUMBER_CHARACTER));
    xml.value("w:jc", alignment).close();
    xml.open("w:rPr");
    fonts(xml, SONGTI);
    xml.value("w:spacing", 0);
    size(xml, SIZE_PAGE_NUMBER);
    xml.close().close();
  }

  /** A figure looks like its sentence but for thin grey dots; other links look like plain text. */
  private static void links(Xml xml) {
    characterStyle(xml, "Figure", "数字");
    xml.open("w:rPr").value("w:color", "auto");
    xml.empty("w:u", "w:val", "dotted", "w:color", "A6A6A6").close().close();
    characterStyle(xml, "PlainLink", "链接");
    xml.open("w:rPr").value("w:color", "auto").value("w:u", "none").close().close();
  }

  private static void tableGrid(Xml xml) {
    xml.open("w:style", "w:type", "table", "w:styleId", "SourcesTable");
    xml.value("w:name", "数据来源表").open("w:tblPr").open("w:tblBorders");
    for (var edge : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty("w:" + edge, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
    }
    xml.close().open("w:tblCellMar");
    for (var edge : new String[] {"top", "left", "bottom", "right"}) {
      xml.empty("w:" + edge, "w:w", "60", "w:type", "dxa");
    }
    xml.close().close().close();
  }

  private static void paragraphStyle(Xml xml, String id, String name) {
    xml.open("w:style", "w:type", "paragraph", "w:styleId", id);
    xml.value("w:name", name).value("w:basedOn", "Body");
  }

  private static void characterStyle(Xml xml, String id, String name) {
    xml.open("w:style", "w:type", "character", "w:styleId", id).value("w:name", name);
  }

  private static void lines(Xml xml, int height) {
    var line = Integer.toString(height);
    xml.empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", line, "w:lineRule", "exact");
  }

  private static void noIndent(Xml xml) {
    xml.empty("w:ind", "w:firstLineChars", "0", "w:firstLine", "0");
  }

  private static void fonts(Xml xml, String font) {
    xml.empty(
        "w:rFonts",
        "w:ascii",
        font,
        "w:hAnsi",
        font,
        "w:eastAsia",
        font,
        "w:cs",
        font,
        "w:hint",
        "eastAsia");
  }

  private static void size(Xml xml, int halfPoints) {
    xml.value("w:sz", halfPoints).value("w:szCs", halfPoints);
  }
}
