package org.youju.ledger.web;

import java.util.List;
import java.util.Optional;
import org.youju.shell.Bars;
import org.youju.shell.Tab;

/**
 * What recording asked of the people of an office in a year.
 *
 * @param place whose sums they are
 * @param meetings activities with a roll, which the goal is about
 * @param reached whether the goal is reached, in words
 * @param months the share not typed of meetings, month by month; empty where none was recorded
 * @param elsewhere what came from tables and programs; nobody typed it here
 */
public record BurdenView(
    String year,
    String place,
    List<Tab> years,
    Optional<Sum> meetings,
    String reached,
    boolean good,
    Optional<Bars> months,
    List<Sum> byMonth,
    List<Sum> byWay,
    List<Sum> elsewhere) {
  public BurdenView {
    years = List.copyOf(years);
    byMonth = List.copyOf(byMonth);
    byWay = List.copyOf(byWay);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * One line; what nobody knows is a dash.
   *
   * @param timed of how many it is known how long they took
   */
  public record Sum(
      String name,
      String entries,
      String notTyped,
      String typed,
      String filled,
      String typedEach,
      String minutesEach,
      String timed) {}

  /** Nothing was recorded by hand in the year. */
  public boolean empty() {
    return byWay.isEmpty() && elsewhere.isEmpty();
  }
}
