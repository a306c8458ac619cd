package org.youju.reports;

import java.time.Instant;

/**
 * A line of the list of reports.
 *
 * @param at when it was issued or last changed
 * @param by who issued or last changed it
 */
public record ReportLine(
    ReportHeader header, String title, boolean issued, Instant at, String by) {}
