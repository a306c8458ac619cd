package org.youju.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * A year of the bureau's party group and committee. The amounts are those that the reports of such
 * offices state: 12 sessions of the centre group with 48 speakers, 8 field trips, 12 topics …
 */
final class BureauYear {
  private final DemoBureau bureau;
  private final int year;
  private final List<Draft> drafts = new ArrayList<>();

  BureauYear(DemoBureau bureau, int year) {
    this.bureau = bureau;
    this.year = year;
  }

  List<Draft> drafts() {
    for (int month = 1; month <= 12; month++) {
      centerGroup(month);
      partyGroupMeeting(month);
      bureauMeeting(month);
      publicity(month);
    }
    plans();
    research();
    ideology();
    integrity();
    supervision();
    cadres();
    partners();
    youth();
    honours();
    problems();
    return drafts;
  }

  private void centerGroup(int month) {
    String topic = DemoTexts.STUDY_TOPICS.get(month - 1);
    List<PersonId> leaders = bureau.leaders();
    Draft draft =
        on("center-group-study", month, 15, "专题学习：" + topic)
            .at("党组会议室")
            .with("host", leaders.get(0))
            .with("attendee", leaders)
            .with("youth-observer", youth(month * 2), youth(month * 2 + 1))
            .amount("hours", 4);
    for (int i = 0; i < 4; i++) {
      draft.with("speaker", leaders.get((month + i) % leaders.size()));
    }
    add(draft);
  }

  private void partyGroupMeeting(int month) {
    List<PersonId> leaders = bureau.leaders();
    String kinds = "party-group-meeting first-item-study";
    if (month % 2 == 1) {
      kinds += " party-building-study";
    }
    add(
        on(kinds, month, 6, month % 2 == 1 ? "传达学习重要精神，研究机关党建工作" : "传达学习重要精神，研究重点工作")
            .at("党组会议室")
            .with("host", leaders.get(0))
            .with("attendee", leaders)
            .amount("items", 3 + month % 3)
            .amount("first-items", 1));
    if (month % 3 == 0) {
      add(
          on("major-decision", month, 7, "集体研究大额资金安排和干部事项")
              .with("host", leaders.get(0))
              .with("attendee", leaders)
              .amount("decisions", 2));
    }
  }

  private void bureauMeeting(int month) {
    add(
        on("bureau-meeting", month, 12, "研究部署当月重点工作")
            .with("host", bureau.leaders().get(0))
            .heads("attendee", 22)
            .amount("items", 4));
  }

  private void publicity(int month) {
    int times = month <= 6 ? (month % 2 == 1 ? 3 : 2) : (month % 2 == 1 ? 2 : 3);
    for (int i = 0; i < times; i++) {
      add(
          on("publicity", month, 4 + i * 8, "机关党建动态")
              .amount("website", 1)
              .amount("official-account", 1));
    }
    if (month % 3 == 0) {
      add(on("briefing-issued", month, 28, "机关党建简报").amount("briefings", 2));
    }
  }

  private void plans() {
    add(on("annual-plan", 1, 18, year + "年党建工作要点").amount("goals", 20).amount("planned-tasks", 46));
    add(on("center-group-plan", 1, 20, year + "年中心组学习计划").amount("planned-topics", 12));
    add(
        on("study-checklist", 2, 8, year + "年理论学习清单")
            .amount("study-forms", 10)
            .amount("study-tasks", 37));
    add(on("duty-list", 2, 20, "落实全面从严治党主体责任清单").amount("duty-items", 32));
    add(on("work-scheme", 3, 5, "学习教育工作方案"));
    add(on("work-scheme", 3, 6, "读书班实施方案"));
    add(
        on("reading-class", 4, 8, "党组读书班")
            .until(LocalDate.of(year, 4, 19))
            .with("attendee", bureau.leaders())
            .amount("weeks", 2)
            .amount("hours", 40));
    for (int i = 0; i < 3; i++) {
      add(on("task-force-meeting", 4 + i * 3, 17, "文明单位创建推进会").heads("attendee", 26));
    }
    add(on("tough-task", 3, 15, "党支部攻坚克难工作项").amount("tough-tasks", 10));
    add(on("secretary-project", 3, 16, "书记项目立项").amount("projects", 3));
    add(on("project-completed", 12, 10, "攻坚克难工作项验收").amount("completed-projects", 9));
    add(on("task-completed", 12, 15, "年度任务清单完成情况").amount("completed-tasks", 44));
    for (int month : List.of(6, 12)) {
      add(on("report-heard", month, 21, "听取各支部党建工作汇报").heads("reporter", 14).heads("attendee", 30));
    }
    add(on("study-material", 3, 20, "发放学习读本").amount("books", 460));
  }

