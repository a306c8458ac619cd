package org.youju.reports.web;

import java.util.List;

/** Metrics to choose from, with their figures. */
public record PickView(List<Choice> choices, String q) {
  /**
   * A metric.
   *
   * @param known whether there is a number to insert; {@code note} tells why not
   */
  public record Choice(
      String metric,
      String organization,
      String from,
      String to,
      String name,
      String text,
      boolean known,
      String note) {}
}
