package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;

/**
 * Summed months are only a shorter way: every count stays what the rows come to (decision 0009).
 */
class SumMonthsTest {
  private static final List<List<String>> KINDS =
      List.of(
          List.of("theme-party-day"),
          List.of("party-lecture"),
          List.of("heart-to-heart-talk"),
          List.of("theme-party-day", "party-lecture"));
  private static final List<List<String>> ASKED =
      List.of(
          List.of("theme-party-day"),
          List.of("theme-party-day", "party-lecture"),
          List.of("theme-party-day", "heart-to-heart-talk"));
  private static final List<String> MEASURES =
      List.of(
          "entries",
          "role:attendee",
          "role:attendee@secretary",
          "unnamed:attendee",
          "quantity:hours");

  private final Random random = new Random(20261125);
  private final List<PersonId> people = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private Office office;
  private OrgId general;

  @BeforeEach
  void 半年的台账() {
    office = new Office();
    general = office.organization("general-branch", "一总支");
    office.clock.set("2026-07-20T02:00:00Z");
    for (int n = 0; n < 8; n++) {
      people.add(office.person("人" + n, n < 4 ? office.branchA : office.branchB));
    }
    office.post(people.get(0), office.branchA, "secretary");
    for (int n = 0; n < 90; n++) {
      entries.add(meeting(day()).record());
    }
  }

  @AfterEach
  void 关库() {
    office.close();
  }

