package org.youju.reports;

import java.util.UUID;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;

/** A report (报告). */
public record ReportId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static ReportId parse(String text) {
    return new ReportId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
