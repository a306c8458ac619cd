package org.youju.reports;

import java.util.List;

/** A report is being worked on, or issued for ever. */
public sealed interface Report permits Draft, IssuedReport {
  ReportHeader header();

  String title();

  List<Block> blocks();

  /** Title, numbered headings, paragraphs and where the figures stand. */
  default Layout layout() {
    return Layout.of(title(), blocks());
  }

  /** {@code draft} or {@code issued}. */
  String state();
}
