package org.youju.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.youju.docx.BrokenWord.bomb;
import static org.youju.docx.BrokenWord.encrypted;
import static org.youju.docx.BrokenWord.good;
import static org.youju.docx.BrokenWord.half;
import static org.youju.docx.BrokenWord.macro;
import static org.youju.docx.WordFile.aWordFile;
import static org.youju.docx.WordFile.p;
import static org.youju.docx.WordFile.r;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.docx.UnreadableDocument.Reason;

class BadFilesTest {
  private static final String DOCUMENT = "word/document.xml";

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void 坏文件只得一句话(String what, String name, byte[] file, Reason reason) {
    assertThat(reasonOf(file, name)).isEqualTo(reason);
  }

  static Stream<Arguments> badFiles() throws Exception {
    var good = good();
    return Stream.of(
        arguments("零字节", "a.docx", new byte[0], Reason.EMPTY),
        arguments("零字节文本", "a.txt", new byte[0], Reason.EMPTY),
        arguments("设了打开密码的docx", "a.docx", encrypted(good), Reason.ENCRYPTED),
        arguments("设了打开密码的pdf", "a.pdf", pdf("open"), Reason.ENCRYPTED),
        arguments("截断的docx", "a.docx", half(good), Reason.DAMAGED),
        arguments("截断的pdf", "a.pdf", Arrays.copyOf(pdf(""), 60), Reason.DAMAGED),
        arguments("只有开头的doc", "a.doc", half(encrypted(good)), Reason.DAMAGED),
        arguments("带宏改名docx", "a.docx", macro(good), Reason.MACROS),
        arguments("docm", "a.docm", good, Reason.MACROS),
        arguments("单个部分过大", "a.docx", bomb("word/media/a.xml", 51 << 20), Reason.TOO_LARGE_INSIDE),
        arguments("压缩比过高", "a.docx", bomb("word/a.xml", 20 << 20), Reason.TOO_LARGE_INSIDE),
        arguments("正文过大", "a.docx", longBody(), Reason.TOO_LARGE_INSIDE),
        arguments("各部分合起来过大", "a.docx", manyLargeParts(), Reason.TOO_LARGE_INSIDE),
        arguments("标签过多", "a.docx", manyTags(400_000), Reason.TOO_LARGE_INSIDE),
        arguments("部分过多", "a.docx", manyParts(), Reason.TOO_LARGE_INSIDE),
        arguments("同名部分", "a.docx", duplicate(), Reason.DAMAGED),
        arguments("路径外逃", "a.docx", Parts.of(good).with("../../evil.txt", "x"), Reason.DAMAGED),
        arguments("外部实体", "a.docx", doctype(good), Reason.DAMAGED),
        arguments("嵌套过深", "a.docx", nested(), Reason.DAMAGED),
        arguments(
            "缺正文", "a.docx", Parts.of(good).with("_rels/.rels", noRelations()), Reason.OTHER_TYPE),
        arguments("xlsx改名docx", "a.docx", workbook(), Reason.OTHER_TYPE),
        arguments("xlsx", "a.xlsx", workbook(), Reason.OTHER_TYPE),
        arguments("图片改名docx", "a.docx", png(), Reason.WRONG_EXTENSION),
        arguments("图片改名txt", "a.txt", png(), Reason.OTHER_TYPE),
        arguments("网页改名doc", "a.doc", bytes("<html><body>正文</body></html>"), Reason.OTHER_TYPE),
        arguments("RTF改名doc", "a.doc", bytes("{\\rtf1 x}"), Reason.OTHER_TYPE),
        arguments("没有扩展名", "报告", good, Reason.OTHER_TYPE),
        arguments("docx改名pdf", "a.pdf", good, Reason.WRONG_EXTENSION),
        arguments("pdf改名docx", "a.docx", pdf(""), Reason.WRONG_EXTENSION),
        arguments("文本改名docx", "a.docx", bytes("正文"), Reason.WRONG_EXTENSION),
        arguments("没有文字的pdf", "a.pdf", pdf(""), Reason.NO_TEXT),
        arguments("没有文字的docx", "a.docx", aWordFile(p()).bytes(), Reason.NO_TEXT));
  }

