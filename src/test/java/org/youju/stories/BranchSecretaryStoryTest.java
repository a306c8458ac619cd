package org.youju.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.claims.Claim;
import org.youju.claims.Claims;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;
import org.youju.ledger.Office.Meeting;

/** 支部书记的一年：稿子里留的每个空，账上都有。 */
class BranchSecretaryStoryTest {
  private static final Story YEAR = new Story(2025, "branch", "第一党支部");
  private static final PersonId[] MEMBERS = YEAR.people("党员", 14);

  static {
    YEAR.office.post(MEMBERS[0], YEAR.organization, "secretary");
  }

  /** One blank of the manuscript: a word it is about, and what happened that fills it. */
  private record Blank(String about, String metric, int times, String value, Meeting meeting) {
    static Blank counted(String about, String metric, int times, Meeting meeting) {
      return new Blank(about, metric, times, Integer.toString(times), meeting);
    }
  }

  /** In the order of the manuscript. */
  private static List<Blank> blanks() {
    return List.of(
        Blank.counted("党建工作", "party-building-studies", 4, a("party-building-study")),
        Blank.counted("意识形态", "ideology-analyses", 2, a("ideology-analysis")),
        Blank.counted("民主生活会", "democratic-life-meetings", 1, attended("democratic-life-meeting")),
        Blank.counted("党员大会", "member-assemblies", 4, attended("member-assembly")),
        Blank.counted("支委会", "branch-committee-meetings", 12, attended("branch-committee-meeting")),
        Blank.counted("主题党日", "theme-party-days", 12, attended("theme-party-day")),
        Blank.counted("上讲堂", "leaders-lectures", 3, lectured("leaders-lecture")),
        Blank.counted("党课", "party-lectures", 5, lectured("party-lecture")),
        Blank.counted(
            "政治生日",
            "political-birthdays",
            14,
            a("political-birthday").with("celebrated", MEMBERS[3])),
        Blank.counted(
            "驻村",
            "led-village-trips",
            3,
            a("village-trip").with("visitor", MEMBERS[0], MEMBERS[4])),
        new Blank("划拨", "work-funds-amount", 2, "5", a("work-funds").quantity("work-funds", "2.5")),
        new Blank("捐款", "donation-amount", 3, "6300", a("donation").quantity("donation", "2100")),
        new Blank(
            "筹款",
            "fundraising-amount",
            2,
            "8001",
            a("fundraising").quantity("funds-raised", "4000.5")),
        Blank.counted(
            "志愿服务", "volunteer-services", 6, a("volunteer-service").heads("volunteer", 8)),
        Blank.counted("党风廉政", "integrity-studies", 2, a("integrity-study")),
        new Blank(
            "责任书",
            "responsibility-pledges",
            1,
            "14",
            a("responsibility-pledge").quantity("responsibility-pledges", "14")),
        Blank.counted("廉政承诺", "integrity-commitments", 1, a("integrity-commitment")),
        // 另有一次专题廉政党课，也是廉政党课：2 + 1
        new Blank("廉政党课", "integrity-lectures", 2, "3", lectured("integrity-lecture")),
        Blank.counted(
            "专题党课", "special-integrity-lectures", 1, lectured("special-integrity-lecture")),
        Blank.counted(
            "廉政谈话", "integrity-talks", 7, a("integrity-talk").with("talked-to", MEMBERS[5])),
        Blank.counted("检查", "integrity-inspections", 2, a("integrity-inspection")),
        Blank.counted("局务会", "bureau-meetings", 11, a("bureau-meeting")),
        new Blank(
            "家风", "family-pledges", 1, "13", a("family-pledge").quantity("family-pledges", "13")),
        Blank.counted("家访", "integrity-family-visits", 4, a("integrity-family-visit")));
  }

  private static Meeting a(String kind) {
    return YEAR.a(kind);
  }

  private static Meeting attended(String kind) {
    return a(kind).with("attendee", MEMBERS);
  }

  private static Meeting lectured(String kind) {
    return a(kind).with("lecturer", MEMBERS[0]).heads("attendee", 14);
  }

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  @Test
  void 稿子里留的每个空都由台账填上() throws IOException {
    List<Claim> left = Claims.in(manuscript()).stream().filter(Claim::blank).toList();
    List<Blank> blanks = blanks();
    assertThat(left).hasSameSizeAs(blanks);
    blanks.forEach(blank -> YEAR.cannotSay(blank.metric));
    List<Entry> recorded = new ArrayList<>();
    blanks.forEach(blank -> recorded.addAll(YEAR.times(blank.times, blank.meeting)));
    for (int i = 0; i < blanks.size(); i++) {
      filled(left.get(i), blanks.get(i), recorded);
    }
    YEAR.reports(
        "branch-secretary",
        List.of(
            "party-building-studies",
            "ideology-analyses",
            "member-assemblies",
            "branch-committee-meetings",
            "theme-party-days",
            "party-lectures",
            "volunteer-services",
            "integrity-talks"),
        List.of("organization-life-meeting", "publicity"));
  }

  private static void filled(Claim claim, Blank blank, List<Entry> recorded) {
    assertThat(claim.subject()).contains(blank.about);
    assertThat(claim.unit())
        .isEqualTo(YEAR.office.catalog.metric(blank.metric).orElseThrow().unit());
    List<String> kinds = YEAR.office.catalog.metric(blank.metric).orElseThrow().counting().kinds();
    YEAR.says(
        blank.metric,
        blank.value,
        recorded.stream()
            .filter(entry -> entry.recording().kinds().stream().anyMatch(kinds::contains))
            .toList());
  }

  private static String manuscript() throws IOException {
    Path seeds = Path.of("../shared/seeds");
    assertThat(seeds).as("述职报告原稿必须与项目并列存放：../shared/seeds").isDirectory();
    try (Stream<Path> files = Files.list(seeds)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith("001"))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }
}
