package org.youju.reports.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.reports.Draft;
import org.youju.reports.FigureRef;
import org.youju.reports.Gap;
import org.youju.reports.Layout;
import org.youju.reports.Report;

/**
 * A report as the contract shows it.
 *
 * @param state {@code draft} or {@code issued}
 * @param text title, numbered headings and paragraphs, a line each
 * @param gaps what the ledger cannot say; none for issued reports
 */
record ReportJson(
    String state,
    List<SectionJson> sections,
    String text,
    List<FigureJson> figures,
    List<GapJson> gaps) {

  /**
   * A section.
   *
   * @param start where its heading begins in the text, in Unicode code points
   */
  record SectionJson(String number, String title, int start, List<PartJson> parts) {}

  /** A part of a section. */
  record PartJson(String number, String title, int start) {}

  /**
   * A figure of the text.
   *
   * @param start and {@code length}: where it stands, in Unicode code points
   * @param value decimal in text; null where the ledger no longer supports it
   * @param page where its records are listed
   */
  record FigureJson(
      int start,
      int length,
      String text,
      String metric,
      @Nullable String value,
      String unit,
      long entries,
      String page) {}

  /** What the ledger cannot say. */
  record GapJson(String section, String what) {}

  static ReportJson of(Report report, Catalog catalog) {
    Layout layout = report.layout();
    return new ReportJson(
        report.state(),
        layout.sections().stream().map(ReportJson::section).toList(),
        layout.text(),
        layout.figures().stream().map(placed -> figure(placed, catalog)).toList(),
        report instanceof Draft draft
            ? draft.gaps().stream().map(ReportJson::gap).toList()
            : List.of());
  }

  private static SectionJson section(Layout.Section section) {
    return new SectionJson(
        section.number(),
        section.title(),
        section.start(),
        section.parts().stream()
            .map(part -> new PartJson(part.number(), part.title(), part.start()))
            .toList());
  }

  private static FigureJson figure(Layout.Placed placed, Catalog catalog) {
    FigureRef ref = placed.number().ref();
    return new FigureJson(
        placed.start(),
        placed.length(),
        placed.number().text(),
        ref.metric(),
        placed.number().value().map(BigDecimal::toPlainString).orElse(null),
        catalog.metric(ref.metric()).map(Metric::unit).orElse(""),
        placed.number().entries(),
        page(ref));
  }

  /** Where the records behind a figure are listed. */
  static String page(FigureRef ref) {
    return "/metrics/%s?organization=%s&from=%s&to=%s"
        .formatted(ref.metric(), ref.organization(), ref.period().from(), ref.period().to());
  }

  private static GapJson gap(Gap gap) {
    return new GapJson(gap.section(), gap.what());
  }
}
