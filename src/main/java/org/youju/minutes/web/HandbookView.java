package org.youju.minutes.web;

import java.util.List;

/**
 * The page from which a year's book is printed.
 *
 * @param name what the book is called
 * @param meetings how many records it holds; {@code members}, {@code seats}: people on its last day
 * @param refusal why there is no such book, a whole sentence; empty when there is one
 */
public record HandbookView(
    List<QuickView.Option> organizations,
    String organization,
    List<Integer> years,
    int year,
    String name,
    int meetings,
    int members,
    int seats,
    String refusal) {
  public HandbookView {
    organizations = List.copyOf(organizations);
    years = List.copyOf(years);
  }

  /** What both addresses say about the book. */
  public String query() {
    return "?organization=" + organization + "&year=" + year;
  }
}
