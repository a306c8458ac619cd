package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.organization.TestOffice.START;
import static org.youju.organization.TestOffice.TODAY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;

class OrganizationsTest {
  private static final LocalDate SPRING = LocalDate.of(2025, 4, 1);

  private final TestOffice office = new TestOffice();
  private final OrgId committee = office.committee();

  private static void refused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.errors()).extracting(FieldError::field).contains(field));
  }

  private String nameOn(OrgId id, LocalDate day) {
    return office.organizations.get(office.all(), id, day).name();
  }

  private Optional<OrgId> parentOn(OrgId id, LocalDate day) {
    return office.organizations.get(office.all(), id, day).parent();
  }

  @Test
  void 根组织的编号就是单位的编号_只能建立一次() {
    assertThat(nameOn(office.top(), TODAY)).isEqualTo("市某局党组");
    assertThatThrownBy(
            () ->
                office.organizations.found(
                    office.office, OrganizationKind.COMMITTEE, "再来一个", START))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void 改名之前叫旧名_之后叫新名() {
    OrgId branch = office.branch(committee, "综合处党支部");
    office.organizations.rename(office.office, branch, "办公室党支部", SPRING);
    assertThat(nameOn(branch, SPRING.minusDays(1))).isEqualTo("综合处党支部");
    assertThat(nameOn(branch, SPRING)).isEqualTo("办公室党支部");
    assertThat(office.organizations.history(office.all(), branch).stages())
        .extracting(OrganizationHistory.Stage::name)
        .containsExactly("综合处党支部", "办公室党支部");
  }

  @Test
  void 同一天再改一次就是更正() {
    OrgId branch = office.branch(committee, "综合处党支部");
    office.organizations.rename(office.office, branch, "办公室党之部", SPRING);
    office.organizations.rename(office.office, branch, "办公室党支部", SPRING);
    assertThat(nameOn(branch, TODAY)).isEqualTo("办公室党支部");
    assertThat(office.organizations.history(office.all(), branch).stages()).hasSize(2);
  }

  @Test
  void 调整隶属_从那天起换上级_下面的一起走() {
    OrgId first = office.create(committee, OrganizationKind.GENERAL_BRANCH, "第一党总支");
    OrgId second = office.create(committee, OrganizationKind.GENERAL_BRANCH, "第二党总支");
    OrgId branch = office.branch(first, "一支部");
    OrgId group = office.create(branch, OrganizationKind.GROUP, "第一小组");
    office.organizations.move(office.office, branch, second, SPRING);
    assertThat(parentOn(branch, SPRING.minusDays(1))).contains(first);
    assertThat(parentOn(branch, SPRING)).contains(second);
    assertThat(office.lineage.subtree(office.root, first, SPRING.minusDays(1)))
        .containsExactlyInAnyOrder(first, branch, group);
    assertThat(office.lineage.subtree(office.root, first, SPRING)).containsExactly(first);
    assertThat(office.lineage.subtree(office.root, second, SPRING))
        .containsExactlyInAnyOrder(second, branch, group);
    assertThat(office.moves).containsExactly(new OrganizationMoved(office.root, branch, SPRING));
  }

  @Test
  void 将来才生效的调整_不触发重算() {
    OrgId general = office.create(committee, OrganizationKind.GENERAL_BRANCH, "第一党总支");
    OrgId branch = office.branch(committee, "一支部");
    office.organizations.move(office.office, branch, general, TODAY.plusDays(1));
    assertThat(office.moves).isEmpty();
    office.organizations.move(office.office, branch, general, TODAY);
    assertThat(office.moves).hasSize(1);
  }

  @Test
  void 合并_人员和下级归到新组织_旧组织到前一天为止() {
    OrgId one = office.branch(committee, "一支部");
    OrgId two = office.branch(committee, "二支部");
    OrgId group = office.create(one, OrganizationKind.GROUP, "第一小组");
    PersonId person = office.member("张三", one);
    office.posts.appoint(
        office.office, person, one, "", PostRank.SECRETARY, START, Optional.empty());
    office.organizations.merge(office.office, one, two, SPRING);
    assertThat(office.organizations.get(office.all(), one, SPRING.minusDays(1)).until())
        .contains(SPRING.minusDays(1));
    assertThatThrownBy(() -> office.organizations.get(office.all(), one, SPRING))
        .isInstanceOf(NotFound.class);
    assertThat(parentOn(group, SPRING)).contains(two);
    assertThat(office.standing(person, SPRING.minusDays(1)).get(person))
        .isEqualTo(new Standing(person, one, java.util.Set.of("secretary")));
    assertThat(office.standing(person, SPRING).get(person))
        .isEqualTo(new Standing(person, two, java.util.Set.of()));
    assertThat(office.organizations.history(office.all(), one).successor()).contains(two);
  }

  @Test
  void 合并时_下级将来才来也归到新组织() {
    OrgId one = office.create(committee, OrganizationKind.GENERAL_BRANCH, "一总支");
    OrgId two = office.create(committee, OrganizationKind.GENERAL_BRANCH, "二总支");
    OrgId branch = office.branch(committee, "支部");
    office.organizations.move(office.office, branch, one, SPRING.plusMonths(2));
    office.organizations.move(office.office, branch, committee, SPRING.plusMonths(3));
    office.organizations.move(office.office, branch, one, SPRING.plusMonths(4));
    office.organizations.merge(office.office, one, two, SPRING);
    assertThat(parentOn(branch, SPRING.plusMonths(1))).contains(committee);
    assertThat(parentOn(branch, SPRING.plusMonths(2))).contains(two);
    assertThat(parentOn(branch, SPRING.plusMonths(3))).contains(committee);
    assertThat(parentOn(branch, SPRING.plusMonths(4))).contains(two);
  }

  @Test
  void 不能并入自己的下级_也不能并入自己() {
    OrgId general = office.create(committee, OrganizationKind.GENERAL_BRANCH, "一总支");
    OrgId branch = office.branch(general, "一支部");
    refused("into", () -> office.organizations.merge(office.office, general, branch, SPRING));
    refused("into", () -> office.organizations.merge(office.office, branch, branch, SPRING));
  }

  @Test
  void 有人或有下级时不能撤销_撤销后那天起不再存在() {
    OrgId branch = office.branch(committee, "一支部");
    PersonId person = office.member("张三", branch);
    OrgId group = office.create(branch, OrganizationKind.GROUP, "第一小组");
    refused("until", () -> office.organizations.close(office.office, branch, SPRING));
    office.organizations.close(office.office, group, SPRING.minusDays(1));
    refused("until", () -> office.organizations.close(office.office, branch, SPRING));
    office.people.leave(office.office, person, SPRING);
    office.organizations.close(office.office, branch, SPRING);
    assertThat(nameOn(branch, SPRING)).isEqualTo("一支部");
    assertThatThrownBy(() -> office.organizations.get(office.all(), branch, SPRING.plusDays(1)))
        .isInstanceOf(NotFound.class);
    assertThat(office.lineage.subtree(office.root, committee, SPRING)).contains(branch);
    assertThat(office.lineage.subtree(office.root, committee, SPRING.plusDays(1)))
        .doesNotContain(branch);
  }

  @Test
  void 撤销错了可以恢复() {
    OrgId branch = office.branch(committee, "一支部");
    office.organizations.close(office.office, branch, SPRING);
    office.organizations.reopen(office.office, branch);
    assertThat(nameOn(branch, TODAY)).isEqualTo("一支部");
    assertThat(office.lineage.subtree(office.root, committee, TODAY)).contains(branch);
  }

  @Test
  void 上级已经撤销时不能恢复下级() {
    OrgId general = office.create(committee, OrganizationKind.GENERAL_BRANCH, "一总支");
    OrgId branch = office.branch(general, "一支部");
    office.organizations.close(office.office, branch, SPRING);
    office.organizations.close(office.office, general, SPRING);
    refused("until", () -> office.organizations.reopen(office.office, branch));
  }

  @Test
  void 什么能设在什么之下() {
    OrgId branch = office.branch(committee, "一支部");
    refused("kind", () -> office.create(branch, OrganizationKind.COMMITTEE, "党委"));
    refused("kind", () -> office.branch(branch, "支部下的支部"));
    OrgId group = office.create(branch, OrganizationKind.GROUP, "小组");
    refused("kind", () -> office.create(group, OrganizationKind.GROUP, "小组下的小组"));
    refused("parent", () -> office.organizations.move(office.office, branch, group, SPRING));
    for (OrganizationKind kind : OrganizationKind.values()) {
      assertThat(OrganizationKind.of(kind.id())).contains(kind);
    }
  }

  @Test
  void 上级还没成立或已撤销时不能设在其下() {
    OrgId late = office.create(committee, OrganizationKind.GENERAL_BRANCH, "新总支", SPRING);
    refused("from", () -> office.branch(late, "太早的支部"));
    OrgId closed = office.create(committee, OrganizationKind.GENERAL_BRANCH, "老总支");
    office.organizations.close(office.office, closed, SPRING);
    refused("kind", () -> office.branch(closed, "无处可设的支部"));
  }

  @Test
  void 专班有用途和起止_成员凭职务() {
    OrgId force =
        office.organizations.create(
            office.office,
            NewOrganization.below(office.top(), OrganizationKind.TASK_FORCE, "主题教育领导小组", SPRING)
                .until(SPRING.plusMonths(6))
                .with(OrganizationDetails.purpose("主题教育")));
    PersonId person = office.member("张三", office.branch(committee, "一支部"));
    office.posts.appoint(
        office.office, person, force, "组长", PostRank.MEMBER, SPRING, Optional.empty());
    assertThat(office.people.membersOn(office.all(), force, SPRING))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.name()).isEqualTo("张三");
              assertThat(line.posts()).extracting(Post::title).containsExactly("组长");
              assertThat(line.posts().get(0).until()).contains(SPRING.plusMonths(6));
            });
    assertThat(office.people.membersOn(office.all(), force, SPRING.plusMonths(7))).isEmpty();
    assertThat(office.organizations.history(office.all(), force).details().purpose())
        .isEqualTo("主题教育");
  }

  @Test
  void 别处的组织与不存在的组织答复相同() {
    OrgId one = office.branch(committee, "一支部");
    OrgId two = office.branch(committee, "二支部");
    Scope scope = new Scope(office.root, List.of(one));
    for (OrgId id : List.of(two, committee, new OrgId(UUID.randomUUID()))) {
      assertThatThrownBy(() -> office.organizations.get(scope, id, TODAY))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  office.organizations.list(
                      scope, Optional.of(id), "", TODAY, Optional.empty(), 10))
          .isInstanceOf(NotFound.class);
    }
    assertThat(office.organizations.list(scope, Optional.empty(), "", TODAY, Optional.empty(), 10))
        .extracting(Organization::id)
        .containsExactly(one);
    assertThat(
            office.organizations.list(
                new Scope(office.root, List.of()),
                Optional.empty(),
                "",
                TODAY,
                Optional.empty(),
                10))
        .isEmpty();
  }

  @Test
  void 划走的支部_现在的名单里看不到() {
    OrgId one = office.create(committee, OrganizationKind.GENERAL_BRANCH, "一总支");
    OrgId two = office.create(committee, OrganizationKind.GENERAL_BRANCH, "二总支");
    OrgId branch = office.branch(one, "支部");
    office.member("张三", branch);
    office.organizations.move(office.office, branch, two, SPRING);
    Scope first = new Scope(office.root, List.of(one));
    assertThat(office.people.list(first, Optional.of(branch), "", TODAY, Optional.empty(), 10))
        .isEmpty();
    assertThat(
            office.people.list(
                first, Optional.of(branch), "", SPRING.minusDays(1), Optional.empty(), 10))
        .hasSize(1);
  }

  @Test
  void 只有办公室能改组织() {
    OrgId branch = office.branch(committee, "一支部");
    for (Role role : EnumSet.complementOf(EnumSet.of(Role.OFFICE))) {
      assertThatThrownBy(
              () ->
                  office.organizations.rename(
                      office.actor(role, office.top()), branch, "改名", SPRING))
          .as(role.id())
          .isInstanceOf(Forbidden.class);
    }
  }

  @Test
  void 名称的毛病说在名称上() {
    for (String bad : List.of("", "  　", "党\u0000支部", "支\u202e部", "长".repeat(100_000))) {
      refused("name", () -> office.branch(committee, bad));
    }
    assertThat(nameOn(office.branch(committee, "　𠮷林\t党支部 "), TODAY)).isEqualTo("𠮷林 党支部");
  }

  @Test
  void 按类型计数_给得出每一个() {
    OrgId one = office.branch(committee, "一支部");
    OrgId two = office.branch(committee, "二支部");
    office.organizations.close(office.office, two, SPRING);
    var kinds = Set.of("branch");
    assertThat(office.rolls.units(office.root, committee, kinds, SPRING, 9))
        .hasValueSatisfying(
            roll -> assertThat(roll.ids()).containsExactlyInAnyOrder(one.value(), two.value()));
    assertThat(office.rolls.units(office.root, committee, kinds, TODAY, 9))
        .contains(new Rolls.Roll(1, List.of(one.value())));
    assertThat(office.rolls.units(office.root, committee, kinds, START.minusDays(1), 9)).isEmpty();
  }

  @Test
  void 名称按日子取_不存在的日子取最近的() {
    OrgId branch = office.create(committee, OrganizationKind.BRANCH, "旧名", SPRING);
    office.organizations.rename(office.office, branch, "新名", SPRING.plusDays(10));
    office.organizations.close(office.office, branch, SPRING.plusDays(20));
    for (var expected :
        Map.of(SPRING.minusDays(5), "旧名", SPRING, "旧名", SPRING.plusDays(10), "新名", TODAY, "新名")
            .entrySet()) {
      assertThat(office.organizations.names(office.root, List.of(branch), expected.getKey()))
          .containsEntry(branch, expected.getValue());
    }
  }

  @Test
  void 翻页不重不漏() {
    for (int n = 0; n < 7; n++) {
      office.branch(committee, "支部" + n);
    }
    List<OrgId> whole =
        office
            .organizations
            .list(office.all(), Optional.empty(), "", TODAY, Optional.empty(), 100)
            .stream()
            .map(Organization::id)
            .toList();
    List<OrgId> paged = new java.util.ArrayList<>();
    Optional<OrgId> after = Optional.empty();
    List<Organization> page;
    do {
      page = office.organizations.list(office.all(), Optional.empty(), "", TODAY, after, 4);
      page.forEach(organization -> paged.add(organization.id()));
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).id());
    } while (!page.isEmpty());
    assertThat(paged).containsExactlyElementsOf(whole).hasSize(9);
  }

  @Test
  void 届期不重叠() {
    OrgId branch = office.branch(committee, "一支部");
    LocalDate end = SPRING.plusYears(3).minusDays(1);
    office.posts.enterTerm(office.office, branch, 3, SPRING, end);
    refused("from", () -> office.posts.enterTerm(office.office, branch, 4, end, end.plusDays(9)));
    office.posts.enterTerm(office.office, branch, 4, end.plusDays(1), end.plusYears(3));
    assertThat(office.posts.terms(office.all(), branch))
        .extracting(Term::number)
        .containsExactly(4, 3);
    office.posts.strikeTerm(office.office, branch, end.plusDays(1));
    assertThat(office.posts.terms(office.all(), branch)).hasSize(1);
  }
}
