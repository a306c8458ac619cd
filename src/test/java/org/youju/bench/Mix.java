package org.youju.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;

/** What branches record, in the proportions of a branch's year. */
final class Mix {
  /** Entries of a branch and year by kind; a kind comes as often as it stands here. */
  private static final Map<String, Integer> YEAR =
      Map.ofEntries(
          Map.entry("heart-to-heart-talk", 40),
          Map.entry("theme-party-day", 12),
          Map.entry("branch-committee-meeting", 12),
          Map.entry("collective-study", 12),
          Map.entry("dues-collection", 12),
          Map.entry("integrity-talk", 10),
          Map.entry("volunteer-service", 8),
          Map.entry("publicity", 8),
          Map.entry("political-birthday", 6),
          Map.entry("public-good-done", 6),
          Map.entry("reflection-essay", 6),
          Map.entry("member-assembly", 4),
          Map.entry("party-lecture", 4),
          Map.entry("joint-branch-activity", 3),
          Map.entry("contact-branch-visit", 3),
          Map.entry("warning-film", 2),
          Map.entry("self-inspection", 2));

  private static final List<String> THEMES =
      List.of(
          "学习党章", "重温誓词", "交流心得", "研究发展党员", "部署季度工作", "清理河道", "走访群众", "优化服务", "防汛值守", "文明劝导",
          "安全生产", "粮食安全", "青年成长", "岗位承诺", "家风建设", "法治宣传", "数字政务", "营商环境", "调查研究", "节约粮食");
  private static final List<String> SENTENCES =
      List.of(
          "会议学习了有关文件，结合本职工作开展讨论。",
          "与会同志围绕服务群众谈了认识和打算。",
          "支部书记总结上月工作，安排下一步任务。",
          "大家认为要把学习成果用到窗口服务和项目审批中。",
          "会议研究了困难党员帮扶和志愿服务排班。",
          "讨论中提出三条改进意见，由组织委员汇总落实。",
          "要求党员在重点任务中亮身份、作表率。",
          "宣传委员通报了信息报送情况。",
          "会后到社区走访，记录群众诉求并转交承办科室。",
          "通过了支部年度计划的调整事项。");

  private final List<String> kinds = new ArrayList<>();
  private final Random random;
  private final List<Member> branches;
  private final List<OrgId> partners;
  private int serial;

  /** A branch with its people, the secretary and the committee first. */
  record Member(OrgId id, List<PersonId> people) {}

