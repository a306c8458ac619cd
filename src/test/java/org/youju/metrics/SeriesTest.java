package org.youju.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Period;
import org.youju.ledger.Office;
import org.youju.requirements.RequirementsTestAccess;

/** Months read together say the same as months counted one by one. */
class SeriesTest {
  private static final Office OFFICE = new Office();
  private static final Figures FIGURES = RequirementsTestAccess.figures(OFFICE, OFFICE.catalog);

  @BeforeAll
  static void 记一年() {
    OFFICE.clock.set("2026-10-20T02:00:00Z");
    var secretary = OFFICE.person("周敏", OFFICE.branchA);
    OFFICE.post(secretary, OFFICE.branchA, "secretary");
    var member = OFFICE.person("李红", OFFICE.branchA);
    OFFICE.aMeeting("theme-party-day").on("2026-01-15").heads("attendee", 21).record();
    OFFICE
        .aMeeting("theme-party-day", "party-lecture")
        .on("2026-02-19")
        .heads("attendee", 20)
        .with("lecturer", secretary)
        .record();
    OFFICE
        .aMeeting("party-lecture")
        .on("2026-02-20")
        .heads("attendee", 9)
        .with("lecturer", member)
        .record();
    OFFICE
        .aMeeting("party-lecture")
        .on("2026-05-20")
        .heads("attendee", 9)
        .with("lecturer", member)
        .record();
    OFFICE
        .aMeeting("theme-party-day")
        .on("2026-10-20")
        .with("attendee", secretary, member)
        .record();
    OFFICE.aMeeting("center-group-study").on("2026-04-09").heads("attendee", 9).record();
    OFFICE
        .aMeeting("center-group-study")
        .on("2026-06-09")
        .heads("attendee", 9)
        .heads("speaker", 4)
        .record();
    OFFICE.aMeeting("study-material").on("2026-03-05").quantity("books", "30").record();
    OFFICE.aMeeting("study-material").on("2026-03-06").quantity("books", "12").record();
  }

  @AfterAll
  static void 关库() {
    OFFICE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "theme-party-days",
        "theme-party-day-participations",
        "party-lectures",
        "secretary-lectures",
        "center-group-speeches",
        "study-materials",
        "lecturers"
      })
  void 一起读与逐月数结果相同(String metric) {
    Period odd = new Period(Period.ofYear(2025).from(), Period.ofYear(2026).to().minusDays(20));
    List<Figure> together =
        FIGURES.series(
            OFFICE.all(), metric, OFFICE.branchA, odd, Figures.By.MONTH, Optional.empty());
    List<Figure> single =
        odd.months().stream()
            .map(
                month ->
                    FIGURES.figure(OFFICE.all(), metric, OFFICE.branchA, month, Optional.empty()))
            .toList();
    assertThat(together).hasSize(24);
    assertThat(together.stream().map(SeriesTest::told))
        .containsExactlyElementsOf(single.stream().map(SeriesTest::told).toList());
    assertThat(together).anyMatch(month -> month.value().isPresent());
  }

  @Test
  void 没有记录的月份不是零_有记录而不合口径的月份才是零() {
    List<Figure> months =
        FIGURES.series(
            OFFICE.all(),
            "secretary-lectures",
            OFFICE.branchA,
            Period.ofYear(2026),
            Figures.By.MONTH,
            Optional.empty());
    assertThat(months.get(0).value()).isEmpty();
    assertThat(months.get(1).text()).isEqualTo("1次");
    assertThat(months.get(4).text()).isEqualTo("0次");
    assertThat(months.get(11).reason()).isEqualTo("这段时间还没有到来。");
  }

  @Test
  void 一次读出的全部数字与逐个数的相同_按目录顺序() {
    Period year = Period.ofYear(2026);
    List<Told> told = FIGURES.told(OFFICE.all(), OFFICE.branchA, year);
    List<Figure> single =
        OFFICE.catalog.metrics().stream()
            .filter(m -> !OFFICE.catalog.countsDuties(m))
            .map(m -> FIGURES.figure(OFFICE.all(), m.id(), OFFICE.branchA, year, Optional.empty()))
            .filter(figure -> figure.value().isPresent())
            .filter(f -> f.basis() == Figure.Basis.ENTRIES || f.count() > 0)
            .toList();
    assertThat(told.stream().map(one -> one.figure().metric().id() + told(one.figure())))
        .contains("theme-party-days" + year + " 3次  3")
        .containsExactlyElementsOf(
            single.stream().map(figure -> figure.metric().id() + told(figure)).toList());
  }

  @Test
  void 一次读出的月份与逐月数的相同() {
    for (Told told : FIGURES.told(OFFICE.all(), OFFICE.branchA, Period.ofYear(2026))) {
      told.months()
          .ifPresent(
              months ->
                  assertThat(months.stream().map(SeriesTest::told))
                      .as(told.figure().metric().id())
                      .containsExactlyElementsOf(
                          Period.ofYear(2026).months().stream()
                              .map(
                                  month ->
                                      FIGURES.figure(
                                          OFFICE.all(),
                                          told.figure().metric().id(),
                                          OFFICE.branchA,
                                          month,
                                          Optional.empty()))
                              .map(SeriesTest::told)
                              .toList()));
    }
  }

  private static String told(Figure figure) {
    return figure.period() + " " + figure.text() + " " + figure.reason() + " " + figure.count();
  }
}
