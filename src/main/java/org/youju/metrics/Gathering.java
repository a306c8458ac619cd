package org.youju.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.catalog.RolePart;
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
   * What is to be read.
   *
   * @param units organisations that the scope sees
   * @param ofUnits metrics to be counted for them
   * @param kinds further kinds whose entries are looked at one by one
   * @param quantities that are looked at in those entries
   * @param people whose entries are read
   * @param ofPeople metrics to be counted for people
   * @param named further kinds and roles of people's entries, read over the longer period
   * @param longer kinds of organisations' and people's entries that are read over the longer period
   */
  public record Wanted(
      Collection<OrgId> units,
      Collection<Metric> ofUnits,
      Collection<String> kinds,
      Collection<String> quantities,
      Collection<PersonId> people,
      Collection<Metric> ofPeople,
      Collection<Named> named,
      Period period,
      Set<String> longer,
      Period whole) {}

  /** A kind and a role in it. */
  public record Named(String kind, String role) {}

  /** The kinds of entries that the metrics count. */
  public static Set<String> kinds(Catalog catalog, Collection<Metric> metrics) {
    return Gathered.kinds(catalog, metrics);
  }

  /** Reads it, with four statements at most. */
  public Gathered gather(Scope scope, Wanted wanted) {
    Set<String> kinds = Gathered.kinds(catalog, wanted.ofUnits());
    kinds.addAll(wanted.kinds());
    Set<String> measures = Gathered.measures(catalog, wanted.ofUnits());
    wanted.quantities().forEach(quantity -> measures.add("quantity:" + quantity));
    List<Extracts.Row> rows =
        extracts.rows(scope.root(), wanted.units(), measures, when(wanted, kinds));
    Set<String> personKinds = Gathered.kinds(catalog, wanted.ofPeople());
    Set<String> roles = roles(wanted.ofPeople());
    Set<String> longer = new HashSet<>(wanted.longer());
    wanted
        .named()
        .forEach(
            named -> {
              longer.add(named.kind());
              roles.add(named.role());
            });
    List<Extracts.Presence> presences =
        extracts.presences(
            scope.root(),
            wanted.people(),
            roles,
            new Extracts.When(personKinds, wanted.period(), longer, wanted.whole()));
    Set<String> timed = new HashSet<>();
    wanted.ofPeople().stream()
        .filter(metric -> metric.counting() instanceof Counting.Sum)
        .forEach(metric -> timed.addAll(metric.counting().kinds()));
    return new Gathered(
        catalog,
        tallies,
        rolls,
        scope,
        LocalDate.now(clock),
        rows,
        presences,
        extracts.amounts(
            scope.root(),
            timed.isEmpty()
                ? Set.of()
                : presences.stream()
                    .filter(one -> one.kinds().stream().anyMatch(timed::contains))
                    .map(Extracts.Presence::entry)
                    .collect(java.util.stream.Collectors.toSet()),
            timed,
            Gathered.hoursMeasure()));
  }

  private static Extracts.When when(Wanted wanted, Set<String> kinds) {
    return new Extracts.When(kinds, wanted.period(), wanted.longer(), wanted.whole());
  }

  private Set<String> roles(Collection<Metric> metrics) {
    Set<String> roles = new HashSet<>();
    for (Metric metric : metrics) {
      if (metric.counting() instanceof Counting.Entries entries && entries.role().isPresent()) {
        roles.add(entries.role().get());
      } else if (metric.counting() instanceof Counting.Participations participations) {
        roles.add(participations.role());
      } else {
        metric.counting().kinds().stream()
            .flatMap(kind -> catalog.kind(kind).stream())
            .flatMap(kind -> kind.roles().stream())
            .map(RolePart::id)
            .filter(role -> !Gathered.BESIDE.contains(role))
            .forEach(roles::add);
      }
    }
    return roles;
  }
}