  private void research() {
    add(
        on("research-topic", 3, 12, "年度调研课题")
            .amount("research-topics", 12)
            .saying(String.join("、", DemoTexts.RESEARCH_TOPICS)));
    for (int i = 0; i < 8; i++) {
      add(
          on("field-research", 4 + i, 11, "调研" + DemoTexts.RESEARCH_TOPICS.get(i))
              .at(List.of("高新区", "东湖社区", "粮食储备库", "政务服务中心").get(i % 4))
              .with("visitor", bureau.leaders().get(i % bureau.leaders().size()))
              .amount("issues-found", 2 + i % 3));
    }
    add(on("research-report", 11, 20, "调研报告汇编").amount("research-reports", 12));
    for (int i = 0; i < 4; i++) {
      add(on("research-adopted", 9 + i, 25, "调研报告被内部刊物采用").amount("adopted-reports", 2));
    }
  }

  private void ideology() {
    for (int quarter = 0; quarter < 4; quarter++) {
      add(
          on("ideology-analysis", quarter * 3 + 3, 19, "季度意识形态分析研判")
              .with("host", bureau.leaders().get(1))
              .heads("attendee", 18));
    }
    for (int month : List.of(6, 11)) {
      add(on("ideology-study", month, 13, "专题研究意识形态工作").with("attendee", bureau.leaders()));
      add(on("ideology-bulletin", month, 26, "通报意识形态工作情况"));
    }
    add(on("own-channel", 1, 30, "官网、公众号、工作群登记").amount("channels", 9));
    add(on("channel-check", 7, 11, "自有阵地自查").amount("channel-risks", 1));
    add(
        on("article-published", 6, 25, "上半年媒体上稿")
            .amount("national-articles", 1)
            .amount("provincial-articles", 7)
            .amount("municipal-articles", 20));
    add(
        on("article-published", 12, 20, "下半年媒体上稿")
            .amount("national-articles", 2)
            .amount("provincial-articles", 9)
            .amount("municipal-articles", 23));
    for (int month : List.of(3, 9)) {
      add(on("online-comment", month, 18, "参加上级安排的网评工作"));
    }
  }

  private void integrity() {
    for (int month : List.of(2, 7)) {
      add(on("integrity-study", month, 25, "专题研究党风廉政建设工作").with("attendee", bureau.leaders()));
    }
    add(on("integrity-assembly", 2, 28, "党风廉政建设工作会议").heads("attendee", 186));
    add(on("integrity-forum", 5, 22, "清廉大讲堂第一期").heads("attendee", 120));
    add(on("integrity-forum", 10, 16, "清廉大讲堂第二期").heads("attendee", 132));
    add(
        on("special-integrity-lecture integrity-lecture", 6, 30, "讲廉政党课：守住底线")
            .with("lecturer", bureau.leaders().get(0))
            .heads("attendee", 150));
    add(on("warning-education", 8, 14, "重大案件警示教育").heads("attendee", 168));
    add(
        on("mutual-supervision-pledge", 3, 3, "签订同级监督承诺书")
            .amount("mutual-pledges", bureau.leaders().size()));
    add(
        on("supervision-forms", 3, 4, "填报“1书4表”")
            .amount("supervision-forms", bureau.leaders().size() * 5L));
    add(on("collective-admonition", 9, 5, "集体约谈直属单位负责人").heads("talked-to", 9));
    for (int quarter = 0; quarter < 4; quarter++) {
      add(on("discipline-consultation", quarter * 3 + 2, 24, "与派驻纪检监察组会商").heads("attendee", 12));
    }
    for (int month = 1; month <= 12; month++) {
      add(on("daily-supervision", month, 21, "项目评审现场监督"));
      if (month % 2 == 0) {
        add(on("daily-supervision", month, 23, "窗口服务现场察看"));
      }
    }
    add(on("integrity-inspection", 11, 8, "检查党风廉政建设责任制落实情况"));
    add(
        on("integrity-family-visit", 10, 10, "廉政家访")
            .with("visitor", bureau.leaders().get(2))
            .heads("visited", 4));
  }

