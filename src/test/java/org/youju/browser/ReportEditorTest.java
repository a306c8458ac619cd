package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The report on paper in a browser: prose is free, figures stand on records. */
class ReportEditorTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Rest BRANCH = Rest.as("branch2");
  private Visitor secretary = Visitor.as("branch2", Visitor.DESKTOP);
  private Page page = secretary.page;

  @AfterEach
  void 一路完好() {
    secretary.sound();
    secretary.close();
  }

  @Test
  void 数字不能改写_文字随便改_自动保存() {
    open(draft());
    Locator chip = partyDays();
    String before = chip.innerText();
    chip.click();
    page.keyboard().type("9");
    assertThat(partyDays()).hasText(before);
    paragraph().click();
    page.keyboard().press("End");
    page.keyboard().type("大家说这样写省心。");
    assertThat(page.locator("[data-saved]")).hasText("已保存");
    page.reload();
    assertThat(page.locator("[data-body]")).containsText("大家说这样写省心。");
    assertThat(partyDays()).hasText(before);
  }

  @Test
  void 点数字看记录_换一个指标_撤销回来() {
    open(draft());
    String before = partyDays().innerText();
    partyDays().click();
    assertThat(panel()).containsText("主题党日次数");
    assertThat(panel()).containsText("有据");
    assertThat(panel().locator(".mini a").first()).isVisible();
    panel().getByText("换一个").click();
    page.locator("[data-pick-q]").fill("党员大会次数");
    Locator choice = page.locator(".choice", named("党员大会次数")).first();
    String other = choice.locator("b").innerText();
    choice.click();
    assertThat(panel()).containsText("党员大会次数");
    assertThat(page.locator("[data-body] .fig.on")).hasText(other);
    assertThat(page.locator("[data-saved]")).hasText("已保存");
    page.keyboard().press("Control+z");
    assertThat(partyDays()).hasText(before);
    assertThat(page.locator("[data-saved]")).hasText("已保存");
  }

  @Test
  void 手写的数字会提醒_可以插入有据的() {
    open(draft());
    paragraph().click();
    page.keyboard().press("End");
    page.keyboard().type("全年慰问 12345 人次。");
    assertThat(page.locator("[data-uncounted]")).containsText("手写的数字");
    page.keyboard().press("Control+k");
    page.locator("[data-pick-q]").fill("支委会次数");
    page.locator(".choice", named("支委会次数")).first().click();
    assertThat(panel()).containsText("支委会次数");
    assertThat(page.locator("[data-saved]")).hasText("已保存");
  }

  @Test
  void 台账没有的列在旁边_可以去补记() {
    open(draft());
    assertThat(page.locator("[data-gaps]")).containsText("还缺");
    assertThat(page.locator("[data-body]")).not().containsText("XX");
    page.locator("[data-gaps]").getByText("去补记").first().click();
    assertThat(page.locator("form[data-entry]")).isVisible();
    assertThat(page.getByLabel("标题")).isFocused();
  }

  @Test
  void 定稿冻结_此后的更正注明为差异_下载Word() throws IOException {
    String report = draft();
    open(report);
    String issued = partyDays().innerText();
    page.getByText("定稿", exactly()).click();
    page.locator("#confirm [data-yes]").click();
    assertThat(page.locator(".heading")).containsText("定稿");
    assertThat(page.locator("[contenteditable=true]")).hasCount(0);
    assertThat(page.locator(".notes")).containsText("与台账一致");
    record();
    page.reload();
    assertThat(page.locator(".notes")).containsText("主题党日次数");
    assertThat(page.locator(".notes")).containsText("定稿 " + issued);
    page.locator(".notes .link").first().click();
    assertThat(panel()).containsText("有变化");
    byte[] word = downloaded("Word");
    assertThat(word).startsWith('P', 'K');
  }

  @Test
  void 没有查到的规定动作_点一下才写进存在的问题_数字连着记录_可以撤销() {
    secretary.close();
    secretary = Visitor.as("office", Visitor.DESKTOP);
    page = secretary.page;
    open(Rest.as("office").report("party-group-secretary", TODAY.getYear() - 1));
    page.getByText("一般应做到、还没有说明的").click();
    Locator offer = page.locator("[data-proposal]:visible").first();
    String words = offer.locator("> p").innerText();
    assertThat(page.locator("[data-body]")).not().containsText(words);
    offer.locator("[data-propose]").click();
    offer.locator("[data-propose]").click();
    Locator written = page.locator("[data-body] h2:has-text('不足') ~ p", containing(words));
    assertThat(written).hasCount(1);
    assertThat(page.locator("[data-saved]")).hasText("已保存");
    page.reload();
    assertThat(written).hasCount(1);
    assertThat(page.locator("[data-uncounted]")).isHidden();
    page.getByText("一般应做到、还没有说明的").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("核稿")).click();
    assertThat(page.locator(".verdicts")).containsText("0不符");
  }

  private static Page.LocatorOptions containing(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  @Test
  void 导出PDF() throws IOException {
    open(draft());
    byte[] pdf = downloaded("PDF");
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void 手机上点数字从下面升起() {
    secretary.close();
    secretary = Visitor.as("branch2", Visitor.PHONE);
    page = secretary.page;
    open(draft());
    assertThat(page.locator("[data-gaps]")).not().hasAttribute("open", "");
    partyDays().click();
    assertThat(page.locator("#figure-sheet")).containsText("主题党日次数");
    page.locator("#figure-sheet").getByText("关闭").click();
    assertThat(page.locator("#figure-sheet")).isHidden();
  }

  private static String draft() {
    return BRANCH.report("branch-secretary", TODAY.getYear());
  }

  private void open(String report) {
    secretary.open("/reports/" + report);
  }

  private Locator partyDays() {
    return page.locator("[data-body] .fig[title='主题党日次数']").first();
  }

  private Locator paragraph() {
    return page.locator("[data-body] p").first();
  }

  private Locator panel() {
    return page.locator("[data-panel]");
  }

  private byte[] downloaded(String button) throws IOException {
    Download file =
        page.waitForDownload(
            new Page.WaitForDownloadOptions().setTimeout(120_000),
            () -> page.locator(".heading").getByText(button).click());
    return Files.readAllBytes(file.path());
  }

  private static void record() {
    BRANCH.post(
        "/entries",
        Map.of(
            "kinds",
            List.of("theme-party-day"),
            "organization",
            BRANCH.home(),
            "on",
            TODAY.toString(),
            "title",
            "定稿以后补上的主题党日",
            "headcount",
            Map.of("attendee", 12)));
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
