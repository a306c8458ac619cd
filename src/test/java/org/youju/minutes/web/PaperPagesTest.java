package org.youju.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.docx.DocumentText;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Office;
import org.youju.ledger.web.LedgerApp;
import tools.jackson.databind.json.JsonMapper;

/** Minutes out: one entry as Word, a year as a book and as a workbook, over HTTP. */
class PaperPagesTest {
  private static LedgerApp app;
  private static Office office;
  private static PersonId host;
  private static PersonId absent;
  private static String entry;

  @BeforeAll
  static void 开门() {
    office = new Office();
    host = office.person("周明远", office.branchA);
    absent = office.person("唐亮", office.branchA);
    office.post(host, office.branchA, "secretary");
    app = new LedgerApp(office);
    entry =
        record(
            Map.of(
                "kinds", List.of("member-assembly"),
                "organization", office.branchA.toString(),
                "on", "2026-03-05",
                "title", "第一季度党员大会",
                "place", "三楼会议室",
                "participants",
                    List.of(
                        Map.of("person", host.toString(), "role", "host"),
                        Map.of("person", host.toString(), "role", "attendee"),
                        Map.of("person", absent.toString(), "role", "absent")),
                "text", "缺席人员：唐亮（因公出差）\n一、学习党章。\n二、讨论工作计划。"));
    record(
        Map.of(
            "kinds", List.of("theme-party-day"),
            "organization", office.branchA.toString(),
            "on", "2026-02-10",
            "title", "=cmd|' /C calc'!A0",
            "headcount", Map.of("attendee", 9)));
  }

  @AfterAll
  static void 关门() {
    app.close();
  }

  private static String record(Map<String, Object> body) {
    LedgerApp.Answer answer =
        app.call(
            Role.OFFICE,
            office.committee,
            "POST",
            "/api/v1/entries",
            JsonMapper.builder().build().writeValueAsString(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asString();
  }

  private static byte[] file(String path) {
    LedgerApp.Answer answer = app.get(Role.OFFICE, office.committee, path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Disposition")).startsWith("attachment");
    return answer.response().body();
  }

  /** For looking at: {@code -Dpictures=DIRECTORY}. */
  private static byte[] kept(String name, byte[] file) throws IOException {
    String directory = System.getProperty("pictures", "");
    if (!directory.isEmpty()) {
      Files.write(Path.of(directory, name), file);
    }
    return file;
  }

  @Test
  void 会议记录有到会情况_缺席原因和签名栏() throws IOException {
    byte[] word = kept("minutes.docx", file("/ledger/" + entry + "/minutes"));
    assertThat(DocumentText.read(word, "记录.docx").text())
        .contains("甲支部第一季度党员大会记录")
        .contains("时间：2026年3月5日")
        .contains("地点：三楼会议室")
        .contains("主持人：周明远")
        .contains("应到 2 人，实到 1 人，缺席 1 人")
        .contains("缺席人员及原因：唐亮（因公出差）")
        .contains("主持人签名")
        .contains("二、讨论工作计划。");
  }

  @Test
  void 工作手册按月收入每次会议() throws IOException {
    String query = "?organization=" + office.branchA + "&year=2026";
    String page = app.get(Role.OFFICE, office.committee, "/handbook" + query).text();
    assertThat(page).contains("收入台账记录 2 件，党员 2 人，支部委员会 1 人");
    byte[] word = kept("handbook.docx", file("/handbook/word" + query));
    String text = DocumentText.read(word, "手册.docx").text();
    assertThat(text)
        .contains("甲支部工作手册", "目录", "一、党员名册", "二、支部委员会", "二月（1 次）", "三月（1 次）", "2. 第一季度党员大会");
    assertThat(text.indexOf("二月（1 次）")).isLessThan(text.indexOf("三月（1 次）"));
  }

  @Test
  void 表格里没有公式() throws IOException {
    byte[] book = file("/handbook/excel?organization=" + office.branchA + "&year=2026");
    String sheet = part(book, "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("2026-03-05", "'=cmd|").doesNotContain("<f>");
  }

  private static String part(byte[] zip, String name) throws IOException {
    Path file = Files.createTempFile("book", ".xlsx");
    try {
      Files.write(file, zip);
      try (ZipFile book = new ZipFile(file.toFile())) {
        byte[] bytes = book.getInputStream(book.getEntry(name)).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8).replace("&apos;", "'");
      }
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void 别的组织的和没有的一样() {
    assertThat(
            app.get(Role.BRANCH_SECRETARY, office.branchB, "/ledger/" + entry + "/minutes")
                .status())
        .isEqualTo(404);
    assertThat(
            app.get(
                    Role.BRANCH_SECRETARY,
                    office.branchB,
                    "/handbook/word?year=2026&organization=" + office.branchA)
                .status())
        .isEqualTo(404);
    assertThat(
            app.get(
                    Role.OFFICE,
                    office.committee,
                    "/handbook/word?year=2031&organization=" + office.branchA)
                .status())
        .isEqualTo(422);
  }
}
