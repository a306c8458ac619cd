package org.youju.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Role;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.security.RunningProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the reports, from the list to the issued report. */
class ReportPagesTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private final RunningProduct.Session browser = PRODUCT.as(Role.BRANCH_SECRETARY);

  private static Entry partyDay() {
    return PRODUCT
        .bean(Ledger.class)
        .record(
            PRODUCT.actor(Role.OFFICE),
            new Recording(
                List.of("theme-party-day"),
                PRODUCT.branch(),
                LocalDate.of(2025, 3, 5),
                Optional.empty(),
                "清理河道",
                "东湖",
                List.of(),
                Map.of("attendee", 20),
                Map.<String, BigDecimal>of(),
                List.of(),
                "",
                ""));
  }

  private String newReport() {
    browser.get("/reports/new");
    HttpResponse<String> made =
        browser.post(
            "/reports",
            "outline",
            "branch-secretary",
            "organization",
            PRODUCT.branch().toString(),
            "year",
            "2025");
    assertThat(made.statusCode()).isEqualTo(302);
    return RunningProduct.Session.location(made);
  }

  private static String found(String pattern, String in) {
    Matcher matcher = Pattern.compile(pattern).matcher(in);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void 从新建到列表() {
    partyDay();
    assertThat(browser.get("/reports/new").body()).contains("支部书记抓基层党建述职报告", "第一党支部");
    String report = newReport();
    assertThat(browser.get("/reports").body()).contains(report, "2025 年度", "草稿");
    assertThat(browser.get("/reports?state=issued&q=没有这个名字").body()).contains("没有符合条件的报告");
  }

  @Test
  void 不合适的组织留在表单里说明() {
    RunningProduct.Session office = PRODUCT.as(Role.OFFICE);
    office.get("/reports/new");
    HttpResponse<String> answer =
        office.post(
            "/reports",
            "outline",
            "branch-secretary",
            "organization",
            PRODUCT.root().toString(),
            "year",
            "2025");
    assertThat(answer.body()).contains("请换一个组织，或换一种报告。");
  }

  @Test
  void 编辑页上数字是不能打字的() {
    partyDay();
    String page = browser.get(newReport()).body();
    assertThat(page)
        .contains("contenteditable=\"true\"", "还缺", "/ 5,000 字")
        .containsPattern(
            "<span class=\"chip fig ?\" contenteditable=\"false\" title=\"主题党日次数\" data-metric=\"theme-party-days\"[^>]*>[0-9]+次</span>，参加党员<span")
        .doesNotContain(" style=", "<script>");
  }

  @Test
  void 没有查到的规定动作带着依据列在旁边由作者取舍() {
    partyDay();
    String report = newReport();
    String page = browser.get(report).body();
    assertThat(page)
        .contains("规定动作：台账里没有查到的", "提出供您取舍")
        .containsPattern("：台账里没有记录 <a href=\"/duties/[0-9a-f-]{36}/[^\"]+\">看依据</a>")
        .containsPattern("依据：[^<]*（[0-9]{4}年）");
    String link = found("：台账里没有记录 <a href=\"(/duties/[^\"]+)\">看依据", page);
    assertThat(browser.get(link.replace("&amp;", "&")).statusCode()).isEqualTo(200);
    String body = page.substring(page.indexOf("<article class=\"page\""));
    assertThat(body).doesNotContain("提出供您取舍", "/duties/");
  }

  @Test
  void 一键核稿_草稿和定稿都能核_自己写出的数都相符() {
    partyDay();
    String report = newReport();
    String page = browser.get(report).body();
    assertThat(page).contains("action=\"" + report + "/check\"");
    checked(report, "（草稿）.docx");
    String digest = found("name=\"digest\" value=\"([0-9a-f]{64})\"", browser.get(report).body());
    assertThat(browser.post(report + "/issue", "digest", digest).statusCode()).isEqualTo(302);
    assertThat(browser.get(report).body()).contains("action=\"" + report + "/check\"");
    checked(report, "述职报告.docx");
  }

  private void checked(String report, String name) {
    HttpResponse<String> made = browser.post(report + "/check");
    assertThat(made.statusCode()).isEqualTo(302);
    String check = RunningProduct.Session.location(made);
    assertThat(check).startsWith("/verifications/");
    String page = browser.get(check).body();
    assertThat(page).contains(name).containsPattern("<b>[1-9][0-9]*</b>相符");
    assertThat(page).contains("<b>0</b>不符", "<b>0</b>无记录");
    assertThat(browser.get("/verifications").body()).contains(check);
  }

  @Test
  void 没办的事只有本组织和直接上级看得到() {
    partyDay();
    String report = newReport();
    assertThat(PRODUCT.as(Role.DISCIPLINE).get(report).body())
        .contains("data-page")
        .doesNotContain("规定动作：台账里没有查到的");
  }

  @Test
  void 自动保存只收文字和数字并说出现在的值() {
    partyDay();
    String report = newReport();
    String page = browser.get(report).body();
    String organization = found("data-organization=\"([0-9a-f-]{36})\"", page);
    String text =
        """
        {"revision":1,"title":"我的报告","seen":{},"blocks":[
          {"key":"","tag":"h2","runs":[{"text":"情况"}]},
          {"key":"","tag":"p","runs":[{"text":"<img src=x onerror=x>办了"},
            {"text":"999次","metric":"theme-party-days","organization":"%s","from":"2025-01-01","to":"2025-12-31"},
            {"text":"，另有8件。"}]}]}
        """
            .formatted(organization);
    JsonNode saved = json(browser.post(report + "/text", "text", text));
    assertThat(saved.get("revision").asInt()).isEqualTo(2);
    assertThat(saved.get("figures").get(0).get("text").asString()).doesNotContain("999");
    assertThat(saved.get("uncounted").asInt()).isEqualTo(1);
    assertThat(browser.get(report).body())
        .contains("我的报告")
        .containsPattern("&lt;img src=x onerror=x(>|&gt;)办了")
        .doesNotContain("<img src=x");
    assertThat(browser.post(report + "/text", "text", text).statusCode()).isEqualTo(409);
    assertThat(browser.post(report + "/text", "text", "{oops").statusCode()).isEqualTo(400);
  }

  @Test
  void 数字的来历和可换的指标() {
    partyDay();
    String report = newReport();
    String ref =
        "metric=theme-party-days&organization="
            + PRODUCT.branch()
            + "&from=2025-01-01&to=2025-12-31";
    assertThat(browser.get(report + "/figure?" + ref).body())
        .contains("主题党日次数", "清理河道", "怎么数的", "从文中删去");
    assertThat(
            browser
                .get(
                    report
                        + "/metrics?q=主题党日&from=2025-01-01&to=2025-06-30"
                            .replace("主题党日", "%E4%B8%BB%E9%A2%98%E5%85%9A%E6%97%A5"))
                .body())
        .contains("data-metric=\"theme-party-days\"", "人次");
    String foreign = ref.replace(PRODUCT.branch().toString(), PRODUCT.sibling().toString());
    assertThat(browser.get(report + "/figure?" + foreign).statusCode()).isEqualTo(404);
  }

  @Test
  void 定稿页注明台账此后的变化() {
    Entry entry = partyDay();
    String report = newReport();
    String digest = found("name=\"digest\" value=\"([0-9a-f]{64})\"", browser.get(report).body());
    assertThat(browser.post(report + "/issue", "digest", "0".repeat(64)).statusCode())
        .isEqualTo(409);
    browser.get(report);
    assertThat(browser.post(report + "/issue", "digest", digest).statusCode()).isEqualTo(302);
    assertThat(browser.get(report).body()).contains("与台账一致", "审计链");
    PRODUCT.bean(Ledger.class).invalidate(PRODUCT.actor(Role.OFFICE), entry.id(), 1, "记错了");
    assertThat(browser.get(report).body()).contains("处变化", "主题党日次数");
    String number = found("data-frozen=\"([0-9]+)\"", browser.get(report).body());
    assertThat(browser.get(report + "/figure?number=" + number).body())
        .contains("有变化", "定稿不改")
        .doesNotContain("从文中删去");
    assertThat(browser.get(report + "/preview").body())
        .contains("打印")
        .doesNotContain("data-metric");
  }

  @Test
  void 草稿可以删除() {
    String report = newReport();
    browser.get(report);
    assertThat(browser.post(report + "/delete").statusCode()).isEqualTo(302);
    assertThat(browser.get(report).statusCode()).isEqualTo(404);
  }
}
