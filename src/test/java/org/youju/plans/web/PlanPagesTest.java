package org.youju.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Role;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.plans.MeetingCodes;
import org.youju.plans.MeetingId;
import org.youju.plans.Plans;
import org.youju.plans.Series;
import org.youju.plans.SeriesId;
import org.youju.security.RunningProduct;

/** From a year planned once to its records. */
class PlanPagesTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private final RunningProduct.Session browser = PRODUCT.as(Role.BRANCH_SECRETARY);
  private final LocalDate today = LocalDate.now(PRODUCT.bean(Clock.class));

  private Series planned(String title, LocalDate... days) {
    List<String> form =
        new ArrayList<>(
            List.of(
                "organization",
                PRODUCT.branch().toString(),
                "kind",
                "theme-party-day",
                "kind",
                "",
                "name",
                "主题党日"));
    for (LocalDate day : days) {
      form.addAll(
          List.of(
              "id", "", "day", day.toString(), "at", "14:30", "title", title, "place", "三楼会议室"));
    }
    browser.get("/plans/new");
    HttpResponse<String> made = browser.post("/plans", form.toArray(String[]::new));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    String at = RunningProduct.Session.location(made);
    return PRODUCT
        .bean(Plans.class)
        .series(
            PRODUCT.actor(Role.OFFICE).scope(),
            SeriesId.parse(at.substring(at.lastIndexOf('/') + 1)));
  }

  @Test
  void 全年的主题党日一次排好() {
    int next = today.getYear() + 1;
    browser.get("/plans/new");
    String rows =
        browser
            .post(
                "/plans/rows",
                "organization",
                PRODUCT.branch().toString(),
                "kind",
                "theme-party-day",
                "every",
                "1",
                "which",
                "day/5",
                "year",
                Integer.toString(next),
                "where",
                "党员活动室")
            .body();
    assertThat(rows.split("name=\"day\"", -1)).hasSize(13);
    assertThat(rows).contains("value=\"" + next + "-12-05\"", "12 月主题党日", "党员活动室");
  }

  @Test
  void 记一笔的链接已填好_记过以后自己对上() {
    Series series = planned("清明祭扫", today.plusDays(1));
    String page = browser.get("/plans/" + series.id()).body();
    assertThat(page).contains("待开展");
    Matcher link = Pattern.compile("href=\"(/entries/new[^\"]+)\"").matcher(page);
    assertThat(link.find()).isTrue();
    String form = browser.get(link.group(1).replace("&amp;", "&")).body();
    assertThat(form)
        .contains("value=\"清明祭扫\"", "value=\"三楼会议室\"", "value=\"" + today.plusDays(1) + "\"");
    PRODUCT.call(
        Role.BRANCH_SECRETARY,
        "POST",
        "/api/v1/entries",
        Optional.of(
            """
            {"kinds":["theme-party-day"],"organization":"%s","on":"%s","title":"清明祭扫","headcount":{"attendee":9}}
            """
                .formatted(PRODUCT.branch(), today)));
    assertThat(browser.get("/plans/" + series.id()).body()).contains("已记入台账");
  }

  @Test
  void 改其中一次_两人同改时后一个被拦下() {
    Series series = planned("学党章", today.plusDays(60), today.plusDays(90));
    String[] changed = {
      "version",
      "1",
      "kind",
      "theme-party-day",
      "name",
      "主题党日",
      "id",
      series.meetings().get(0).id().toString(),
      "day",
      today.plusDays(61).toString(),
      "at",
      "",
      "title",
      "学准则",
      "place",
      "",
      "off",
      "0"
    };
    browser.get("/plans/" + series.id() + "/edit");
    assertThat(browser.post("/plans/" + series.id(), changed).statusCode()).isEqualTo(302);
    Series now = PRODUCT.bean(Plans.class).series(PRODUCT.actor(Role.OFFICE).scope(), series.id());
    assertThat(now.meetings()).hasSize(1);
    assertThat(now.meetings().get(0).id()).isEqualTo(series.meetings().get(0).id());
    assertThat(now.meetings().get(0).title()).isEqualTo("学准则");
    assertThat(now.meetings().get(0).cancelled()).isTrue();
    assertThat(browser.post("/plans/" + series.id(), changed).statusCode()).isEqualTo(409);
  }

  @Test
  void 删除可以撤销() {
    Series series = planned("学条例", today.plusDays(70));
    browser.post("/plans/" + series.id() + "/remove");
    assertThat(browser.get("/plans/" + series.id()).statusCode()).isEqualTo(404);
    browser.post("/plans/" + series.id() + "/restore");
    assertThat(browser.get("/plans/" + series.id()).body()).contains("学条例");
  }

  @Test
  void 填错的地方说在那一行_填过的还在() {
    browser.get("/plans/new");
    HttpResponse<String> again =
        browser.post(
            "/plans",
            "organization",
            PRODUCT.branch().toString(),
            "kind",
            "theme-party-day",
            "name",
            "主题党日",
            "id",
            "",
            "day",
            "2026-02-30",
            "at",
            "25:00",
            "title",
            "",
            "place",
            "报告厅");
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("请选择日期", "时间请写成 14:30 的样式", "报告厅");
    assertThat(
            browser
                .post("/plans", "organization", "x", "kind", "no-such", "name", "", "day", "")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void 会议码只在当天有效_按姓名确认_记录人的名单随之填好() {
    PRODUCT
        .bean(People.class)
        .add(
            PRODUCT.actor(Role.OFFICE),
            PersonDetails.named("欧阳扫码"),
            PRODUCT.branch(),
            MemberStatus.FORMAL,
            LocalDate.of(2020, 1, 1));
    Series series = planned("扫码点名", today);
    MeetingId meeting = series.meetings().get(0).id();
    browser.get("/plans/meetings/" + meeting + "/code");
    browser.post("/plans/meetings/" + meeting + "/code");
    String token =
        PRODUCT
            .bean(MeetingCodes.class)
            .of(PRODUCT.actor(Role.OFFICE).scope(), meeting)
            .orElseThrow();
    assertThat(browser.get("/attend/" + token).body()).contains("扫码点名");
    assertThat(browser.post("/attend/" + token, "name", "查无此人").statusCode()).isEqualTo(422);
    assertThat(browser.post("/attend/" + token, "name", " 欧阳 扫码 ").body()).contains("已确认到会");
    assertThat(browser.post("/attend/" + token, "name", "欧阳扫码").body()).contains("已确认到会");
    String page = browser.get("/plans/meetings/" + meeting + "/code").body();
    assertThat(page).contains("欧阳扫码", "按确认的名单记一笔", "<svg viewBox");
    browser.post("/plans/meetings/" + meeting + "/code/close");
    assertThat(browser.get("/attend/" + token).statusCode()).isEqualTo(404);
    assertThat(browser.get("/attend/nonsense").statusCode()).isEqualTo(404);
    MeetingId later = planned("改日", today.plusDays(3)).meetings().get(0).id();
    browser.post("/plans/meetings/" + later + "/code");
    String early =
        PRODUCT
            .bean(MeetingCodes.class)
            .of(PRODUCT.actor(Role.OFFICE).scope(), later)
            .orElseThrow();
    assertThat(browser.get("/attend/" + early).statusCode()).isEqualTo(404);
  }
}
