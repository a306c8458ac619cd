package org.youju.ledger.web;

import java.util.List;

/**
 * The ledger as a list.
 *
 * @param filtered whether anything narrows it
 * @param query the filters as they stand in the address, for links
 * @param next address of the next page, empty at the end; {@code first} of the first page
 */
public record ListView(
    List<Month> months,
    List<FormView.Option> organizations,
    List<Group> kinds,
    List<Period> periods,
    String organization,
    String organizationName,
    String kind,
    String from,
    String to,
    String q,
    boolean filtered,
    String query,
    String next,
    String first) {
  /** The entries of one calendar month, newest first. */
  public record Month(String title, List<Line> lines) {}

  /**
   * One entry.
   *
   * @param day such as 24 日 周二
   * @param kinds empty where the title already says it
   * @param people how many were there, e.g. 14 人; empty where that was not recorded
   */
  public record Line(
      String href,
      String on,
      String day,
      String until,
      String title,
      String kinds,
      String organization,
      String place,
      String people,
      boolean late) {}

  /** How many entries stand here. */
  public int size() {
    return months.stream().mapToInt(month -> month.lines().size()).sum();
  }

  /** Whether the time is none of the usual ones. */
  public boolean chosenFreely() {
    return periods.stream().noneMatch(Period::current);
  }

  /** Whether more than one organisation can occur. */
  public boolean several() {
    return organizations.size() > 1;
  }

  public record Group(String title, List<FormView.Option> kinds) {}

  /** A period to jump to. */
  public record Period(String title, String href, boolean current) {}
}
