package org.youju.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.catalog.RolePart;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Ledger;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;

/**
 * A year in which everything that can be recorded was recorded: what a full report is tested on.
 */
public final class RichYear {
  private static final Map<String, Integer> TIMES =
      Map.ofEntries(
          Map.entry("theme-party-day", 12),
          Map.entry("branch-committee-meeting", 12),
          Map.entry("group-meeting", 12),
          Map.entry("member-assembly", 4),
          Map.entry("party-lecture", 4),
          Map.entry("first-item-study", 12),
          Map.entry("collective-study", 10),
          Map.entry("center-group-study", 12),
          Map.entry("volunteer-service", 6),
          Map.entry("publicity", 8),
          Map.entry("heart-to-heart-talk", 6),
          Map.entry("problem-found", 4),
          Map.entry("cause-analysis", 3),
          Map.entry("honour-received", 3),
          Map.entry("organization-life-meeting", 1),
          Map.entry("democratic-appraisal", 1),
          Map.entry("annual-plan", 1));

  private static final Map<String, List<String>> TITLES =
      Map.ofEntries(
          Map.entry(
              "theme-party-day",
              List.of("重温入党誓词", "到东湖社区清理河道", "学习全会精神专题研讨", "缅怀先烈主题党日", "我为企业办实事")),
          Map.entry("party-lecture", List.of("干部怎样联系群众", "从党史中汲取奋进力量", "把规矩刻在心上")),
          Map.entry("special-party-lecture", List.of("以学铸魂 奋勇争先", "牢记嘱托 感恩奋进")),
          Map.entry("honour-received", List.of("全市先进基层党组织", "市直机关文明窗口", "全省机关党建创新案例")),
          Map.entry("branch-brand", List.of("阳光服务先锋", "红色帮办")),
          Map.entry("secretary-project", List.of("党建引领营商环境提升", "老旧小区联系服务")),
          Map.entry(
              "problem-found", List.of("理论学习联系实际不够紧密", "组织生活创新办法不多", "联系服务企业不够经常", "年轻党员培养力度不够")),
          Map.entry("cause-analysis", List.of("抓党建的主动性还有差距", "调查研究下得不深", "制度执行缺少常态检查")),
          Map.entry("annual-plan", List.of("持续深化理论武装")),
          Map.entry("work-scheme", List.of("抓实支部标准化建设", "深化党建业务融合")),
          Map.entry("study-plan", List.of("办好青年理论学习小组")));

  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "problem-found",
          List.of(
              "有的学习停留在读文件、记笔记上，研讨时结合本处室工作讲得少，学用结合不够。",
              "主题党日多为参观和座谈，党员参与设计的少，吸引力有待提高。",
              "走访多集中在年初年末，平时了解困难不及时，帮助解决的措施不够具体。",
              "给任务压担子多，谈心谈话和传帮带少，成长路径不够清晰。"),
          "cause-analysis",
          List.of(
              "总觉得业务工作任务重，把党建放在心上有时时紧时松。",
              "到基层听汇报多，同普通党员坐下来谈得少，掌握第一手情况不够。",
              "制度定了以后抓检查、抓考核跟得不紧，问题发现得不够早。"),
          "annual-plan",
          List.of("完善第一议题和集体学习制度，把学习成果转化为推动工作的具体办法。"),
          "work-scheme",
          List.of("对照达标要求逐项过筛，补齐短板，推动支部建设整体提升。", "围绕重点项目组建党员攻坚小组，让党旗在一线飘扬。"),
          "study-plan",
          List.of("定期出题、轮流主讲，让青年干部在学习中长才干。"));

  private final Catalog catalog;
  private final Ledger ledger;
  private final Function<Role, Actor> actors;
  private final List<OrgId> partners;
  private final Map<OrgId, List<PersonId>> people;

  /**
   * @param people at least eight in each organisation, the first two with posts
   */
  public RichYear(
      Catalog catalog,
      Ledger ledger,
      Function<Role, Actor> actors,
      List<OrgId> partners,
      Map<OrgId, List<PersonId>> people) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.actors = actors;
    this.partners = partners;
    this.people = people;
  }

  /** Records the year of an organisation, and what the next one is to bring. */
  public void record(OrgId organization, int year) {
    for (Kind kind : catalog.kinds()) {
      int times = TIMES.getOrDefault(kind.id(), 2);
      for (int i = 0; i < times; i++) {
        record(organization, kind, i, LocalDate.of(year, 1 + i * 12 / times, 5 + i % 20));
      }
    }
    for (String kind : List.of("annual-plan", "work-scheme", "study-plan")) {
      List<String> titles = TITLES.getOrDefault(kind, List.of());
      for (int i = 0; i < titles.size(); i++) {
        record(organization, catalog.kind(kind).orElseThrow(), i, LocalDate.of(year + 1, 1, 5 + i));
      }
    }
  }

  private void record(OrgId organization, Kind kind, int number, LocalDate on) {
    Set<Role> by = kind.recordedBy();
    Role role = by.isEmpty() || by.contains(Role.OFFICE) ? Role.OFFICE : by.iterator().next();
    List<OrgId> others =
        kind.requires().contains("organizations") || kind.id().equals("enterprise-visit")
            ? List.of(partners.get(number % partners.size()))
            : List.of();
    ledger.record(
        actors.apply(role),
        new Recording(
            List.of(kind.id()),
            organization,
            on,
            Optional.empty(),
            of(TITLES, kind.id(), number).orElse(kind.name()),
            "机关三楼会议室",
            participants(organization, kind, number),
            Map.of(),
            quantities(kind),
            others,
            of(TEXTS, kind.id(), number).orElse(""),
            ""));
  }

  private static Optional<String> of(Map<String, List<String>> words, String kind, int number) {
    return Optional.ofNullable(words.get(kind)).map(list -> list.get(number % list.size()));
  }

  private List<Participant> participants(OrgId organization, Kind kind, int number) {
    List<PersonId> all = people.getOrDefault(organization, List.of());
    List<Participant> participants = new ArrayList<>();
    for (RolePart role : kind.roles()) {
      if (role.id().equals("absent")) {
        continue;
      }
      int heads = role.id().equals("attendee") ? all.size() : 2;
      for (int i = 0; i < heads; i++) {
        int at = role.id().equals("attendee") ? i : (i + number) % all.size();
        participants.add(new Participant(all.get(at), role.id()));
      }
    }
    return participants;
  }

  private static Map<String, BigDecimal> quantities(Kind kind) {
    Map<String, BigDecimal> amounts = new HashMap<>();
    for (Quantity quantity : kind.quantities()) {
      amounts.put(quantity.id(), amount(quantity));
    }
    return amounts;
  }

  private static BigDecimal amount(Quantity quantity) {
    if (Set.of("paid-dues", "paid", "passed", "satisfied").contains(quantity.id())) {
      return new BigDecimal("6");
    }
    return switch (quantity.unit()) {
      case "元" -> new BigDecimal(quantity.id().contains("paya") ? "6.5" : "1280.5");
      case "万元", "亿元" -> new BigDecimal("2.4");
      case "份", "册", "条" -> new BigDecimal("9");
      case "学时", "小时" -> new BigDecimal("2.5");
      default -> new BigDecimal("7");
    };
  }
}
