package org.youju.reports;

import java.time.Instant;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/**
 * What a report is, whatever it says.
 *
 * @param outline id of the outline it is written from
 * @param organization whose report it is
 * @param organizationName its name, as it signs
 * @param createdBy name of the account that began it
 */
public record ReportHeader(
    ReportId id,
    String outline,
    OrgId organization,
    String organizationName,
    int year,
    Instant createdAt,
    String createdBy) {
  Period period() {
    return Period.ofYear(year);
  }
}
