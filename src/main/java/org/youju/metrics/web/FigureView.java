package org.youju.metrics.web;

import java.math.BigDecimal;
import org.youju.metrics.Figure;

/**
 * A figure as pages show it.
 *
 * @param value empty where the ledger cannot say; then {@code reason} tells why
 * @param href the page of the metric with this organisation and period
 */
public record FigureView(
    String id, String name, String value, String unit, String reason, long entries, String href) {
  static FigureView of(Figure figure) {
    return new FigureView(
        figure.metric().id(),
        figure.metric().name(),
        figure.value().map(FigureView::grouped).orElse(""),
        figure.metric().unit(),
        figure.reason(),
        figure.count(),
        address(figure).toString());
  }

  static Address address(Figure figure) {
    return new Address("/metrics/" + figure.metric().id(), figure.organization(), figure.period());
  }

  /** Digits from ten thousand on in groups of three, as people read them. */
  static String grouped(BigDecimal value) {
    boolean large = value.abs().compareTo(BigDecimal.valueOf(10_000)) >= 0;
    return large
        ? String.format(java.util.Locale.ROOT, "%,." + value.scale() + "f", value)
        : value.toPlainString();
  }
}
