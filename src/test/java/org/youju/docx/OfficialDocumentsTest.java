package org.youju.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.youju.docx.SourcesAppendix.Row;
import org.youju.docx.SourcesAppendix.Source;

class OfficialDocumentsTest {
  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private final Parts parts = Parts.of(Samples.docx(Samples.aReport()));

  @Test
  void 页面为A4_四边37_35_28_26毫米() {
    assertThat(parts.one(DOCUMENT, "//w:pgSz/@w:w")).isEqualTo("11906");
    assertThat(parts.one(DOCUMENT, "//w:pgSz/@w:h")).isEqualTo("16838");
    assertThat(parts.one(DOCUMENT, "//w:pgMar/@w:top")).isEqualTo("2098");
    assertThat(parts.one(DOCUMENT, "//w:pgMar/@w:bottom")).isEqualTo("1984");
    assertThat(parts.one(DOCUMENT, "//w:pgMar/@w:left")).isEqualTo("1588");
    assertThat(parts.one(DOCUMENT, "//w:pgMar/@w:right")).isEqualTo("1474");
  }

  @Test
  void 正文三号仿宋_固定行距28点95磅_首行缩进两字_两端对齐() {
    var body = "//w:style[@w:styleId='Body']";
    assertThat(parts.one(STYLES, body + "//w:rFonts/@w:eastAsia")).isEqualTo("仿宋_GB2312");
    assertThat(parts.one(STYLES, body + "//w:sz/@w:val")).isEqualTo("32");
    assertThat(parts.one(STYLES, body + "/w:pPr/w:spacing/@w:line")).isEqualTo("579");
    assertThat(parts.one(STYLES, body + "/w:pPr/w:spacing/@w:lineRule")).isEqualTo("exact");
    assertThat(parts.one(STYLES, body + "//w:ind/@w:firstLineChars")).isEqualTo("200");
    assertThat(parts.one(STYLES, body + "//w:jc/@w:val")).isEqualTo("both");
  }

  @Test
  void 行网格而不用字网格() {
    assertThat(parts.one(DOCUMENT, "//w:docGrid/@w:type")).isEqualTo("lines");
    assertThat(parts.one(DOCUMENT, "//w:docGrid/@w:linePitch")).isEqualTo("579");
  }

