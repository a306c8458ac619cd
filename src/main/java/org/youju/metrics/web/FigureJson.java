package org.youju.metrics.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.youju.metrics.Figure;

/**
 * A figure as the contract shows it.
 *
 * @param value decimal in text; null with {@code reason} where the ledger cannot say
 * @param page where the records behind it are listed
 */
public record FigureJson(
    String metric,
    String name,
    @Nullable String value,
    String unit,
    @Nullable String reason,
    String organization,
    LocalDate from,
    LocalDate to,
    LocalDate asOf,
    long entries,
    List<String> entryIds,
    String page) {
  static FigureJson of(Figure figure) {
    return new FigureJson(
        figure.metric().id(),
        figure.metric().name(),
        figure.value().map(BigDecimal::toPlainString).orElse(null),
        figure.metric().unit(),
        figure.value().isPresent() ? null : figure.reason(),
        figure.organization().toString(),
        figure.period().from(),
        figure.period().to(),
        figure.asOf(),
        figure.count(),
        figure.ids().stream().map(UUID::toString).toList(),
        figure.page());
  }
}
