package org.youju.plans.web;

import java.util.List;

/** What is planned, by month. */
public record PlansView(
    String organization, String id, boolean narrowed, boolean writes, List<Month> months) {
  public record Month(String title, List<MeetingLine> lines) {}
}
