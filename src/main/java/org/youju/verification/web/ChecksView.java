package org.youju.verification.web;

import java.util.List;
import org.youju.shell.Tab;

/** Checked documents of the organisations one sees. */
public record ChecksView(List<Tab> tabs, String q, boolean nothingYet, List<Row> rows) {
  /**
   * One document.
   *
   * @param submitted when and by whom it was handed in; empty when it was not
   */
  public record Row(
      String href,
      String title,
      String organization,
      int year,
      String came,
      String submitted,
      List<DocumentView.Count> counts) {}
}
