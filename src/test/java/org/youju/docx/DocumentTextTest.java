package org.youju.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.docx.WordFile.W;
import static org.youju.docx.WordFile.aWordFile;
import static org.youju.docx.WordFile.p;
import static org.youju.docx.WordFile.r;
import static org.youju.docx.WordFile.row;
import static org.youju.docx.WordFile.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.docx.DocumentFacts.Restriction;
import org.youju.docx.Passage.Alignment;
import org.youju.docx.Passage.Cell;

class DocumentTextTest {
  @Test
  void 段落以换行相连_每个字都能找回原处() {
    var read = read(aWordFile(p(r("全年学习"), r("<w:b/>", "12"), r("次。")), p(), p(r("第二段"))));
    assertThat(read.text()).isEqualTo("全年学习12次。\n\n第二段");
    assertThat(read.placeOf(0)).isEqualTo(new Place.InWord(0, 0, 0));
    assertThat(read.placeOf(5)).isEqualTo(new Place.InWord(0, 1, 1));
    assertThat(read.placeOf(6)).isEqualTo(new Place.InWord(0, 2, 0));
    assertThat(read.placeOf(9)).isEqualTo(new Place.InWord(1, 0, 0));
    assertThat(read.placeOf(12)).isEqualTo(new Place.InWord(2, 0, 2));
  }

  @Test
  void 表格逐行读出_同行的格以制表符相隔() {
    var read =
        read(
            aWordFile(
                p(r("前")),
                table(row(p(r("项目")), p(r("次数"))), row(p(r("党课")), p(r("4")))),
                p(r("后"))));
    assertThat(read.text()).isEqualTo("前\n项目\t次数\n党课\t4\n后");
    assertThat(read.passages().get(4).cell()).contains(new Cell(0, 1, 1));
    assertThat(read.passages().get(5).cell()).isEmpty();
  }

  @Test
  void 修订中删除的字与域代码不读_超链接与内容控件里的字要读() {
    var field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("7")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    var deleted = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>";
    var inserted = "<w:ins>" + r("新") + "</w:ins>";
    var link = "<w:hyperlink>" + r("链") + "</w:hyperlink>";
    var control = "<w:sdt><w:sdtContent>" + r("控") + "</w:sdtContent></w:sdt>";
    var read = read(aWordFile(p(field, deleted, inserted, link, control)));
    assertThat(read.text()).isEqualTo("7新链控");
    assertThat(read.facts().trackedChanges()).isTrue();
  }

  @Test
  void 页眉页脚批注文本框水印隐藏文字另列_不进正文() {
    var box = "<w:r><w:pict><w:txbxContent>" + p(r("框内")) + "</w:txbxContent></w:pict></w:r>";
    var art =
        "<w:hdr %s xmlns:v=\"urn:schemas-microsoft-com:vml\">%s<w:p><w:r><w:pict><v:shape><v:textpath string=\"某某文库\"/></v:shape></w:pict></w:r></w:p></w:hdr>"
            .formatted(W, p(r("页眉字")));
    var file =
        aWordFile(p(r("正文"), box, r("<w:vanish/>", "看不见")))
            .related("header", "header1.xml", art)
            .related("footer", "footer1.xml", "<w:ftr " + W + ">" + p(r("页脚字")) + "</w:ftr>")
            .related(
                "comments",
                "comments.xml",
                "<w:comments "
                    + W
                    + "><w:comment w:id=\"0\">"
                    + p(r("请核"))
                    + "</w:comment></w:comments>");
    var read = read(file);
    assertThat(read.text()).isEqualTo("正文");
    assertThat(read.facts().comments()).isEqualTo(1);
    assertThat(read.asides())
        .containsExactlyInAnyOrder(
            new Aside(Aside.Kind.TEXT_BOX, "框内"),
            new Aside(Aside.Kind.HIDDEN, "看不见"),
            new Aside(Aside.Kind.HEADER, "页眉字"),
            new Aside(Aside.Kind.WATERMARK, "某某文库"),
            new Aside(Aside.Kind.FOOTER, "页脚字"),
            new Aside(Aside.Kind.COMMENT, "请核"));
  }

  @Test
  void 兼容写法只读一遍文本框() {
    var content = "<w:txbxContent>" + p(r("一次")) + "</w:txbxContent>";
    var both =
        "<w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"wps\">%s</mc:Choice><mc:Fallback>%s</mc:Fallback></mc:AlternateContent></w:r>"
            .formatted(content, content);
    assertThat(read(aWordFile(p(r("正文"), both))).asides())
        .containsExactly(new Aside(Aside.Kind.TEXT_BOX, "一次"));
  }

  @Test
  void 限制编辑与编辑密码列为事实() {
    var settings =
        "<w:settings %s><w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\" w:hash=\"abc=\"/></w:settings>"
            .formatted(W);
    var read = read(aWordFile(p(r("正文"))).related("settings", "settings.xml", settings));
    assertThat(read.facts().restrictions()).containsExactly(Restriction.READ_ONLY);
    assertThat(read.facts().editingPassword()).isTrue();
  }

