package org.youju.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.youju.app.demo.DemoBureau.DemoBranch;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/** A year in the life of one branch. */
final class BranchYear {
  private static final int ABSENT_PERCENT = 7;

  private final DemoBureau bureau;
  private final DemoBranch branch;
  private final int number;
  private final int year;
  private final Random random;
  private final List<Draft> drafts = new ArrayList<>();

  BranchYear(DemoBureau bureau, int number, int year) {
    this.bureau = bureau;
    this.branch = bureau.branches().get(number);
    this.number = number;
    this.year = year;
    this.random = new Random(year * 1_000L + number);
  }

  List<Draft> drafts() {
    for (int month = 1; month <= 12; month++) {
      partyDay(month);
      committeeMeeting(month);
      birthdays(month);
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      assembly(quarter);
      lecture(quarter);
      study(quarter);
      dues(quarter);
    }
    talks();
    yearEnd();
    rectification();
    services();
    people();
    publicity();
    return drafts;
  }

  private void partyDay(int month) {
    if ((year * 31 + number * 7 + month * 5) % 23 == 0) {
      return; // 个别支部个别月份没有开展
    }
    Draft draft =
        meeting("theme-party-day", partyDayOn(month), theme(month))
            .amount("hours", 2)
            .amount("copies", 10 + random.nextInt(8));
    if (month % 4 == 1 && number % 2 == 0 && number + 1 < bureau.branches().size()) {
      DemoBranch neighbour = bureau.branches().get(number + 1);
      draft.together(neighbour.id());
      attendance(draft, neighbour.members());
    }
    add(draft);
  }

  /** The theme of a month's party day, as planned and as held. */
  String theme(int month) {
    return DemoTexts.PARTY_DAYS.get((number * 5 + month + year) % DemoTexts.PARTY_DAYS.size());
  }

  LocalDate partyDayOn(int month) {
    return day(month, 8 + number % 5);
  }

  String place() {
    return branch.retired() ? "老干部活动室" : "三楼会议室";
  }

  private void committeeMeeting(int month) {
    if (branch.retired() && month % 2 == 0 || number == 6 && month == 8) {
      return; // 离退休支部两月一次；有一个支部八月漏开
    }
    String item = DemoTexts.COMMITTEE_ITEMS.get((month - 1 + number) % 12);
    Draft draft =
        Draft.of("branch-committee-meeting", branch.id(), day(month, 3 + number % 4), item)
            .at("小会议室")
            .with("host", branch.secretary())
            .amount("items", 1 + random.nextInt(3));
    add(attendance(draft, branch.committee()));
  }

  private void assembly(int quarter) {
    String title = List.of("部署全年支部工作", "讨论发展党员事项", "通报上半年党费和工作情况", "支部工作报告和党员述责").get(quarter);
    add(
        meeting("member-assembly", day(quarter * 3 + 2, 18), title)
            .amount("resolutions", 1 + random.nextInt(2)));
  }

  private void lecture(int quarter) {
    PersonId lecturer =
        quarter % 2 == 0 ? branch.secretary() : DemoNames.pick(random, branch.committee());
    String title =
        DemoTexts.LECTURES.get((number + quarter * 3 + year) % DemoTexts.LECTURES.size());
    String kinds = quarter == 2 ? "party-lecture special-party-lecture" : "party-lecture";
    add(
        meeting(kinds, day(quarter * 3 + 3, 12 + number % 6), title)
            .with("lecturer", lecturer)
            .amount("hours", 2));
  }

  private void study(int quarter) {
    String topic =
        DemoTexts.STUDY_TOPICS.get((quarter * 3 + number) % DemoTexts.STUDY_TOPICS.size());
    add(meeting("collective-study", day(quarter * 3 + 1, 22), "集中学习：" + topic).amount("hours", 4));
  }

  private void dues(int quarter) {
    long payable = branch.members().size() * (branch.retired() ? 90L : 165L);
    add(
        Draft.of(
                "dues-collection",
                branch.id(),
                day(quarter * 3 + 3, 5),
                "第" + "一二三四".charAt(quarter) + "季度党费")
            .amount("payable", payable)
            .amount("paid", payable));
  }

  private void birthdays(int month) {
    if (month % 2 == 0 && !branch.members().isEmpty()) {
      PersonId one = branch.members().get((month * 3 + number) % branch.members().size());
      add(
          Draft.of("political-birthday", branch.id(), day(month, 20), "集体过政治生日")
              .with("host", branch.secretary())
              .with("celebrated", one));
    }
  }

  private void talks() {
    List<PersonId> members = branch.members();
    for (int i = year % 2; i < members.size(); i += 2 - (year + number) % 3 / 2) {
      PersonId talker = branch.committee().get(i % branch.committee().size());
      if (!members.get(i).equals(talker)) {
        add(
            Draft.of("heart-to-heart-talk", branch.id(), day(1 + i % 12, 14), "谈思想、谈工作、谈困难")
                .with("talker", talker)
                .with("talked-to", members.get(i)));
      }
    }
    for (int i = 0; i < 3; i++) {
      add(
          Draft.of("integrity-talk", branch.id(), day(3 + i * 4, 9), "岗位廉政风险提醒")
              .with("talker", branch.secretary())
              .with("talked-to", members.get((i * 5 + 1) % members.size())));
    }
  }

