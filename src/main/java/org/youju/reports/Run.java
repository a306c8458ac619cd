package org.youju.reports;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.metrics.Figure;

/** A stretch of a report's text. */
public sealed interface Run {
  /** As the reader sees it. */
  String text();

  /** Prose. */
  record Words(String text) implements Run {}

  /**
   * A figure (数字) that cannot be typed over.
   *
   * @param text with its unit, e.g. {@code 12次}
   * @param value empty when the ledger no longer supports it
   * @param entries how many records stand behind it
   */
  record Number(FigureRef ref, String text, Optional<BigDecimal> value, long entries)
      implements Run {
    static Number of(FigureRef ref, Figure figure) {
      return new Number(ref, figure.text(), figure.value(), figure.count());
    }

    /** Whether the ledger supports it. */
    public boolean isSupported() {
      return value.isPresent();
    }
  }
}
