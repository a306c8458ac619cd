package org.youju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Outline;
import org.youju.kernel.OrgId;
import org.youju.ledger.Office;

/** Whatever is recorded: never a blank, never a number that nobody counted, no holes. */
class RandomLedgerTest {
  private static final ReportingOffice REPORTING = new ReportingOffice();
  private static final double SHARE = 0.33;
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
      OrgId branch = REPORTING.randomBranch("支部" + Numerals.of(seed), random, SHARE);
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
}
