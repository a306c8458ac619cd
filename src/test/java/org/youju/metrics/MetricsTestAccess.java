package org.youju.metrics;

import java.time.Clock;
import org.youju.catalog.Catalog;
import org.youju.ledger.Tallies;
import org.youju.organization.Lineage;
import org.youju.organization.Rolls;

/** Lets tests of higher modules count. */
public final class MetricsTestAccess {
  private MetricsTestAccess() {}

  public static Figures figures(
      Catalog catalog, Tallies tallies, Rolls rolls, Lineage lineage, Clock clock) {
    return new Figures(catalog, tallies, rolls, lineage, clock);
  }
}
