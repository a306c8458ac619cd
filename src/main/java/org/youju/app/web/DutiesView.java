package org.youju.app.web;

import java.util.List;

/** The desk of one of the three administrators: their own tasks, no business data. */
public record DutiesView(String greeting, String role, String boundary, List<Duty> duties) {
  public DutiesView {
    duties = List.copyOf(duties);
  }

  /** One of the administrator's pages. */
  public record Duty(String title, String text, String href) {}
}