  private void supervision() {
    for (int quarter = 0; quarter < 4; quarter++) {
      Draft round =
          on("supervision-round", quarter * 3 + 3, 14, "第" + "一二三四".charAt(quarter) + "季度党建督查")
              .amount("supervised-branches", quarter % 2 == 0 ? 3 : 4);
      add(round.amount("common-problems", 5).amount("individual-problems", quarter < 2 ? 12 : 13));
    }
    add(
        on("standard-review", 12, 5, "党支部标准化评定")
            .amount("assessed-branches", 14)
            .amount("passed", 13));
    add(
        on("debriefing-meeting", 1, 16, "党支部书记述职评议会议")
            .heads("reporter", 14)
            .heads("attendee", 60)
            .amount("ballots-issued", 58)
            .amount("ballots-returned", 58));
    add(on("review-opinions", 1, 22, "述职评议反馈意见").amount("review-opinions", 6));
    add(on("review-measures", 2, 6, "反馈意见细化整改举措").amount("review-measures", 18));
    add(on("assessment-bulletin", 7, 19, "上半年党支部工作通报").amount("notified-branches", 14));
  }

  private void cadres() {
    for (int i = 0; i < bureau.leaders().size(); i++) {
      if (i != year % bureau.leaders().size()) {
        add(
            on("personal-matters-filed", 1, 14 + i, "个人有关事项集中报告")
                .with("reporter", bureau.leaders().get(i)));
      }
    }
    add(
        on("party-staff-count", 6, 30, "专职党务干部配备统计")
            .amount("full-time-party-workers", 4)
            .amount("agency-staff", 262));
    add(on("work-notified", 1, 24, "通报党组抓机关党建情况并接受评议").heads("attendee", 96));
    add(on("party-bulletin", 4, 16, "通报组织生活检查情况"));
    add(on("dues-remitted", 3, 12, "上缴上年度党费").amount("dues-remitted", "9650.00"));
    add(on("cadre-appointment", 5, 29, "选拔任用科级领导干部").with("appointee", people(0, 10)));
    add(on("rank-promotion", 9, 19, "职级晋升").with("promoted", people(10, 10)));
    add(on("cadre-rotation", 4, 3, "多岗位实践锻炼").with("rotated", people(20, 4)));
    add(
        on("merit-awards", 6, 27, "“两优一先”表彰")
            .with("honoree", people(30, 12))
            .amount("merit-groups", 3));
    add(on("party-worker-training", 5, 10, "党务干部培训班").heads("attendee", 42).amount("hours", 16));
    add(on("party-worker-training", 10, 24, "支部书记轮训").heads("attendee", 14).amount("hours", 24));
    add(
        on("all-staff-assembly", 1, 10, "机关党员干部大会")
            .with("reporter", bureau.leaders().get(0))
            .heads("attendee", 205));
    add(
        on("democratic-life-meeting", 1, 28, "党组民主生活会")
            .with("host", bureau.leaders().get(0))
            .with("attendee", bureau.leaders())
            .amount("criticisms", 20));
    add(on("opinions-solicited", 1, 15, "民主生活会前征求意见").amount("opinions", 26));
    for (int i = 0; i < bureau.leaders().size(); i++) {
      add(
          on("leaders-lecture party-lecture", 3 + i, 18, "领导干部上讲堂")
              .with("lecturer", bureau.leaders().get(i))
              .heads("attendee", 45 + i));
    }
    add(on("mass-organization-activity", 3, 8, "妇女节读书分享").heads("attendee", 64));
    add(on("mass-organization-activity", 5, 4, "青年节演讲比赛").heads("attendee", 80));
    add(on("mass-organization-activity", 10, 26, "职工健步走").heads("attendee", 152));
  }

