package org.youju.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Role;
import org.youju.plans.Plan;
import org.youju.plans.Plans;
import org.youju.plans.Series;
import org.youju.security.RunningProduct;

/** A month of plans, records and duties on one page; and what of it waits on the desk. */
class CalendarPageTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private final RunningProduct.Session browser = PRODUCT.as(Role.BRANCH_SECRETARY);
  private final LocalDate today = LocalDate.now(PRODUCT.bean(Clock.class));

  private Series plan(String title, LocalDate on) {
    return PRODUCT
        .bean(Plans.class)
        .prepare(
            PRODUCT.actor(Role.BRANCH_SECRETARY),
            new Plan(
                PRODUCT.branch(),
                List.of("volunteer-service"),
                title,
                List.of(
                    new Plan.Row(
                        Optional.empty(),
                        on,
                        Optional.of(LocalTime.of(9, 5)),
                        title,
                        "社区",
                        false))));
  }

  private void record(String title, LocalDate on) {
    HttpResponse<byte[]> answer =
        PRODUCT.call(
            Role.BRANCH_SECRETARY,
            "POST",
            "/api/v1/entries",
            Optional.of(
                """
            {"kinds":["volunteer-service"],"organization":"%s","on":"%s","title":"%s","headcount":{"volunteer":9}}
            """
                    .formatted(PRODUCT.branch(), on, title)));
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
  }

  private String month(YearMonth month) {
    return browser.get("/calendar?month=" + month).body();
  }

  private static String hrefOf(String page, String text) {
    Matcher link =
        Pattern.compile("href=\"([^\"]+)\" title=\"[^\"]*" + text + "[^\"]*\"").matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  @Test
  void 安排的_到期的_都在那一天_每项都点得开() {
    LocalDate on = today.plusMonths(2).withDayOfMonth(10);
    Series series = plan("植树", on);
    String page = month(YearMonth.from(on));
    assertThat(page).contains("datetime=\"" + on + "\"", "09:05 植树", "◆", "○");
    assertThat(hrefOf(page, "植树")).isEqualTo("/plans/" + series.id());
    String duty = hrefOf(page, "到期事项");
    assertThat(browser.get(duty).statusCode()).as(duty).isEqualTo(200);
  }

  @Test
  void 记过的活动只出现一次_点开是那条记录() {
    plan("清理河道", today);
    record("清理河道", today);
    String page = month(YearMonth.from(today));
    assertThat(page.split("<span class=\"what\">[^<]*清理河道", -1)).hasSize(2);
    String entry = hrefOf(page, "清理河道");
    assertThat(entry).startsWith("/ledger/");
    assertThat(browser.get(entry).statusCode()).isEqualTo(200);
  }

  @Test
  void 前后月_今天_组织都在地址里() {
    String page = browser.get("/calendar?month=2026-01&organization=" + PRODUCT.branch()).body();
    assertThat(page)
        .contains(
            "/calendar?month=2025-12&amp;organization=" + PRODUCT.branch(),
            "/calendar?month=2026-02&amp;organization=" + PRODUCT.branch(),
            "/calendar?month=" + YearMonth.from(today) + "&amp;organization=" + PRODUCT.branch(),
            "/plans?organization=" + PRODUCT.branch(),
            "/me/reminders",
            "class=\"calendar after-3\"");
    for (String bad : List.of("2026-13", "x", "1900-01", "9999-12", "2026-1")) {
      assertThat(browser.get("/calendar?month=" + bad).statusCode()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void 两周内的安排在工作台等着_记一笔已填好_记过就不再等() {
    plan("慰问老人", today.plusDays(9));
    plan("下个季度的事", today.plusDays(40));
    String desk = browser.get("/").body();
    assertThat(desk).contains("慰问老人").doesNotContain("下个季度的事");
    Matcher link =
        Pattern.compile("href=\"(/entries/new[^\"]+volunteer[^\"]+&amp;on=[^\"]+)\"").matcher(desk);
    assertThat(link.find()).isTrue();
    assertThat(browser.get(link.group(1).replace("&amp;", "&")).body()).contains("value=\"社区\"");
    record("慰问老人", today);
    assertThat(browser.get("/").body()).doesNotContain("<div>慰问老人");
  }
}
