package org.youju.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Actor;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.notifications.DeskReminder;
import org.youju.notifications.DeskReminders;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.reports.Draft;
import org.youju.reports.Layout;
import org.youju.reports.Reports;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;
import org.youju.security.RunningOffice;
import org.youju.verification.Upload;
import org.youju.verification.Verdict;
import org.youju.verification.Verification;
import org.youju.verification.Verifications;

/** 支部书记的一年：月中被提醒，办了就记，记了提醒就没了、这一项就落实了，到年底报告里自己写出落实了多少。 */
class BranchSecretaryYearTest {
  private static final RunningOffice OFFICE = RunningOffice.open();
  private static final int YEAR = LocalDate.now().getYear() + 1;
  private static final int MEMBERS = 8;

  /** The month in which the committee's meeting was forgotten. */
  private static final int FORGOTTEN = 5;

  private final Actor secretary = OFFICE.actor(Role.BRANCH_SECRETARY);

  @BeforeAll
  static void 八名党员的支部() {
    for (int i = 1; i <= MEMBERS; i++) {
      OFFICE
          .bean(People.class)
          .add(
              OFFICE.actor(Role.OFFICE),
              PersonDetails.named("党员" + "一二三四五六七八".charAt(i - 1)),
              OFFICE.branch,
              MemberStatus.FORMAL,
              LocalDate.of(2020, 1, 1));
    }
  }

  @AfterAll
  static void 关门() {
    OFFICE.close();
  }

  @Test
  void 从提醒到记录_到落实_到报告里的一句话() {
    for (int month = 1; month <= 12; month++) {
      live(month);
    }
    OFFICE.turnTo(LocalDate.of(YEAR, 12, 31));
    report();
  }

  private void live(int month) {
    LocalDate day = LocalDate.of(YEAR, month, 26);
    OFFICE.turnTo(day);
    assertThat(told()).anyMatch(line -> line.contains("主题党日"));
    assertThat(status("zb-16", month)).isEqualTo(Status.NOT_YET);
    held(day, "theme-party-day", "attendee");
    assertThat(told()).noneMatch(line -> line.contains("主题党日"));
    assertThat(status("zb-16", month)).isEqualTo(Status.MET);
    held(day, "group-meeting", "attendee");
    if (month != FORGOTTEN) {
      assertThat(told()).anyMatch(line -> line.contains("支委会"));
      held(day, "branch-committee-meeting", "attendee");
    }
    if (month % 3 == 0) {
      held(day, "member-assembly", "attendee");
      held(day, "party-lecture", "lecturer");
    }
  }

  /** What the desk says. */
  private List<String> told() {
    return OFFICE.bean(DeskReminders.class).of(secretary).stream().map(DeskReminder::what).toList();
  }

  private Status status(String requirement, int month) {
    LocalDate first = LocalDate.of(YEAR, month, 1);
    Period period = new Period(first, first.plusMonths(1).minusDays(1));
    return OFFICE
        .bean(Duties.class)
        .find(secretary, OFFICE.branch, requirement, period, Optional.empty())
        .map(Obligation::status)
        .orElseThrow();
  }

  private void held(LocalDate day, String kind, String role) {
    OFFICE
        .bean(Ledger.class)
        .record(
            secretary,
            new Recording(
                List.of(kind),
                OFFICE.branch,
                day,
                Optional.empty(),
                "学习讨论",
                "三楼会议室",
                List.of(),
                Map.of(role, role.equals("lecturer") ? 1 : MEMBERS),
                Map.<String, BigDecimal>of(),
                List.of(),
                "",
                ""));
  }

  /** 党员大会 4 + 支委会 12 + 党小组会 12 + 党课 4 = 32，忘了一次支委会。 */
  private void report() {
    Draft draft =
        OFFICE.bean(Reports.class).create(secretary, "branch-secretary", OFFICE.branch, YEAR);
    assertThat(draft.layout().text()).contains("到期应落实的“三会一课”32项，已落实31项，落实率96.9%");
    Layout.Placed met =
        figures(draft)
            .filter(f -> metric(f).equals("three-meetings-met"))
            .findFirst()
            .orElseThrow();
    assertThat(met.number().entries()).isEqualTo(31);
    Verification verified =
        OFFICE
            .bean(Verifications.class)
            .hold(secretary, Upload.text(draft.layout().text()), OFFICE.branch, YEAR);
    assertThat(verified.claims())
        .filteredOn(held -> held.metric().filter(m -> m.id().startsWith("three-")).isPresent())
        .hasSize(3)
        .allMatch(held -> held.verdict() instanceof Verdict.Agrees);
  }

  private static Stream<Layout.Placed> figures(Draft draft) {
    return draft.layout().figures().stream();
  }

  private static String metric(Layout.Placed placed) {
    return placed.number().ref().metric();
  }
}
