package org.youju.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Bars for counts, one a month or another part of a period, laid out for an SVG without scripts.
 *
 * @param height of the drawing in pixels
 * @param spoken the numbers in words, for who cannot see the bars
 */
public record Bars(int height, String spoken, List<Bar> bars) {
  private static final int SMALL = 26;
  private static final int LEAST = 2;
  private static final int PERCENT = 100;
  private static final double FILLED = 0.66;

  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param tone {@code empty} for nothing, {@code full} otherwise
   * @param x left edge and {@code width} in percent of the drawing, {@code y} and {@code height} in
   *     pixels
   */
  public record Bar(
      String label, String value, String tone, String x, String width, int y, int height) {}

  /**
   * One number with its name.
   *
   * @param label such as 3 月
   */
  public record Part(String label, BigDecimal value) {}

  /** Small bars, as under a figure. */
  public static Bars small(String unit, List<Part> parts) {
    return of(SMALL, unit, parts);
  }

  /**
   * Bars of any height.
   *
   * @param unit the measure word, for the spoken text
   */
  public static Bars of(int height, String unit, List<Part> parts) {
    BigDecimal most =
        parts.stream().map(Part::value).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      bars.add(bar(parts.get(i), i, parts.size(), most, height));
    }
    return new Bars(height, spoken(unit, parts), bars);
  }

  private static Bar bar(Part part, int index, int of, BigDecimal most, int height) {
    double slot = (double) PERCENT / of;
    boolean empty = part.value().signum() <= 0;
    int tall = empty ? LEAST : Math.max(LEAST * 2, share(part.value(), most, height));
    return new Bar(
        part.label(),
        part.value().stripTrailingZeros().toPlainString(),
        empty ? "empty" : "full",
        number(index * slot),
        number(slot * FILLED),
        height - tall,
        tall);
  }

  private static int share(BigDecimal value, BigDecimal most, int height) {
    return value
        .multiply(BigDecimal.valueOf(height))
        .divide(most, MathContext.DECIMAL32)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String spoken(String unit, List<Part> parts) {
    return parts.stream()
        .map(p -> p.label() + " " + p.value().stripTrailingZeros().toPlainString() + unit)
        .collect(Collectors.joining("，"));
  }
}
