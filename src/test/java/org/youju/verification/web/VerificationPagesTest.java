package org.youju.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.youju.docx.DocumentText;
import org.youju.kernel.Role;
import org.youju.security.RunningProduct;

/** From a pasted report to what its author and its reviewer do about it. */
class VerificationPagesTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private final RunningProduct.Session browser = PRODUCT.as(Role.BRANCH_SECRETARY);

  private String held(String text) {
    browser.get("/verifications/new");
    HttpResponse<String> made =
        browser.post(
            "/verifications",
            "organization",
            PRODUCT.branch().toString(),
            "year",
            "2024",
            "text",
            text);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    return RunningProduct.Session.location(made);
  }

  private static void record(String title) {
    record("theme-party-day", "attendee", title);
  }

  private static void record(String kind, String role, String title) {
    PRODUCT.call(
        Role.OFFICE,
        "POST",
        "/api/v1/entries",
        Optional.of(
            """
            {"kinds":["%s"],"organization":"%s","on":"2024-05-06","title":"%s","headcount":{"%s":1}}
            """
                .formatted(kind, PRODUCT.branch(), title, role)));
  }

  @Test
  void 每处都标出来_点开说明为什么_补记以后相符() {
    record("学党史");
    String page = held("述职报告\n一、履职情况\n全年开展主题党日2次，召开党员大会*次。\n本文来源于某某文库网");
    String shown = browser.get(page).body();
    assertThat(shown).contains("<h1>述职报告</h1>", "不符", "未填", "class=\"chip bad\"");
    Matcher mark = Pattern.compile("class=\"chip bad\" id=\"(c\\d+)\"").matcher(shown);
    assertThat(mark.find()).isTrue();
    String panel = browser.get(page + "/marks/" + mark.group(1)).body();
    assertThat(panel).contains("比台账多 1次", "学党史", "补记一笔");
    assertThat(browser.get(page + "?open=" + mark.group(1)).body()).contains("比台账多 1次");
    assertThat(browser.get(page + "?show=blank").body()).doesNotContain("class=\"chip bad\"");
    record("学党章");
    String now = browser.get(page).body();
    assertThat(now).contains("台账在上次核对以后有变化").doesNotContain("class=\"chip bad\"");
    assertThat(browser.post(page + "/refresh").statusCode()).isEqualTo(302);
    assertThat(browser.get(page).body()).doesNotContain("台账在上次核对以后有变化");
    assertThat(browser.get(page + "/sheet").body()).contains("述职报告数字核对单", "未填");
  }

  @Test
  void 核对单可下载为一页Word_写明每处不符_缺陷和签名处() throws IOException {
    record("member-assembly", "attendee", "党员大会");
    String many = "开展主题党日*次。".repeat(30);
    String page = held("述职报告\n全年召开党员大会987次。\n" + many + "\n本文来源于某某文库网");
    assertThat(browser.get(page + "/sheet").body()).contains("href=\"" + page + "/sheet/docx\"");
    HttpResponse<byte[]> file = PRODUCT.as(Role.BRANCH_SECRETARY).bytes(page + "/sheet/docx");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains(".docx");
    String text = DocumentText.read(file.body(), "核对单.docx").text();
    assertThat(text).contains("述职报告数字核对单", "不符", "987次", "未填", "另有", "报告人：", "核对人：");
    assertThat(text.length()).isLessThan(700);
  }

  @Test
  void 未见记录的规定动作带依据列为可以问的_只给本组织和直接上级() {
    record("party-lecture", "lecturer", "讲党史");
    String page = held("全年上党课1次。");
    String shown = browser.get(page).body();
    assertThat(shown)
        .contains("规定动作里可以问的", "“主题党日”应不少于1次", "是没有做，还是没有记？")
        .containsPattern("<a href=\"/duties/[0-9a-f-]{36}/zb-16[^\"]*\">“主题党日”")
        .containsPattern("依据：[^<]*（[0-9]{4}年）");
    assertThat(PRODUCT.as(Role.DISCIPLINE).get(page).body())
        .contains("全年上党课")
        .doesNotContain("规定动作里可以问的");
  }

  @Test
  void 选定一个指标_本组织记住_可以恢复() {
    String page = held("全年开展红色走读5次。");
    String shown = browser.get(page).body();
    Matcher mark = Pattern.compile("id=\"c(\\d+)\"").matcher(shown);
    assertThat(mark.find()).isTrue();
    String claim = mark.group(1);
    String panel = browser.get(page + "/marks/c" + claim).body();
    Matcher phrase = Pattern.compile("name=\"phrase\" value=\"([^\"]+)\"").matcher(panel);
    assertThat(phrase.find()).isTrue();
    assertThat(browser.get(page + "/metrics?q=%E4%B8%BB%E9%A2%98%E5%85%9A%E6%97%A5").body())
        .contains("theme-party-days");
    browser.post(
        page + "/choose", "phrase", phrase.group(1), "metric", "theme-party-days", "claim", claim);
    assertThat(browser.get(page + "/marks/c" + claim).body()).contains("恢复自动识别");
    String again = held("全年开展红色走读6次。");
    assertThat(browser.get(again).body()).doesNotContain("class=\"chip unjudged\"");
    browser.post(page + "/forget", "phrase", phrase.group(1), "claim", claim);
    assertThat(browser.get(page + "/marks/c" + claim).body()).doesNotContain("恢复自动识别");
  }

  @Test
  void 提交评议以后上级在收件箱看到_可以撤回() {
    String page = held("全年召开支委会12次。");
    browser.post(page + "/submit");
    RunningProduct.Session office = PRODUCT.as(Role.OFFICE);
    assertThat(office.get("/verifications?inbox=1").body()).contains(page);
    browser.post(page + "/withdraw");
    assertThat(office.get("/verifications?inbox=1").body()).doesNotContain(page);
    assertThat(browser.post(page + "/delete").statusCode()).isEqualTo(302);
    assertThat(browser.get(page).statusCode()).isEqualTo(404);
  }

  @Test
  void 什么都没给_说该做什么_选过的还在() {
    browser.get("/verifications/new");
    HttpResponse<String> again =
        browser.post(
            "/verifications",
            "organization",
            PRODUCT.branch().toString(),
            "year",
            "2024",
            "text",
            " ");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("请选择文件，或粘贴文字", "<option value=\"2024\" selected");
  }

  @Test
  void 草稿的空白由台账填上_其余说明原因() {
    record("学条例");
    browser.get("/fillings/new");
    HttpResponse<String> made =
        browser.post(
            "/fillings",
            "organization",
            PRODUCT.branch().toString(),
            "year",
            "2024",
            "text",
            "全年开展主题党日*次，由XX同志主讲党课*次。");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    String page = RunningProduct.Session.location(made);
    assertThat(browser.get(page).body()).contains("已填", "留着没填", "主题党日");
    assertThat(browser.get(page + "/docx").headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment");
  }

  @Test
  void 表格里一格几段还在一格_不散成几列() throws IOException {
    record("branch-committee-meeting", "attendee", "支委会");
    String wanted =
        "{\"outline\":\"branch-secretary\",\"organization\":\"%s\",\"year\":2024}"
            .formatted(PRODUCT.branch());
    String report =
        new String(
            PRODUCT
                .call(Role.BRANCH_SECRETARY, "POST", "/api/v1/reports", Optional.of(wanted))
                .body(),
            StandardCharsets.UTF_8);
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(report);
    assertThat(id.find()).as(report).isTrue();
    browser.get("/reports/" + id.group(1));
    HttpResponse<String> made = browser.post("/reports/" + id.group(1) + "/check");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    String shown = browser.get(RunningProduct.Session.location(made)).body();
    String table = shown.substring(shown.indexOf("<table class=\"on-paper\">"));
    String[] rows = table.substring(0, table.indexOf("</table>")).split("<tr>");
    assertThat(rows.length).isGreaterThan(2);
    assertThat(Stream.of(rows).skip(1)).allMatch(row -> row.split("<td>").length == 6);
    assertThat(rows[2]).contains("<br>期间：");
  }
}
