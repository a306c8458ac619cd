package org.youju.plans.web;

import java.util.List;

/** One series with its activities. */
public record SeriesView(
    String id,
    String name,
    String kinds,
    String organization,
    boolean writes,
    List<MeetingLine> lines) {}