  private void yearEnd() {
    int members = branch.members().size();
    add(
        meeting("organization-life-meeting", day(1, 25), "年度组织生活会")
            .amount("criticisms", 6 + random.nextInt(8)));
    add(
        meeting("democratic-appraisal", day(1, 26), "民主评议党员")
            .amount("appraised", members)
            .amount("rated-excellent", members / 4)
            .amount("rated-qualified", members - members / 4));
    add(
        Draft.of("responsibility-pledge", branch.id(), day(2, 10), "签订党风廉政建设责任书")
            .amount("responsibility-pledges", branch.committee().size()));
    add(
        Draft.of("integrity-pledge", branch.id(), day(2, 11), "签订廉政承诺书")
            .amount("integrity-pledges", members));
    add(
        Draft.of("family-pledge", branch.id(), day(5, 15), "签订家风承诺书")
            .amount("family-pledges", members));
    add(
        Draft.of("self-inspection", branch.id(), day(6, 24), "半年党建自查")
            .amount("inspection-findings", 2 + random.nextInt(3)));
    if (number != 9) {
      add(
          Draft.of("debriefing-report", branch.id(), day(1, 13), "提交抓党建工作述职报告")
              .with("reporter", branch.secretary()));
    }
    add(Draft.of("dues-published", branch.id(), day(1, 12), "公布上年度党费收缴使用情况"));
  }

  /** What the branch sets out to do, finds wanting and mends. */
  private void rectification() {
    List<String> plans = DemoTexts.BRANCH_PLANS;
    for (int i = 0; i < 2; i++) {
      add(
          Draft.of(
                  "annual-plan",
                  branch.id(),
                  day(1, 19 + i),
                  plans.get((number + i * 3 + year) % plans.size()))
              .amount("goals", 3 + random.nextInt(3)));
    }
    List<String> problems = DemoTexts.BRANCH_PROBLEMS;
    for (int i = 0; i < 2; i++) {
      add(
          Draft.of(
                  "problem-found",
                  branch.id(),
                  day(6 + i, 25),
                  problems.get((number * 2 + i + year) % problems.size()))
              .amount("problems", 1)
              .amount("from-supervision", 1));
    }
    List<String> causes = DemoTexts.BRANCH_CAUSES;
    add(
        Draft.of(
                "cause-analysis",
                branch.id(),
                day(8, 20),
                causes.get((number + year) % causes.size()))
            .amount("causes", 1));
    add(Draft.of("rectification-measure", branch.id(), day(8, 21), "制定整改措施").amount("measures", 4));
    add(
        Draft.of("problem-closed", branch.id(), day(11, 6), "整改完成销号")
            .amount("closed-problems", number % 3 == 0 ? 1 : 2));
    for (int month : List.of(3, 9)) {
      add(
          attendance(
              Draft.of("party-building-study", branch.id(), day(month, 27), "专题研究支部建设")
                  .at("小会议室")
                  .with("host", branch.secretary()),
              branch.committee()));
    }
  }

  private void services() {
    if (branch.retired()) {
      return;
    }
    for (int i = 0; i < 2 + (year + number) % 2; i++) {
      String title = DemoTexts.SERVICES.get((number + i * 3) % DemoTexts.SERVICES.size());
      List<PersonId> volunteers =
          branch.members().subList(0, Math.min(6 + i, branch.members().size()));
      add(
          Draft.of("volunteer-service", branch.id(), day(4 + i * 3, 16), title)
              .at("东湖社区")
              .with("volunteer", volunteers)
              .amount("service-hours", volunteers.size() * 2L));
    }
    int partners = number % 2 == 0 ? 2 : 1;
    for (int i = 0; i < partners; i++) {
      OrgId partner = bureau.partners().get((number + i * 4) % bureau.partners().size());
      if (year % 2 == 0 || number % 2 == 0) {
        add(
            Draft.of("joint-branch-activity", branch.id(), day(5 + i * 4, 23), "与共建单位联合开展政策宣讲")
                .heads("attendee", 18 + random.nextInt(10))
                .together(partner));
      }
    }
    add(
        Draft.of(
                "public-good-done",
                branch.id(),
                day(9, 9),
                DemoTexts.PUBLIC_GOODS.get(number % DemoTexts.PUBLIC_GOODS.size()))
            .amount("public-goods-done", 1));
  }

  private void people() {
    if (branch.retired()) {
      add(
          Draft.of("retired-member-visit", branch.id(), day(10, 21), "重阳走访离退休党员")
              .with("visitor", branch.secretary())
              .with("visited", branch.members().subList(0, Math.min(4, branch.members().size()))));
      return;
    }
    add(
        Draft.of("donation", branch.id(), day(6, 28), "“慈善一日捐”")
            .amount("donation", branch.members().size() * 100L));
    Draft film =
        Draft.of("warning-film", branch.id(), day(7, 17), "观看警示教育片")
            .at("多功能厅")
            .with("host", branch.secretary());
    add(attendance(film, branch.members()));
    add(
        Draft.of("reflection-essay", branch.id(), day(8, 8), "学习体会文章")
            .amount("essays", 2 + random.nextInt(3)));
  }

  private void publicity() {
    if (number % 3 == 0) {
      add(
          Draft.of("contact-branch-visit", branch.id(), day(4, 27), "班子成员到联系点指导")
              .with("visitor", bureau.leaders().get(number % bureau.leaders().size())));
    }
  }

  private Draft meeting(String kinds, LocalDate on, String title) {
    Draft draft =
        Draft.of(kinds, branch.id(), on, title)
            .at(place())
            .with("host", branch.secretary())
            .with("recorder", branch.committee().get(branch.committee().size() - 1));
    return attendance(draft, branch.members());
  }

  private Draft attendance(Draft draft, List<PersonId> people) {
    for (PersonId person : people) {
      draft.with(random.nextInt(100) < ABSENT_PERCENT ? "absent" : "attendee", person);
    }
    return draft;
  }

  private void add(Draft draft) {
    drafts.add(draft);
  }

  /** A working day at or after the given one. */
  private LocalDate day(int month, int of) {
    LocalDate day = LocalDate.of(year, month, of);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}
