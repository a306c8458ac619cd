package org.youju.metrics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.catalog.RolePart;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Scope;
import org.youju.ledger.Extracts;
import org.youju.ledger.Tallies;
import org.youju.organization.Rolls;

/** Reads what many figures need at once. */
@Component
public class Gathering {
  private final Catalog catalog;
  private final Tallies tallies;
  private final Extracts extracts;
  private final Rolls rolls;
  private final Clock clock;

  Gathering(Catalog catalog, Tallies tallies, Extracts extracts, Rolls rolls, Clock clock) {
    this.catalog = catalog;
    this.tallies = tallies;
    this.extracts = extracts;
    this.rolls = rolls;
    this.clock = clock;
  }

  /**
   * What is to be read of organisations: their own entries.
   *
   * @param owners that the scope sees
   * @param metrics to be counted
   * @param kinds further kinds whose entries are looked at one by one
   * @param quantities that are looked at in those entries
   * @param longer kinds that are read over the longer period
   */
  public record Wanted(
      Collection<Extracts.Owner> owners,
      Collection<Metric> metrics,
      Collection<String> kinds,
      Collection<String> quantities,
      Period period,
      Set<String> longer,
      Period whole) {}

  /** A metric to be added up for people in a period. */
  public record Summed(Metric metric, Period period, Set<PersonId> people) {}

  /** Entries of people that are read one by one. */
  public record Traced(Set<String> kinds, Set<String> roles, Period period, Set<PersonId> people) {}

  /** Where it matters whether entries say whom they count. */
  public record Named(Metric metric, Period period, Set<OrgId> units) {}

  /** The kinds of entries that the metrics count. */
  public static Set<String> kinds(Catalog catalog, Collection<Metric> metrics) {
    return Gathered.kinds(catalog, metrics);
  }

  /** Reads what people's figures need: one statement for each sum and each trace. */
  public Personally people(
      Scope scope,
      Collection<Summed> summed,
      Collection<Traced> traced,
      Collection<Named> named,
      Collection<Extracts.Owner> owners) {
    Map<Personally.Asked, Map<PersonId, Extracts.Sum>> sums = new HashMap<>();
    for (Summed one : summed) {
      Counting counting = one.metric().counting();
      Optional<String> quantity =
          counting instanceof Counting.Sum sum ? Optional.of(sum.quantity()) : Optional.empty();
      sums.put(
          new Personally.Asked(one.metric().id(), one.period()),
          extracts.sums(scope.root(), one.people(), search(one.metric(), one.period()), quantity));
    }
    Set<Extracts.Presence> presences = new LinkedHashSet<>();
    for (Traced one : traced) {
      presences.addAll(
          extracts.presences(
              scope.root(),
              one.people(),
              new Extracts.Search(one.kinds(), one.roles(), Optional.empty(), one.period())));
    }
    Map<String, Map<OrgId, Set<Extracts.Nameless>>> nameless = new HashMap<>();
    for (Named one : named) {
      extracts
          .nameless(
              scope.root(),
              owners.stream().filter(owner -> one.units().contains(owner.id())).toList(),
              search(one.metric(), one.period()))
          .forEach(
              entry ->
                  nameless
                      .computeIfAbsent(one.metric().id(), metric -> new HashMap<>())
                      .computeIfAbsent(entry.unit(), unit -> new HashSet<>())
                      .add(entry));
    }
    return new Personally(sums, newestFirst(presences), hours(scope, presences), nameless);
  }

  private static Map<PersonId, List<Extracts.Presence>> newestFirst(
      Collection<Extracts.Presence> presences) {
    Map<PersonId, List<Extracts.Presence>> people = Personally.byPerson(presences);
    people.replaceAll(
        (person, all) ->
            all.stream()
                .sorted(java.util.Comparator.comparing(Extracts.Presence::on).reversed())
                .toList());
    return people;
  }

  /** Hours of single entries. */
  private Map<EntryId, BigDecimal> hours(Scope scope, Collection<Extracts.Presence> presences) {
    Set<String> timed =
        catalog.metrics().stream()
            .filter(
                metric ->
                    metric.counting() instanceof Counting.Sum sum && sum.quantity().equals("hours"))
            .flatMap(metric -> metric.counting().kinds().stream())
            .collect(Collectors.toSet());
    Set<EntryId> entries =
        presences.stream()
            .filter(one -> one.kinds().stream().anyMatch(timed::contains))
            .map(Extracts.Presence::entry)
            .collect(Collectors.toSet());
    return extracts.amounts(scope.root(), entries, timed, Gathered.hoursMeasure());
  }

  private Extracts.Search search(Metric metric, Period period) {
    return new Extracts.Search(
        metric.counting().kinds(), roles(metric), Gathering.post(metric), period);
  }

  /**
   * Reads what organisations' figures need, with two statements at most.
   *
   * @param records whether figures are to carry their records
   */
  public Gathered gather(Scope scope, Wanted wanted, Personally people, boolean records) {
    Set<Extracts.Part> parts = Gathered.parts(catalog, wanted.metrics());
    for (String kind : wanted.kinds()) {
      parts.add(new Extracts.Part(kind, Tallies.ENTRIES));
      wanted
          .quantities()
          .forEach(quantity -> parts.add(new Extracts.Part(kind, "quantity:" + quantity)));
    }
    List<Extracts.Part> usual =
        parts.stream().filter(part -> !wanted.longer().contains(part.kind())).toList();
    List<Extracts.Part> longer =
        parts.stream().filter(part -> wanted.longer().contains(part.kind())).toList();
    List<Extracts.Row> rows =
        new ArrayList<>(extracts.rows(scope.root(), wanted.owners(), usual, wanted.period()));
    rows.addAll(extracts.rows(scope.root(), wanted.owners(), longer, wanted.whole()));
    return new Gathered(
        catalog,
        tallies,
        rolls,
        scope,
        LocalDate.now(clock),
        new Slice(rows),
        Counts.of(tallies),
        people,
        records);
  }

  /** The roles in which a metric counts a person. */
  public Set<String> roles(Metric metric) {
    if (metric.counting() instanceof Counting.Entries entries && entries.role().isPresent()) {
      return Set.of(entries.role().get());
    } else if (metric.counting() instanceof Counting.Participations participations) {
      return Set.of(participations.role());
    }
    Set<String> roles = new HashSet<>();
    metric.counting().kinds().stream()
        .flatMap(kind -> catalog.kind(kind).stream())
        .flatMap(kind -> kind.roles().stream())
        .map(RolePart::id)
        .filter(role -> !Gathered.BESIDE.contains(role))
        .forEach(roles::add);
    return roles;
  }

  private static Optional<String> post(Metric metric) {
    if (metric.counting() instanceof Counting.Entries entries) {
      return entries.role().flatMap(role -> entries.post());
    }
    return metric.counting() instanceof Counting.Participations participations
        ? participations.post()
        : Optional.empty();
  }
}