  @Test
  void 外部模板只列出_不去取() {
    var mode = " TargetMode=\"External\"";
    var file =
        aWordFile(p(r("正文")))
            .part(
                "word/_rels/settings.xml.rels",
                WordFile.relationships("attachedTemplate", "http://192.0.2.1/t.dotm", mode))
            .part(
                "word/_rels/styles.xml.rels",
                WordFile.relationships("attachedTemplate", "file:///C:/Normal.dotm", mode));
    assertThat(read(file).facts().outsideAddresses()).containsExactly("http://192.0.2.1/t.dotm");
  }

  @Test
  void 标题级别与对齐从样式读出() {
    var styles =
        """
        <w:styles %s><w:style w:styleId="a"><w:pPr><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>"""
            .formatted(W);
    var own = "<w:pPr><w:pStyle w:val=\"b\"/><w:jc w:val=\"right\"/></w:pPr>";
    var file =
        aWordFile(p("<w:pPr><w:pStyle w:val=\"b\"/></w:pPr>", r("一")), p(own, r("二")))
            .related("styles", "styles.xml", styles);
    var passages = read(file).passages();
    assertThat(passages.get(0)).isEqualTo(new Passage(0, 1, Optional.empty(), 2, Alignment.CENTER));
    assertThat(passages.get(1).alignment()).isEqualTo(Alignment.RIGHT);
  }

  @Test
  void 严格格式的docx照样读() {
    var strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    var document = Parts.of(aWordFile(p(r("正文"))).bytes()).text("word/document.xml");
    var file = aWordFile().part("word/document.xml", document.replace(FixedParts.W, strict));
    assertThat(read(file).text()).isEqualTo("正文");
  }

  @Test
  void 自己写的公文读得回来() {
    var report = Samples.aReport();
    var read = DocumentText.read(Samples.docx(report), "述职报告.docx");
    assertThat(read.text()).startsWith(report.title() + "\n\n" + report.blocks().get(0).text());
    assertThat(read.text()).contains(report.blocks().get(5).text());
    assertThat(read.passages().get(3).headingLevel()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void 文本文件的编码自动认出(String charset) {
    var text = "全年学习12次\n上党课4次";
    var file = text.replace("\n", "\r\n").getBytes(Charset.forName(charset));
    var read = DocumentText.read(file, "报告.txt");
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.placeOf(8)).isEqualTo(new Place.InLine(1, 0));
  }

  @Test
  void 带BOM的UTF8不多出字符() {
    var file = "\ufeff全年".getBytes(StandardCharsets.UTF_8);
    assertThat(DocumentText.read(file, "报告.TXT").text()).isEqualTo("全年");
  }

  @Test
  void PDF里被换行切开的句子接上_页码不进正文(@TempDir Path directory) throws IOException {
    var tools = PdfTools.on(System.getenv("PATH"));
    var report = Samples.aReport();
    try (var converter = new PdfConverter(tools, directory.resolve("w"), Duration.ofMinutes(1))) {
      var read = DocumentText.read(converter.convert(report), "报告.pdf");
      assertThat(read.kind()).isEqualTo(DocumentKind.PDF);
      assertThat(read.text().lines()).contains(report.blocks().get(5).text());
      assertThat(read.text()).doesNotContain("— 1 —");
      assertThat(read.asides()).contains(new Aside(Aside.Kind.FOOTER, "— 1 —"));
      assertThat(read.placeOf(0)).isEqualTo(new Place.OnPage(0, 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"报告.doc", "报告.wps"})
  void 二进制doc的段落与表格读得出(String name, @TempDir Path directory) throws Exception {
    var file =
        aWordFile(
            p(r("全年学习12次。")),
            table(row(p(r("项目")), p(r("次数"))), row(p(r("党课")), p(r("4")))),
            p(r("后")));
    var read = DocumentText.read(asDoc(file.bytes(), directory), name);
    assertThat(read.kind()).isEqualTo(DocumentKind.DOC);
    assertThat(read.text().strip()).isEqualTo("全年学习12次。\n项目\t次数\n党课\t4\n后");
    assertThat(read.placeOf(2)).isEqualTo(new Place.InWord(0, 0, 2));
  }

  /** LibreOffice is the only writer of binary .doc files here. */
  static byte[] asDoc(byte[] docx, Path directory) throws IOException, InterruptedException {
    Files.write(directory.resolve("a.docx"), docx);
    var profile = OfficeProfile.in(directory.resolve("office"));
    var soffice = PdfTools.on(System.getenv("PATH")).soffice().orElseThrow().toString();
    var builder =
        new ProcessBuilder(
            soffice, profile.argument(), "--headless", "--convert-to", "doc", "a.docx");
    profile.setUp(builder.environment());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    var process = builder.directory(directory.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readAllBytes(directory.resolve("a.doc"));
  }

  private static DocumentText read(WordFile file) {
    return DocumentText.read(file.bytes(), "报告.docx");
  }
}
