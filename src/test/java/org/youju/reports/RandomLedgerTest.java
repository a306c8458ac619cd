package org.youju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Kind;
import org.youju.catalog.Outline;
import org.youju.catalog.Quantity;
import org.youju.catalog.RolePart;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.ledger.Office;

/** Whatever is recorded: never a blank, never a number that nobody counted, no holes. */
class RandomLedgerTest {
  private static final ReportingOffice REPORTING = new ReportingOffice();
  private static final List<String> TITLES =
      List.of("学习讨论", "到**社区服务", "第3期读书班", "走访XX企业", "《条例》导读", "“先锋”行动", "2025年工作安排", "2026年重点任务");
  private static final int ROUNDS = 12;

  @AfterAll
  static void 关库() {
    REPORTING.close();
  }

  @Test
  void 任意台账写出的报告都没有空白和无据的数字() {
    Office office = REPORTING.office;
    for (int seed = 1; seed <= ROUNDS; seed++) {
      Random random = new Random(seed);
      OrgId branch = office.branch("支部" + Numerals.of(seed));
      record(branch, random);
      ReportTextRules.check(
          REPORTING.reports.create(office.office(), "branch-secretary", branch, 2025));
    }
    for (Outline outline : office.catalog.outlines()) {
      if (outline.organizationKinds().contains("committee")) {
        Draft draft =
            REPORTING.reports.create(office.office(), outline.id(), office.committee, 2025);
        ReportTextRules.check(draft);
        assertThat(draft.layout().figures()).isNotEmpty();
      }
    }
  }

  private static void record(OrgId branch, Random random) {
    Office office = REPORTING.office;
    for (Kind kind : office.catalog.kinds()) {
      boolean partners = kind.requires().contains("organizations");
      if (random.nextInt(3) > 0 || partners || !kind.recordedBy().isEmpty()) {
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
        if (role.required() || random.nextBoolean()) {
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
}
