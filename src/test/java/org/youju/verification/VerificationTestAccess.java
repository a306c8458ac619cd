package org.youju.verification;

import java.util.List;
import org.youju.kernel.OrgId;
import org.youju.reports.ReportingOffice;

/** Lets tests of higher modules hold a text against the ledger. */
public final class VerificationTestAccess {
  private VerificationTestAccess() {}

  /** What a report on 2025 states, each claim with its verdict. */
  public static List<Held> hold(ReportingOffice reporting, OrgId organization, String text) {
    return GeneratedReportsTest.hold(reporting, organization, text);
  }
}
