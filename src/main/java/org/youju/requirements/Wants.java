package org.youju.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Measured;
import org.youju.catalog.Metric;
import org.youju.catalog.Requirement;
import org.youju.catalog.Rhythm;
import org.youju.catalog.RolePart;
import org.youju.catalog.Whom;
import org.youju.catalog.Wording;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.ledger.Extracts;
import org.youju.metrics.Gathering;
import org.youju.metrics.Personally;
import org.youju.organization.Chronicle;

/**
 * What has to be read to judge requirements of organisations in a span. Of people nothing is read
 * entry by entry that a sum can tell: only what is counted from a day of one's own, and what a
 * reader wants to see.
 */
final class Wants {
  private final Catalog catalog;
  private final Gathering gathering;
  private final Period span;
  private final LocalDate today;
  private final Collection<Requirement> requirements = new LinkedHashSet<>();

  Wants(
      Catalog catalog,
      Gathering gathering,
      Collection<Requirement> requirements,
      Period span,
      LocalDate today) {
    this.catalog = catalog;
    this.gathering = gathering;
    this.span = span;
    this.today = today;
    requirements.forEach(this::add);
  }

  /** A duty that covers another one needs what that one needs. */
  private void add(Requirement requirement) {
    requirements.add(requirement);
    for (Wording wording : requirement.wordings()) {
      if (wording.measured() instanceof Measured.Covering covering) {
        add(catalog.requirement(covering.requirement()).orElseThrow());
      }
    }
  }

  static List<Extracts.Owner> owners(Collection<Roster> rosters) {
    return rosters.stream().map(roster -> owner(roster.chronicle())).toList();
  }

  private static Extracts.Owner owner(Chronicle chronicle) {
    return new Extracts.Owner(
        chronicle.id(),
        chronicle.below().stream()
            .filter(Chronicle.Below::acts)
            .map(Chronicle.Below::id)
            .distinct()
            .toList(),
        chronicle.actsAlone());
  }

  /** What is to be read of the organisations' own entries. */
  Gathering.Wanted ofUnits(Collection<Roster> rosters) {
    Set<Metric> metrics = new LinkedHashSet<>();
    Set<String> kinds = new LinkedHashSet<>();
    Set<String> quantities = new LinkedHashSet<>();
    Set<String> longer = new LinkedHashSet<>();
    for (Requirement requirement : requirements) {
      for (Wording wording : requirement.wordings()) {
        if (wording.rhythm() instanceof Rhythm.Rolling rolling
            && rolling.since() instanceof Rhythm.Since.Event event
            && wording.whom() instanceof Whom.Organizations) {
          kinds.add(event.kind());
          longer.add(event.kind());
        }
        Measured measured = wording.measured();
        if (measured instanceof Measured.Counted counted
            && wording.whom() instanceof Whom.Organizations) {
          Metric metric = metric(counted);
          if (counted.below()) {
            kinds.addAll(metric.counting().kinds());
          } else {
            metrics.add(metric);
          }
          if (!inYears(wording)) {
            longer.addAll(Gathering.kinds(catalog, List.of(metric)));
          }
        } else if (measured instanceof Measured.Share share) {
          kinds.addAll(share.kinds());
          quantities.addAll(List.of(share.part(), share.whole()));
        } else if (measured instanceof Measured.Renewed renewed) {
          kinds.addAll(renewed.kinds());
          longer.addAll(renewed.kinds());
        }
      }
    }
    return new Gathering.Wanted(
        owners(rosters), metrics, kinds, quantities, years(), longer, Assess.wide(span));
  }

  /** Whether its periods lie within calendar years. */
  private static boolean inYears(Wording wording) {
    return wording.rhythm() instanceof Rhythm.Calendar calendar && calendar.shift() == 0;
  }

  private Period years() {
    return new Period(
        LocalDate.of(span.from().getYear(), 1, 1), LocalDate.of(span.to().getYear(), 12, 31));
  }

  private Metric metric(Measured.Counted counted) {
    return catalog.metric(counted.metric()).orElseThrow();
  }

  private record Asked(Metric metric, Period period) {}

  /** Where it matters whether entries say whom they count. */
  private record Named(Metric metric, boolean years) {}

