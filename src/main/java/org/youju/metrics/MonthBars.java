package org.youju.metrics;

import java.math.BigDecimal;
import java.util.List;
import org.youju.shell.Bars;

/** A series by month as bars; a month without a number is drawn as nothing. */
public final class MonthBars {
  private MonthBars() {}

  /** Small bars, as under a figure. */
  public static Bars small(List<Figure> months) {
    return Bars.small(unit(months), parts("", months));
  }

  /**
   * Tall bars, each beside the one of the year before.
   *
   * @param before as many months as {@code months}
   */
  public static Bars compared(int height, List<Figure> months, List<Figure> before) {
    return Bars.compared(height, unit(months), parts("", months), parts("上年 ", before));
  }

  private static String unit(List<Figure> months) {
    return months.isEmpty() ? "" : months.get(0).metric().unit();
  }

  private static List<Bars.Part> parts(String prefix, List<Figure> months) {
    return months.stream().map(month -> part(prefix, month)).toList();
  }

  private static Bars.Part part(String prefix, Figure month) {
    String label = prefix + month.period().from().getMonthValue() + " 月";
    return new Bars.Part(label, month.value().orElse(BigDecimal.ZERO));
  }
}