  private void partners() {
    for (int i = 0; i < bureau.partners().size(); i++) {
      add(
          on("partnership-agreement", 2 + i % 8, 27, "签订党建共建协议")
              .together(bureau.partners().get(i)));
    }
    add(on("work-funds", 4, 25, "划拨驻村工作经费").amount("work-funds", "8.5"));
    add(on("fundraising", 6, 15, "为帮扶村筹集图书和路灯款").amount("funds-raised", 36_800));
    add(on("village-posting", 3, 1, "选派驻村工作队员").with("posted", people(40, 3)));
    for (int i = 0; i < 6; i++) {
      add(
          on("village-trip", 2 + i * 2 - i % 2, 22, "到石桥村帮扶")
              .at("石桥村")
              .with("visitor", bureau.leaders().get(i % 5))
              .heads("visitor", 7));
    }
    add(
        on("condolence-visit", 1, 19, "春节前走访慰问困难党员")
            .with("visitor", bureau.leaders().get(0))
            .heads("visited", 16)
            .amount("condolence-amount", 12_800));
    add(on("team-formed", 3, 9, "组建党员先锋队").amount("teams", 4));
    for (int i = 0; i < 5; i++) {
      add(
          on("enterprise-visit", 3 + i * 2, 13, "走访服务企业")
              .with("visitor", bureau.leaders().get(i))
              .amount("enterprise-needs", 3));
    }
    add(on("enterprise-need-met", 11, 12, "企业诉求办结").amount("needs-met", 13));
  }

  private void youth() {
    for (int i = 0; i < 6; i++) {
      add(
          Draft.of(
                  "youth-study-session",
                  bureau.youthGroup(),
                  day(2 + i * 2 - i % 2, 26),
                  "青年理论学习：" + DemoTexts.STUDY_TOPICS.get(i * 2))
              .with("attendee", people(50, 12))
              .amount("hours", 2));
    }
  }

  private void honours() {
    String title = DemoTexts.HONOURS.get(year % DemoTexts.HONOURS.size());
    add(on("honour-received", 7, 1, title).amount("municipal-honours", 1));
    add(
        on("honour-received", 12, 18, DemoTexts.HONOURS.get((year + 1) % DemoTexts.HONOURS.size()))
            .amount("provincial-honours", 1));
    add(on("public-praise", 8, 1, "通报表扬先进个人").with("honoree", people(64, 5)));
  }

  private void problems() {
    for (int i = 0; i < DemoTexts.PROBLEMS.size(); i++) {
      add(
          on("problem-found", 3 + i, 26, DemoTexts.PROBLEMS.get(i))
              .amount("problems", 1)
              .amount(i % 2 == 0 ? "from-supervision" : "from-research", 1));
    }
    for (int i = 0; i < DemoTexts.CAUSES.size(); i++) {
      add(on("cause-analysis", 11, 15 + i, DemoTexts.CAUSES.get(i)).amount("causes", 1));
    }
    add(on("rectification-measure", 4, 10, "制定问题整改措施").amount("measures", 14));
    add(on("problem-closed", 10, 30, "整改完成销号").amount("closed-problems", 5));
    add(on("lasting-rule", 11, 28, "修订支部工作规则").amount("rules", 3));
    add(
        on("work-scheme", 12, 28, (year + 1) + "年党建工作思路")
            .saying(String.join("；", DemoTexts.NEXT_STEPS) + "。"));
  }

  private List<PersonId> people(int from, int number) {
    List<PersonId> all = new ArrayList<>();
    bureau.branches().stream().filter(b -> !b.retired()).forEach(b -> all.addAll(b.members()));
    List<PersonId> picked = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      picked.add(all.get((from + i + year * 7) % all.size()));
    }
    return picked;
  }

  private PersonId youth(int number) {
    return people(50, 12).get(number % 12);
  }

  private Draft on(String kinds, int month, int dayOfMonth, String title) {
    return Draft.of(kinds, organization(kinds), day(month, dayOfMonth), title);
  }

  /** The committee keeps what supervises branches; the party group the rest. */
  private OrgId organization(String kinds) {
    return switch (kinds) {
      case "supervision-round",
          "standard-review",
          "debriefing-meeting",
          "review-opinions",
          "review-measures",
          "dues-remitted",
          "party-bulletin",
          "assessment-bulletin",
          "party-worker-training",
          "merit-awards",
          "report-heard",
          "mass-organization-activity" ->
          bureau.committee();
      default -> bureau.partyGroup();
    };
  }

  private void add(Draft draft) {
    drafts.add(draft);
  }

  private LocalDate day(int month, int dayOfMonth) {
    LocalDate day = LocalDate.of(year, month, dayOfMonth);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}
