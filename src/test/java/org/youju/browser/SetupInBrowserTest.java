package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.youju.security.SetupCode;

/** The first visit of an installation. */
class SetupInBrowserTest {
  @Test
  void 凭一次性验证码完成设置() {
    try (Product product = Product.empty();
        Visitor visitor = new Visitor(product, Visitor.PHONE)) {
      visitor.open("/");
      Page page = visitor.page;
      assertThat(page.getByRole(AriaRole.HEADING, named("首次设置"))).isVisible();
      page.getByLabel("一次性验证码").fill(product.bean(SetupCode.class).printed());
      page.getByLabel("单位党组织名称").fill("青川市水务局机关党委");
      people(page);
      page.getByRole(AriaRole.BUTTON, button("完成设置")).click();
      assertThat(page.locator("main")).containsText("office1");
      visitor.sound();
    }
  }

  private static void people(Page page) {
    String[] names = {"李一", "王二", "张三", "赵四"};
    for (int i = 0; i < names.length; i++) {
      page.getByLabel("登录名").nth(i).fill("office" + (i + 1));
      page.getByLabel("姓名").nth(i).fill(names[i]);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions button(String name) {
    return named(name);
  }
}
