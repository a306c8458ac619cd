package org.youju.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.youju.catalog.CaseEntry;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Kind;
import org.youju.catalog.Metric;
import org.youju.catalog.MetricCase;
import org.youju.catalog.Requirement;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Entry;
import org.youju.ledger.Office;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;
import org.youju.requirements.RequirementsTestAccess;

/** Every case of every metric, recorded into a branch of its own and counted there. */
class MetricCasesTest {
  private static final Office OFFICE = new Office();
  private static int number;

  private final Figures figures = RequirementsTestAccess.figures(OFFICE, OFFICE.catalog);

  @AfterAll
  static void 关库() {
    OFFICE.close();
  }

  @TestFactory
  Stream<DynamicTest> 每个指标的每个例子() {
    OFFICE.clock.set("2026-11-01T02:00:00Z");
    OFFICE.aMeeting("theme-party-day").on("2020-01-05").heads("attendee", 9).record();
    return Catalog.shipped().metrics().stream()
        .flatMap(
            metric ->
                metric.cases().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                metric.id() + " " + metric.name(), () -> check(metric, example))));
  }

  private void check(Metric metric, MetricCase example) {
    OrgId branch = OFFICE.organization(kind(metric), "例子" + ++number);
    Map<String, PersonId> people = new HashMap<>();
    Map<String, OrgId> organizations = new HashMap<>();
    example
        .members()
        .forEach((status, n) -> repeat(n, i -> OFFICE.newPerson(status + i, branch, status)));
    example.units().forEach((kind, n) -> repeat(n, i -> OFFICE.below(branch, kind, kind + i)));
    for (CaseEntry given : example.given()) {
      record(branch, given, people, organizations);
    }
    Figure figure =
        figures.figure(OFFICE.all(), metric.id(), branch, example.period(), Optional.empty());
    if (example.value().isEmpty()) {
      assertThat(figure.value()).as(figure.reason()).isEmpty();
      assertThat(figure.reason()).isNotBlank();
    } else {
      assertThat(figure.value()).as(figure.reason()).isPresent();
      assertThat(figure.value().orElseThrow()).isEqualByComparingTo(example.value().get());
    }
  }

  /** Duties are those of a kind of organisation; anything else is counted anywhere. */
  private static String kind(Metric metric) {
    Counting counting = metric.counting();
    if (counting instanceof Counting.Ratio ratio) {
      return kind(OFFICE.catalog.metric(ratio.numerator()).orElseThrow());
    } else if (counting instanceof Counting.Duties duties) {
      Requirement first = OFFICE.catalog.requirement(duties.requirements().get(0)).orElseThrow();
      return first.newest().whom().organizations().iterator().next();
    }
    return "example";
  }

  private void record(
      OrgId branch,
      CaseEntry given,
      Map<String, PersonId> people,
      Map<String, OrgId> organizations) {
    List<Participant> participants = new ArrayList<>();
    given
        .people()
        .forEach(
            (role, names) ->
                names.forEach(
                    name ->
                        participants.add(
                            new Participant(person(branch, name, given, people), role))));
    List<OrgId> others = new ArrayList<>();
    given
        .organizations()
        .forEach(
            (name, kind) ->
                others.add(organizations.computeIfAbsent(name, n -> OFFICE.organization(kind, n))));
    Recording recording =
        new Recording(
            given.kinds(),
            branch,
            given.on(),
            Optional.empty(),
            "例子",
            "会议室",
            participants,
            given.heads(),
            given.quantities(),
            others,
            "例子",
            "");
    Entry entry = OFFICE.ledger.record(actor(given), recording);
    if (given.voided()) {
      OFFICE.ledger.invalidate(actor(given), entry.id(), 1, "例子作废");
    }
  }

  private static void repeat(int times, IntConsumer once) {
    for (int i = 0; i < times; i++) {
      once.accept(i);
    }
  }

  private static Actor actor(CaseEntry given) {
    boolean discipline =
        given.kinds().stream()
            .map(id -> OFFICE.catalog.kind(id).map(Kind::recordedBy).orElseThrow())
            .anyMatch(by -> by.contains(Role.DISCIPLINE));
    return OFFICE.actor(discipline ? Role.DISCIPLINE : Role.OFFICE, OFFICE.committee);
  }

  private PersonId person(
      OrgId branch, String name, CaseEntry given, Map<String, PersonId> people) {
    return people.computeIfAbsent(
        name,
        n -> {
          PersonId person = OFFICE.newPerson(n, branch, "mass");
          Optional.ofNullable(given.posts().get(n))
              .ifPresent(rank -> OFFICE.post(person, branch, rank));
          return person;
        });
  }
}