  Mix(Random random, List<Member> branches, List<OrgId> partners) {
    this.random = random;
    this.branches = branches;
    this.partners = partners;
    YEAR.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> kinds.addAll(java.util.Collections.nCopies(e.getValue(), e.getKey())));
  }

  /** One more recording of a branch on the day. */
  Recording next(int branch, LocalDate day) {
    serial++;
    String kind = kinds.get(random.nextInt(kinds.size()));
    Member member = branches.get(branch);
    return switch (kind) {
      case "theme-party-day", "collective-study", "warning-film" -> meeting(kind, branch, day);
      case "member-assembly" -> with(meeting(kind, branch, day), Map.of("resolutions", 1));
      case "party-lecture" -> lecture(branch, day);
      case "branch-committee-meeting" ->
          draft(kind, member, day, present(member, 5), Map.of("items", 1 + random.nextInt(3)));
      case "heart-to-heart-talk", "integrity-talk" ->
          draft(kind, member, day, talk(member), Map.of());
      case "political-birthday" ->
          draft(kind, member, day, List.of(in("celebrated", anyOf(member))), Map.of());
      case "volunteer-service" ->
          draft(kind, member, day, volunteers(member), Map.of("service-hours", 12));
      case "contact-branch-visit" ->
          draft(kind, member, day, List.of(in("visitor", anyOf(member))), Map.of());
      case "dues-collection" ->
          draft(kind, member, day, List.of(), Map.of("payable", 500, "paid", 500));
      case "public-good-done" ->
          draft(kind, member, day, List.of(), Map.of("public-goods-done", 1));
      case "reflection-essay" -> draft(kind, member, day, List.of(), Map.of("essays", 2));
      case "publicity" -> draft(kind, member, day, List.of(), Map.of("official-account", 1));
      case "self-inspection" ->
          draft(kind, member, day, List.of(), Map.of("inspection-findings", 2));
      case "joint-branch-activity" -> joint(member, day);
      default -> throw new IllegalStateException(kind);
    };
  }

  /** Most of a branch; one party day in thirty together with the neighbours. */
  private Recording meeting(String kind, int branch, LocalDate day) {
    Member member = branches.get(branch);
    List<Participant> people = present(member, member.people().size());
    if (kind.equals("theme-party-day") && random.nextInt(30) == 0) {
      Member neighbour = branches.get((branch + 1) % branches.size());
      people.addAll(present(neighbour, neighbour.people().size()));
      people.removeIf(p -> p.role().equals("host") && !member.people().contains(p.person()));
      return recording(kind, member, day, people, Map.of("hours", 2), List.of(neighbour.id()));
    }
    return draft(
        kind, member, day, people, kind.equals("warning-film") ? Map.of() : Map.of("hours", 2));
  }

  private Recording lecture(int branch, LocalDate day) {
    Member member = branches.get(branch);
    List<Participant> people = present(member, member.people().size());
    people.add(in("lecturer", member.people().get(random.nextInt(5))));
    return draft("party-lecture", member, day, people, Map.of("hours", 2));
  }

  private Recording joint(Member member, LocalDate day) {
    OrgId partner = partners.get(random.nextInt(partners.size()));
    return recording(
        "joint-branch-activity",
        member,
        day,
        present(member, member.people().size() / 2),
        Map.of(),
        List.of(partner));
  }

  private Recording with(Recording recording, Map<String, Integer> quantities) {
    return new Recording(
        recording.kinds(),
        recording.organization(),
        recording.on(),
        recording.until(),
        recording.title(),
        recording.place(),
        recording.participants(),
        recording.headcount(),
        amounts(quantities),
        recording.organizationsTakingPart(),
        recording.text(),
        "");
  }

  private List<Participant> present(Member member, int most) {
    List<Participant> people = new ArrayList<>();
    people.add(in("host", member.people().get(0)));
    for (int i = 0; i < Math.min(most, member.people().size()); i++) {
      boolean there = i == 0 || random.nextInt(100) >= 8;
      people.add(in(there ? "attendee" : "absent", member.people().get(i)));
    }
    people.removeIf(p -> p.role().equals("absent") && most < member.people().size());
    return people;
  }

  private List<Participant> talk(Member member) {
    PersonId talker = member.people().get(random.nextInt(5));
    PersonId other = member.people().get(5 + random.nextInt(member.people().size() - 5));
    return List.of(in("talker", talker), in("talked-to", other));
  }

  private List<Participant> volunteers(Member member) {
    int first = random.nextInt(member.people().size() - 5);
    return member.people().subList(first, first + 6 - random.nextInt(2)).stream()
        .map(person -> in("volunteer", person))
        .toList();
  }

  private PersonId anyOf(Member member) {
    return member.people().get(random.nextInt(member.people().size()));
  }

  private static Participant in(String role, PersonId person) {
    return new Participant(person, role);
  }

  private Recording draft(
      String kind,
      Member member,
      LocalDate day,
      List<Participant> people,
      Map<String, Integer> quantities) {
    return recording(kind, member, day, people, quantities, List.of());
  }

  private Recording recording(
      String kind,
      Member member,
      LocalDate day,
      List<Participant> people,
      Map<String, Integer> quantities,
      List<OrgId> others) {
    String theme = THEMES.get(random.nextInt(THEMES.size()));
    boolean meeting = people.size() > 3;
    return new Recording(
        List.of(kind),
        member.id(),
        day,
        Optional.empty(),
        theme + "（编号 " + serial + "）",
        meeting ? "第" + (1 + random.nextInt(9)) + "会议室" : "",
        people,
        Map.of(),
        amounts(quantities),
        others,
        meeting ? minutes() : "",
        "");
  }

  private String minutes() {
    int first = random.nextInt(SENTENCES.size() - 3);
    return String.join("", SENTENCES.subList(first, first + 2 + random.nextInt(2)));
  }

  private static Map<String, BigDecimal> amounts(Map<String, Integer> quantities) {
    Map<String, BigDecimal> amounts = new java.util.HashMap<>();
    quantities.forEach((id, amount) -> amounts.put(id, BigDecimal.valueOf(amount)));
    return amounts;
  }
}
