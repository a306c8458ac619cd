package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import showroom.Legible;

/**
 * Somebody with a browser of their own. Everything that goes wrong on the way is kept: console
 * errors (refusals of the content security policy are among them), failures of scripts, requests to
 * other hosts, broken resources.
 */
final class Visitor implements AutoCloseable {
  static final int DESKTOP = 1280;
  static final int PHONE = 360;
  private static final int HEIGHT = 844;
  private static final Pattern STRAY =
      Pattern.compile(
          "\\bnull\\b|\\bundefined\\b|\\bNaN\\b|Exception|org\\.youju|java\\.|Optional\\[|\\$\\{"
              + "|[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}|\\b[a-z]+(?:-[a-z]+){2,}\\b");

  private final Product product;
  private final BrowserContext context;
  final Page page;
  private final List<String> troubles = new ArrayList<>();

  Visitor(Product product, int width) {
    this.product = product;
    context =
        Chromium.BROWSER.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(product.base())
                .setViewportSize(width, HEIGHT)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    context.onRequest(request -> watchHost(request.url()));
    page = context.newPage();
    page.onPageError(error -> troubles.add("脚本出错 " + page.url() + "：" + error));
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            troubles.add("控制台 " + page.url() + "：" + message.text());
          }
        });
  }

  /** Logged in, on the first page. */
  static Visitor as(String login, int width) {
    Visitor visitor = new Visitor(Product.demo(), width);
    visitor.login(login, Product.account(login).password());
    return visitor;
  }

  void login(String login, String password) {
    page.navigate("/login");
    page.getByLabel("登录名").fill(login);
    page.getByLabel("密码").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    assertThat(page.locator("main h1").first()).isVisible();
  }

  private void watchHost(String url) {
    if (!url.startsWith(product.base() + "/") && !url.startsWith("data:")) {
      troubles.add("请求了别处：" + url);
    }
  }

  /** Opens a page and checks what holds for every page, wide and narrow. */
  void open(String path) {
    Response response = page.navigate(path);
    assertThat(response.status()).as(path).isEqualTo(200);
    sound();
  }

  /** What holds for every page. */
  void sound() {
    String at = page.url();
    assertThat(page.locator("html").getAttribute("lang")).as(at).isEqualTo("zh-CN");
    assertThat(page.locator(".secrecy").first()).containsText("严禁录入涉密信息");
    assertThat(page.title()).as(at).contains("有据");
    assertThat(page.locator("h1").count()).as("一页一个标题：" + at).isEqualTo(1);
    assertThat(STRAY.matcher(page.locator("body").innerText()).results().map(m -> m.group()))
        .as("页面上不该出现的字：" + at)
        .isEmpty();
    assertThat(tooWide()).as("比屏幕宽：" + at).isEmpty();
    assertThat((List<?>) page.evaluate(SQUEEZED)).as("一字一行：" + at).isEmpty();
    assertThat((List<?>) page.evaluate(Legible.FAULTS)).as("看不清或没有名称：" + at).isEmpty();
    assertThat(troubles).isEmpty();
  }

  /** Words that stand one or two characters a line, because their box is too narrow for them. */
  private static final String SQUEEZED =
      """
      () => {
        const isSqueezed = (node) => {
          if (node.nodeType !== Node.TEXT_NODE || node.textContent.trim().length < 6) return false;
          const range = document.createRange();
          range.selectNodeContents(node);
          const box = range.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
          return box.width > 0 && box.width < 2.2 * size && box.height > 4 * size;
        };
        return [...document.querySelectorAll('body *')]
          .filter((element) => [...element.childNodes].some(isSqueezed))
          .slice(0, 3)
          .map((element) => element.tagName + ' ' + element.textContent.trim().slice(0, 20));
      }""";

  /** What sticks out of the screen to the right, if the page can be moved sideways. */
  private String tooWide() {
    return (String)
        page.evaluate(
            "() => { const root = document.documentElement;"
                + " if (root.scrollWidth <= root.clientWidth) return '';"
                + " const wide = [...document.querySelectorAll('body *')]"
                + ".filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)"
                + ".slice(0, 3).map(e => e.tagName + '.' + e.className);"
                + " return root.scrollWidth + ' > ' + root.clientWidth + ' ' + wide.join(' '); }");
  }

  void width(int width) {
    page.setViewportSize(width, HEIGHT);
  }

  /** The browser itself reports an answer that is no success; this one was meant. */
  void expected(String status) {
    page.waitForLoadState();
    troubles.removeIf(trouble -> trouble.contains("status of " + status));
  }

  List<String> troubles() {
    return troubles;
  }

  void picture(Path file, boolean whole) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
  }

  @Override
  public void close() {
    context.close();
  }
}
