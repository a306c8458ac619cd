package org.youju.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.security.RunningOffice;

/** The running office as a clerk uses it who imports, without the pages. */
final class ImportingOffice {
  private static final AtomicInteger NUMBER = new AtomicInteger(1_000);
  static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  final RunningOffice running = RunningOffice.shared();
  final Imports imports = running.bean(Imports.class);
  final Columns columns = running.bean(Columns.class);
  final Actor office = running.actor(Role.OFFICE);

  /** An identity number with a sound check digit; its holder a man born on the day. */
  static String idNumber(LocalDate born) {
    String seventeen =
        "330106"
            + born.toString().replace("-", "")
            + String.format("%02d", NUMBER.incrementAndGet() % 100)
            + "1";
    int sum = 0;
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    for (int i = 0; i < 17; i++) {
      sum += (seventeen.charAt(i) - '0') * weights[i];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }

  /** A branch of its own for a test. */
  String branch() {
    String name = "导入第" + NUMBER.incrementAndGet() + "支部";
    running
        .bean(Organizations.class)
        .create(
            office, NewOrganization.below(running.general, OrganizationKind.BRANCH, name, SINCE));
    return name;
  }

  BatchId bring(Purpose purpose, byte[] file, String name) {
    return bring(office, purpose, file, name);
  }

  BatchId bring(Actor actor, Purpose purpose, byte[] file, String name) {
    BatchId id = imports.bring(actor, purpose, actor.scope().tops().get(0), name, () -> file);
    await(actor, id);
    return id;
  }

  BatchId members(String... rows) {
    return bring(Purpose.MEMBERS, Sheets.xlsx(rows), "名册.xlsx");
  }

  Batch await(BatchId id) {
    return await(office, id);
  }

  Batch await(Actor actor, BatchId id) {
    Batch batch = imports.get(actor, id);
    while (batch.stage().isBusy()) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      batch = imports.get(actor, id);
    }
    return batch;
  }

  Batch confirm(BatchId id) {
    imports.confirm(office, id);
    return await(id);
  }

  Batch undo(BatchId id) {
    imports.undo(office, id);
    return await(id);
  }

  Map<Verdict, Integer> tally(BatchId id) {
    return imports.tally(office, id);
  }

  List<Imports.Row> rows(BatchId id) {
    return imports.rows(office, id, Optional.empty(), 0, 500);
  }

  /** One line a row, as the remarks say it. */
  List<String> said(BatchId id) {
    List<String> said = new ArrayList<>();
    rows(id).forEach(row -> said.add(row.row() + " " + WriteRemarks.said(row.finding())));
    return said;
  }

  List<PersonLine> people(String branch) {
    OrgId unit =
        running
            .bean(Organizations.class)
            .list(office.scope(), Optional.empty(), branch, today(), Optional.empty(), 5)
            .get(0)
            .id();
    return running
        .bean(People.class)
        .list(office.scope(), Optional.of(unit), "", today(), Optional.empty(), 500);
  }

  LocalDate today() {
    return LocalDate.now(running.bean(java.time.Clock.class));
  }

  List<String> names(String branch) {
    return people(branch).stream().map(PersonLine::name).toList();
  }
}
