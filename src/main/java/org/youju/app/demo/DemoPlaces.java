package org.youju.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.youju.app.demo.DemoBureau.DemoBranch;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.NewPerson;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;

/**
 * Builds the demo office: a party group, a committee, three general branches, fourteen branches,
 * about 230 people.
 */
final class DemoPlaces {
  static final String NAME = "安澜市发展服务局";
  private static final long SEED = 20_260_701;
  private static final int LEADERS = 5;

  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Actor keeper;
  private final LocalDate since;
  private final Random random = new Random(SEED);
  private final DemoNames names = new DemoNames(random);
  private int phone = 13_000_000;

  DemoPlaces(
      Organizations organizations, People people, Posts posts, Actor keeper, LocalDate since) {
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.keeper = keeper;
    this.since = since;
  }

  DemoBureau build() {
    OrgId partyGroup = keeper.organization();
    OrgId committee = below(partyGroup, OrganizationKind.COMMITTEE, "机关党委");
    List<OrgId> generals = new ArrayList<>();
    for (String name : List.of("机关党总支", "直属单位党总支", "离退休党总支")) {
      generals.add(below(committee, OrganizationKind.GENERAL_BRANCH, name));
    }
    List<DemoBranch> branches = branches(committee, generals);
    List<PersonId> leaders = leaders(partyGroup, committee, branches.get(0).id());
    appoint(leaders.get(2), generals.get(0), "总支书记", PostRank.SECRETARY);
    appoint(leaders.get(3), generals.get(1), "总支书记", PostRank.SECRETARY);
    LocalDate elected = since.plusYears(1).withDayOfYear(75);
    posts.enterTerm(keeper, committee, 2, elected, elected.plusYears(5).minusDays(1));
    posts.enterTerm(keeper, generals.get(0), 2, elected, elected.plusYears(3).minusDays(1));
    OrgId center = below(partyGroup, OrganizationKind.STUDY_GROUP, "党组理论学习中心组");
    leaders.forEach(leader -> appoint(leader, center, "成员", PostRank.MEMBER));
    OrgId youth = below(committee, OrganizationKind.YOUTH_STUDY_GROUP, "青年理论学习小组");
    OrgId union = below(committee, OrganizationKind.MASS_ORGANIZATION, "机关工会");
    below(committee, OrganizationKind.VOLUNTEER_TEAM, "党员志愿服务队");
    departments(partyGroup);
    taskForce(partyGroup, leaders);
    return new DemoBureau(
        partyGroup, committee, center, youth, union, branches, leaders, partners(committee));
  }

  private List<DemoBranch> branches(OrgId committee, List<OrgId> generals) {
    List<DemoBranch> branches = new ArrayList<>();
    List<List<String>> names =
        List.of(
            List.of("办公室党支部", "综合规划处党支部", "投资促进处党支部", "产业发展处党支部", "法规处党支部"),
            List.of("政务服务中心党支部", "信息中心党支部", "公共资源交易中心党支部", "粮食储备中心党支部"),
            List.of("离退休第一党支部", "离退休第二党支部", "离退休第三党支部"));
    for (int i = 0; i < generals.size(); i++) {
      for (String name : names.get(i)) {
        branches.add(branch(generals.get(i), name, 15 + random.nextInt(4), i == 2));
      }
    }
    branches.add(branch(committee, "人事处党支部", 12, false));
    branches.add(branch(committee, "财务处党支部", 13, false));
    return branches;
  }

