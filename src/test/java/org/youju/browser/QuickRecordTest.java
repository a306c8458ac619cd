package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A branch meeting recorded from pasted minutes: one screen, nothing to type but the paste. */
class QuickRecordTest {
  private static final Rest BRANCH = Rest.as("branch1");
  private static final LocalDate DAY = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2);

  private static List<String> members() {
    List<String> names = new ArrayList<>();
    for (JsonNode person : BRANCH.get("/people?organization=" + BRANCH.home()).get("items")) {
      if (person.get("status").asString().equals("formal")) {
        names.add(person.get("name").asString());
      }
    }
    return names;
  }

  private static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  @Test
  void 粘贴支委会记录_核对一屏_记入台账() {
    List<String> names = members();
    String minutes =
        """
        支委会会议记录
        时间：%s下午2:30
        地点：三楼小会议室
        主持人：%s
        记录人：%s
        参会人员：%s
        缺席人员：%s（出差）
        会议内容：一、研究本月主题党日方案。二、研究发展党员工作。
        """
            .formatted(
                day(DAY),
                names.get(0),
                names.get(1),
                String.join("、", names.subList(0, 4)),
                names.get(4));
    try (Visitor secretary = Visitor.as("branch1", Visitor.DESKTOP)) {
      Page page = secretary.page;
      page.getByLabel("粘贴会议记录、通知或信息").fill(minutes);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("读成草稿")).click();
      assertThat(page.getByLabel("地点")).hasValue("三楼小会议室");
      assertThat(page.locator("#f-on")).hasValue(DAY.toString());
      assertThat(page.locator("a.m.place")).hasText("三楼小会议室");
      secretary.sound();
      shown(secretary, "quick-wide");
      secretary.width(Visitor.PHONE);
      secretary.sound();
      shown(secretary, "quick-phone");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("记入台账")).click();
      page.waitForURL("**/ledger/*");
      JsonNode entry = BRANCH.get("/entries/" + page.url().replaceAll(".*/", ""));
      assertThat(entry.get("kinds").get(0).asString()).isEqualTo("branch-committee-meeting");
      assertThat(entry.get("on").asString()).isEqualTo(DAY.toString());
      assertThat(heads(entry, "attendee")).isEqualTo(4);
      assertThat(heads(entry, "host")).isEqualTo(1);
      assertThat(entry.get("text").asString()).contains("研究发展党员工作");
    }
  }

  private static long heads(JsonNode entry, String role) {
    long heads = 0;
    for (JsonNode participant : entry.get("participants")) {
      heads += participant.get("role").asString().equals(role) ? 1 : 0;
    }
    return heads;
  }

  /** For looking at: {@code -Dpictures=DIRECTORY}. */
  private static void shown(Visitor visitor, String name) {
    String directory = System.getProperty("pictures", "");
    if (!directory.isEmpty()) {
      visitor.picture(Path.of(directory, name + ".png"), true);
    }
  }

  @Test
  void 一段文字两件事_一件一件核对() {
    String text =
        """
        1. %s，支部在三楼会议室召开党员大会，%s主持。
        2. %s，支部在二楼会议室开展主题党日活动，%s主持。
        """
            .formatted(day(DAY.minusDays(1)), members().get(0), day(DAY), members().get(1));
    try (Visitor secretary = Visitor.as("branch1", Visitor.PHONE)) {
      Page page = secretary.page;
      secretary.open("/entries/quick");
      shown(secretary, "paste-phone");
      page.locator("#f-text").fill(text);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("读成草稿")).click();
      assertThat(page.locator(".steps")).containsText("第 1 件，共 2 件");
      secretary.sound();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("记入台账")).click();
      assertThat(page.locator(".steps")).containsText("第 2 件，共 2 件");
      assertThat(page.getByLabel("地点")).hasValue("二楼会议室");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("记入台账")).click();
      page.waitForURL("**/ledger/*");
      secretary.sound();
    }
  }

  @Test
  void 读不出的文字_说清怎样办_文字还在() {
    try (Visitor secretary = Visitor.as("branch1", Visitor.DESKTOP)) {
      Page page = secretary.page;
      secretary.open("/entries/quick");
      page.locator("#f-text").fill("请各位按时交表。");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("读成草稿")).click();
      assertThat(page.locator("[role=alert]")).containsText("没有读出是什么活动");
      assertThat(page.locator("#f-text")).hasValue("请各位按时交表。");
      shown(secretary, "paste-refused");
    }
  }
}
