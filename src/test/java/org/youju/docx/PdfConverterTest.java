package org.youju.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfConverterTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final PdfTools TOOLS = PdfTools.on(System.getenv("PATH"));

  private final Path directory;

  PdfConverterTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void 用LibreOffice生成PDF_版式与文字与链接都在() throws IOException {
    var office = new PdfTools(TOOLS.soffice(), Optional.empty());
    try (var pdf = Loader.loadPDF(convert(office))) {
      assertThatItIsTheReport(pdf);
      assertThat(fonts(pdf)).anyMatch(name -> name.contains("NotoSerif"));
      assertThat(fonts(pdf)).anyMatch(name -> name.contains("NotoSans"));
      // 18 figures in the text and 12 rows back, 21 records with an address
      assertThat(links(pdf)).isGreaterThanOrEqualTo(18 + 12 + 21);
    }
  }

  @Test
  void 没有LibreOffice时用Chromium打印() throws IOException {
    var browser = new PdfTools(Optional.empty(), TOOLS.chromium());
    try (var pdf = Loader.loadPDF(convert(browser))) {
      assertThatItIsTheReport(pdf);
    }
  }

  private static void assertThatItIsTheReport(PDDocument pdf) throws IOException {
    var page = pdf.getPage(0).getMediaBox();
    assertThat(Math.round(page.getWidth())).isEqualTo(595);
    assertThat(Math.round(page.getHeight())).isEqualTo(842);
    var text = text(pdf);
    assertThat(text).contains("二〇二五年度抓基层党建工作述职报告", "— 1 —", "— 2 —", "数据来源");
    assertThat(text.replace(" ", "")).contains("集体学习12次", "中共云川市档案管理局机关委员会");
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static Set<String> fonts(PDDocument pdf) throws IOException {
    var names = new HashSet<String>();
    for (PDPage page : pdf.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        names.add(page.getResources().getFont(name).getName());
      }
    }
    return names;
  }

  private static int links(PDDocument pdf) throws IOException {
    int links = 0;
    for (PDPage page : pdf.getPages()) {
      links += page.getAnnotations(PDAnnotationLink.class::isInstance).size();
    }
    return links;
  }

  @Test
  void 两样程序都没有时说明要装什么() {
    var none = PdfTools.on(directory.toString());
    try (var converter = new PdfConverter(none, directory.resolve("w"), LIMIT)) {
      assertThat(converter.isPossible()).isFalse();
      assertThatThrownBy(() -> converter.convert(Samples.aReport()))
          .isInstanceOfSatisfying(
              NoPdfTool.class,
              fact -> assertThat(fact.sentence()).contains("libreoffice-writer-nogui", "Chromium"));
    }
  }

  @Test
  void 超过时限就停下并清除临时文件() throws IOException {
    var slow = script("sleep 600");
    var work = directory.resolve("w");
    try (var converter = new PdfConverter(slow, work, Duration.ofMillis(300))) {
      assertThatThrownBy(() -> converter.convert(Samples.aReport()))
          .isInstanceOfSatisfying(
              PdfNotMade.class,
              fact -> assertThat(fact.reason()).isEqualTo(PdfNotMade.Reason.TIME_LIMIT));
      assertThat(jobs(work)).isEmpty();
      assertThat(ProcessHandle.current().descendants()).noneMatch(PdfConverterTest::isSleeping);
    }
    assertThat(work).doesNotExist();
  }

  private static boolean isSleeping(ProcessHandle process) {
    return process.isAlive() && process.info().commandLine().orElse("").contains("sleep 600");
  }

  @Test
  void 程序没有交出PDF时说明可下载Word版() throws IOException {
    var failing = script("exit 3");
    try (var converter = new PdfConverter(failing, directory.resolve("w"), LIMIT)) {
      assertThatThrownBy(() -> converter.convert(Samples.aReport()))
          .isInstanceOfSatisfying(
              PdfNotMade.class, fact -> assertThat(fact.sentence()).contains("Word 版"));
    }
  }

  @Test
  void 同时来几份时一份一份地做() throws IOException {
    var lock = directory.resolve("lock");
    var exclusive =
        script(
            "mkdir " + lock + " || exit 1; sleep 0.2; rmdir " + lock + "; echo x > document.pdf");
    try (var converter = new PdfConverter(exclusive, directory.resolve("w"), LIMIT)) {
      var jobs =
          Stream.generate(
                  () -> CompletableFuture.supplyAsync(() -> converter.convert(Samples.aReport(1))))
              .limit(3)
              .toList();
      assertThat(jobs).allSatisfy(job -> assertThat(job.join()).isNotEmpty());
    }
  }

  @Test
  void 转换时不取文件所指的外部图片和模板() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort();
      try (var converter = new PdfConverter(TOOLS, directory.resolve("w"), LIMIT)) {
        assertThat(converter.convertDocx(pointingOutside(address))).isNotEmpty();
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static byte[] pointingOutside(String address) {
    var parts = Parts.of(Samples.docx(Samples.aReport(1)));
    var relations = parts.text("word/_rels/document.xml.rels");
    var image =
        "<Relationship Id=\"out\" Type=\"%simage\" Target=\"%s/a.png\" TargetMode=\"External\"/>";
    var added = image.formatted(Relationships.BASE, address) + "</Relationships>";
    var withRelation =
        parts.with("word/_rels/document.xml.rels", relations.replace("</Relationships>", added));
    var document = parts.text("word/document.xml").replace("<w:body>", "<w:body>" + PICTURE);
    var withPicture = Parts.of(withRelation).with("word/document.xml", document);
    var template =
        Parts.of(withPicture)
            .with(
                "word/settings.xml",
                parts.text("word/settings.xml").replace("<w:zoom", ATTACHED + "<w:zoom"));
    return Parts.of(template)
        .with("word/_rels/settings.xml.rels", TEMPLATE.formatted(Relationships.BASE, address));
  }

  private static final String ATTACHED =
      "<w:attachedTemplate xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"t\"/>";

  private static final String TEMPLATE =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "<Relationship Id=\"t\" Type=\"%sattachedTemplate\" Target=\"%s/t.dotx\" TargetMode=\"External\"/></Relationships>";

  private static final String PICTURE =
      """
      <w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
      <wp:extent cx="990000" cy="990000"/><wp:docPr id="1" name="p"/>
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="p"/>
      <pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="out"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="990000" cy="990000"/></a:xfrm>
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>
      </w:drawing></w:r></w:p>""";

  private byte[] convert(PdfTools tools) {
    var work = directory.resolve("w");
    try (var converter = new PdfConverter(tools, work, LIMIT)) {
      var pdf = converter.convert(Samples.aReport());
      assertThat(jobs(work)).isEmpty();
      return pdf;
    }
  }

  private static List<Path> jobs(Path work) {
    try (var files = Files.list(work)) {
      return files.filter(file -> file.getFileName().toString().startsWith("job")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private PdfTools script(String commands) throws IOException {
    var file = directory.resolve("soffice");
    Files.write(file, ("#!/bin/sh\n" + commands + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return PdfTools.on(directory.toString());
  }
}
