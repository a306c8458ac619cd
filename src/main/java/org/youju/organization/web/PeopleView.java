package org.youju.organization.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A list of people.
 *
 * @param organization id of the subtree; empty: everybody visible
 * @param status id of the status, {@code member} for 党员, empty: all
 */
public record PeopleView(
    LocalDate day,
    boolean today,
    String q,
    String organization,
    String organizationName,
    String status,
    List<Input.Option> statuses,
    List<Line> lines,
    String next,
    String first,
    String addHref) {

  /** One person. */
  public record Line(
      String name,
      String href,
      String status,
      boolean member,
      String organization,
      String organizationHref,
      String posts) {}
}
