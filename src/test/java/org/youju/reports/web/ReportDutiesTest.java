package org.youju.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Outline;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.metrics.Figures;
import org.youju.reports.ReportingOffice;
import org.youju.requirements.Duties;
import org.youju.requirements.RequirementsTestAccess;
import org.youju.verification.Held;
import org.youju.verification.Verdict;
import org.youju.verification.VerificationTestAccess;

/** What is proposed for the section on problems: words that hold, figures that agree. */
class ReportDutiesTest {
  private static final ReportingOffice REPORTING = new ReportingOffice();
  private static final Period YEAR = Period.ofYear(2025);

  @AfterAll
  static void 关库() {
    REPORTING.close();
  }

  private static DutiesView view(OrgId organization) {
    Duties duties = RequirementsTestAccess.duties(REPORTING.office, REPORTING.office.catalog);
    Figures figures = REPORTING.figures();
    return ReportDuties.of(
        duties.of(REPORTING.office.office(), organization, YEAR),
        YEAR,
        Optional.empty(),
        (metric, one) ->
            REPORTING
                .office
                .catalog
                .metric(metric)
                .map(m -> figures.glance(REPORTING.office.all(), m, organization, YEAR)));
  }

  private static OrgId thinYear(String kind, String name, int seed) {
    OrgId organization = REPORTING.office.organization(kind, name);
    for (int i = 0; i < 9; i++) {
      REPORTING.office.newPerson(name + i, organization, "formal");
    }
    REPORTING.randomYear(organization, new Random(seed), 0.9);
    return organization;
  }

  @Test
  void 每一条可写进正文的话_数字都与台账相符_没有数不出来的数() {
    List<String> wrong = new ArrayList<>();
    int figures = 0;
    for (String kind : List.of("branch", "party-group", "committee", "general-branch")) {
      for (int seed = 1; seed <= 3; seed++) {
        OrgId organization = thinYear(kind, kind + seed, seed);
        DutiesView view = view(organization);
        List<DutiesView.Line> lines = new ArrayList<>(view.missed());
        lines.addAll(view.unexplained());
        for (DutiesView.Line line : lines) {
          figures += (int) line.proposal().stream().filter(PaperView.Piece::isFigure).count();
          check(organization, line, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(figures).isGreaterThan(20);
  }

  private static void check(OrgId organization, DutiesView.Line line, List<String> wrong) {
    List<Held> held =
        VerificationTestAccess.hold(REPORTING, organization, "存在的问题\n" + line.words());
    List<String> metrics =
        line.proposal().stream()
            .filter(PaperView.Piece::isFigure)
            .map(PaperView.Piece::metric)
            .toList();
    List<String> agreed =
        held.stream()
            .filter(one -> one.verdict() instanceof Verdict.Agrees)
            .map(one -> one.metric().orElseThrow().id())
            .toList();
    if (held.size() != metrics.size() || !agreed.equals(metrics)) {
      wrong.add(
          line.words()
              + " "
              + metrics
              + " "
              + held.stream()
                  .map(h -> h.claim().text() + h.metric().map(m -> m.id()) + h.verdict().note())
                  .toList());
    }
  }

  @Test
  void 一次也没有的不写成零() {
    OrgId empty = REPORTING.office.organization("branch", "空支部");
    assertThat(view(empty).missed())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.words()).doesNotContainPattern("[0-9０零]|无记录"));
  }

  @Test
  void 每种提纲都知道问题写在哪一部分() {
    for (Outline outline : REPORTING.office.catalog.outlines()) {
      Optional<DutiesView.Section> section = ReportDuties.problems(outline);
      assertThat(section).as(outline.id()).isPresent();
      assertThat(section.get().title()).containsPattern("问题|不足");
    }
  }
}
