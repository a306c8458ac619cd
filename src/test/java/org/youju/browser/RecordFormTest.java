package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 记一笔 in a browser: what is filled in by itself, what is kept, what is said where it is wrong. */
class RecordFormTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final Visitor secretary = Visitor.as("branch2", Visitor.DESKTOP);
  private final Page page = secretary.page;

  @AfterEach
  void 一路完好() {
    secretary.sound();
    secretary.close();
  }

  @Test
  void 默认今天全到_勾出缺席_同时记两类() {
    begin("theme-party-day");
    assertThat(page.getByLabel("日期", exact())).hasValue(TODAY.toString());
    Locator absent = page.locator("input[name=absent]");
    int members = absent.count();
    assertThat(page.locator("[data-present]")).hasText("到会 " + members + " 人，缺席 0 人");
    absent.first().check();
    assertThat(page.locator("[data-present]")).hasText("到会 " + (members - 1) + " 人，缺席 1 人");
    title("清理河道并慰问老党员");
    page.getByText("＋ 同时还是").click();
    page.locator("#add-kind [data-filter-by]").fill("志愿服务");
    page.locator("#add-kind [data-words]:visible").first().click();
    assertThat(page.locator("form .pick.on", new Page.LocatorOptions().setHasText("志愿服务")))
        .isVisible();
    assertThat(page.getByLabel("标题")).hasValue("清理河道并慰问老党员");
    assertThat(page.locator("[data-present]")).hasText("到会 " + (members - 1) + " 人，缺席 1 人");
    page.getByLabel("志愿者人数").fill("5");
    save();
    assertThat(page.locator("main")).containsText("主题党日、志愿服务");
    assertThat(page.locator(".facts")).containsText("缺席人员");
    assertThat(page.locator(".facts")).containsText("共 " + (members - 1) + " 人");
  }

  @Test
  void 地点和主持人照上次填好() {
    begin("theme-party-day");
    page.getByLabel("地点").fill("二楼党员活动室");
    title("主题党日：照上次");
    save();
    begin("theme-party-day");
    assertThat(page.getByLabel("地点")).hasValue("二楼党员活动室");
    assertThat(page.locator(".carried")).containsText("照上次");
  }

  @Test
  void 联合活动在对方的台账里也看得到() {
    begin("theme-party-day");
    String title = "联合主题党日" + System.nanoTime();
    title(title);
    page.getByText("和谁一起").click();
    page.getByLabel("查找组织").fill("综合规划处党支部");
    page.locator(".found [data-pick]").first().click();
    save();
    assertThat(page.locator(".facts")).containsText("综合规划处党支部");
    try (Visitor partner = Visitor.as("branch1", Visitor.DESKTOP)) {
      partner.open("/ledger?q=" + title);
      partner.page.locator(".book a", named(title)).click();
      assertThat(partner.page.locator("h1")).containsText(title);
      assertThat(partner.page.getByText("更正", exactly())).hasCount(0);
      partner.sound();
    }
  }

  @Test
  void 过了七天登记要写补记原因_标出补记() {
    begin("theme-party-day");
    title("月初的主题党日");
    assertThat(page.getByLabel("补记原因")).isHidden();
    page.getByLabel("日期", exact()).fill(TODAY.minusDays(40).toString());
    page.getByLabel("日期", exact()).blur();
    page.getByLabel("补记原因").fill("会后忙于迎检，今天补上");
    save();
    assertThat(page.locator("h1")).containsText("补记");
    assertThat(page.locator(".facts")).containsText("会后忙于迎检");
  }

  @Test
  void 填错的当场说明_填过的都在() {
    begin("theme-party-day");
    page.getByLabel("学时").fill("两小时");
    page.locator("textarea[name=text]").fill("讨论很热烈");
    page.getByText("记入台账").click();
    secretary.expected("422");
    assertThat(page.locator(".notice.bad")).containsText("填过的内容都在");
    assertThat(page.locator(".field.wrong", new Page.LocatorOptions().setHasText("学时")))
        .containsText("请填阿拉伯数字");
    assertThat(page.locator("textarea[name=text]")).hasValue("讨论很热烈");
    page.getByLabel("学时").fill("２");
    title("改对以后");
    save();
    assertThat(page.locator(".facts")).containsText("学时 2 学时");
  }

  @Test
  void 写到一半自动保存_从工作台接着写() {
    begin("heart-to-heart-talk");
    String title = "谈到一半" + System.nanoTime();
    title(title);
    page.getByText("草稿已保存").waitFor();
    secretary.open("/");
    page.locator(".list li", named(title)).getByText("接着写").click();
    assertThat(page.getByLabel("标题")).hasValue(title);
    secretary.open("/entries/new");
    page.locator("#drafts li", named(title)).getByText("删除").click();
    page.locator("#confirm [data-yes]").click();
    assertThat(page.locator(".toast")).containsText("草稿已删除");
  }

  @Test
  void 连点两下只记一次() {
    begin("theme-party-day");
    String title = "连点两下" + System.nanoTime();
    title(title);
    page.getByText("记入台账").dblclick();
    assertThat(page.locator(".toast")).containsText("已记入台账");
    secretary.open("/ledger?q=" + title);
    assertThat(page.locator(".book [data-row]")).hasCount(1);
  }

  @Test
  void 记下以后十秒内可以撤销() {
    begin("theme-party-day");
    title("记错了马上撤销");
    save();
    page.locator(".toast button").getByText("撤销").click();
    assertThat(page.locator(".toast")).containsText("已撤销");
  }

  private void begin(String kind) {
    secretary.open("/entries/new?kind=" + kind);
  }

  private void title(String words) {
    page.getByLabel("标题").fill(words);
  }

  private void save() {
    page.getByText("记入台账").click();
    page.waitForURL(Pattern.compile(".*/ledger/[0-9a-f-]{36}$"));
    assertThat(page.locator(".toast")).containsText("已记入台账");
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
