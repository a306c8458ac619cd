package org.youju.verification.web;

import java.util.List;

/**
 * One claim explained.
 *
 * @param stated as the text has it
 * @param found the ledger's figure with its unit; empty where there is none
 * @param note the reason and what to do
 * @param rows records behind the figure, the newest first
 * @param record the form that records what is missing; empty where that makes no sense
 * @param choosable whether another metric can be chosen for the wording
 */
public record PanelView(
    String document,
    String claim,
    String stated,
    String subject,
    String sort,
    String tone,
    String metric,
    String found,
    String unit,
    String difference,
    String where,
    String rule,
    String source,
    String note,
    List<Row> rows,
    long count,
    String page,
    String record,
    boolean choosable,
    boolean chosen,
    String phrase,
    List<Option> options) {
  public record Row(String day, String title, String href) {}

  /** Another metric, with what the ledger says of it. */
  public record Option(String metric, String name, String figure) {}
}
