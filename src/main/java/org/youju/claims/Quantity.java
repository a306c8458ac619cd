package org.youju.claims;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with its unit as written: 312.3 万元. Where the unit carries 万 or 亿, {@code value} and
 * {@code baseUnit} say the same in the plain unit: 3123000 元.
 *
 * @param number in {@code unit}; empty for a blank and for a vague magnitude
 * @param unit the measure word, 万 and 亿 included; empty where it is missing
 * @param value the number in {@code baseUnit}, only when the unit carries 万 or 亿
 * @param baseUnit the unit without 万 and 亿, empty together with {@code value}
 */
public record Quantity(
    Optional<BigDecimal> number, String unit, Optional<BigDecimal> value, String baseUnit) {

  static Quantity of(Optional<BigDecimal> number, int tenThousands, String measure) {
    String magnitude =
        switch (tenThousands) {
          case 0 -> "";
          case 1 -> "万";
          case 2 -> "亿";
          default -> "万亿";
        };
    if (magnitude.isEmpty() || number.isEmpty()) {
      return new Quantity(number, magnitude + measure, Optional.empty(), "");
    }
    BigDecimal value = number.get().scaleByPowerOfTen(4 * tenThousands);
    return new Quantity(number, magnitude + measure, Optional.of(plain(value)), measure);
  }

  /** The figure in the plain unit: {@code value} where there is one, else {@code number}. */
  public Optional<BigDecimal> plainNumber() {
    return value.isPresent() ? value : number;
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