  private String day() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(198)).toString();
  }

  private Office.Meeting meeting(String on) {
    List<String> kinds = KINDS.get(random.nextInt(KINDS.size()));
    boolean ofA = random.nextBoolean();
    Office.Meeting meeting =
        office
            .aMeeting(kinds.toArray(String[]::new))
            .of(ofA ? office.branchA : office.branchB)
            .on(on);
    if (kinds.contains("heart-to-heart-talk")) {
      return meeting.with("talker", someone()).with("talked-to", someone());
    }
    meeting.with("attendee", people.subList(0, 1 + random.nextInt(7)).toArray(PersonId[]::new));
    if (kinds.contains("party-lecture")) {
      meeting.with("lecturer", someone());
    }
    if (random.nextInt(4) == 0) {
      meeting.together(ofA ? office.branchB : office.branchA);
    }
    if (random.nextInt(6) == 0) {
      meeting.heads("attendee", 12);
    }
    return random.nextBoolean() ? meeting.quantity("hours", "1.5") : meeting;
  }

  private PersonId someone() {
    return people.get(random.nextInt(people.size()));
  }

  private List<Period> periods() {
    return Stream.of(
            "2026-01-01 2026-12-31",
            "2026-02-01 2026-06-30",
            "2026-01-17 2026-05-03",
            "2026-07-01 2026-07-31",
            "2025-01-01 2026-04-30")
        .map(span -> span.split(" "))
        .map(span -> new Period(LocalDate.parse(span[0]), LocalDate.parse(span[1])))
        .toList();
  }

  /** Everything that can be asked, answered. */
  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    for (OrgId unit : List.of(office.committee, general)) {
      for (Period period : periods()) {
        ASKED.forEach(kinds -> answers.addAll(answers(unit, period, kinds)));
      }
    }
    return answers;
  }

  private List<String> answers(OrgId unit, Period period, List<String> kinds) {
    List<String> answers = new ArrayList<>();
    String of = unit + " " + period + " " + kinds + " ";
    for (String measure : MEASURES) {
      Tallies.Range range =
          new Tallies.Range(office.all(), unit, kinds, measure, period, Optional.empty());
      answers.add(of + measure + " " + plain(office.tallies.total(range).toString()));
      answers.add(of + measure + " by month " + plain(office.tallies.byMonth(range).toString()));
      answers.add(of + measure + " ids " + office.tallies.entryIds(range, 10));
    }
    Tallies.Range all =
        new Tallies.Range(office.all(), unit, kinds, "entries", period, Optional.empty());
    for (String role : List.of("attendee", "lecturer", "talked-to")) {
      answers.add(
          of
              + role
              + " people "
              + office.tallies.people(all.of("role:" + role), role, Optional.empty()));
    }
    answers.add(
        of
            + "secretaries "
            + office.tallies.people(
                all.of("role:attendee@secretary"), "attendee", Optional.of("secretary")));
    for (Optional<String> kind :
        List.of(Optional.<String>empty(), Optional.of("branch"), Optional.of("committee"))) {
      answers.add(of + "organizations " + kind + office.tallies.organizations(all, kind));
    }
    answers.add(of + "cells " + sorted(office.tallies.cells(all)));
    answers.add(
        of
            + "some cells "
            + sorted(
                office.tallies.cells(
                    all, List.of(new Tallies.Measure(kinds.get(0), "role:attendee")))));
    return answers;
  }

  private static List<String> sorted(List<Tallies.Cell> cells) {
    return cells.stream().map(cell -> plain(cell.toString())).sorted().toList();
  }

  /** 3 and 3.0 are the same amount. */
  private static String plain(String text) {
    return text.replaceAll("(\\d+\\.\\d*?)0+(?=\\D)", "$1").replaceAll("\\.(?=\\D)", "");
  }

  private void sum() {
    office.sums.run(office.root, 1);
  }

  private void asOwner(String sql) {
    JdbcClient.create(office.database.owner()).sql(sql).update();
  }

  private long summed() {
    return office.jdbc.sql("SELECT count(*) FROM ledger.month_cell").query(Long.class).single();
  }

  @Test
  void 合计之后各种数字都不变() {
    List<String> before = answers();
    sum();
    assertThat(summed()).isPositive();
    assertThat(answers()).isEqualTo(before);
    assertThat(office.verifyMonths.firstWrong(office.root)).isEmpty();
    assertThat(office.verifyMonths.wrongBesides(office.root)).isFalse();
  }

  @Test
  void 只合计已经过去的月份() {
    sum();
    assertThat(
            office
                .jdbc
                .sql("SELECT DISTINCT month FROM ledger.month_cell ORDER BY 1")
                .query(LocalDate.class)
                .list())
        .startsWith(LocalDate.of(2026, 1, 1))
        .endsWith(LocalDate.of(2026, 6, 1));
  }

  @Test
  void 组织不大就不合计() {
    office.sums.run(office.root, SumMonths.LARGE);
    assertThat(summed()).isZero();
  }

  @Test
  void 补记_更正_作废_移动之后数字照样对() {
    sum();
    for (int n = 0; n < 30; n++) {
      office.clock.set("2026-07-%02dT03:%02d:00Z".formatted(21 + n / 10, n));
      change(n);
      if (n % 7 == 6) {
        sum();
      }
      assertThat(office.verifyMonths.firstWrong(office.root)).isEmpty();
    }
    List<String> mixed = answers();
    asOwner("DELETE FROM ledger.month_cell");
    assertThat(mixed).isEqualTo(answers());
  }

  private void change(int n) {
    Entry entry = office.ledger.entry(office.all(), entries.get(n * 2).id());
    switch (n % 5) {
      case 0 -> entries.add(meeting(day()).record());
      case 1 ->
          office.ledger.correct(
              office.office(), entry.id(), entry.revision(), meeting(day()).draft(), "改期");
      case 2 -> office.ledger.invalidate(office.office(), entry.id(), entry.revision(), "重复");
      case 3 ->
          office.ledger.recordAll(
              office.office(),
              List.of(meeting(day()).draft()),
              recording -> Effort.none(Effort.Way.IMPORT, recording));
      default ->
          office.moveBelow(
              office.branchA,
              n < 15 ? general : office.branchB,
              "2026-0%d-10".formatted(2 + n / 10));
    }
  }

  @Test
  void 改过的合计会被核对出来() {
    sum();
    asOwner(
        "UPDATE ledger.month_cell SET entries = entries + 1 WHERE kind = 'theme-party-day' AND measure = 'entries' AND month = '2026-03-01'");
    assertThat(office.verifyMonths.firstWrong(office.root).map(Object::toString))
        .contains("2026-03");
  }

  @Test
  void 人的集合被改过也会核对出来() {
    sum();
    asOwner(
        "UPDATE ledger.month_cell SET members = '\\xff' WHERE measure = 'role:attendee' AND month = '2026-02-01'");
    assertThat(office.verifyMonths.firstWrong(office.root).map(Object::toString))
        .contains("2026-02");
  }

  @Test
  void 对照表被改过会核对出来() {
    asOwner("DELETE FROM ledger.together");
    assertThat(office.verifyMonths.wrongBesides(office.root)).isTrue();
  }

  @Test
  void 编号不会重复() {
    sum();
    Map<String, Object> row =
        office
            .jdbc
            .sql("SELECT count(*) AS n, count(DISTINCT number) AS d FROM ledger.ordinal")
            .query()
            .singleRow();
    assertThat(row.get("n")).isEqualTo(row.get("d"));
  }
}
