package org.youju.reports;

import org.youju.ledger.Office;
import org.youju.metrics.Figures;

/** Lets tests of other modules write reports. */
public final class ReportsTestAccess {
  private ReportsTestAccess() {}

  public static Reports reports(Office office, Figures figures) {
    return new Reports(
        office.audit,
        office.catalog,
        figures,
        office.tallies,
        office.ledger,
        office.lineage,
        new ReportStore(office.jdbc),
        office.clock);
  }
}
