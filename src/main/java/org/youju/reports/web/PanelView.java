package org.youju.reports.web;

import java.util.List;
import org.youju.catalog.Metric;
import org.youju.ledger.EntrySummary;
import org.youju.metrics.Figure;
import org.youju.reports.FrozenFigure;

/**
 * Why a number is what it is.
 *
 * @param number empty when the ledger cannot say ({@code note} tells why)
 * @param withheld what stands there where the number is only not for this reader; else empty
 * @param page where all its records are listed
 * @param editable whether it can be exchanged
 */
public record PanelView(
    String name,
    String number,
    String unit,
    String note,
    String withheld,
    String where,
    String rule,
    String source,
    List<Row> rows,
    long count,
    String page,
    boolean editable,
    String metric) {
  private static final int SHOWN = 8;

  /** A record behind it. */
  public record Row(String day, String title, String href) {}

  /** How many records are looked up for a panel. */
  static int shown() {
    return SHOWN;
  }

  static PanelView of(Figure figure, String organization, String page, List<EntrySummary> rows) {
    Metric metric = figure.metric();
    boolean known = figure.value().isPresent();
    return new PanelView(
        metric.name(),
        known ? figure.number() : "",
        metric.unit(),
        known ? "" : figure.reason(),
        figure.isWithheld() ? figure.absent() : "",
        Says.period(figure.period()) + " · " + organization + " · 截至 " + Says.day(figure.asOf()),
        metric.rule(),
        metric.source().toString(),
        rows.stream()
            .map(r -> new Row(r.on().toString().substring(5), r.title(), "/ledger/" + r.id()))
            .toList(),
        figure.count(),
        page,
        true,
        metric.id());
  }

  static PanelView frozen(FrozenFigure figure, String page, String now) {
    return new PanelView(
        figure.metricName(),
        figure.value().toPlainString(),
        figure.unit(),
        now.isEmpty() ? "" : "台账此后有更正或补记，今天数出来是" + now + "。定稿不改。",
        "",
        Says.period(figure.ref().period())
            + " · "
            + figure.organizationName()
            + " · 截至 "
            + Says.day(figure.asOf()),
        figure.rule(),
        "",
        figure.records().stream()
            .limit(SHOWN)
            .map(r -> new Row(r.on().toString().substring(5), r.title(), href(figure, r)))
            .toList(),
        figure.entries(),
        page,
        false,
        figure.ref().metric());
  }

  private static String href(FrozenFigure figure, FrozenFigure.Recorded record) {
    return figure.basis().equals(Figure.Basis.ENTRIES.name()) ? "/ledger/" + record.id() : "";
  }
}
