package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.organization.TestOffice.START;
import static org.youju.organization.TestOffice.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;

class PeopleTest {
  private static final LocalDate SPRING = LocalDate.of(2025, 4, 1);
  private static final String ADDRESS = "浙江省杭州市西湖区文一西路1号";
  private static final String PHONE = "13812345678";

  private final TestOffice office = new TestOffice();
  private final OrgId committee = office.committee();
  private final OrgId one = office.branch(committee, "一支部");
  private final OrgId two = office.branch(committee, "二支部");

  private static void refused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.errors()).extracting(FieldError::field).contains(field));
  }

  private List<String> found(Scope scope, String q) {
    return office.namesOf(
        office.people.list(scope, Optional.empty(), q, TODAY, Optional.empty(), 100));
  }

  @Test
  void 培养过程_每一天是什么身份都答得出() {
    PersonId li = office.person("李四", one, MemberStatus.APPLICANT, START);
    office.people.changeStatus(office.office, li, MemberStatus.ACTIVIST, START.plusMonths(6));
    office.people.changeStatus(office.office, li, MemberStatus.CANDIDATE, START.plusYears(2));
    office.people.changeStatus(office.office, li, MemberStatus.PROBATIONARY, START.plusYears(3));
    office.people.changeStatus(office.office, li, MemberStatus.FORMAL, START.plusYears(4));
    Person person = office.people.get(office.all(), li);
    assertThat(person.on(START.plusYears(2).minusDays(1)).orElseThrow().status())
        .isEqualTo(MemberStatus.ACTIVIST);
    assertThat(person.on(START.plusYears(3)).orElseThrow().status())
        .isEqualTo(MemberStatus.PROBATIONARY);
    assertThat(person.stays()).extracting(Person.Stay::status).startsWith(MemberStatus.FORMAL);
  }

  @Test
  void 一批人_要么都加上_要么都不加() {
    NewPerson right = new NewPerson(PersonDetails.named("甲"), one, MemberStatus.FORMAL, START);
    NewPerson nameless = new NewPerson(PersonDetails.named(""), two, MemberStatus.FORMAL, START);
    NewPerson early =
        new NewPerson(PersonDetails.named("乙"), two, MemberStatus.FORMAL, START.minusDays(1));
    refused("name", () -> office.people.addAll(office.office, List.of(right, nameless)));
    refused("from", () -> office.people.addAll(office.office, List.of(right, early)));
    assertThat(found(office.all(), "")).isEmpty();
    NewPerson other = new NewPerson(PersonDetails.named("乙"), two, MemberStatus.ACTIVIST, START);
    List<PersonId> ids = office.people.addAll(office.office, List.of(right, other));
    assertThat(office.people.get(office.all(), ids.get(1)).on(START).orElseThrow().organization())
        .isEqualTo(two);
    assertThat(found(office.all(), "")).containsExactly("甲", "乙");
  }

  @Test
  void 转接_一天只在一处_原任职务一并免去() {
    PersonId zhang = office.member("张三", one);
    office.posts.appoint(
        office.office, zhang, one, "", PostRank.SECRETARY, START, Optional.empty());
    office.people.transfer(office.office, zhang, two, SPRING, true);
    assertThat(office.standing(zhang, SPRING.minusDays(1)).get(zhang))
        .isEqualTo(new Standing(zhang, one, Set.of("secretary")));
    assertThat(office.standing(zhang, SPRING).get(zhang))
        .isEqualTo(new Standing(zhang, two, Set.of()));
    assertThat(office.posts.of(office.all(), zhang))
        .extracting(Post::until)
        .containsExactly(Optional.of(SPRING.minusDays(1)));
  }

  @Test
  void 离开之后查不到_回来之后又在() {
    PersonId zhang = office.member("张三", one);
    office.people.leave(office.office, zhang, SPRING);
    assertThat(found(office.all(), "")).isEmpty();
    refused(
        "from", () -> office.people.changeStatus(office.office, zhang, MemberStatus.MASS, TODAY));
    refused(
        "from", () -> office.people.transfer(office.office, zhang, two, START.minusDays(1), true));
    office.people.transfer(office.office, zhang, two, SPRING.plusMonths(2), false);
    assertThat(found(office.all(), "")).containsExactly("张三");
    assertThat(office.people.get(office.all(), zhang).on(SPRING.plusMonths(1))).isEmpty();
  }

  @Test
  void 离开错了可以恢复() {
    PersonId zhang = office.member("张三", one);
    office.people.leave(office.office, zhang, SPRING);
    office.people.undoLeaving(office.office, zhang);
    assertThat(office.people.get(office.all(), zhang).on(TODAY)).isPresent();
    refused("until", () -> office.people.undoLeaving(office.office, zhang));
  }

  @Test
  void 组织关系放不进的地方不收() {
    OrgId department = office.create(office.top(), OrganizationKind.DEPARTMENT, "综合处");
    refused("organization", () -> office.member("张三", office.top()));
    refused("organization", () -> office.member("张三", department));
    office.person("群众甲", department, MemberStatus.MASS, START);
    refused("from", () -> office.person("张三", one, MemberStatus.FORMAL, START.minusDays(1)));
    office.organizations.close(office.office, two, SPRING);
    refused("organization", () -> office.member("张三", two));
  }

  @Test
  void 两人同时改_后改的看到冲突() {
    PersonId zhang = office.member("张三", one);
    int version = office.people.get(office.all(), zhang).version();
    office.people.change(office.office, zhang, version, PersonDetails.named("张三丰"));
    assertThatThrownBy(
            () -> office.people.change(office.office, zhang, version, PersonDetails.named("张叁")))
        .isInstanceOf(Conflict.class);
    assertThat(office.people.get(office.all(), zhang).name()).isEqualTo("张三丰");
    assertThat(found(office.all(), "zsf")).containsExactly("张三丰");
  }

  @Test
  void 同一证件号不能登记两个人_改成别人的也不行() {
    String number = PersonRulesTest.number("19800115", "123");
    PersonDetails details = PersonDetails.named("张三").reachable(number, "");
    office.people.add(office.office, details, one, MemberStatus.FORMAL, START);
    refused(
        "idNumber",
        () -> office.people.add(office.office, details, two, MemberStatus.FORMAL, START));
    PersonId li = office.member("李四", two);
    refused(
        "idNumber",
        () ->
            office.people.change(
                office.office, li, 1, PersonDetails.named("李四").reachable(number, "")));
    String another = PersonRulesTest.number("19800115", "321");
    office.people.change(office.office, li, 1, PersonDetails.named("李四").reachable(another, ""));
    office.people.change(office.office, li, 2, PersonDetails.named("李四新").reachable(another, ""));
  }

  @Test
  void 证件号和电话加密存放_默认遮盖() {
    String number = PersonRulesTest.number("19800115", "123");
    PersonId zhang =
        office.people.add(
            office.office,
            PersonDetails.named("张三").reachable(number, PHONE).living("浙江省德清县", ADDRESS),
            one,
            MemberStatus.FORMAL,
            START);
    Person person = office.people.get(office.all(), zhang);
    assertThat(person.masked(Secret.ID_NUMBER)).isEqualTo("*".repeat(14) + number.substring(14));
    assertThat(person.masked(Secret.PHONE)).isEqualTo("138****5678");
    assertThat(person.masked(Secret.ADDRESS)).isEqualTo("浙江省杭州市****");
    assertThat(person.origin()).isEqualTo("浙江省德清县");
    assertThat(person.born()).contains(LocalDate.of(1980, 1, 15));
    byte[] stored =
        office
            .jdbc
            .sql("SELECT id_number || phone || address FROM organization.person WHERE root = :root")
            .param("root", office.root.value())
            .query(byte[].class)
            .single();
    String bytes = new String(stored, StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain(number).doesNotContain(PHONE).doesNotContain("19800115");
    String row =
        office
            .jdbc
            .sql("SELECT person::text FROM organization.person WHERE root = :root")
            .param("root", office.root.value())
            .query(String.class)
            .single();
    assertThat(row).contains("张三").doesNotContain(number, PHONE, ADDRESS, "文一西路");
  }

  @Test
  void 不填就保留_填空就删去() {
    PersonId zhang =
        office.people.add(
            office.office,
            PersonDetails.named("张三").reachable("", PHONE),
            one,
            MemberStatus.FORMAL,
            START);
    office.people.change(office.office, zhang, 1, PersonDetails.named("张三"));
    assertThat(office.people.get(office.all(), zhang).masked(Secret.PHONE))
        .isEqualTo("138****5678");
    office.people.change(office.office, zhang, 2, PersonDetails.named("张三").reachable("", ""));
    assertThat(office.people.get(office.all(), zhang).masked(Secret.PHONE)).isEmpty();
  }

  @Test
  void 查看全文要有权限_并且留痕() {
    PersonId zhang =
        office.people.add(
            office.office,
            PersonDetails.named("张三").reachable("", PHONE),
            one,
            MemberStatus.FORMAL,
            START);
    assertThat(office.people.reveal(office.office, zhang, Secret.PHONE)).isEqualTo(PHONE);
    Actor secretary = office.actor(Role.BRANCH_SECRETARY, one);
    assertThat(office.people.reveal(secretary, zhang, Secret.PHONE)).isEqualTo(PHONE);
    List<String> bodies =
        office
            .jdbc
            .sql(
                "SELECT body FROM audit.entry WHERE root = :root AND action = 'person.reveal' ORDER BY seq")
            .param("root", office.root.value())
            .query(String.class)
            .list();
    assertThat(bodies).hasSize(2).allSatisfy(body -> assertThat(body).contains(zhang.toString()));
    assertThat(bodies.get(0)).doesNotContain(PHONE).contains("phone");
    for (Role role : List.of(Role.BRANCH_MEMBER, Role.DISCIPLINE, Role.PARTY_GROUP_SECRETARY)) {
      Actor other = office.actor(role, office.top());
      assertThatThrownBy(() -> office.people.reveal(other, zhang, Secret.PHONE))
          .isInstanceOf(Forbidden.class);
    }
    Actor sibling = office.actor(Role.BRANCH_SECRETARY, two);
    assertThatThrownBy(() -> office.people.reveal(sibling, zhang, Secret.PHONE))
        .isInstanceOf(NotFound.class);
    office.people.transfer(office.office, zhang, two, SPRING, true);
    assertThatThrownBy(() -> office.people.reveal(secretary, zhang, Secret.PHONE))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void 链上不留姓名和号码() {
    office.people.add(
        office.office,
        PersonDetails.named("张三").reachable("", PHONE),
        one,
        MemberStatus.FORMAL,
        START);
    String chain =
        office
            .jdbc
            .sql("SELECT string_agg(body, '') FROM audit.entry WHERE root = :root")
            .param("root", office.root.value())
            .query(String.class)
            .single();
    assertThat(chain).contains("person.add").doesNotContain("张三").doesNotContain(PHONE);
  }

  @Test
  void 按姓名全拼首字母找人_只在看得见的范围里() {
    office.member("张建国", one);
    office.member("曾庆红", two);
    assertThat(found(office.all(), "建国")).containsExactly("张建国");
    assertThat(found(office.all(), "zjg")).containsExactly("张建国");
    assertThat(found(office.all(), "ZENGQING")).containsExactly("曾庆红");
    assertThat(found(office.all(), "%")).isEmpty();
    assertThat(found(office.all(), "_")).isEmpty();
    assertThat(found(office.all(), "\\")).isEmpty();
    assertThat(found(new Scope(office.root, List.of(two)), "zjg")).isEmpty();
    assertThat(found(new Scope(office.root, List.of()), "")).isEmpty();
    assertThat(
            office.organizations.list(
                office.all(), Optional.empty(), "yzb", TODAY, Optional.empty(), 9))
        .extracting(Organization::id)
        .containsExactly(one);
  }

  @Test
  void 按拼音排序_翻页不重不漏() {
    for (String name : List.of("张三", "李四", "王五", "赵六", "阿宝", "李四", "曾二", "𠮷一", "Smith")) {
      office.member(name, one);
    }
    List<String> names = new ArrayList<>();
    Optional<PersonId> after = Optional.empty();
    List<PersonLine> page;
    do {
      page = office.people.list(office.all(), Optional.empty(), "", TODAY, after, 2);
      names.addAll(office.namesOf(page));
      after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).id());
    } while (!page.isEmpty());
    assertThat(names).containsExactly("阿宝", "李四", "李四", "Smith", "王五", "曾二", "张三", "赵六", "𠮷一");
  }

  @Test
  void 党员数_给得出每个人_组织不存在的日子没有数() {
    PersonId zhang = office.member("张三", one);
    PersonId li = office.person("李四", two, MemberStatus.PROBATIONARY, SPRING);
    office.person("王五", two, MemberStatus.ACTIVIST, START);
    Set<String> members = Set.of("formal", "probationary");
    assertThat(office.rolls.members(office.root, committee, members, TODAY, 9))
        .hasValueSatisfying(
            roll -> assertThat(roll.ids()).containsExactlyInAnyOrder(zhang.value(), li.value()));
    assertThat(office.rolls.members(office.root, committee, members, TODAY, 1))
        .hasValueSatisfying(roll -> assertThat(roll.size()).isEqualTo(2));
    assertThat(office.rolls.members(office.root, committee, members, SPRING.minusDays(1), 9))
        .contains(new Rolls.Roll(1, List.of(zhang.value())));
    assertThat(office.rolls.members(office.root, two, Set.of("candidate"), TODAY, 9))
        .contains(new Rolls.Roll(0, List.of()));
    assertThat(office.rolls.members(office.root, committee, members, START.minusDays(1), 9))
        .isEmpty();
  }

  @Test
  void 应到名单_本组织的人和在本组织任职的人() {
    office.member("张三", one);
    PersonId li = office.member("李四", two);
    office.posts.appoint(
        office.office, li, one, "列席委员", PostRank.COMMITTEE_MEMBER, START, Optional.empty());
    assertThat(office.people.membersOn(office.all(), one, TODAY))
        .extracting(PersonLine::name)
        .containsExactly("李四", "张三");
  }

  @Test
  void 一个组织同时只有一个书记() {
    PersonId zhang = office.member("张三", one);
    PersonId li = office.member("李四", one);
    UUID first =
        office.posts.appoint(
            office.office, zhang, one, "", PostRank.SECRETARY, START, Optional.empty());
    ThrowingCallable second =
        () ->
            office.posts.appoint(
                office.office, li, one, "", PostRank.SECRETARY, SPRING, Optional.empty());
    refused("rank", second);
    office.posts.release(office.office, first, SPRING.minusDays(1));
    office.posts.appoint(office.office, li, one, "", PostRank.SECRETARY, SPRING, Optional.empty());
    assertThat(office.posts.in(office.all(), one, SPRING))
        .extracting(Post::person)
        .containsExactly(li);
    assertThat(office.posts.in(office.all(), one, SPRING.minusDays(1)))
        .extracting(Post::person)
        .containsExactly(zhang);
  }

  @Test
  void 支部书记只管本支部的职务() {
    PersonId zhang = office.member("张三", one);
    Actor secretary = office.actor(Role.BRANCH_SECRETARY, one);
    UUID post =
        office.posts.appoint(
            secretary, zhang, one, "组织委员", PostRank.COMMITTEE_MEMBER, START, Optional.empty());
    assertThatThrownBy(
            () ->
                office.posts.appoint(
                    secretary, zhang, two, "", PostRank.COMMITTEE_MEMBER, START, Optional.empty()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> office.posts.strike(office.actor(Role.BRANCH_SECRETARY, two), post))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> office.people.leave(secretary, zhang, SPRING))
        .isInstanceOf(Forbidden.class);
    office.posts.strike(secretary, post);
    assertThat(office.posts.of(office.all(), zhang)).isEmpty();
  }

  @Test
  void 党小组不设书记_专班没有委员() {
    PersonId zhang = office.member("张三", one);
    OrgId group = office.create(one, OrganizationKind.GROUP, "第一小组");
    refused(
        "rank",
        () ->
            office.posts.appoint(
                office.office, zhang, group, "", PostRank.SECRETARY, START, Optional.empty()));
  }

  @Test
  void 别处的人与不存在的人答复相同() {
    PersonId zhang = office.member("张三", one);
    Scope sibling = new Scope(office.root, List.of(two));
    for (PersonId id : List.of(zhang, new PersonId(UUID.randomUUID()))) {
      assertThatThrownBy(() -> office.people.get(sibling, id)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void 姓名按编号取() {
    PersonId zhang = office.member("张三", one);
    assertThat(office.people.names(office.root, List.of(zhang, new PersonId(UUID.randomUUID()))))
        .containsOnlyKeys(zhang)
        .containsValue("张三");
  }
}
