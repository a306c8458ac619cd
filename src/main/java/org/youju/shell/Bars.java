package org.youju.shell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bars for counts, one a month or another part of a period, laid out for an SVG without scripts.
 *
 * @param height of the drawing in pixels
 * @param spoken the numbers in words, for who cannot see the bars
 * @param labels names of the parts, left to right
 */
public record Bars(int height, String spoken, List<String> labels, List<Bar> bars) {
  private static final int SMALL = 26;
  private static final int LEAST = 2;
  private static final double WHOLE = 100;

  public Bars {
    labels = List.copyOf(labels);
    bars = List.copyOf(bars);
  }

  /**
   * One bar.
   *
   * @param tone {@code empty} for nothing, {@code before} for the year before, else {@code full}
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
    Drawing drawing = new Drawing(height, most(parts), parts.size());
    for (int i = 0; i < parts.size(); i++) {
      drawing.add(parts.get(i), "full", i, 0, 0.66);
    }
    return new Bars(height, spoken(unit, parts), labels(parts), drawing.bars);
  }

  /**
   * Two bars side by side for every part: the year before in a lighter tone, then this one.
   *
   * @param before one for each part, named for itself
   */
  public static Bars compared(int height, String unit, List<Part> parts, List<Part> before) {
    List<Part> all = Stream.concat(parts.stream(), before.stream()).toList();
    Drawing drawing = new Drawing(height, most(all), parts.size());
    for (int i = 0; i < parts.size(); i++) {
      drawing.add(before.get(i), "before", i, 0, 0.32);
      drawing.add(parts.get(i), "full", i, 0.36, 0.32);
    }
    return new Bars(height, spoken(unit, all), labels(parts), drawing.bars);
  }

  private static BigDecimal most(List<Part> parts) {
    return parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static List<String> labels(List<Part> parts) {
    return parts.stream().map(Part::label).toList();
  }

  private static String spoken(String unit, List<Part> parts) {
    return parts.stream()
        .map(part -> part.label() + " " + plain(part.value()) + unit)
        .collect(Collectors.joining("，"));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static final class Drawing {
    private final int height;
    private final BigDecimal most;
    private final double slot;
    private final List<Bar> bars = new ArrayList<>();

    private Drawing(int height, BigDecimal most, int parts) {
      this.height = height;
      this.most = most;
      this.slot = WHOLE / parts;
    }

    /**
     * @param left left edge and {@code width} as shares of the part's slot
     */
    private void add(Part part, String tone, int index, double left, double width) {
      boolean empty = part.value().signum() <= 0;
      int tall = empty ? LEAST : Math.max(LEAST * 2, share(part.value()));
      bars.add(
          new Bar(
              part.label(),
              plain(part.value()),
              empty ? "empty" : tone,
              percent((index + left) * slot),
              percent(width * slot),
              height - tall,
              tall));
    }

    private int share(BigDecimal value) {
      return value
          .multiply(BigDecimal.valueOf(height))
          .divide(most, MathContext.DECIMAL32)
          .setScale(0, RoundingMode.HALF_UP)
          .intValueExact();
    }

    private static String percent(double value) {
      return String.format(Locale.ROOT, "%.2f", value);
    }
  }
}