  @Test
  void 标题二号小标宋居中() {
    var title = "//w:style[@w:styleId='Title']";
    assertThat(parts.one(STYLES, title + "//w:rFonts/@w:eastAsia")).isEqualTo("方正小标宋简体");
    assertThat(parts.one(STYLES, title + "//w:sz/@w:val")).isEqualTo("44");
    assertThat(parts.one(STYLES, title + "//w:jc/@w:val")).isEqualTo("center");
    assertThat(parts.find(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Title']"))
        .containsExactly("二〇二五年度抓基层党建工作述职报告", "数据来源");
  }

  @Test
  void 四级层次依次为黑体楷体仿宋仿宋() {
    assertThat(List.of(headingFont(1), headingFont(2), headingFont(3), headingFont(4)))
        .containsExactly("黑体", "楷体_GB2312", "仿宋_GB2312", "仿宋_GB2312");
    assertThat(parts.find(DOCUMENT, "//w:p[w:pPr/w:pStyle/@w:val='Heading2']")).hasSize(6);
  }

  private String headingFont(int level) {
    return parts.one(STYLES, "//w:style[@w:styleId='Heading" + level + "']//w:rFonts/@w:eastAsia");
  }

  @Test
  void 页码四号宋体_单页居右空一字_双页居左空一字() {
    assertThat(parts.find("word/settings.xml", "//w:evenAndOddHeaders")).hasSize(1);
    assertThat(parts.find("word/footer1.xml", "//w:t")).containsExactly("— ", "1", " —");
    assertThat(parts.one("word/footer1.xml", "//w:fldSimple/@w:instr")).isEqualTo(" PAGE ");
    assertThat(parts.one("word/footer1.xml", "//w:pStyle/@w:val")).isEqualTo("PageNumberOdd");
    assertThat(parts.one("word/footer2.xml", "//w:pStyle/@w:val")).isEqualTo("PageNumberEven");
    var odd = "//w:style[@w:styleId='PageNumberOdd']";
    assertThat(parts.one(STYLES, odd + "//w:rFonts/@w:ascii")).isEqualTo("宋体");
    assertThat(parts.one(STYLES, odd + "//w:sz/@w:val")).isEqualTo("28");
    assertThat(parts.one(STYLES, odd + "//w:ind/@w:rightChars")).isEqualTo("100");
    var even = "//w:style[@w:styleId='PageNumberEven']";
    assertThat(parts.one(STYLES, even + "//w:ind/@w:leftChars")).isEqualTo("100");
  }

  @Test
  void 每个数字都有书签_链到附件的行_行链回数字() {
    var bookmarks = new HashSet<>(parts.find(DOCUMENT, "//w:bookmarkStart/@w:name"));
    var anchors = parts.find(DOCUMENT, "//w:hyperlink/@w:anchor");
    assertThat(parts.find(DOCUMENT, "//w:bookmarkStart/@w:name")).doesNotHaveDuplicates();
    assertThat(bookmarks).containsAll(anchors);
    // six chapters with two figures, one of them written twice: 18 places, 12 rows
    assertThat(bookmarks).hasSize(18 + 12);
    assertThat(anchors).hasSize(18 + 12);
    assertThat(parts.one(DOCUMENT, link("figure_1"))).isEqualTo("source_1");
    assertThat(parts.one(DOCUMENT, link("figure_1_2"))).isEqualTo("source_1");
    assertThat(parts.one(DOCUMENT, link("source_1"))).isEqualTo("figure_1");
  }

  private static String link(String bookmark) {
    return "//w:bookmarkStart[@w:name='%s']/following-sibling::w:hyperlink[1]/@w:anchor"
        .formatted(bookmark);
  }

  @Test
  void 书签号成对且不重复() {
    var starts = parts.find(DOCUMENT, "//w:bookmarkStart/@w:id");
    assertThat(starts).doesNotHaveDuplicates();
    assertThat(parts.find(DOCUMENT, "//w:bookmarkEnd/@w:id")).containsExactlyElementsOf(starts);
  }

  @Test
  void 链接不变蓝() {
    assertThat(parts.text(DOCUMENT)).doesNotContain("Hyperlink\"");
    assertThat(parts.find(STYLES, "//w:style[@w:type='character']//w:color/@w:val"))
        .containsOnly("auto");
    assertThat(parts.one(STYLES, "//w:style[@w:styleId='Figure']//w:u/@w:val")).isEqualTo("dotted");
  }

  @Test
  void 附件另面编排_表头在每页重复_列宽合为版心() {
    var mark = "//w:p[w:pPr/w:pStyle/@w:val='AppendixMark']";
    assertThat(parts.find(DOCUMENT, mark)).containsExactly("附件");
    assertThat(parts.find(STYLES, "//w:style[@w:styleId='AppendixMark']//w:pageBreakBefore"))
        .hasSize(1);
    assertThat(parts.find(DOCUMENT, "//w:tr[1]//w:tblHeader")).hasSize(1);
    var widths = parts.find(DOCUMENT, "//w:gridCol/@w:w");
    assertThat(widths.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(8844);
  }

  @Test
  void 记录多时列出前几条并写明共几条() {
    var rows = parts.find(DOCUMENT, "//w:tr[position()>1]/w:tc[5]");
    assertThat(rows).hasSize(12);
    assertThat(rows.get(0)).startsWith("共 12 条2025-01-01 第1次集体学习").contains("第12次");
    assertThat(rows.get(1)).startsWith("共 48 条，列出前 12 条").doesNotContain("第13次");
  }

  @Test
  void 只有给了网址的记录才有外部链接() {
    var outside = parts.find("word/_rels/document.xml.rels", "//*[@TargetMode='External']/@Target");
    // chapter n links its first n records, at most 6: addresses 0 to 5
    assertThat(outside)
        .containsExactly(
            "https://youju.example/e/0",
            "https://youju.example/e/1",
            "https://youju.example/e/2",
            "https://youju.example/e/3",
            "https://youju.example/e/4",
            "https://youju.example/e/5");
    assertThat(parts.find(DOCUMENT, "//w:hyperlink/@r:id")).hasSize(1 + 2 + 3 + 4 + 5 + 6);
  }

  @Test
  void 外部链接只收完整网址() {
    var address = Optional.of(URI.create("javascript:alert(1)"));
    var day = LocalDate.of(2025, 3, 1);
    assertThatThrownBy(() -> new Source("1", day, "会议", address))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void 署名右空两字_日期首字比署名首字右移两字() {
    // 28 - 2 - 15 = 11 characters before the signature, 13 before the date
    assertThat(Signature.of("中共云川市档案管理局机关委员会", "2026年1月9日")).isEqualTo(new Signature(1100, 1300));
  }

  @Test
  void 日期长于署名时_日期右空两字_署名相应左移() {
    // the date is 3 characters and 8 digits wide: 7; 28 - 2 - 7 = 19 before it
    assertThat(Signature.of("陈立", "2025年12月31日")).isEqualTo(new Signature(1700, 1900));
  }

  @Test
  void 同一文稿总得同样的字节() {
    assertThat(Samples.docx(Samples.aReport())).isEqualTo(Samples.docx(Samples.aReport()));
  }

  @Test
  void 文档属性写明标题和单位() throws IOException {
    try (var poi = open(Samples.aReport())) {
      var properties = poi.getProperties().getCoreProperties();
      assertThat(properties.getTitle()).isEqualTo("二〇二五年度抓基层党建工作述职报告");
      assertThat(properties.getCreator()).isEqualTo("中共云川市档案管理局机关委员会");
      assertThat(poi.getParagraphs().get(0).getText()).isEqualTo("二〇二五年度抓基层党建工作述职报告");
      assertThat(poi.getTables()).hasSize(1);
    }
  }

  @Test
  void 没有附件时数字不带链接() {
    var plain =
        new OfficialDocument(
            "报告",
            List.of(new Block.Paragraph(List.of(new Run.LinkedFigure("一", "3次")))),
            "某支部",
            LocalDate.of(2025, 5, 1),
            Optional.empty());
    var written = Parts.of(Samples.docx(plain));
    assertThat(written.find(DOCUMENT, "//w:hyperlink")).isEmpty();
    assertThat(written.find(DOCUMENT, "//w:tbl")).isEmpty();
    assertThat(written.text(DOCUMENT)).doesNotContain("附件");
  }

  @Test
  void 数字在附件中没有行则不成文() {
    var blocks = List.<Block>of(new Block.Paragraph(List.of(new Run.LinkedFigure("一", "3次"))));
    var empty = Optional.of(new SourcesAppendix(List.<Row>of()));
    var day = LocalDate.of(2025, 5, 1);
    assertThatThrownBy(() -> new OfficialDocument("报告", blocks, "某支部", day, empty))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void 尖括号与控制字符不破坏文件() throws IOException {
    var odd = "<w:p>&\"\u0000\u000b\ud83d 𬭊\n第二行";
    var report =
        new OfficialDocument(
            odd,
            List.of(new Block.Paragraph(odd)),
            odd,
            LocalDate.of(2025, 5, 1),
            Optional.empty());
    try (var poi = open(report)) {
      assertThat(poi.getParagraphs().get(2).getText()).isEqualTo("<w:p>&\" 𬭊\n第二行");
    }
    assertThat(OfficialDocuments.toHtml(report)).contains("<p>&lt;w:p&gt;&amp;");
  }

  @Test
  void 网页版不引外部资源且链接成对() {
    var html = OfficialDocuments.toHtml(Samples.aReport());
    assertThat(html).contains("@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }");
    assertThat(html).doesNotContain("src=", "<script", "<link", "url(");
    var page = html.substring(html.indexOf("<html"));
    var targets = matches(page, "href=\"#([^\"]+)\"");
    assertThat(matches(page, " id=\"([^\"]+)\"")).containsAll(targets).doesNotHaveDuplicates();
    assertThat(targets).hasSize(18 + 12);
  }

  private static List<String> matches(String text, String pattern) {
    return java.util.regex.Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static XWPFDocument open(OfficialDocument document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(Samples.docx(document)));
  }
}
