package org.youju.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/** What a number may be: not below the one, not above the other; both ends included. */
public record Bound(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
  public static final Bound NONE = new Bound(Optional.empty(), Optional.empty());

  public static Bound atLeast(long number) {
    return new Bound(Optional.of(BigDecimal.valueOf(number)), Optional.empty());
  }

  public boolean isOpen() {
    return atLeast.isEmpty() && atMost.isEmpty();
  }

  public boolean holds(BigDecimal number) {
    return reached(number) && atMost.filter(most -> number.compareTo(most) > 0).isEmpty();
  }

  /** Not below the lower end. */
  public boolean reached(BigDecimal number) {
    return atLeast.filter(least -> number.compareTo(least) < 0).isEmpty();
  }

  /** In Chinese, e.g. 不少于1次, 3至5人, 不超过50人. */
  public String text(String unit) {
    if (atLeast.isPresent() && atMost.isPresent()) {
      return plain(atLeast.get()) + "至" + plain(atMost.get()) + unit;
    }
    return atLeast
        .map(least -> "不少于" + plain(least) + unit)
        .or(() -> atMost.map(most -> "不超过" + plain(most) + unit))
        .orElse("不限");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
