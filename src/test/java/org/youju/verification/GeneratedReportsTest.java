package org.youju.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Outline;
import org.youju.kernel.OrgId;
import org.youju.reports.Draft;
import org.youju.reports.Layout;
import org.youju.reports.ReportingOffice;

/**
 * Generated reports and the verifier are brothers: every figure of every generated report agrees.
 */
class GeneratedReportsTest {
  private static final ReportingOffice REPORTING = new ReportingOffice();

  private static final int ROUNDS = 12;

  @AfterAll
  static void 关库() {
    REPORTING.close();
  }

  @Test
  void 写满一年的报告每个数都相符() {
    REPORTING.fill();
    List<String> wrong = new ArrayList<>();
    for (Outline outline : REPORTING.office.catalog.outlines()) {
      OrgId organization =
          outline.organizationKinds().contains("branch")
              ? REPORTING.office.branchA
              : REPORTING.office.committee;
      Draft draft =
          REPORTING.reports.create(REPORTING.office.office(), outline.id(), organization, 2025);
      check(draft, organization, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void 任意台账写出的报告每个数都相符() {
    List<String> wrong = new ArrayList<>();
    for (int seed = 1; seed <= ROUNDS; seed++) {
      OrgId branch = REPORTING.randomBranch("第" + seed + "支部", new Random(seed), 0.4);
      check(
          REPORTING.reports.create(REPORTING.office.office(), "branch-secretary", branch, 2025),
          branch,
          wrong);
    }
    for (Outline outline : REPORTING.office.catalog.outlines()) {
      if (outline.organizationKinds().contains("committee")) {
        OrgId committee = REPORTING.office.committee;
        Draft draft =
            REPORTING.reports.create(REPORTING.office.office(), outline.id(), committee, 2025);
        check(draft, committee, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void 改动任何一个数结论就变() {
    OrgId branch = REPORTING.randomBranch("改数支部", new Random(77), 0.7);
    Draft draft =
        REPORTING.reports.create(REPORTING.office.office(), "branch-secretary", branch, 2025);
    List<String> unmoved = new ArrayList<>();
    String text = draft.layout().text();
    for (Layout.Placed placed : draft.layout().figures()) {
      BigDecimal value = placed.number().value().orElseThrow();
      String unit = placed.number().text().substring(value.toPlainString().length());
      String other = value.add(BigDecimal.ONE).toPlainString() + unit;
      String changed =
          text.substring(0, placed.start())
              + other
              + text.substring(placed.start() + placed.length());
      Held held =
          hold(branch, changed).stream()
              .filter(one -> one.claim().start() == placed.start())
              .findFirst()
              .orElseThrow();
      if (!(held.verdict() instanceof Verdict.Differs)) {
        unmoved.add(around(text, placed) + "→" + other + held.verdict());
      }
    }
    assertThat(unmoved).isEmpty();
  }

  private static void check(Draft draft, OrgId organization, List<String> wrong) {
    String text = draft.layout().text();
    Map<Integer, Held> byStart = new HashMap<>();
    hold(organization, text).forEach(held -> byStart.put(held.claim().start(), held));
    for (Layout.Placed placed : draft.layout().figures()) {
      Held held = byStart.get(placed.start());
      if (held == null) {
        wrong.add("没有找到 " + around(text, placed));
      } else if (!(held.verdict() instanceof Verdict.Agrees)
          || !held.metric().orElseThrow().id().equals(placed.number().ref().metric())) {
        wrong.add(
            around(text, placed)
                + " 应为 "
                + placed.number().ref().metric()
                + "，判为 "
                + held.metric().map(m -> m.id()).orElse("无")
                + " "
                + held.options().stream().map(o -> o.metric().id()).toList()
                + held.verdict().note());
      }
    }
  }

  private static String around(String text, Layout.Placed placed) {
    return text.substring(Math.max(0, placed.start() - 20), placed.start())
        + "⟦"
        + placed.number().text()
        + "⟧";
  }

  private static List<Held> hold(OrgId organization, String text) {
    return hold(REPORTING, organization, text);
  }

  static List<Held> hold(ReportingOffice reporting, OrgId organization, String text) {
    return new HoldDocument(
            reporting.office.catalog,
            reporting.figures(),
            reporting.office.lineage,
            new DocumentStore(reporting.office.jdbc),
            reporting.office.clock)
        .hold(reporting.office.all(), organization, 2025, text);
  }
}
