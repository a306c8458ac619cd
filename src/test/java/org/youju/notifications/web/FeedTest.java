package org.youju.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.Posts;
import org.youju.plans.Plan;
import org.youju.plans.Plans;
import org.youju.plans.Series;
import org.youju.security.RunningOffice;

/** A calendar link from its making to its revocation, over HTTP. */
class FeedTest {
  private static final RunningOffice OFFICE = RunningOffice.shared();
  private static final Pattern ADDRESS = Pattern.compile("/feeds/([A-Za-z0-9_-]{43})\\.ics");

  private static LocalDate end(int days) {
    return LocalDate.now(OfficeClock.ZONE).plusDays(days);
  }

  private static LocalDate beginning(int days) {
    return end(days).minusYears(3).plusDays(1);
  }

  private static OrgId branchWithTermEndingIn(int days) {
    OrgId branch =
        OFFICE
            .bean(Organizations.class)
            .create(
                OFFICE.actor(Role.OFFICE),
                NewOrganization.below(
                    OFFICE.general,
                    OrganizationKind.BRANCH,
                    "换届支部" + days,
                    LocalDate.of(2020, 1, 1)));
    OFFICE
        .bean(Posts.class)
        .enterTerm(OFFICE.actor(Role.OFFICE), branch, 3, beginning(days), end(days));
    return branch;
  }

  private static VEvent renewal(ICalendar calendar) {
    return calendar.getEvents().stream()
        .filter(event -> event.getSummary().getValue().contains("支部按期换届"))
        .findFirst()
        .orElseThrow();
  }

  private static String secret(HttpResponse<String> page) {
    Matcher found = ADDRESS.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(1);
  }

  @Test
  void 新建_订阅_撤销后404() {
    OrgId branch = branchWithTermEndingIn(60);
    var office = OFFICE.as(Role.OFFICE);
    office.get("/me/reminders");
    HttpResponse<String> made =
        office.post("/me/reminders/feeds", "organization", branch.toString());
    assertThat(made.statusCode()).isEqualTo(200);
    String path = "/feeds/" + secret(made) + ".ics";
    assertThat(office.get("/me/reminders").body()).contains("换届支部60").doesNotContain(path);

    HttpResponse<String> file = OFFICE.visitor().get(path);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElse(""))
        .isEqualTo("text/calendar;charset=UTF-8");
    ICalendar calendar = Biweekly.parse(file.body()).first();
    VEvent event = renewal(calendar);
    assertThat(event.getSummary().getValue()).startsWith("换届支部60：");
    assertThat(event.getDescription().getValue()).contains("依据：");
    assertThat(event.getUrl().getValue()).contains("/duties/" + branch);

    OFFICE.bean(Posts.class).strikeTerm(OFFICE.actor(Role.OFFICE), branch, beginning(60));
    VEvent cancelled = renewal(Biweekly.parse(OFFICE.visitor().get(path).body()).first());
    assertThat(cancelled.getUid().getValue()).isEqualTo(event.getUid().getValue());
    assertThat(cancelled.getStatus().isCancelled()).isTrue();
    assertThat(cancelled.getSequence().getValue()).isEqualTo(1);

    Matcher id =
        Pattern.compile("feeds/([0-9a-f-]{36})/revoke").matcher(office.get("/me/reminders").body());
    assertThat(id.find()).isTrue();
    assertThat(office.post("/me/reminders/feeds/" + id.group(1) + "/revoke").statusCode())
        .isEqualTo(302);
    assertThat(OFFICE.visitor().get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void 安排的活动也在订阅里_取消后撤下() {
    Plans plans = OFFICE.bean(Plans.class);
    Plan.Row row =
        new Plan.Row(
            Optional.empty(), end(20), Optional.of(LocalTime.of(14, 30)), "订阅的党日", "三楼", false);
    Series series =
        plans.prepare(
            OFFICE.actor(Role.OFFICE),
            new Plan(OFFICE.branch, List.of("theme-party-day"), "主题党日", List.of(row)));
    var secretary = OFFICE.as(Role.BRANCH_SECRETARY);
    secretary.get("/me/reminders");
    String path =
        "/feeds/" + secret(secretary.post("/me/reminders/feeds", "organization", "")) + ".ics";
    VEvent event = meeting(path);
    assertThat(event.getDateStart().getValue().hasTime()).isTrue();
    assertThat(event.getDescription().getValue()).contains("地点：三楼");
    assertThat(event.getUrl().getValue()).endsWith("/plans/" + series.id());
    plans.remove(OFFICE.actor(Role.OFFICE), series.id());
    assertThat(meeting(path).getStatus().isCancelled()).isTrue();
  }

  private static VEvent meeting(String path) {
    return Biweekly.parse(OFFICE.visitor().get(path).body()).first().getEvents().stream()
        .filter(event -> event.getSummary().getValue().equals("订阅的党日"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void 猜的_别人组织的_都没有() {
    assertThat(OFFICE.visitor().get("/feeds/" + "a".repeat(43) + ".ics").statusCode())
        .isEqualTo(404);
    assertThat(OFFICE.visitor().get("/feeds/x.ics").statusCode()).isEqualTo(404);
    var branch = OFFICE.as(Role.BRANCH_SECRETARY);
    branch.get("/me/reminders");
    assertThat(
            branch
                .post("/me/reminders/feeds", "organization", OFFICE.sibling.toString())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void 放假安排可以录入和删去() {
    var discipline = OFFICE.as(Role.DISCIPLINE);
    assertThat(discipline.get("/holidays?year=2027").body()).contains("春节", "2027-02-06", "尚未录入");
    discipline.get("/holidays/2027/spring/days");
    HttpResponse<String> wrong =
        discipline.post("/holidays/2027/spring/days", "from", "2027-03-05", "until", "2027-03-13");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("放假日期应包含这一天");
    assertThat(
            discipline
                .post(
                    "/holidays/2027/spring/days",
                    "from",
                    "2027-02-05",
                    "until",
                    "2027-02-13",
                    "madeUp",
                    "2027-01-31、2027-02-14")
                .statusCode())
        .isEqualTo(302);
    assertThat(discipline.get("/holidays?year=2027").body())
        .contains("2027-02-05 至 2027-02-13", "2027-02-04", "本单位录入");
    discipline.get("/holidays/2027/spring/days");
    assertThat(discipline.post("/holidays/2027/spring/forget").statusCode()).isEqualTo(302);
    assertThat(discipline.get("/holidays?year=2027").body()).doesNotContain("本单位录入");
  }
}
