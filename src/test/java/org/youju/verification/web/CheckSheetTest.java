package org.youju.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.docx.Block;
import org.youju.docx.OfficialDocument;
import org.youju.docx.PdfConverter;
import org.youju.docx.PdfTools;

/** However much there is to say, it stays one page with room to sign. */
class CheckSheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  /** Everything as long as it gets. */
  private static OfficialDocument longest() {
    List<DocumentView.Todo> todo =
        IntStream.range(0, 60)
            .mapToObj(i -> todo("c" + i, i % 3 == 0 ? "red" : i % 3 == 1 ? "amber" : "blue"))
            .toList();
    return CheckSheet.of(
        new DocumentView(
            "id",
            "很长的文件名".repeat(20) + ".docx",
            "名称很长的某某市某某局某某中心机关党委第一党支部委员会",
            2025,
            "2026-11-25",
            "",
            List.of(),
            List.of(count("不符"), count("无记录"), count("未填"), count("未核对"), count("相符")),
            "没有核对的：" + "12 处认不出是哪个指标，".repeat(9) + "。",
            new PaperView(List.of()),
            todo,
            Optional.empty(),
            Optional.empty(),
            List.of(new DocumentView.Flaw("文件有编辑密码", "", "")),
            List.of(),
            List.of(),
            List.of(),
            "3%",
            List.of(),
            false,
            ""),
        DAY);
  }

  private static DocumentView.Count count(String title) {
    return new DocumentView.Count(title, 20, "red");
  }

  private static DocumentView.Todo todo(String id, String tone) {
    return new DocumentView.Todo(
        id, "文中写的一个很长的数字说法".repeat(3), tone, tone, "名称很长的指标".repeat(6), "123456789.12万元以上的数");
  }

  @Test
  void 再多的问题也只有一页A4(@TempDir Path directory) throws IOException {
    PdfConverter converter =
        new PdfConverter(
            PdfTools.on(System.getenv("PATH")), directory.resolve("pdf"), Duration.ofSeconds(90));
    try (PDDocument pdf = Loader.loadPDF(converter.convert(longest()))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void 先写不符的_写不下的说明还有几处_留签名处() {
    OfficialDocument sheet = longest();
    Block.Table rows =
        sheet.blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .reduce((first, last) -> last)
            .orElseThrow();
    assertThat(rows.rows()).hasSize(9).allMatch(row -> row.get(1).equals("red"));
    assertThat(sheet.blocks()).extracting(Block::text).anyMatch(text -> text.contains("另有52处"));
    assertThat(sheet.signature()).contains("报告人", "核对人");
  }
}
