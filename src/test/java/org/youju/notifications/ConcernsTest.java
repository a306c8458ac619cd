package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Actor;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;
import org.youju.security.RunningOffice;

/**
 * Whom it concerns: the person responsible, the direct superior once it is overdue, nobody else.
 */
class ConcernsTest {
  private static final RunningOffice OFFICE = RunningOffice.shared();
  private static final LocalDate TODAY = LocalDate.now(OfficeClock.ZONE);
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private static OrgId below(OrgId parent, OrganizationKind kind, String name) {
    return OFFICE
        .bean(Organizations.class)
        .create(OFFICE.actor(Role.OFFICE), NewOrganization.below(parent, kind, name, SINCE));
  }

  private static void termEnds(OrgId organization, LocalDate end) {
    OFFICE
        .bean(Posts.class)
        .enterTerm(OFFICE.actor(Role.OFFICE), organization, 2, end.minusYears(3), end);
  }

  private static PersonId secretary(OrgId of, OrgId home, String phone) {
    Actor keeper = OFFICE.actor(Role.OFFICE);
    PersonId person =
        OFFICE
            .bean(People.class)
            .add(
                keeper,
                PersonDetails.named("书记").reachable("", phone),
                home,
                MemberStatus.FORMAL,
                SINCE);
    OFFICE
        .bean(Posts.class)
        .appoint(keeper, person, of, "书记", PostRank.SECRETARY, SINCE, Optional.empty());
    return person;
  }

  private static List<String> told(PersonId person) {
    return OFFICE.bean(Concerns.class).of(OFFICE.root(), person).stream()
        .filter(thing -> thing.key().contains("/zb-08/"))
        .map(thing -> thing.what().replaceAll("：.*", ""))
        .toList();
  }

  @Test
  void 责任人都知道_直接上级只知道已到期的_再上级和旁边的都不知道() {
    OrgId general = below(new OrgId(OFFICE.root().value()), OrganizationKind.GENERAL_BRANCH, "总支子");
    OrgId late = below(general, OrganizationKind.BRANCH, "支部丑");
    OrgId soon = below(general, OrganizationKind.BRANCH, "支部寅");
    OrgId far = below(general, OrganizationKind.BRANCH, "支部卯");
    termEnds(late, TODAY.minusDays(3));
    termEnds(soon, TODAY.plusMonths(5));
    termEnds(far, TODAY.plusMonths(8));
    assertThat(told(secretary(late, late, "13800000001"))).containsExactly("支部丑");
    assertThat(told(secretary(soon, soon, "13800000002"))).hasSize(1);
    assertThat(told(secretary(far, far, "13800000003"))).isEmpty();
    assertThat(told(secretary(general, late, "13800000004"))).containsExactly("支部丑");
  }

  @Test
  void 到期短信只发给确认过手机的人_内容不变就不天天发() throws Exception {
    OrgId branch = below(OFFICE.general, OrganizationKind.BRANCH, "支部辰");
    termEnds(branch, TODAY.plusDays(20));
    PersonId person = secretary(branch, branch, "13800000005");
    Actor admin = OFFICE.actor(Role.SYSTEM_ADMIN);
    Gateways gateways = OFFICE.bean(Gateways.class);
    Messages messages = OFFICE.bean(Messages.class);
    gateways.set(
        admin,
        new GatewaySettings(
            GatewaySettings.Mode.PRACTICE, "", 7890, "", "", "", 50, QuietHours.USUAL),
        "");
    try {
      OFFICE.bean(Digests.class).run(OFFICE.root());
      assertThat(messages.of(OFFICE.root(), person, 9)).isEmpty();

      OFFICE.bean(Preferences.class).sendCode(admin, person);
      String code =
          messages
              .list(OFFICE.root(), Optional.empty(), Optional.empty(), 1)
              .get(0)
              .text()
              .replaceAll("^.*验证码 (\\d{6}).*$", "$1");
      OFFICE.bean(Preferences.class).confirm(admin, person, code);
      OFFICE.bean(Digests.class).run(OFFICE.root());
      OFFICE.bean(Digests.class).run(OFFICE.root());
      List<Message> digests = messages.of(OFFICE.root(), person, 9);
      assertThat(digests).hasSize(1);
      assertThat(digests.get(0).text()).contains("支部辰：", "依据：");
      assertThat(OFFICE.as(Role.OFFICE).get("/reminders").body())
          .contains("到期事项")
          .doesNotContain("支部辰：");
    } finally {
      gateways.set(admin, GatewaySettings.NONE, "");
    }
  }

  @Test
  void 工作台提醒责任人_别的支部看不到() {
    Concerns concerns = OFFICE.bean(Concerns.class);
    String due = concerns.of(OFFICE.actor(Role.BRANCH_SECRETARY)).get(0).what();
    assertThat(due).startsWith("第一党支部：");
    assertThat(OFFICE.as(Role.BRANCH_SECRETARY).get("/").body()).contains(due);
    assertThat(OFFICE.as(Role.BRANCH_MEMBER).get("/").body()).doesNotContain(due);
    assertThat(OFFICE.as(Role.DISCIPLINE).get("/").body()).doesNotContain(due);
    assertThat(concerns.of(OFFICE.actor(Role.OFFICE)))
        .noneMatch(thing -> thing.organization().equals(OFFICE.branch));
  }

  @Test
  void 工作台说有几项_与点开的履职日历一样多_只对负责的人说() {
    String desk = OFFICE.as(Role.BRANCH_SECRETARY).get("/").body();
    String open = "/duties?span=month&amp;organization=" + OFFICE.branch;
    assertThat(desk).contains("第一党支部的规定动作：", open);
    String calendar = OFFICE.as(Role.BRANCH_SECRETARY).get(open.replace("&amp;", "&")).body();
    assertThat(number(desk, "台账里没有记录的 (\\d+) 项"))
        .isEqualTo(number(calendar, "台账里没有记录</h2>\\s*<span class=\"muted\">(\\d+) 项"));
    assertThat(number(desk, "请说明一句的 (\\d+) 项"))
        .isEqualTo(number(calendar, "请说明一句</h2>\\s*<span class=\"muted\">(\\d+) 项"));
    assertThat(OFFICE.as(Role.BRANCH_MEMBER).get("/").body()).doesNotContain("的规定动作：");
    assertThat(OFFICE.as(Role.DISCIPLINE).get("/").body()).doesNotContain("的规定动作：");
  }

  private static int number(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
