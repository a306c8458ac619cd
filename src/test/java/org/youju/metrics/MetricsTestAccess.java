package org.youju.metrics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.catalog.Catalog;
import org.youju.kernel.EntryId;
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
    return new Gathered(
        catalog,
        null,
        OrganizationTestAccess.rolls(nothing),
        new Scope(new RootId(new UUID(0, 0)), List.of()),
        today,
        rows,
        presences,
        hours);
  }
}
