package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Three administrators, each with a page of their own and none of the others'. */
class AdministratorsInBrowserTest {
  @Test
  void 系统管理员管账号() {
    try (Visitor system = Visitor.as("system", Visitor.DESKTOP)) {
      system.open("/admin/accounts");
      assertThat(system.page.locator("table")).containsText("branch1");
      closed(system, "/admin/grants", "/admin/audit", "/metrics", "/organizations");
    }
  }

  @Test
  void 安全管理员管授权() {
    try (Visitor security = Visitor.as("security", Visitor.DESKTOP)) {
      security.open("/admin/grants");
      assertThat(security.page.locator("table")).containsText("支部书记");
      security.open("/admin/parameters");
      closed(security, "/admin/accounts", "/admin/audit", "/metrics", "/organizations");
    }
  }

  @Test
  void 审计管理员核验链条() {
    try (Visitor audit = Visitor.as("audit", Visitor.DESKTOP)) {
      audit.open("/admin/audit");
      audit.page.getByRole(AriaRole.BUTTON, button("核验链条")).click();
      audit.page.getByRole(AriaRole.BUTTON, button("开始核验")).click();
      assertThat(audit.page.locator("main")).containsText("链条完好");
      audit.sound();
      closed(audit, "/admin/accounts", "/admin/grants", "/metrics", "/organizations");
    }
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void closed(Visitor visitor, String... paths) {
    for (String path : paths) {
      assertThat(visitor.page.navigate(path).status()).as(path).isEqualTo(403);
    }
  }
}
