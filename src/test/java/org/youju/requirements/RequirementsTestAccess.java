package org.youju.requirements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.ledger.Office;
import org.youju.metrics.Figures;
import org.youju.metrics.MetricsTestAccess;
import org.youju.organization.OrganizationTestAccess;

/** Lets tests of higher modules say something about a duty. */
public final class RequirementsTestAccess {
  private RequirementsTestAccess() {}

  /** Duties as they are judged in a test office. */
  public static Duties duties(Office office, Catalog catalog) {
    return new Duties(
        catalog,
        OrganizationTestAccess.chronicles(office.jdbc),
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

  private static CountDuties countDuties(Office office, Catalog catalog) {
    Duties duties = duties(office, catalog);
    DutyBoard board =
        new DutyBoard(
            duties,
            OrganizationTestAccess.chronicles(office.jdbc),
            office.extracts,
            office.lineage,
            office.chain,
            office.clock);
    return new CountDuties(duties, board, office.chain, office.clock);
  }

  /** Figures of a test office, those of duties among them. */
  public static Figures figures(Office office, Catalog catalog) {
    return MetricsTestAccess.figures(
        catalog,
        office.tallies,
        OrganizationTestAccess.rolls(office.jdbc),
        countDuties(office, catalog),
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
