package org.youju.reports.web;

import java.util.List;

/**
 * What the requirements propose for a report.
 *
 * @param done every period of the year was found in the ledger
 * @param missed periods that were not, for the author to weigh
 */
public record DutiesView(List<Line> done, List<Line> missed) {
  /**
   * A requirement.
   *
   * @param citation where it comes from
   */
  public record Line(String name, String required, String citation, List<Found> found) {}

  /**
   * A period of it.
   *
   * @param told the figure as judged, or that the ledger has no record
   * @param page where its records are
   */
  public record Found(String period, String told, String page) {}
}
