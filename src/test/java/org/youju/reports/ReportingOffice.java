package org.youju.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Office;
import org.youju.metrics.MetricsTestAccess;
import org.youju.organization.OrganizationTestAccess;

/** An office in January 2026 that writes its reports on 2025. */
final class ReportingOffice implements AutoCloseable {
  final Office office = new Office();
  final Reports reports;

  ReportingOffice() {
    office.clock.set("2026-01-20T02:00:00Z");
    reports = reports(office.catalog);
  }

  /** The same with another catalogue. */
  Reports reports(Catalog catalog) {
    return new Reports(
        office.audit,
        catalog,
        MetricsTestAccess.figures(
            catalog,
            office.tallies,
            OrganizationTestAccess.rolls(office.jdbc),
            office.lineage,
            office.clock),
        office.tallies,
        office.ledger,
        office.lineage,
        new ReportStore(office.jdbc),
        office.clock);
  }

  Actor secretary() {
    return office.actor(Role.BRANCH_SECRETARY, office.branchA);
  }

  Draft branchDraft() {
    return reports.create(secretary(), "branch-secretary", office.branchA, 2025);
  }

  /** The report as it reads now. */
  Draft now(Draft draft) {
    return (Draft) reports.report(office.all(), draft.header().id());
  }

  /** Two full years of everything, for the committee and both branches. */
  void fill() {
    List<OrgId> partners =
        IntStream.range(0, 3)
            .mapToObj(i -> office.organization("partner", "共建单位" + (i + 1)))
            .toList();
    Map<OrgId, List<PersonId>> people = new HashMap<>();
    for (OrgId organization : List.of(office.committee, office.branchA, office.branchB)) {
      List<PersonId> members =
          IntStream.range(0, 9)
              .mapToObj(i -> office.newPerson("党员" + i, organization, "formal"))
              .toList();
      office.post(members.get(0), organization, "secretary");
      office.post(members.get(1), organization, "leader");
      people.put(organization, members);
    }
    RichYear year =
        new RichYear(
            office.catalog,
            office.ledger,
            role -> office.actor(role, office.committee),
            partners,
            people);
    people.keySet().forEach(organization -> year.record(organization, 2025));
  }

  @Override
  public void close() {
    office.close();
  }
}
