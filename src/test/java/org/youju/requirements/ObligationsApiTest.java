package org.youju.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.security.RunningProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's line on obligations, to the letter, for branches of every shape. */
class ObligationsApiTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private static int number;

  @BeforeAll
  static void 台账从二〇二四年记起() {
    record(PRODUCT.sibling(), "staff-meeting", "2024-01-10");
  }

  private static OrgId branch(LocalDate since, int formal, int probationary) {
    Organizations organizations = PRODUCT.bean(Organizations.class);
    OrgId id =
        organizations.create(
            PRODUCT.actor(Role.OFFICE),
            NewOrganization.below(
                PRODUCT.root(), OrganizationKind.BRANCH, "例子支部" + ++number, since));
    for (int i = 0; i < formal + probationary; i++) {
      PRODUCT
          .bean(People.class)
          .add(
              PRODUCT.actor(Role.OFFICE),
              PersonDetails.named("例" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10)),
              id,
              i < formal ? MemberStatus.FORMAL : MemberStatus.PROBATIONARY,
              since);
    }
    return id;
  }

  private static void record(OrgId branch, String kind, String on) {
    String body =
        "{\"kinds\":[\"%s\"],\"organization\":\"%s\",\"on\":\"%s\",\"title\":\"例会\",\"headcount\":{\"attendee\":6}}"
            .formatted(kind, branch, on);
    HttpResponse<byte[]> answer =
        PRODUCT.call(Role.OFFICE, "POST", "/api/v1/entries", Optional.of(body));
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
  }

  private static JsonNode page(Role role, String query) {
    HttpResponse<byte[]> answer =
        PRODUCT.call(role, "GET", "/api/v1/obligations?" + query, Optional.empty());
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private static List<JsonNode> of(OrgId branch, String from, String to) {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          page(
              Role.OFFICE,
              "organization=%s&from=%s&to=%s&limit=40&after=%s".formatted(branch, from, to, after));
      page.get("items").forEach(all::add);
      after = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!after.isEmpty());
    return all;
  }

  private static String status(List<JsonNode> all, String requirement, String period) {
    return all.stream()
        .filter(one -> one.get("requirement").asString().equals(requirement))
        .filter(one -> one.get("period").asString().equals(period))
        .map(one -> one.get("status").asString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void 八名正式党员的支部_每月要开支委会() {
    OrgId branch = branch(LocalDate.of(2024, 1, 1), 8, 0);
    record(branch, "branch-committee-meeting", "2025-03-04");
    List<JsonNode> all = of(branch, "2025-03-01", "2025-04-30");
    assertThat(status(all, "zb-11", "2025-03-01/2025-03-31")).isEqualTo("met");
    assertThat(status(all, "zb-11", "2025-04-01/2025-04-30")).isEqualTo("to-explain");
    assertThat(status(all, "zb-16", "2025-03-01/2025-03-31")).isEqualTo("not-met");
    assertThat(status(all, "zb-12", "2025-03-01/2025-03-31")).isEqualTo("not-applicable");
    JsonNode met =
        all.stream()
            .filter(one -> one.get("requirement").asString().equals("zb-11"))
            .filter(one -> one.get("status").asString().equals("met"))
            .findFirst()
            .orElseThrow();
    assertThat(new TreeSet<>(met.propertyNames()))
        .containsExactly(
            "citation",
            "found",
            "name",
            "organization",
            "page",
            "period",
            "required",
            "requirement",
            "status");
    assertThat(met.get("found").asString()).isEqualTo("1次");
    assertThat(met.get("citation").asString()).contains("支部工作条例");
    assertThat(PRODUCT.as(Role.OFFICE).get(met.get("page").asString()).statusCode()).isEqualTo(200);
  }

  @Test
  void 六名正式党员加三名预备党员_不考核支委会() {
    OrgId branch = branch(LocalDate.of(2024, 1, 1), 6, 3);
    List<JsonNode> all = of(branch, "2025-03-01", "2025-03-31");
    assertThat(status(all, "zb-11", "2025-03-01/2025-03-31")).isEqualTo("not-applicable");
    assertThat(status(all, "zb-10", "2025-01-01/2025-03-31")).isEqualTo("to-explain");
  }

  @Test
  void 划分了党小组的要开党小组会_小组开的也算() {
    OrgId branch = branch(LocalDate.of(2024, 1, 1), 20, 0);
    OrgId group =
        PRODUCT
            .bean(Organizations.class)
            .create(
                PRODUCT.actor(Role.OFFICE),
                NewOrganization.below(
                    branch, OrganizationKind.GROUP, "第一党小组", LocalDate.of(2025, 3, 1)));
    record(group, "group-meeting", "2025-03-20");
    List<JsonNode> all = of(branch, "2025-02-01", "2025-04-30");
    assertThat(status(all, "zb-12", "2025-02-01/2025-02-28")).isEqualTo("not-applicable");
    assertThat(status(all, "zb-12", "2025-03-01/2025-03-31")).isEqualTo("met");
    assertThat(status(all, "zb-12", "2025-04-01/2025-04-30")).isEqualTo("to-explain");
  }

  @Test
  void 年中成立的支部按存续月份折算() {
    OrgId branch = branch(LocalDate.of(2025, 5, 10), 8, 0);
    List<JsonNode> all = of(branch, "2025-01-01", "2025-12-31");
    assertThat(status(all, "zb-16", "2025-04-01/2025-04-30")).isEqualTo("none");
    assertThat(status(all, "zb-16", "2025-05-01/2025-05-31")).isEqualTo("not-met");
    assertThat(status(all, "zb-10", "2025-01-01/2025-03-31")).isEqualTo("none");
    assertThat(status(all, "zb-10", "2025-04-01/2025-06-30")).isEqualTo("to-explain");
  }

  @Test
  void 支部书记看不到隔壁支部_只看到自己的() {
    assertThat(
            PRODUCT
                .call(
                    Role.BRANCH_SECRETARY,
                    "GET",
                    "/api/v1/obligations?organization="
                        + PRODUCT.sibling()
                        + "&from=2025-01-01&to=2025-12-31",
                    Optional.empty())
                .statusCode())
        .isEqualTo(404);
    page(Role.BRANCH_SECRETARY, "from=2025-01-01&to=2025-03-31")
        .get("items")
        .forEach(
            one ->
                assertThat(one.get("organization").asString())
                    .isEqualTo(PRODUCT.branch().toString()));
  }

  @Test
  void 缺项只有本组织和直接上级看得到() {
    OrgId branch = branch(LocalDate.of(2024, 1, 1), 8, 0);
    String query = "organization=" + branch + "&from=2025-03-01&to=2025-03-31&status=not-met";
    assertThat(page(Role.OFFICE, query).get("items")).isNotEmpty();
    assertThat(page(Role.PARTY_GROUP_SECRETARY, query).get("items")).isNotEmpty();
    String deeper =
        "organization=" + PRODUCT.branch() + "&from=2025-03-01&to=2025-03-31&status=not-met";
    assertThat(page(Role.PARTY_GROUP_SECRETARY, deeper).get("items")).isEmpty();
    assertThat(page(Role.DISCIPLINE, deeper).get("items")).isEmpty();
  }

  @Test
  void 参数不对时说清楚怎么改() {
    for (String query :
        List.of(
            "from=2025-01-01",
            "from=2025-01-01&to=2025-13-01",
            "from=2025-02-01&to=2025-01-01",
            "from=2010-01-01&to=2025-01-01",
            "from=2025-01-01&to=2025-01-31&status=done",
            "from=2025-01-01&to=2025-01-31&limit=0",
            "from=2025-01-01&to=2025-01-31&after=abc")) {
      assertThat(
              PRODUCT
                  .call(Role.OFFICE, "GET", "/api/v1/obligations?" + query, Optional.empty())
                  .statusCode())
          .as(query)
          .isEqualTo(400);
    }
  }

  private static Obligation duty(OrgId branch, String requirement, LocalDate from, LocalDate to) {
    return PRODUCT
        .bean(Duties.class)
        .find(
            PRODUCT.actor(Role.OFFICE), branch, requirement, new Period(from, to), Optional.empty())
        .orElseThrow();
  }

  @Test
  void 待说明的写一句话_撤回后重新判定() {
    OrgId branch = branch(LocalDate.of(2024, 1, 1), 8, 0);
    LocalDate from = LocalDate.of(2025, 6, 1);
    LocalDate to = LocalDate.of(2025, 6, 30);
    Obligation one = duty(branch, "zb-11", from, to);
    assertThat(one.status()).isEqualTo(Status.TO_EXPLAIN);
    RunningProduct.Session office = PRODUCT.as(Role.OFFICE);
    String path = "/duties/" + branch + "/zb-11/explain";
    String[] days = {"from", from.toString(), "to", to.toString(), "reason"};
    office.get(one.page());
    assertThat(office.post(path, with(days, "")).statusCode()).isEqualTo(422);
    assertThat(office.post(path, with(days, "六月全员抢险")).statusCode()).isEqualTo(302);
    assertThat(office.get(one.page()).body()).contains("六月全员抢险");
    assertThat(duty(branch, "zb-11", from, to).open()).isFalse();
    Remark said = PRODUCT.bean(Remarks.class).about(PRODUCT.actor(Role.OFFICE).root(), one).get(0);
    PRODUCT.bean(Remarks.class).withdraw(PRODUCT.actor(Role.OFFICE), said.id());
    assertThat(duty(branch, "zb-11", from, to).open()).isTrue();
  }

  private static String[] with(String[] fields, String last) {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 1);
    all[fields.length] = last;
    return all;
  }

  @Test
  void 经批准免除的不再要求_到期之后照常() {
    OrgId branch = branch(LocalDate.of(2024, 1, 1), 8, 0);
    PRODUCT
        .bean(Remarks.class)
        .exempt(
            PRODUCT.actor(Role.OFFICE),
            branch,
            "zb-16",
            Optional.empty(),
            LocalDate.of(2025, 3, 1),
            LocalDate.of(2025, 4, 30),
            "机关党委",
            "集中驻村");
    List<JsonNode> all = of(branch, "2025-02-01", "2025-05-31");
    assertThat(status(all, "zb-16", "2025-02-01/2025-02-28")).isEqualTo("not-met");
    assertThat(status(all, "zb-16", "2025-03-01/2025-03-31")).isEqualTo("not-applicable");
    assertThat(status(all, "zb-16", "2025-04-01/2025-04-30")).isEqualTo("not-applicable");
    assertThat(status(all, "zb-16", "2025-05-01/2025-05-31")).isEqualTo("not-met");
  }
}
