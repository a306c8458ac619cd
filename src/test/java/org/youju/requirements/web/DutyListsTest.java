package org.youju.requirements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Catalog;
import org.youju.catalog.Requirement;
import org.youju.catalog.Strength;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.organization.Posts;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.security.RunningProduct;

/** The calendar of duties, the board and the rule book as people see them. */
class DutyListsTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private final RunningProduct.Session secretary = PRODUCT.as(Role.BRANCH_SECRETARY);
  private final RunningProduct.Session office = PRODUCT.as(Role.OFFICE);
  private final LocalDate today = LocalDate.now(PRODUCT.bean(Clock.class));

  @Test
  void 支部书记看到本支部要做的_每条带出处和记一笔() {
    String page = secretary.get("/duties?span=year").body();
    assertThat(page).contains("主题党日", "《中国共产党支部工作条例（试行）》", "/entries/new?kind=");
    assertThat(secretary.get("/duties?organization=" + PRODUCT.sibling()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void 换时间换组织都留在地址里() {
    String page =
        office.get("/duties?span=month&on=2025-03-01&organization=" + PRODUCT.branch()).body();
    assertThat(page)
        .contains("2025-03-01 至 2025-03-31", "on=2025-02-28", "on=2025-04-01")
        .contains("organization=" + PRODUCT.branch());
    assertThat(office.get("/duties?on=2025-02-30").statusCode()).isEqualTo(400);
    assertThat(office.get("/duties?span=x").statusCode()).isEqualTo(200);
  }

  @Test
  void 看板一格一个月_不只用颜色() {
    String page = office.get("/duties/board?year=" + today.getYear()).body();
    assertThat(page).contains("第一党支部", "aria-label=\"第一党支部 1 月：没有记录");
    assertThat(secretary.get("/duties/board").body()).doesNotContain("第二党支部");
  }

  @Test
  void 期限与覆盖_一项一页_每行有出处和去处_只有本组织和直接上级看得到() {
    for (String sort :
        List.of("terms", "admission", "birthdays", "hours", "talks", "quotas", "x", "")) {
      String path = "/duties/dates?sort=" + sort + "&organization=" + PRODUCT.branch();
      assertThat(secretary.get(path).statusCode()).as(sort).isEqualTo(200);
      assertThat(office.get(path).statusCode()).as(sort).isEqualTo(200);
    }
    PRODUCT
        .bean(People.class)
        .add(
            PRODUCT.actor(Role.OFFICE),
            PersonDetails.named("学时甲"),
            PRODUCT.branch(),
            MemberStatus.FORMAL,
            today.minusYears(2));
    String hours = secretary.get("/duties/dates?sort=hours").body();
    assertThat(hours)
        .contains("学时甲", "党员年度学时", "不少于32", "href=\"/duties/" + PRODUCT.branch() + "/jy-02?");
    assertThat(office.get("/duties/dates?sort=hours&organization=" + PRODUCT.branch()).body())
        .as("个人的学时上级看不到")
        .doesNotContain("学时甲");
    String quotas = secretary.get("/duties/dates?sort=quotas").body();
    assertThat(quotas).contains("支部书记配备", "《中国共产党支部工作条例（试行）》");
    assertThat(secretary.get("/duties/dates?organization=" + PRODUCT.sibling()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void 半年内届满的列在换届里_已过期的在前() {
    OrgId soon = branchWithTerm("届满支部", today.minusYears(3).plusMonths(2), today.plusMonths(2));
    OrgId over = branchWithTerm("过期支部", today.minusYears(3).minusDays(9), today.minusDays(10));
    OrgId later = branchWithTerm("还早支部", today.minusYears(1), today.plusYears(2));
    String page = office.get("/duties/dates?sort=terms").body();
    assertThat(page).contains("届满支部", "过期支部", "支部按期换届");
    assertThat(page.indexOf("<b>过期支部")).isLessThan(page.indexOf("<b>届满支部"));
    assertThat(page).contains("/duties/" + soon + "/zb-08?", "/duties/" + over + "/zb-08?");
    assertThat(page).doesNotContain(later + "/zb-08");
    assertThat(secretary.get("/duties/dates?sort=terms").body()).doesNotContain("<b>届满支部");
  }

  @Test
  void 换届一页列不完的翻页_不悄悄截断() {
    branchWithTerm("翻页支部甲", today.minusYears(3).plusDays(41), today.plusDays(40));
    branchWithTerm("翻页支部乙", today.minusYears(3).plusDays(42), today.plusDays(41));
    Actor actor = PRODUCT.actor(Role.OFFICE);
    Duties duties = PRODUCT.bean(Duties.class);
    Period near = new Period(today.plusDays(39), today.plusDays(42));
    Duties.Terms first = duties.terms(actor, PRODUCT.root(), near, 0, 1);
    Duties.Terms second = duties.terms(actor, PRODUCT.root(), near, 1, 1);
    assertThat(first.more()).isTrue();
    assertThat(second.more()).isFalse();
    assertThat(first.obligations()).extracting(Obligation::organizationName).containsOnly("翻页支部甲");
    assertThat(second.obligations()).extracting(Obligation::organizationName).containsOnly("翻页支部乙");
    String page = office.get("/duties/dates?sort=terms&skip=1").body();
    assertThat(page).contains("每页 100 个组织", "回到开头").doesNotContain("rel=\"next\"");
    assertThat(office.get("/duties/dates?sort=terms").body()).doesNotContain("每页 100 个组织");
  }

  @Test
  void 组织太多列不下时_列上级_本组织和直接下级_一级一级走得到() {
    ShowDuties calendar = PRODUCT.bean(ShowDuties.class);
    Scope all = PRODUCT.actor(Role.OFFICE).scope();
    List<OrgId> branch = ids(calendar.around(all, PRODUCT.branch(), today));
    assertThat(branch).startsWith(PRODUCT.root()).contains(PRODUCT.branch());
    assertThat(ids(calendar.around(all, PRODUCT.root(), today)))
        .startsWith(PRODUCT.root())
        .contains(branch.get(1));
    OrgId closed = branchWithTerm("撤销支部", today.minusYears(1), today.plusYears(2));
    PRODUCT.bean(Organizations.class).close(PRODUCT.actor(Role.OFFICE), closed, today.minusDays(1));
    assertThat(ids(calendar.around(all, closed, today))).contains(branch.get(1));
    Scope own = PRODUCT.actor(Role.BRANCH_SECRETARY).scope();
    assertThat(ids(calendar.around(own, PRODUCT.branch(), today))).startsWith(PRODUCT.branch());
  }

  private static List<OrgId> ids(List<Organization> organizations) {
    return organizations.stream().map(Organization::id).toList();
  }

  private OrgId branchWithTerm(String name, LocalDate from, LocalDate until) {
    Actor actor = PRODUCT.actor(Role.OFFICE);
    OrgId branch =
        PRODUCT
            .bean(Organizations.class)
            .create(
                actor, NewOrganization.below(PRODUCT.root(), OrganizationKind.BRANCH, name, from));
    PRODUCT.bean(Posts.class).enterTerm(actor, branch, 1, from, until);
    return branch;
  }

  @Test
  void 规则手册列出每一条和它的案例() {
    String page = office.get("/duties/rules").body();
    Catalog catalog = PRODUCT.bean(Catalog.class);
    assertThat(catalog.requirements()).hasSizeGreaterThanOrEqualTo(70);
    for (Requirement one : catalog.requirements()) {
      assertThat(page).contains("id=\"" + one.id() + "\"");
      assertThat(one.cases()).as(one.id()).isNotEmpty();
    }
    assertThat(page.split("<td>@|判定日", -1).length).isGreaterThan(70);
    assertThat(office.get("/duties/rules?q=%E5%85%9A%E8%B4%B9").body())
        .contains("党费")
        .doesNotContain("id=\"zb-11\"");
  }

  @Test
  void 本单位自定的可以改_要写理由_上级规定的不能改() {
    Requirement local =
        PRODUCT.bean(Catalog.class).requirements().stream()
            .filter(one -> one.newest().strength() == Strength.LOCAL)
            .findFirst()
            .orElseThrow();
    Requirement hard =
        PRODUCT.bean(Catalog.class).requirements().stream()
            .filter(one -> one.newest().strength() == Strength.HARD)
            .findFirst()
            .orElseThrow();
    String next = (today.getYear() + 1) + "-01-01";
    office.get("/duties/rules");
    HttpResponse<String> without =
        office.post("/duties/rules/" + local.id(), "since", next, "atLeast", "6", "reason", "");
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains("请用一句话写明理由");
    assertThat(
            office
                .post("/duties/rules/" + hard.id(), "since", next, "atLeast", "1", "reason", "x")
                .statusCode())
        .isEqualTo(422);
    assertThat(
            office
                .post(
                    "/duties/rules/" + local.id(), "since", next, "atLeast", "6", "reason", "党组会议定")
                .statusCode())
        .isEqualTo(302);
    assertThat(office.get("/duties/rules").body()).contains(next + " 起：不少于 6。党组会议定");
  }
}
