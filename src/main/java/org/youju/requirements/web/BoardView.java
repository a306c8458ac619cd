package org.youju.requirements.web;

import java.util.List;
import org.youju.shell.Tab;

/**
 * Organisations × months (看板).
 *
 * @param waiting where to look again while the board of a large office is being derived; else empty
 */
public record BoardView(
    List<Tab> pages,
    List<Tab> years,
    String organization,
    List<DutiesView.Choice> organizations,
    List<Row> rows,
    String waiting,
    String next,
    String first) {

  public record Row(String name, String href, List<Cell> cells) {}

  /**
   * One month of one organisation.
   *
   * @param sign what stands in the cell: a number of open duties, ✓ or –
   * @param says the same in words, for hovering and reading aloud
   */
  public record Cell(String sign, String tone, String says, String href) {}
}