  /**
   * Reads what is to be known of the people of the organisations.
   *
   * @param records whose entries are wanted one by one although a sum would do; nobody's if empty
   */
  Personally ofPeople(
      org.youju.kernel.Scope scope,
      Collection<Roster> rosters,
      Optional<Predicate<PersonId>> records) {
    Map<Asked, Set<PersonId>> sums = new LinkedHashMap<>();
    List<Gathering.Traced> traced = new ArrayList<>();
    Map<Named, Set<OrgId>> named = new HashMap<>();
    for (Requirement requirement : requirements) {
      for (Wording wording : requirement.wordings()) {
        if (wording.whom() instanceof Whom.People whom) {
          Map<OrgId, Set<PersonId>> people = people(rosters, whom, wording);
          if (!people.isEmpty()) {
            ask(requirement, wording, people, sums, traced, named, records);
          }
        }
      }
    }
    return gathering.people(
        scope,
        sums.entrySet().stream()
            .map(
                one ->
                    new Gathering.Summed(
                        one.getKey().metric(), one.getKey().period(), one.getValue()))
            .toList(),
        traced.stream().distinct().toList(),
        named.entrySet().stream()
            .map(
                one ->
                    new Gathering.Named(
                        one.getKey().metric(),
                        one.getKey().years() ? years() : Assess.wide(span),
                        one.getValue()))
            .toList(),
        owners(rosters));
  }

  private Map<OrgId, Set<PersonId>> people(
      Collection<Roster> rosters, Whom.People whom, Wording wording) {
    Map<OrgId, Set<PersonId>> people = new LinkedHashMap<>();
    for (Roster roster : rosters) {
      Set<PersonId> mine =
          roster.of(whom).stream()
              .filter(
                  one ->
                      !(wording.rhythm() instanceof Rhythm.Rolling rolling)
                          || Rolled.reaches(one, rolling, span))
              .map(Mine::id)
              .collect(Collectors.toCollection(HashSet::new));
      if (!mine.isEmpty()) {
        people.put(roster.chronicle().id(), mine);
      }
    }
    return people;
  }

  private void ask(
      Requirement requirement,
      Wording wording,
      Map<OrgId, Set<PersonId>> people,
      Map<Asked, Set<PersonId>> sums,
      List<Gathering.Traced> traced,
      Map<Named, Set<OrgId>> named,
      Optional<Predicate<PersonId>> records) {
    Set<PersonId> all = new HashSet<>();
    people.values().forEach(all::addAll);
    if (wording.measured() instanceof Measured.Passed passed) {
      traced.add(traced(Set.copyOf(passed.kinds()), Set.of(passed.role()), all));
    }
    if (wording.rhythm() instanceof Rhythm.Rolling rolling
        && rolling.since() instanceof Rhythm.Since.Event event) {
      Set<String> roles = event.role().map(Set::of).orElseGet(() -> roles(event.kind()));
      traced.add(traced(Set.of(event.kind()), roles, all));
    }
    if (!(wording.measured() instanceof Measured.Counted counted)) {
      return;
    }
    Metric metric = metric(counted);
    Set<String> kinds = Set.copyOf(metric.counting().kinds());
    boolean over;
    if (wording.rhythm() instanceof Rhythm.Calendar calendar) {
      List<Period> periods =
          Spans.of(calendar, span).stream()
              .filter(period -> requirement.on(period.from()).filter(wording::equals).isPresent())
              .toList();
      periods.forEach(
          period ->
              sums.computeIfAbsent(new Asked(metric, period), p -> new HashSet<>()).addAll(all));
      records.ifPresent(
          some ->
              traced.add(
                  traced(
                      kinds,
                      gathering.roles(metric),
                      all.stream().filter(some).collect(Collectors.toSet()))));
      over = periods.stream().anyMatch(period -> period.to().isBefore(today));
    } else {
      traced.add(traced(kinds, gathering.roles(metric), all));
      over = span.from().isBefore(today);
    }
    if (over) {
      named
          .computeIfAbsent(new Named(metric, inYears(wording)), m -> new HashSet<>())
          .addAll(people.keySet());
    }
  }

  private Gathering.Traced traced(Set<String> kinds, Set<String> roles, Set<PersonId> people) {
    return new Gathering.Traced(kinds, roles, Assess.wide(span), people);
  }

  private Set<String> roles(String kind) {
    return catalog.kind(kind).stream()
        .map(Kind::roles)
        .flatMap(List::stream)
        .map(RolePart::id)
        .collect(Collectors.toSet());
  }
}
