package org.youju.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;
import org.youju.ledger.Office;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;

/** Duties as figures: counted as they are judged, told to those who answer, and never a false 0. */
class CountDutiesTest {
  private static final Office OFFICE = new Office();
  private static final Figures FIGURES = RequirementsTestAccess.figures(OFFICE, OFFICE.catalog);
  private static final Period YEAR = Period.ofYear(2025);
  private static final Period SPRING = Period.ofQuarter(2025, 1);

  @BeforeAll
  static void 一年() {
    OFFICE.clock.set("2026-01-20T02:00:00Z");
    for (int i = 0; i < 8; i++) {
      OFFICE.newPerson("党员" + i, OFFICE.branchA, "formal");
    }
    for (int month = 1; month <= 12; month++) {
      String on = "2025-%02d-10".formatted(month);
      if (month != 5) {
        OFFICE.aMeeting("branch-committee-meeting").on(on).heads("attendee", 3).record();
      }
      if (month % 3 == 0) {
        OFFICE.aMeeting("member-assembly").on(on).heads("attendee", 8).record();
        OFFICE.aMeeting("party-lecture").on(on).heads("lecturer", 1).record();
      }
    }
  }

  @AfterAll
  static void 关库() {
    OFFICE.close();
  }

  private static Figure figure(Scope scope, String metric, OrgId of, Period period) {
    return FIGURES.figure(scope, metric, of, period, Optional.empty());
  }

  private static Figure ofBranch(String metric, Period period) {
    return figure(OFFICE.all(), metric, OFFICE.branchA, period);
  }

  @Test
  void 应落实与已落实按期数_比率由二者得出() {
    // 支委会 12 个月，党员大会和党课各 4 个季度：12 + 4 + 4；五月没有支委会
    assertThat(ofBranch("three-meetings-due", YEAR).text()).isEqualTo("20项");
    assertThat(ofBranch("three-meetings-met", YEAR).text()).isEqualTo("19项");
    assertThat(ofBranch("three-meetings-rate", YEAR).text()).isEqualTo("95%");
    assertThat(ofBranch("three-meetings-due", SPRING).text()).isEqualTo("5项"); // 3 + 1 + 1
  }

  @Test
  void 每个数都通到记录() {
    Figure met = ofBranch("three-meetings-met", YEAR);
    assertThat(met.basis()).isEqualTo(Figure.Basis.ENTRIES);
    assertThat(met.count()).isEqualTo(19); // 一期一条
    assertThat(met.ids()).hasSize(19).doesNotHaveDuplicates();
    assertThat(FIGURES.glance(OFFICE.all(), met.metric(), OFFICE.branchA, YEAR).ids()).isEmpty();
  }

  @Test
  void 没有记录和说不清的都不是零() {
    // 乙支部没有党员不足七名的支委会，党员大会和党课一次也没有
    Figure none = figure(OFFICE.all(), "three-meetings-met", OFFICE.branchB, YEAR);
    assertThat(none.value()).isEmpty();
    assertThat(none.reason()).contains("没有查到记录");
    assertThat(ofBranch("three-meetings-met", Period.ofYear(2024)).reason()).contains("缺数据");
    assertThat(ofBranch("three-meetings-met", Period.ofYear(2026)).value()).isEmpty();
    Figure then =
        FIGURES.figure(
            OFFICE.all(), "three-meetings-met", OFFICE.branchA, YEAR, Optional.of(YEAR.to()));
    assertThat(then.reason()).contains("过去某一天");
  }

  @Test
  void 上级数所属支部的合计() {
    OrgId general = OFFICE.organization("general-branch", "合计总支");
    OrgId one = OFFICE.below(general, "branch", "合计一支部");
    OFFICE.below(general, "branch", "合计二支部");
    OFFICE.aMeeting("member-assembly").of(one).on("2025-02-03").heads("attendee", 4).record();
    // 两个支部各 8 项（党员大会和党课各 4 个季度），没有满七名党员，不召开支委会
    assertThat(figure(OFFICE.all(), "three-meetings-due", general, YEAR).text()).isEqualTo("16项");
    assertThat(figure(OFFICE.all(), "three-meetings-met", general, YEAR).text()).isEqualTo("1项");
    assertThat(figure(OFFICE.all(), "three-meetings-rate", general, YEAR).text()).isEqualTo("6.3%");
  }

