package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.youju.security.SetupCode;

/** The first visit of an installation. */
class SetupInBrowserTest {
  private static final String OFFICE = "青川市水务局（青川市河长制办公室、青川市水利工程质量安全监督管理中心）机关党委";

  @Test
  void 凭一次性验证码完成设置() {
    try (Product product = Product.empty();
        Visitor visitor = new Visitor(product, Visitor.PHONE)) {
      visitor.open("/");
      Page page = visitor.page;
      assertThat(page.getByRole(AriaRole.HEADING, button("首次设置"))).isVisible();
      page.getByLabel("一次性验证码").fill(product.bean(SetupCode.class).printed());
      page.getByLabel("单位党组织名称").fill(OFFICE);
      people(page);
      page.getByRole(AriaRole.BUTTON, button("完成设置")).click();
      assertThat(page.locator("main")).containsText("office1");
      visitor.sound();
      String first = page.locator("tr", named("office4")).locator("code").innerText();
      emptyOffice(visitor, first);
    }
  }

  /** Nothing is recorded yet: every page says what to do next, and bears a long name. */
  private static void emptyOffice(Visitor visitor, String first) {
    Page page = visitor.page;
    page.navigate("/login");
    page.getByLabel("登录名").fill("office4");
    page.getByLabel("密码").fill(first);
    page.getByRole(AriaRole.BUTTON, button("登录")).click();
    page.getByLabel("当前密码").fill(first);
    page.getByLabel("新密码", exact()).fill("Kv7#mPx2w-Qz");
    page.getByLabel("再输一次新密码").fill("Kv7#mPx2w-Qz");
    page.getByRole(AriaRole.BUTTON, button("修改密码")).click();
    assertThat(page.locator("h1")).containsText("赵四");
    Walk walk = Walk.of(visitor, "empty");
    assertThat(walk.broken()).isEmpty();
    assertThat(walk.seen()).containsKeys("/ledger", "/metrics", "/reports", "/organizations");
    visitor.open("/ledger");
    assertThat(page.locator(".empty")).containsText("记下第一件事");
    visitor.open("/reports");
    assertThat(page.locator(".empty")).containsText("写第一份");
  }

  private static void people(Page page) {
    String[] names = {"李一", "王二", "张三", "赵四"};
    for (int i = 0; i < names.length; i++) {
      page.getByLabel("登录名").nth(i).fill("office" + (i + 1));
      page.getByLabel("姓名").nth(i).fill(names[i]);
    }
  }

  private static Page.LocatorOptions named(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
