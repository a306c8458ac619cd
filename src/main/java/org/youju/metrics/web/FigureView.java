package org.youju.metrics.web;

import org.youju.metrics.Figure;

/**
 * A figure as pages show it.
 *
 * @param value empty where the ledger cannot say; then {@code absent} stands there and {@code
 *     reason} tells why
 * @param href the page of the metric with this organisation and period
 */
public record FigureView(
    String id,
    String name,
    String value,
    String unit,
    String reason,
    String absent,
    long entries,
    String href) {
  static FigureView of(Figure figure) {
    return new FigureView(
        figure.metric().id(),
        figure.metric().name(),
        figure.grouped(),
        figure.metric().unit(),
        figure.reason(),
        figure.absent(),
        figure.count(),
        figure.page());
  }
}
