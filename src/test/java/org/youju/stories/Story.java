package org.youju.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;
import org.youju.ledger.Office;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.reports.Block;
import org.youju.reports.Draft;
import org.youju.reports.ReportsTestAccess;
import org.youju.reports.Run;
import org.youju.requirements.RequirementsTestAccess;

/**
 * A year in the life of an organisation: what happens is recorded on its day, and at the end the
 * ledger is asked what the author of the report wrote down.
 */
final class Story implements AutoCloseable {
  final Office office = new Office();
  final Figures figures = RequirementsTestAccess.figures(office, office.catalog);
  final OrgId organization;
  private final int year;
  private LocalDate today;

  /** The year of an organisation of the kind below the committee. */
  Story(int year, String kind, String name) {
    this.year = year;
    organization = office.organization(kind, name);
    today = LocalDate.of(year, 1, 1);
  }

  /** An activity of the organisation, not yet dated. */
  Office.Meeting a(String... kinds) {
    return office.aMeeting(kinds).of(organization);
  }

  /** Records on the day itself; what lies behind the last day recorded becomes a late entry. */
  Entry on(String monthAndDay, Office.Meeting meeting) {
    return record(LocalDate.parse(year + "-" + monthAndDay), meeting);
  }

  /** Records {@code times} of the same, spread over the year. */
  List<Entry> times(int times, IntFunction<Office.Meeting> nth) {
    return between(1, 12, times, nth);
  }

  /** Records {@code times} of the same, spread over the months. */
  List<Entry> between(int first, int last, int times, IntFunction<Office.Meeting> nth) {
    int months = last - first + 1;
    return IntStream.range(0, times)
        .mapToObj(
            i -> {
              LocalDate month = LocalDate.of(year, first + i * months / times, 1);
              return record(month.plusDays(3 + i % 20), nth.apply(i));
            })
        .toList();
  }

  List<Entry> times(int times, Office.Meeting meeting) {
    return times(times, i -> meeting);
  }

  private Entry record(LocalDate day, Office.Meeting meeting) {
    today = day.isAfter(today) ? day : today;
    office.clock.set(today.atTime(8, 0).toInstant(ZoneOffset.UTC).toString());
    return meeting.on(day.toString()).record();
  }

  /** New members of the organisation. */
  PersonId[] people(String name, int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> office.person(name + i, organization))
        .toArray(PersonId[]::new);
  }

  /** So many of them, beginning with another one each time. */
  static PersonId[] some(PersonId[] all, int number, int from) {
    return IntStream.range(0, number)
        .mapToObj(i -> all[(from + i) % all.length])
        .toArray(PersonId[]::new);
  }

  /** The figure of the year has this value and stands on exactly these records. */
  void says(String metric, String value, List<Entry> behind) {
    says(metric, value, Period.ofYear(year), behind);
  }

  void says(String metric, String value, Entry... behind) {
    says(metric, value, Arrays.asList(behind));
  }

  void says(String metric, String value, Period period, List<Entry> behind) {
    Figure figure = figure(metric, period);
    assertThat(figure.number()).as(figure + " " + figure.reason()).isEqualTo(value);
    assertThat(figure.ids())
        .as(metric)
        .containsExactlyInAnyOrderElementsOf(ids(behind))
        .isNotEmpty();
  }

  /** The ledger cannot say, and says why; this is not nought. */
  void cannotSay(String metric) {
    Figure figure = figure(metric, Period.ofYear(year));
    assertThat(figure.value()).as(metric).isEmpty();
    assertThat(figure.reason()).as(metric).isNotBlank();
  }

  Period firstHalf() {
    return Period.ofYear(year).halves().get(0);
  }

  Figure figure(String metric, Period period) {
    yearIsOver();
    return figures.figure(office.all(), metric, organization, period, Optional.empty());
  }

  /** The report of the year states these figures as the ledger counts them. */
  void reports(String outline, List<String> stated, List<String> missingKinds) {
    yearIsOver();
    Draft draft =
        ReportsTestAccess.reports(office, figures)
            .create(office.office(), outline, organization, year);
    Map<String, String> numbers = numbers(draft);
    for (String metric : stated) {
      assertThat(numbers.get(metric))
          .as(metric + " in " + draft.layout().text())
          .isEqualTo(figure(metric, Period.ofYear(year)).text());
    }
    assertThat(draft.gaps()).extracting(gap -> gap.kind().orElse("")).containsAll(missingKinds);
    assertThat(draft.layout().text()).doesNotContainPattern("[*＊]|[Xx]{2}|无记录");
  }

  /** The figures of the year that stand in the text, by metric. */
  private Map<String, String> numbers(Draft draft) {
    Map<String, String> numbers = new HashMap<>();
    for (Block block : draft.blocks()) {
      for (Run run : block.runs()) {
        if (run instanceof Run.Number number && number.ref().period().equals(Period.ofYear(year))) {
          numbers.put(number.ref().metric(), number.text());
        }
      }
    }
    return numbers;
  }

  private void yearIsOver() {
    office.clock.set(Instant.parse((year + 1) + "-01-15T01:00:00Z").toString());
  }

  private static List<UUID> ids(List<Entry> entries) {
    return entries.stream().map(entry -> entry.id().value()).toList();
  }

  @Override
  public void close() {
    office.close();
  }
}
