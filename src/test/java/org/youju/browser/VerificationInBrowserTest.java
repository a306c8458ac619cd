package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.docx.Block;
import org.youju.docx.OfficialDocument;
import org.youju.docx.OfficialDocuments;
import org.youju.docx.Run;

/** A Word report held against the ledger in a browser, from the wrong figure to the right one. */
class VerificationInBrowserTest {
  private static final int YEAR = 2023;
  private static final Rest BRANCH = Rest.as("branch2");
  private final Visitor secretary = Visitor.as("branch2", Visitor.DESKTOP);
  private final Page page = secretary.page;

  @AfterEach
  void 一路完好() {
    secretary.sound();
    secretary.close();
  }

  private static byte[] word(String... paragraphs) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Block> blocks =
        java.util.Arrays.stream(paragraphs)
            .<Block>map(text -> new Block.Paragraph(List.of(new Run.Text(text))))
            .toList();
    OfficialDocuments.write(
        new OfficialDocument(
            "党支部书记述职报告", blocks, "党支部", LocalDate.of(YEAR, 12, 20), Optional.empty()),
        file);
    return file.toByteArray();
  }

  private static void partyDay() {
    BRANCH.post(
        "/entries",
        Map.of(
            "kinds", List.of("theme-party-day"),
            "organization", BRANCH.home(),
            "on", YEAR + "-05-06",
            "title", "学习党章",
            "headcount", Map.of("attendee", 9)));
  }

  @Test
  void 不符的标红_点开看差多少_补记后相符_Word带批注() throws IOException {
    partyDay();
    secretary.open("/verifications/new");
    page.selectOption("[name=year]", Integer.toString(YEAR));
    page.locator("#f-file")
        .setInputFiles(
            new FilePayload(
                "述职.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                word("全年开展主题党日2次，召开支委会*次。")));
    page.locator("main button[type=submit]").first().click();
    page.waitForURL(Pattern.compile(".*/verifications/[0-9a-f-]{36}.*"));
    assertThat(page.locator(".paper .chip.bad")).containsText("2次");
    page.locator(".paper .chip.bad").click();
    assertThat(page.locator("[data-panel]")).containsText("比台账多 1次");
    page.keyboard().press("Alt+ArrowRight");
    assertThat(page.locator("[data-panel]")).containsText("未填");
    Download download = page.waitForDownload(() -> page.getByText("带批注的 Word").click());
    try (XWPFDocument copy = new XWPFDocument(Files.newInputStream(download.path()))) {
      assertThat(copy.getComments()).hasSizeGreaterThanOrEqualTo(2);
    }
    partyDay();
    page.reload();
    assertThat(page.locator(".paper .chip.bad")).hasCount(0);
    secretary.width(Visitor.PHONE);
    page.locator(".paper .chip").first().click();
    assertThat(page.locator("#mark-sheet")).isVisible();
    page.keyboard().press("Escape");
  }

  @Test
  void 过大的文件不上传_当场说明() throws IOException {
    Path large = Files.createTempFile("录像", ".pdf");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((50L << 20) + 1);
    }
    secretary.open("/verifications/new");
    page.locator("#f-file").setInputFiles(large);
    assertThat(page.locator("#toasts")).containsText("超过 50 MB");
    assertThat(page.locator("#f-file")).hasValue("");
    Files.delete(large);
  }
}
