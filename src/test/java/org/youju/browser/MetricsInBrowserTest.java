package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Finding one of three hundred metrics: by area, by name, beside the year before or others. */
class MetricsInBrowserTest {
  private final Visitor office = Visitor.as("office", Visitor.DESKTOP);
  private final Page page = office.page;

  @AfterEach
  void 一路完好() {
    office.sound();
    office.close();
  }

  @Test
  void 先看每个板块的几个_再看一个板块的全部() {
    office.open("/metrics");
    assertThat(page.locator(".pairs .card").count()).isGreaterThan(5);
    assertThat(page.locator("#area-C tbody tr").count()).isLessThanOrEqualTo(7);
    page.locator("#area-C header a").click();
    page.waitForURL(Pattern.compile(".*area=C.*"));
    assertThat(page.locator(".areas [aria-current]")).containsText("组织生活与学习");
    assertThat(page.locator("#area-C tbody tr").count()).isGreaterThan(20);
    assertThat(page.locator("#area-C thead")).containsText("上年同期");
    page.locator(".measures a", named("党课次数")).first().click();
    assertThat(page.locator("h1")).containsText("党课次数");
  }

  @Test
  void 各组织并列_不作排名() {
    office.open("/metrics?area=C&beside=true");
    assertThat(page.locator(".matrix thead")).containsText("机关党委");
    assertThat(page.locator(".foot")).containsText("不作排名");
    page.getByText("与上年同期对比").click();
    assertThat(page.locator(".measures").first()).isVisible();
  }

  @Test
  void 按拼音首字母找_没有的说明() {
    office.open("/metrics");
    page.getByLabel("搜索指标").fill("ztdr");
    assertThat(page.locator("#figures")).containsText("主题党日次数");
    page.waitForURL(Pattern.compile(".*q=ztdr.*"));
    page.getByLabel("搜索指标").fill("没有这个指标");
    assertThat(page.locator("#figures")).containsText("没有叫这个名字的指标");
  }

  @Test
  void 自选时间留在地址里() {
    office.open("/metrics?area=C");
    page.getByText("自选时间").click();
    page.getByLabel("从", new Page.GetByLabelOptions().setExact(true)).fill("2026-03-01");
    page.getByLabel("到", new Page.GetByLabelOptions().setExact(true)).fill("2026-04-15");
    page.getByText("查看").click();
    page.waitForURL(Pattern.compile(".*from=2026-03-01.*"));
    assertThat(page.locator(".heading")).containsText("3 月 1 日至 4 月 15 日");
    assertThat(page.locator(".areas [aria-current]")).containsText("组织生活与学习");
  }

  @Test
  void 没有这个板块_说一句话() {
    assertThat(page.navigate("/metrics?area=Z").status()).isEqualTo(400);
    office.expected("400");
    assertThat(page.locator("main")).containsText("请从页面上选择");
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
