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
    List<Line> lines,
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
  /** One entry. */
  public record Line(
      String href,
      String on,
      String until,
      String title,
      String kinds,
      String organization,
      String place,
      boolean late) {}

  public record Group(String title, List<FormView.Option> kinds) {}

  /** A period to jump to. */
  public record Period(String title, String href, boolean current) {}
}
