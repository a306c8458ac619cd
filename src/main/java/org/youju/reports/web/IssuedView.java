package org.youju.reports.web;

import java.util.List;
import org.youju.catalog.Catalog;
import org.youju.reports.Difference;
import org.youju.reports.FrozenFigure;
import org.youju.reports.IssuedReport;

/**
 * An issued report.
 *
 * @param place whose report it is
 * @param sub who issued it
 * @param differences what the ledger states otherwise today
 */
public record IssuedView(
    String id,
    String place,
    String sub,
    String content,
    int figures,
    PaperView paper,
    List<Line> differences) {
  /** A figure that reads otherwise today. */
  public record Line(int number, String name, String issued, String now) {}

  static IssuedView of(IssuedReport report, List<Difference> differences, Catalog catalog) {
    return new IssuedView(
        report.header().id().toString(),
        report.header().organizationName(),
        report.issuedBy() + " 定稿于 " + Says.date(report.issuedAt()),
        report.content(),
        report.layout().figures().size(),
        PaperView.of(report, catalog, Says.dayOf(report.issuedAt())),
        differences.stream().map(IssuedView::line).toList());
  }

  private static Line line(Difference difference) {
    FrozenFigure figure = difference.issued();
    return new Line(figure.number(), figure.metricName(), figure.text(), difference.now());
  }
}
