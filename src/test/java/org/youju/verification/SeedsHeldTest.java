package org.youju.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.claims.Defects;
import org.youju.kernel.OrgId;
import org.youju.reports.ReportingOffice;

/**
 * The three real reports of ../shared/seeds, held against a year in which everything was recorded.
 */
class SeedsHeldTest {
  private static final Path SEEDS = Path.of("../shared/seeds");
  private static final ReportingOffice REPORTING = new ReportingOffice();

  @BeforeAll
  static void 记满一年() {
    REPORTING.fill();
  }

  @AfterAll
  static void 关库() {
    REPORTING.close();
  }

  private static List<Held> held(String name, OrgId organization) throws IOException {
    return GeneratedReportsTest.hold(
        REPORTING, organization, Files.readString(SEEDS.resolve(name)));
  }

  private static List<String> metrics(List<Held> held) {
    return held.stream().map(one -> one.metric().map(m -> m.id()).orElse("-")).toList();
  }

  @Test
  void 党组书记报告里的数都认得() throws IOException {
    List<Held> held = held("000_540348e18545790a.txt", REPORTING.office.committee);
    assertThat(metrics(held))
        .containsExactly(
            "center-group-sessions",
            "reading-class-weeks",
            "-",
            "research-topics",
            "leader-field-researches",
            "research-adoptions",
            "tough-tasks",
            "cadres-appointed",
            "rank-promotions",
            "integrity-forums");
  }

  @Test
  void 支部书记报告里的空白都认得() throws IOException {
    List<Held> held = held("001_0d511e9fe97918e5.txt", REPORTING.office.branchA);
    assertThat(metrics(held))
        .containsExactly(
            "party-building-studies",
            "ideology-analyses",
            "democratic-life-meetings",
            "member-assemblies",
            "branch-committee-meetings",
            "theme-party-days",
            "leaders-lectures",
            "party-lectures",
            "political-birthdays",
            "led-village-trips",
            "work-funds-amount",
            "donation-amount",
            "fundraising-amount",
            "volunteer-services",
            "integrity-studies",
            "responsibility-pledges",
            "integrity-commitments",
            "integrity-lectures",
            "special-party-lectures",
            "integrity-talks",
            "integrity-inspections",
            "bureau-meetings",
            "family-pledges",
            "integrity-family-visits");
    assertThat(held)
        .allMatch(
            one -> one.verdict() instanceof Verdict.Blank blank && blank.proposal().isPresent());
  }

  @Test
  void 党工委书记报告里的空白都认得() throws IOException {
    List<Held> held = held("002_8dcddd66c326cf86.txt", REPORTING.office.committee);
    assertThat(metrics(held))
        .startsWith(
            "first-item-studies",
            "special-party-lectures",
            "ideology-bulletins",
            "online-comment-occasions",
            "national-articles",
            "provincial-articles",
            "municipal-articles",
            "reports-heard",
            "admonished-people");
  }

  @Test
  void 水印标记空白都在缺陷里() throws IOException {
    List<DefectType> first = types("000_540348e18545790a.txt");
    assertThat(first).contains(DefectType.WATERMARK_AD, DefectType.PAID_MARKER);
    assertThat(types("001_0d511e9fe97918e5.txt")).contains(DefectType.PLACEHOLDER);
    assertThat(types("002_8dcddd66c326cf86.txt"))
        .contains(DefectType.PAID_MARKER, DefectType.OVER_REPLACEMENT, DefectType.PLACEHOLDER);
  }

  private static List<DefectType> types(String name) throws IOException {
    return Defects.in(Files.readString(SEEDS.resolve(name))).stream().map(Defect::type).toList();
  }

  @Test
  void 固定说法不当作数() {
    String phrases = "贯彻党的二十大精神，落实“三会一课”“一岗双责”“三重一大”，增强“四个意识”，做到“两个维护”，落实中央八项规定精神，推动“1+1+N”机制。";
    assertThat(GeneratedReportsTest.hold(REPORTING, REPORTING.office.branchA, phrases)).isEmpty();
  }
}
