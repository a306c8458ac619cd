package org.youju.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  private static final HoldDocument HOLDING = holding(REPORTING);
  private static final int ROUNDS = 12;
  private static final int MANY = 40;

  @AfterAll
  static void 关库() {
    REPORTING.close();
  }

  @BeforeAll
  static void 写满一年() {
    REPORTING.office.organization("study-group", "党组理论学习中心组");
    REPORTING.office.organization("youth-study-group", "青年理论学习小组");
    REPORTING.office.organization("volunteer-team", "党员志愿服务队");
    REPORTING.fill();
  }

  @Test
  void 写满一年的报告每个数都相符() {
    List<String> wrong = new ArrayList<>();
    for (Outline outline : REPORTING.office.catalog.outlines()) {
      OrgId organization = organization(outline.id());
      Draft draft =
          REPORTING.reports.create(REPORTING.office.office(), outline.id(), organization, 2025);
      check(draft, organization, wrong);
      wrong.addAll(strange(draft, organization));
    }
    assertThat(wrong).isEmpty();
  }

  /** What the verifier takes for a figure in prose that is ours. */
  private static List<String> strange(Draft draft, OrgId organization) {
    Set<Integer> starts =
        draft.layout().figures().stream().map(Layout.Placed::start).collect(Collectors.toSet());
    return hold(organization, draft.layout().text()).stream()
        .filter(held -> !starts.contains(held.claim().start()))
        .map(held -> "不是数 " + held.claim().text() + " " + held.verdict().note())
        .toList();
  }

  /** Each outline speaks of duties, in figures that lead to their records. */
  @ParameterizedTest
  @MethodSource("outlines")
  void 每种提纲都写出规定动作的落实情况(String outline) {
    Draft draft =
        REPORTING.reports.create(REPORTING.office.office(), outline, organization(outline), 2025);
    assertThat(draft.layout().figures())
        .extracting(placed -> placed.number().ref().metric())
        .contains("three-meetings-due", "three-meetings-met", "three-meetings-rate");
    assertThat(draft.layout().figures())
        .filteredOn(placed -> placed.number().ref().metric().startsWith("three-meetings"))
        .allMatch(placed -> placed.number().entries() > 0);
  }

  private static OrgId organization(String outline) {
    boolean branch =
        REPORTING
            .office
            .catalog
            .outline(outline)
            .orElseThrow()
            .organizationKinds()
            .contains("branch");
    return branch ? REPORTING.office.branchA : REPORTING.office.committee;
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

  /** Any figure, one at a time, in each of the outlines: the verifier says so. */
  @ParameterizedTest
  @MethodSource("outlines")
  void 改动任何一个数结论就变(String outline) {
    OrgId organization = organization(outline);
    Draft draft = REPORTING.reports.create(REPORTING.office.office(), outline, organization, 2025);
    assertThat(draft.layout().figures()).hasSizeGreaterThan(MANY);
    String text = draft.layout().text();
    HoldText ledger =
        new HoldText(HOLDING.count(REPORTING.office.all(), asked(organization, text)));
    List<String> unmoved =
        draft.layout().figures().stream()
            .map(placed -> unmoved(ledger, organization, text, placed))
            .flatMap(Optional::stream)
            .toList();
    assertThat(unmoved).isEmpty();
  }

  static Stream<String> outlines() {
    return REPORTING.office.catalog.outlines().stream().map(Outline::id);
  }

  /** What the verifier says where it should say that the figure is another one. */
  private static Optional<String> unmoved(
      HoldText ledger, OrgId organization, String text, Layout.Placed placed) {
    BigDecimal value = placed.number().value().orElseThrow();
    String unit = placed.number().text().substring(value.toPlainString().length());
    String other = value.add(BigDecimal.ONE).toPlainString() + unit;
    int end = placed.start() + placed.length();
    String changed = text.substring(0, placed.start()) + other + text.substring(end);
    List<Understood> claim =
        read(organization, changed).stream()
            .filter(one -> one.passage().claim().start() == placed.start())
            .toList();
    Held held = ledger.hold(claim).get(0);
    return held.verdict() instanceof Verdict.Differs
        ? Optional.empty()
        : Optional.of(around(text, placed) + "→" + other + held.verdict());
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

  private static List<Understood> read(OrgId organization, String text) {
    return HOLDING.read(REPORTING.office.all(), organization, 2025, text);
  }

  private static List<Understood.Asked> asked(OrgId organization, String text) {
    return read(organization, text).stream().flatMap(Understood::asked).toList();
  }

  private static List<Held> hold(OrgId organization, String text) {
    return HOLDING.hold(REPORTING.office.all(), organization, 2025, text);
  }

  static List<Held> hold(ReportingOffice reporting, OrgId organization, String text) {
    return holding(reporting).hold(reporting.office.all(), organization, 2025, text);
  }

  private static HoldDocument holding(ReportingOffice reporting) {
    return new HoldDocument(
        reporting.office.catalog,
        reporting.figures(),
        reporting.office.lineage,
        new DocumentStore(reporting.office.jdbc),
        reporting.office.clock);
  }
}
