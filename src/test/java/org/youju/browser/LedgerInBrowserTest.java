package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger in a browser: finding, correcting, taking out, what shows it, and the keyboard. */
class LedgerInBrowserTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Rest BRANCH = Rest.as("branch2");
  private final Visitor secretary = Visitor.as("branch2", Visitor.DESKTOP);
  private final Page page = secretary.page;

  @AfterEach
  void 一路完好() {
    secretary.sound();
    secretary.close();
  }

  @Test
  void 按词语和类别查找_条件留在地址里() {
    String title = "到湖滨社区清理楼道" + System.nanoTime();
    recorded(title);
    secretary.open("/ledger?q=清理楼道 湖滨");
    assertThat(page.locator(".book")).containsText(title);
    page.getByLabel("类别").selectOption("theme-party-day");
    page.waitForURL(Pattern.compile(".*kind=theme-party-day.*"));
    assertThat(page.getByLabel("词语")).hasValue("清理楼道 湖滨");
    page.locator(".subtabs").getByText("今年").click();
    page.waitForURL(Pattern.compile(".*from=.*"));
    assertThat(page.getByLabel("类别")).hasValue("theme-party-day");
    page.locator(".book a", named(title)).click();
    page.goBack();
    assertThat(page.getByLabel("词语")).hasValue("清理楼道 湖滨");
    assertThat(page.locator(".book")).containsText(title);
    page.getByText("清除条件").click();
    assertThat(page.getByLabel("词语")).hasValue("");
  }

  @Test
  void 找不到时说怎么办() {
    secretary.open("/ledger?q=没有这样的事");
    assertThat(page.locator(".empty")).containsText("换一个词再找");
  }

  @Test
  void 导出所筛的Excel() throws IOException {
    secretary.open("/ledger?kind=party-lecture");
    Download file = page.waitForDownload(() -> page.getByText("导出 Excel").click());
    assertThat(file.suggestedFilename()).startsWith("台账-").endsWith(".xlsx");
    assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
  }

  @Test
  void 两人同改_后来的对照两版逐项选() {
    String id = recorded("两人同改");
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      secretary.open("/ledger/" + id + "/correct");
      office.open("/ledger/" + id + "/correct");
      correct(office.page, "地点", "二楼会议室", "地点记错");
      page.getByLabel("标题").fill("两人同改（支部改的）");
      correct(page, "地点", "三楼会议室", "标题不准");
    }
    assertThat(page.locator("h1")).containsText("两个人都改了");
    assertThat(page.locator("main")).containsText("二楼会议室");
    assertThat(page.locator("main")).containsText("三楼会议室");
    page.locator("tr", named("三楼会议室")).locator("input[value=theirs]").check();
    secretary.expected("409");
    page.getByText("按选定的保存").click();
    assertThat(page.locator("h1")).containsText("两人同改（支部改的）");
    assertThat(page.locator(".facts")).containsText("二楼会议室");
    assertThat(page.locator("#history")).containsText("第 3 版");
  }

  private static void correct(Page at, String field, String value, String reason) {
    at.getByLabel(field).fill(value);
    at.getByLabel("为什么更正").fill(reason);
    at.getByText("保存更正").click();
    at.waitForLoadState();
  }

  @Test
  void 作废要写原因_马上可以撤销_历史都在() {
    String id = recorded("误作废的一条");
    secretary.open("/ledger/" + id);
    page.locator(".heading").getByText("作废", new Locator.GetByTextOptions().setExact(true)).click();
    page.getByLabel("为什么作废").fill("点错了");
    page.locator("#void button[type=submit]").click();
    assertThat(page.locator("h1")).containsText("已作废");
    page.locator(".toast button").getByText("撤销").click();
    assertThat(page.locator(".toast")).containsText("已恢复");
    assertThat(page.locator("h1")).not().containsText("已作废");
    assertThat(page.locator("#history")).containsText("恢复");
    assertThat(page.locator("#history")).containsText("点错了");
  }

  @Test
  void 佐证选了就附上_只下载不在页面里打开_移除要写原因() {
    String id = recorded("附材料的一条");
    secretary.open("/ledger/" + id);
    page.locator("input[type=file]:not([capture])")
        .setInputFiles(
            new FilePayload(
                "签到表.txt", "text/plain", "张三 到\n李四 到".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".toast")).containsText("已附上 1 份佐证");
    String address = page.locator(".files a").getAttribute("href");
    APIResponse file = page.request().get(address);
    assertThat(file.headers().get("content-disposition")).startsWith("attachment");
    assertThat(file.headers().get("x-content-type-options")).isEqualTo("nosniff");
    assertThat(file.text()).contains("李四 到");
    page.locator(".files").getByText("移除").click();
    page.locator("dialog[open]").getByLabel("为什么移除").fill("传错了文件");
    page.locator("dialog[open] button[type=submit]").click();
    assertThat(page.locator(".files .gone")).containsText("传错了文件");
  }

  @Test
  void 冒充的文件不收_说清要什么() {
    secretary.open("/ledger/" + recorded("附错材料的一条"));
    page.locator("input[type=file]:not([capture])")
        .setInputFiles(
            new FilePayload("合影.png", "image/png", "不是图片".getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".toast.bad")).isVisible();
    assertThat(page.locator(".files li")).hasCount(0);
  }

  @Test
  void 键盘_记一笔_搜索_走列表_退出() {
    secretary.open("/ledger");
    page.keyboard().press("ArrowDown");
    String first = (String) page.evaluate("document.activeElement.textContent");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowUp");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(first);
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(first);
    page.keyboard().press("/");
    page.keyboard().type("主题党日");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/ledger\\?q=.*"));
    assertThat(page.locator(".book [data-row]").first()).isVisible();
    page.keyboard().press("/");
    page.keyboard().press("Escape");
    page.keyboard().press("n");
    page.waitForURL("**/entries/new");
    assertThat(page.getByLabel("查找类别").first()).isFocused();
    page.keyboard().type("ztdr");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*kind=theme-party-day.*"));
    assertThat(page.getByLabel("标题")).isFocused();
  }

  private static String recorded(String title) {
    return BRANCH
        .post(
            "/entries",
            Map.of(
                "kinds",
                List.of("theme-party-day"),
                "organization",
                BRANCH.home(),
                "on",
                TODAY.toString(),
                "title",
                title,
                "place",
                "一楼大厅",
                "headcount",
                Map.of("attendee", 12)))
        .get("id")
        .asString();
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
