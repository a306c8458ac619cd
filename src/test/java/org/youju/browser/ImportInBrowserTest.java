package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An office brings a table from elsewhere, sees what it would do, lets it, and takes it back. */
class ImportInBrowserTest {
  private static void click(Locator within, String button) {
    within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  private static Locator card(Visitor office, String title) {
    return office.page.locator(
        ".card",
        new Page.LocatorOptions()
            .setHas(
                office.page.getByRole(
                    AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true))));
  }

  private static String branch() {
    return Product.account("branch1").organizationName();
  }

  @Test
  void 办公室导入别处的名册_列对不上时选一下_确认_撤销_手机上也行() {
    String table =
        "某系统导出\n序号,党员大名,证件,党员类型,所在党支部,联系手机\n"
            + "1,郑浏览,,正式党员,"
            + branch()
            + ",13800138000\n"
            + "2,冯浏览,,群仲,"
            + branch()
            + ",\n";
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      office.open("/imports");
      bring(office, "导入人员", "名册.csv", table);
      assertThat(office.page.getByText("还没有找到这些列：姓名")).isVisible();
      office.sound();
      office.width(Visitor.PHONE);
      office.sound();
      office.page.getByLabel("党员大名").selectOption("name");
      click(office.page.locator("main"), "核对每一行");
      assertThat(office.page.getByText("不是人员类别")).isVisible();
      assertThat(
              office.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载标注的表")))
          .isVisible();
      office.sound();
      office.width(Visitor.DESKTOP);
      bringAgain(office, table.replace("群仲", "群众"));
      assertThat(office.page.getByText("138****8000")).isVisible();
      office.sound();
      click(office.page.locator("main"), "确认新增 2 人");
      assertThat(office.page.getByText("已写入")).isVisible();
      office.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("郑浏览")).click();
      assertThat(office.page.locator("h1")).containsText("郑浏览");
      office.page.goBack();
      click(office.page.locator("main"), "撤销这一批");
      click(office.page.locator("dialog[open]"), "撤销这一批");
      assertThat(office.page.getByText("这一批已经撤销")).isVisible();
      office.sound();
    }
  }

  private static void bring(Visitor office, String title, String name, String table) {
    Locator card = card(office, title);
    card.locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
    assertThat(card).containsText(name);
    click(card, "上传");
  }

  private static void bringAgain(Visitor office, String table) {
    office.open("/imports");
    bring(office, "导入人员", "名册.csv", table);
  }

  @Test
  void 导出的名册改一处导回来_只变那一处() {
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      office.open("/imports");
      Download file = office.page.waitForDownload(() -> click(office.page.locator("main"), "导出人员"));
      assertThat(file.suggestedFilename()).isEqualTo("人员.xlsx");
      card(office, "导入人员").locator("input[type=file]").setInputFiles(file.path());
      click(card(office, "导入人员"), "上传");
      assertThat(office.page.getByText("没有要写入的内容")).isVisible();
      office.sound();
    }
  }

  @Test
  void 支部书记导入自己的台账_看不懂的行留下_其余写成补记() {
    String table = "时间,类型,主题,地点,参加人数\n2024年3月5日,主题党日,浏览器里导入的党日,会议室,12\n去年,聚餐,看不懂的,饭店,3\n";
    try (Visitor secretary = Visitor.as("branch1", Visitor.PHONE)) {
      secretary.open("/imports");
      bring(secretary, "导入台账", "台账.csv", table);
      assertThat(secretary.page.getByText("看不出是哪一天")).isVisible();
      secretary.sound();
      click(secretary.page.locator("main"), "确认新增 1 条");
      assertThat(secretary.page.getByText("已写入")).isVisible();
      secretary.page.locator(".subtabs a", new Page.LocatorOptions().setHasText("全部")).click();
      secretary
          .page
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("浏览器里导入的党日"))
          .click();
      assertThat(secretary.page.locator("main")).containsText("补记");
      assertThat(secretary.page.locator("#evidence")).containsText("台账.csv");
      secretary.sound();
    }
  }
}
