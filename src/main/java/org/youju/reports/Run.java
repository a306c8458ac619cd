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
   * @param value empty when the ledger no longer supports it, or not for this reader
   * @param withheld whether it is only not for this reader
   * @param entries how many records stand behind it
   */
  record Number(
      FigureRef ref, String text, Optional<BigDecimal> value, long entries, boolean withheld)
      implements Run {
    /** A figure that is told to everybody who sees the report. */
    public Number(FigureRef ref, String text, Optional<BigDecimal> value, long entries) {
      this(ref, text, value, entries, false);
    }

    static Number of(FigureRef ref, Figure figure) {
      return new Number(ref, figure.text(), figure.value(), figure.count(), figure.isWithheld());
    }

    /** Whether the ledger supports it, as far as this reader can be told. */
    public boolean isSupported() {
      return value.isPresent() || withheld;
    }
  }
}
