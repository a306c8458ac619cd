package org.youju.requirements;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.ledger.Office;
import org.youju.metrics.Figures;
import org.youju.metrics.MetricsTestAccess;
import org.youju.organization.Chronicles;
import org.youju.organization.OrganizationTestAccess;

/** Lets tests of higher modules say something about a duty. */
public final class RequirementsTestAccess {
  private RequirementsTestAccess() {}

  /** Duties as they are judged in a test office. */
  public static Duties duties(Office office, Catalog catalog) {
    Chronicles chronicles = OrganizationTestAccess.chronicles(office.jdbc);
    return new Duties(
        catalog,
        chronicles,
        new KeptChronicles(chronicles, new Changes(office.chain)),
        MetricsTestAccess.gathering(
            catalog,
            office.tallies,
            office.extracts,
            OrganizationTestAccess.rolls(office.jdbc),
            office.clock),
        office.extracts,
        office.lineage,
        new Remarks(office.jdbc, office.audit, office.lineage, catalog, office.clock),
        new LocalRules(office.jdbc, office.audit, catalog, office.clock),
        actor -> Optional.empty(),
        office.clock);
  }

  /** A board that derives in the background what more organisations than a few have to do. */
  static DutyBoard board(Office office, Duties duties, int few) {
    return new DutyBoard(
        duties,
        OrganizationTestAccess.chronicles(office.jdbc),
        office.extracts,
        office.lineage,
        office.chain,
        office.clock,
        few);
  }

  /** Sheets once the background has made them. */
  static Map<OrgId, Sheet> awaited(DutyBoard board, RootId root, int year) {
    for (int i = 0; i < 600; i++) {
      Optional<Map<OrgId, Sheet>> sheets = board.ready(root, year);
      if (sheets.isPresent()) {
        return sheets.get();
      }
      LockSupport.parkNanos(100_000_000);
    }
    throw new AssertionError("the board of " + year + " was not made within a minute");
  }

  /** Figures of a test office, those of duties among them. */
  public static Figures figures(Office office, Catalog catalog) {
    Duties duties = duties(office, catalog);
    return figures(office, catalog, duties, board(office, duties, Integer.MAX_VALUE));
  }

  static Figures figures(Office office, Catalog catalog, Duties duties, DutyBoard board) {
    return MetricsTestAccess.figures(
        catalog,
        office.tallies,
        OrganizationTestAccess.rolls(office.jdbc),
        new CountDuties(duties, board, new Changes(office.chain), office.clock),
        office.lineage,
        office.clock);
  }

  /** An explanation of nothing in particular. */
  public static UUID explanation(Remarks remarks, Actor actor, OrgId organization) {
    Period period = new Period(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31));
    return remarks.add(
        actor,
        Remark.Kind.EXPLANATION,
        organization,
        "zb-11",
        Optional.empty(),
        period,
        "全员抢险",
        "");
  }
}
