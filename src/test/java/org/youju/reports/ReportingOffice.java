package org.youju.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.catalog.RolePart;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Office;
import org.youju.metrics.Figures;
import org.youju.requirements.RequirementsTestAccess;

/** An office in January 2026 that writes its reports on 2025. */
public final class ReportingOffice implements AutoCloseable {
  private static final List<String> TITLES =
      List.of("学习讨论", "到**社区服务", "第3期读书班", "走访XX企业", "《条例》导读", "“先锋”行动", "2025年工作安排", "2026年重点任务");

  public final Office office = new Office();
  public final Reports reports;

  public ReportingOffice() {
    office.clock.set("2026-01-20T02:00:00Z");
    reports = reports(office.catalog);
  }

  /** The same with another catalogue. */
  Reports reports(Catalog catalog) {
    return new Reports(
        office.audit,
        catalog,
        figures(catalog),
        office.tallies,
        office.ledger,
        office.lineage,
        new ReportStore(office.jdbc),
        office.clock);
  }

  public Figures figures() {
    return figures(office.catalog);
  }

  private Figures figures(Catalog catalog) {
    return RequirementsTestAccess.figures(office, catalog);
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
  public void fill() {
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

  /** A branch with a year in which anything may have been recorded. */
  public OrgId randomBranch(String name, Random random, double share) {
    OrgId branch = office.branch(name);
    randomYear(branch, random, share);
    return branch;
  }

  /** Whatever may have been recorded in an organisation's year, each kind once at most. */
  public void randomYear(OrgId branch, Random random, double share) {
    for (Kind kind : office.catalog.kinds()) {
      boolean partners = kind.requires().contains("organizations");
      if (random.nextDouble() >= share || partners || !kind.recordedBy().isEmpty()) {
        continue;
      }
      Office.Meeting meeting =
          office
              .aMeeting(kind.id())
              .of(branch)
              .on("2025-%02d-15".formatted(1 + random.nextInt(12)))
              .titled(TITLES.get(random.nextInt(TITLES.size())))
              .saying("走访了3户。仍有两处不足，要继续改进！进度**待补；");
      for (RolePart role : kind.roles()) {
        if (role.required() || random.nextBoolean() || needed(kind, role)) {
          meeting.heads(role.id(), 1 + random.nextInt(30));
        }
      }
      for (Quantity quantity : kind.quantities()) {
        if (quantity.required() || random.nextBoolean()) {
          meeting.quantity(quantity.id(), Integer.toString(random.nextInt(4)));
        }
      }
      office.ledger.record(office.actor(Role.OFFICE, office.committee), meeting.draft());
    }
  }

  /** Where somebody has to be named or counted, those present are. */
  private static boolean needed(Kind kind, RolePart role) {
    return kind.requires().contains("participants") && role.equals(kind.roles().get(0));
  }
}