  private DemoBranch branch(OrgId parent, String name, int size, boolean retired) {
    OrgId id = below(parent, OrganizationKind.BRANCH, name);
    List<NewPerson> wanted = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      wanted.add(person(id, MemberStatus.FORMAL, retired));
    }
    if (!retired) {
      wanted.add(person(id, MemberStatus.PROBATIONARY, false));
      wanted.add(person(id, MemberStatus.ACTIVIST, false));
    }
    List<PersonId> all = people.addAll(keeper, wanted);
    List<PersonId> members = retired ? all : all.subList(0, all.size() - 1);
    List<PersonId> committee = members.subList(0, 5);
    appoint(committee.get(0), id, "支部书记", PostRank.SECRETARY);
    appoint(committee.get(1), id, "支部副书记", PostRank.DEPUTY_SECRETARY);
    for (int i = 2; i < 5; i++) {
      appoint(
          committee.get(i),
          id,
          List.of("组织委员", "宣传委员", "纪检委员").get(i - 2),
          PostRank.COMMITTEE_MEMBER);
    }
    int number = 3;
    LocalDate from = since.plusYears(1).withDayOfYear(60 + random.nextInt(120));
    posts.enterTerm(keeper, id, number, from, from.plusYears(3).minusDays(1));
    return new DemoBranch(id, name, List.copyOf(committee), List.copyOf(members), retired);
  }

  /** The leaders are ordinary members of a branch (双重组织生活). */
  private List<PersonId> leaders(OrgId partyGroup, OrgId committee, OrgId branch) {
    List<PersonId> leaders = new ArrayList<>();
    for (int i = 0; i < LEADERS; i++) {
      PersonId leader =
          people.addAll(keeper, List.of(person(branch, MemberStatus.FORMAL, false))).get(0);
      leaders.add(leader);
      appoint(leader, partyGroup, i == 0 ? "党组书记、局长" : "党组成员、副局长", PostRank.LEADER);
    }
    appoint(leaders.get(1), committee, "机关党委书记", PostRank.SECRETARY);
    return leaders;
  }

  private void departments(OrgId partyGroup) {
    for (String name : List.of("办公室", "综合规划处", "投资促进处", "产业发展处", "法规处", "人事处", "财务处")) {
      below(partyGroup, OrganizationKind.DEPARTMENT, name);
    }
  }

  private void taskForce(OrgId partyGroup, List<PersonId> leaders) {
    OrgId force =
        organizations.create(
            keeper,
            NewOrganization.below(
                    partyGroup, OrganizationKind.TASK_FORCE, "文明单位创建工作专班", since.plusYears(2))
                .with(OrganizationDetails.purpose("统筹文明单位创建，按季推进。")));
    posts.appoint(
        keeper, leaders.get(2), force, "组长", PostRank.MEMBER, since.plusYears(2), Optional.empty());
  }

  private List<OrgId> partners(OrgId committee) {
    List<OrgId> partners = new ArrayList<>();
    for (String name :
        List.of(
            "东湖社区",
            "滨江社区",
            "石桥村",
            "安澜城建集团",
            "安澜粮油公司",
            "北岸产业园",
            "市第三小学",
            "惠民银行安澜支行",
            "远帆物流",
            "安澜供电公司",
            "青禾农业合作社")) {
      partners.add(below(committee, OrganizationKind.PARTNER, name));
    }
    return partners;
  }

  private OrgId below(OrgId parent, OrganizationKind kind, String name) {
    return organizations.create(keeper, NewOrganization.below(parent, kind, name, since));
  }

  private NewPerson person(OrgId organization, MemberStatus status, boolean retired) {
    DemoNames.Named named = names.next();
    int age = retired ? 62 + random.nextInt(15) : 26 + random.nextInt(32);
    LocalDate born = LocalDate.of(2025 - age, 1 + random.nextInt(12), 1 + random.nextInt(28));
    boolean member = status == MemberStatus.FORMAL || status == MemberStatus.PROBATIONARY;
    Optional<LocalDate> joined =
        member
            ? Optional.of(born.plusYears(22 + random.nextInt(4)).plusDays(random.nextInt(200)))
            : Optional.empty();
    PersonDetails details =
        PersonDetails.named(named.name())
            .with(named.gender(), Optional.of(born), joined)
            .with(new PersonDetails.Marks(retired, false, false, Optional.empty()))
            .reachable("", "190" + phone++);
    return new NewPerson(details, organization, status, since);
  }

  private void appoint(PersonId person, OrgId organization, String title, PostRank rank) {
    posts.appoint(keeper, person, organization, title, rank, since, Optional.empty());
  }
}