  @Test
  void 本组织和直接上级看得到_纪检和旁边的组织看不到() {
    Scope own = OFFICE.actor(Role.BRANCH_SECRETARY, OFFICE.branchA).scope();
    Scope superior = OFFICE.actor(Role.PARTY_GROUP_SECRETARY, OFFICE.committee).scope();
    assertThat(figure(own, "three-meetings-due", OFFICE.branchA, YEAR).value()).isPresent();
    assertThat(figure(superior, "three-meetings-due", OFFICE.branchA, YEAR).value()).isPresent();
    Scope bare = new Scope(OFFICE.root, superior.tops());
    for (String metric : new String[] {"three-meetings-due", "three-meetings-rate"}) {
      Figure withheld = figure(bare, metric, OFFICE.branchA, YEAR);
      assertThat(withheld.isWithheld()).as(metric).isTrue();
      assertThat(withheld.value()).isEmpty();
    }
  }

  @Test
  void 再上级看总数_看不到隔一级的支部() {
    OrgId general = OFFICE.organization("general-branch", "总支");
    OrgId deep = OFFICE.below(general, "branch", "总支下的支部");
    Scope top = OFFICE.actor(Role.PARTY_GROUP_SECRETARY, OFFICE.committee).scope();
    assertThat(figure(top, "three-meetings-due", deep, YEAR).isWithheld()).isTrue();
    assertThat(figure(top, "three-meetings-due", general, YEAR).isWithheld()).isFalse();
  }

  @Test
  void 新记一笔数就变() {
    OrgId branch = OFFICE.branch("丁支部");
    assertThat(figure(OFFICE.all(), "three-meetings-met", branch, SPRING).value()).isEmpty();
    OFFICE.aMeeting("member-assembly").of(branch).on("2025-02-03").heads("attendee", 4).record();
    assertThat(figure(OFFICE.all(), "three-meetings-met", branch, SPRING).text()).isEqualTo("1项");
    assertThat(figure(OFFICE.all(), "three-meetings-rate", branch, SPRING).text()).isEqualTo("50%");
  }

  @Test
  void 支部多时从看板上数_与逐个判定相加相同() {
    OrgId general = OFFICE.organization("general-branch", "大总支");
    long due = 0;
    long met = 0;
    for (int i = 0; i < 120; i++) {
      OrgId branch = OFFICE.below(general, "branch", "多支部" + i);
      if (i % 7 == 0) {
        OFFICE
            .aMeeting("party-lecture")
            .of(branch)
            .on("2025-0" + (1 + i % 9) + "-09")
            .heads("lecturer", 1)
            .record();
        met += value(branch, "three-meetings-met");
        due += value(branch, "three-meetings-due");
      } else {
        due += 8; // 党员大会、党课各 4 个季度
      }
    }
    assertThat(value(general, "three-meetings-due")).isEqualTo(due);
    assertThat(value(general, "three-meetings-met")).isEqualTo(met).isPositive();
    Figure glance =
        FIGURES.glance(
            OFFICE.all(), OFFICE.catalog.metric("three-meetings-met").orElseThrow(), general, YEAR);
    assertThat(glance.value().orElseThrow().longValueExact()).isEqualTo(met);
    assertThat(glance.count()).isEqualTo(met); // 一项一条
    assertThat(figure(OFFICE.all(), "three-meetings-met", general, YEAR).ids()).hasSize((int) met);
    OFFICE.aMeeting("member-assembly").of(general).on("2025-02-03").heads("attendee", 4).record();
    assertThat(value(general, "three-meetings-due")).isEqualTo(due);
  }

  @Test
  void 看板还没汇总好时逐个判定_谁也不等_数相同() {
    OrgId general = OFFICE.organization("general-branch", "刚启动的大总支");
    for (int i = 0; i < 101; i++) {
      OrgId branch = OFFICE.below(general, "branch", "刚启动支部" + i);
      if (i % 20 == 0) {
        OFFICE.aMeeting("party-lecture").of(branch).on("2025-03-09").heads("lecturer", 1).record();
      }
    }
    Duties duties = RequirementsTestAccess.duties(OFFICE, OFFICE.catalog);
    DutyBoard board = RequirementsTestAccess.board(OFFICE, duties, 1);
    Figures figures = RequirementsTestAccess.figures(OFFICE, OFFICE.catalog, duties, board);
    Metric met = OFFICE.catalog.metric("three-meetings-met").orElseThrow();
    Figure before = figures.glance(OFFICE.all(), met, general, YEAR);
    assertThat(before.text()).isEqualTo("6项");
    assertThat(before.count()).isEqualTo(6);
    RequirementsTestAccess.awaited(board, OFFICE.root, YEAR.from().getYear());
    OFFICE.organization("branch", "后来的支部"); // whatever is written, it is counted anew
    assertThat(figures.glance(OFFICE.all(), met, general, YEAR).text()).isEqualTo(before.text());
    board.stop();
  }

  private static long value(OrgId of, String metric) {
    return figure(OFFICE.all(), metric, of, YEAR).value().orElseThrow().longValueExact();
  }
}
