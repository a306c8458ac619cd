package org.youju.reports.web;

import java.util.List;

/** Metrics to choose from, with their figures. */
public record PickView(List<Choice> choices, String q) {
  /**
   * A metric.
   *
   * @param text its figure; empty when the ledger cannot say ({@code note} tells why)
   */
  public record Choice(
      String metric,
      String organization,
      String from,
      String to,
      String name,
      String text,
      String note) {}
}
