package org.youju.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.catalog.Catalog;
import org.youju.catalog.Outline;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;

/** What a report says follows from what was recorded. */
class WriteReportTest {
  private final ReportingOffice o = new ReportingOffice();

  @AfterEach
  void 关库() {
    o.close();
  }

  private String text() {
    return o.branchDraft().layout().text();
  }

  private void partyDays(int year, int times) {
    for (int i = 0; i < times; i++) {
      o.office
          .aMeeting("theme-party-day")
          .on("%d-%02d-10".formatted(year, 1 + i % 12))
          .heads("attendee", 20)
          .titled("主题党日")
          .record();
    }
  }

  @Test
  void 空台账只有开头结尾和缺口() {
    Draft draft = o.branchDraft();
    assertThat(draft.layout().figures()).isEmpty();
    assertThat(draft.layout().sections()).isEmpty();
    assertThat(draft.gaps())
        .contains(new Gap("理论学习", "台账里没有“第一议题学习”的记录，补记后本段自动写出", Optional.of("first-item-study")));
  }

  @Test
  void 有记录才有句子和数字() {
    partyDays(2025, 12);
    assertThat(text()).contains("全年开展主题党日12次，参加党员240人次，");
    Draft draft = o.branchDraft();
    assertThat(draft.layout().sections()).extracting(Layout.Section::number).containsExactly("一、");
    assertThat(draft.gaps()).extracting(Gap::section).contains("（一）组织生活", "理论学习");
  }

  @Test
  void 上下半年比较() {
    for (int i = 0; i < 30; i++) {
      o.office
          .aMeeting("publicity")
          .on(i < 15 ? "2025-03-%02d".formatted(i + 1) : "2025-09-%02d".formatted(i + 1))
          .record();
    }
    assertThat(text()).contains("宣传报道30次，其中上半年15次");
  }

  @Test
  void 与上年比较写增加减少和持平() {
    joint(2024, 1);
    joint(2025, 2);
    assertThat(text()).contains("联建支部由上年1个增加到2个，");
    joint(2024, 3);
    assertThat(text()).contains("联建支部由上年3个减少到2个，");
    joint(2025, 3);
    assertThat(text()).contains("联建支部3个，与上年持平，");
  }

  private void joint(int year, int branches) {
    for (int i = 0; i < branches; i++) {
      int number = i;
      OrgId other = others.computeIfAbsent(i, n -> o.office.branch("联建支部" + number));
      o.office.aMeeting("joint-branch-activity").on(year + "-05-06").together(other).record();
    }
  }

  private final java.util.Map<Integer, OrgId> others = new java.util.HashMap<>();

  @Test
  void 年度没过完不与上年比也不说全年() {
    joint(2024, 1);
    joint(2025, 2);
    partyDays(2025, 3);
    o.office.clock.set("2025-07-02T02:00:00Z");
    assertThat(text()).contains("联建支部2个，", "今年以来开展主题党日3次").doesNotContain("由上年", "全年开展");
  }

  @Test
  void 是零的不写进正文() {
    o.office
        .aMeeting("problem-found")
        .on("2025-03-05")
        .quantity("problems", "0")
        .titled("没有发现问题")
        .record();
    Draft draft = o.branchDraft();
    assertThat(draft.layout().text()).doesNotContain("0个");
    assertThat(draft.gaps()).extracting(Gap::what).contains("“检视问题数”是 0，没有写进正文，需要说明时可以自己加上");
  }

  @Test
  void 问题原因打算用记录自己的话() {
    o.office
        .aMeeting("problem-found")
        .on("2025-11-05")
        .quantity("problems", "1")
        .titled("理论学习不够系统")
        .saying("有的同志以读代学。走访了3户。学用结合还不紧！")
        .record();
    o.office
        .aMeeting("annual-plan")
        .on("2026-01-08")
        .quantity("goals", "5")
        .titled("建强青年理论学习小组")
        .record();
    assertThat(text())
        .contains("理论学习不够系统。有的同志以读代学。学用结合还不紧。")
        .doesNotContain("3户")
        .contains("2026年，我将", "建强青年理论学习小组。");
  }

  @Test
  void 停用的指标和台账不写也不算缺口(@TempDir Path own) throws IOException {
    Files.createDirectories(own.resolve("metrics"));
    Files.createDirectories(own.resolve("kinds"));
    Files.writeString(own.resolve("metrics/own.yaml"), "- {id: theme-party-days, disabled: true}");
    Files.writeString(own.resolve("kinds/own.yaml"), "- {id: cause-analysis, disabled: true}");
    partyDays(2025, 3);
    Reports withOwn = o.reports(Catalog.shippedAnd(own));
    Draft draft = withOwn.create(o.secretary(), "branch-secretary", o.office.branchA, 2025);
    assertThat(draft.layout().text()).contains("参加党员60人次").doesNotContain("开展主题党日");
    assertThat(draft.gaps()).extracting(Gap::section).doesNotContain("原因分析");
  }

  @Test
  void 台账丰富时四种报告都写得满而不空() {
    o.fill();
    for (Outline outline : o.office.catalog.outlines()) {
      boolean branch = outline.id().equals("branch-secretary");
      OrgId organization = branch ? o.office.branchA : o.office.committee;
      Draft draft = o.reports.create(o.office.office(), outline.id(), organization, 2025);
      ReportTextRules.check(draft);
      assertThat(draft.layout().characters()).as(outline.id()).isBetween(2000, 4500);
      assertThat(draft.layout().figures().size())
          .as(outline.id())
          .isGreaterThanOrEqualTo(branch ? 25 : 40);
      assertThat(draft.layout().sections()).hasSizeGreaterThanOrEqualTo(4);
      String person = outline.id().equals("party-group-summary") ? "局党组" : "我";
      assertThat(draft.layout().text()).contains(person);
    }
  }

  @Test
  void 提纲与组织类型年份不合的不写() {
    assertThatThrownBy(
            () -> o.reports.create(o.secretary(), "party-group-summary", o.office.branchA, 2025))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("不适用");
    assertThatThrownBy(
            () -> o.reports.create(o.secretary(), "branch-secretary", o.office.branchA, 2027))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> o.reports.create(o.secretary(), "poem", o.office.branchA, 2025))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("branch-secretary");
  }

  @Test
  void 范围之外的组织查无此处() {
    assertThatThrownBy(
            () -> o.reports.create(o.secretary(), "branch-secretary", o.office.branchB, 2025))
        .isInstanceOf(NotFound.class);
    ReportId foreign =
        o.reports
            .create(o.office.office(), "branch-secretary", o.office.branchB, 2025)
            .header()
            .id();
    assertThatThrownBy(() -> o.reports.report(o.secretary().scope(), foreign))
        .isInstanceOf(NotFound.class);
    assertThat(o.reports.list(o.secretary().scope())).isEmpty();
    assertThat(o.reports.list(o.office.all())).hasSize(1);
    assertThat(o.reports.list(o.office.actor(Role.AUDIT_ADMIN, o.office.committee).scope()))
        .isEqualTo(List.of());
  }
}