  @Test
  void 超过上限的流读到上限为止() throws IOException {
    var endless =
        new InputStream() {
          private long given;

          @Override
          public int read() {
            given++;
            return 'a';
          }
        };
    var problem =
        catchThrowableOfType(UnreadableDocument.class, () -> DocumentText.read(endless, "a.txt"));
    assertThat(problem.reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(endless.given).isEqualTo(Limits.FILE + 1L);
  }

  @Test
  void doc截断在任何地方都只得一句话(@TempDir Path directory) throws Exception {
    var doc = DocumentTextTest.asDoc(aWordFile(p(r("全年学习12次。"))).bytes(), directory);
    for (int length = 512; length < doc.length; length += 512) {
      assertOneSentence(Arrays.copyOf(doc, length), "a.doc");
    }
  }

  @Test
  void docx任意一处损坏都只得一句话() {
    var good = Samples.docx(Samples.aReport(1));
    for (int i = 0; i < good.length; i += 37) {
      var broken = good.clone();
      broken[i] ^= 0x55;
      assertOneSentence(broken, "a.docx");
    }
  }

  /** Damage may leave a file readable; if not, nothing but the one exception comes out. */
  private static void assertOneSentence(byte[] file, String name) {
    try {
      assertThat(DocumentText.read(file, name).text()).isNotBlank();
    } catch (UnreadableDocument e) {
      assertThat(e.sentence()).endsWith("。");
    }
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void 每种原因都是一句中文并说明怎么办(Reason reason) {
    assertThat(reason.sentence()).matches("[^。]+(请|上传)[^。]+。");
  }

  private static Reason reasonOf(byte[] file, String name) {
    var problem =
        catchThrowableOfType(UnreadableDocument.class, () -> DocumentText.read(file, name));
    assertThat(problem).isNotNull();
    return problem.reason();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pdf(String password) throws IOException {
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  /** 17 MB of text that does not pack well, so that only its length tells. */
  private static byte[] longBody() {
    var random = new Random(1);
    var text = new StringBuilder();
    while (text.length() < 6_000_000) {
      text.append((char) (0x4E00 + random.nextInt(20000)));
    }
    return aWordFile(p(r(text.toString()))).bytes();
  }

  /** Each run has two tags; the numbers keep it from packing too well. */
  private static byte[] manyTags(int runs) {
    var random = new Random(1);
    var text = new StringBuilder();
    for (int i = 0; i < runs; i++) {
      text.append("<w:r w:x=\"").append(random.nextInt(1_000_000_000)).append("\"></w:r>");
    }
    return aWordFile(p(text.toString(), r("正文"))).bytes();
  }

  /** Each part is below every limit of its own. */
  private static byte[] manyLargeParts() {
    var file = aWordFile(p(r("正文")));
    for (int i = 0; i < 50; i++) {
      file.part("word/a" + i + ".xml", new byte[1 << 20]);
    }
    return file.bytes();
  }

  private static byte[] manyParts() {
    var file = aWordFile(p(r("正文")));
    for (int i = 0; i < 1000; i++) {
      file.part("word/a" + i + ".xml", "<a/>");
    }
    return file.bytes();
  }

  /** Two parts whose names are made equal afterwards: no honest writer does that. */
  private static byte[] duplicate() {
    var file = aWordFile(p(r("正文"))).part("word/documenT.xm1", "<a/>").bytes();
    var text = new String(file, StandardCharsets.ISO_8859_1);
    return text.replace("word/documenT.xm1", DOCUMENT).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] doctype(byte[] docx) {
    var parts = Parts.of(docx);
    var entity = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    return parts.with(DOCUMENT, entity + parts.text(DOCUMENT).replace("正文", "&e;"));
  }

  private static byte[] nested() {
    return aWordFile("<w:sdt>".repeat(5000) + p(r("正文")) + "</w:sdt>".repeat(5000)).bytes();
  }

  private static String noRelations() {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
  }

  private static byte[] workbook() throws IOException {
    try (var book = new XSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("正文");
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] png() {
    return new byte[] {
      (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0
    };
  }
}
