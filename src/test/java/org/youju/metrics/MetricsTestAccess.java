package org.youju.metrics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.ledger.Extracts;
import org.youju.ledger.Tallies;
import org.youju.organization.Lineage;
import org.youju.organization.OrganizationTestAccess;
import org.youju.organization.Rolls;

/** Lets tests of higher modules count. */
public final class MetricsTestAccess {
  private MetricsTestAccess() {}

  public static Figures figures(
      Catalog catalog,
      Tallies tallies,
      Rolls rolls,
      DutyCount duties,
      Lineage lineage,
      Clock clock) {
    return new Figures(catalog, tallies, rolls, duties, lineage, clock);
  }

  public static Gathering gathering(
      Catalog catalog, Tallies tallies, Extracts extracts, Rolls rolls, Clock clock) {
    return new Gathering(catalog, tallies, extracts, rolls, clock);
  }

  /** Rows that no database holds. */
  public static Gathered gathered(
      Catalog catalog,
      LocalDate today,
      List<Extracts.Row> rows,
      List<Extracts.Presence> presences,
      Map<EntryId, BigDecimal> hours) {
    JdbcClient nothing =
        JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource());
    Slice slice = new Slice(rows);
    return new Gathered(
        catalog,
        null,
        OrganizationTestAccess.rolls(nothing),
        new Scope(new RootId(new UUID(0, 0)), List.of()),
        today,
        slice,
        slice,
        new Personally(
            Map.of(), Personally.byPerson(presences), hours, nameless(catalog, rows, presences)),
        true);
  }

  private static Map<String, Map<OrgId, Set<Extracts.Nameless>>> nameless(
      Catalog catalog, List<Extracts.Row> rows, List<Extracts.Presence> presences) {
    Map<String, Map<OrgId, Set<Extracts.Nameless>>> all = new HashMap<>();
    for (Metric metric : catalog.metrics()) {
      all.put(
          metric.id(),
          rows.stream()
              .filter(row -> row.measure().equals(Tallies.ENTRIES))
              .filter(row -> metric.counting().kinds().contains(row.kind()))
              .filter(row -> presences.stream().noneMatch(one -> one.entry().equals(row.entry())))
              .map(row -> new Extracts.Nameless(row.unit(), row.entry(), row.on()))
              .collect(Collectors.groupingBy(Extracts.Nameless::unit, Collectors.toSet())));
    }
    return all;
  }
}
