package showroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** How pages look and behave in a browser, on the showroom's pages with every component. */
class LookTest {
  private static ConfigurableApplicationContext room;
  private static Browsers browsers;
  private final List<String> console = new ArrayList<>();
  private final BrowserContext context = context(1280);
  private final Page page = open(context);

  @BeforeAll
  static void 开门() {
    room = Showroom.start();
    browsers = new Browsers();
  }

  @AfterAll
  static void 关门() {
    browsers.close();
    room.close();
  }

  @AfterEach
  void 没有控制台错误() {
    context.close();
    assertThat(console).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/form", "/list", "/metric", "/report"})
  void 字不小于十三像素_对比达标_手机上不横向滚动(String path) {
    try (BrowserContext phone = context(360)) {
      for (Page at : List.of(page, open(phone))) {
        at.navigate(address("/showroom" + path));
        assertThat(at.evaluate(Legible.FAULTS)).isEqualTo(List.of());
        assertThat(at.evaluate("document.documentElement.scrollWidth"))
            .isEqualTo(at.viewportSize().width);
      }
    }
  }

  @Test
  void 这项检查看得见小字和淡字() {
    page.navigate(address("/showroom"));
    page.evaluate(
        """
        () => {
          const small = document.querySelector('h1');
          small.style.fontSize = '12px';
          document.querySelector('h2').style.color = '#868d96';
        }
        """);
    assertThat(page.evaluate(Legible.FAULTS)).isEqualTo(List.of("上午好，周敏 12px", "记一笔 3.35"));
  }

  @Test
  void 键盘可以搜索_记一笔_走列表_退出() {
    page.navigate(address("/showroom/list"));
    page.keyboard().press("/");
    assertThat(focused("name")).isEqualTo("q");
    page.keyboard().type("n/");
    assertThat(page.inputValue(".top [name=q]")).isEqualTo("n/");
    page.keyboard().press("Escape");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("研究发展对象人选及四季度工作");
    page.keyboard().press("ArrowUp");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("学习贯彻全会精神专题研讨");
    page.keyboard().press("n");
    page.waitForURL("**/showroom/form");
  }

  @Test
  void 第一个焦点是跳到正文() {
    page.navigate(address("/showroom"));
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void 作废先问_取消则不发_确定后可以撤销() {
    page.navigate(address("/showroom/form"));
    fillForm();
    page.click("text=作废");
    assertThat(page.textContent("#confirm-text")).contains("确定作废");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("取消");
    page.keyboard().press("Enter");
    assertThat(page.isVisible("#confirm")).isFalse();
    assertThat(page.url()).endsWith("/form");
    page.click("text=作废");
    page.click("#confirm [data-yes]");
    page.waitForURL("**/showroom/list");
    assertThat(page.textContent(".toast")).contains("已作废 1 条记录", "撤销");
    page.click(".toast .close");
    assertThat(page.isVisible(".toast")).isFalse();
  }

  @Test
  void 对话框用退出键或点旁边关闭_焦点回到按钮() {
    page.navigate(address("/showroom/form"));
    page.click("text=看说明");
    assertThat(page.isVisible("#demo")).isTrue();
    page.keyboard().press("Escape");
    assertThat(page.isVisible("#demo")).isFalse();
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("看说明");
    page.click("text=看说明");
    page.mouse().click(8, 8);
    assertThat(page.isVisible("#demo")).isFalse();
  }

  @Test
  void 手机上从更多到全部页面() {
    try (BrowserContext phone = context(360)) {
      Page small = open(phone);
      small.navigate(address("/showroom"));
      assertThat(small.isVisible(".rail")).isFalse();
      small.click(".tabs >> text=更多");
      small.click("#more >> text=述职报告");
      small.waitForURL("**/showroom/report");
    }
  }

  @Test
  void 打印时只剩正文() {
    page.navigate(address("/showroom/report"));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.isVisible(".rail")).isFalse();
    assertThat(page.isVisible(".top")).isFalse();
    assertThat(page.isVisible("article.page")).isTrue();
  }

  private void fillForm() {
    page.fill("[name=title]", "学习");
    page.fill("[name=on]", "2026-03-05");
  }

  private Object focused(String attribute) {
    return page.evaluate("document.activeElement.getAttribute('" + attribute + "')");
  }

  private static BrowserContext context(int width) {
    return browsers
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("zh-CN"));
  }

  private Page open(BrowserContext in) {
    Page opened = in.newPage();
    opened.onConsoleMessage(message -> console.add(message.text()));
    opened.onPageError(console::add);
    return opened;
  }

  private static String address(String path) {
    return "http://localhost:" + Showroom.port(room) + path;
  }
}
