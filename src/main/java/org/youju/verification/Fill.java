package org.youju.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.youju.claims.Claim;
import org.youju.metrics.Figure;

/** The ledger's figure in the words of a blank. */
final class Fill {
  private static final int DECIMALS = 4;

  private Fill() {}

  /** 12次 for {@code *次}; 12.3万元 for {@code **万元} where the metric counts 元. */
  static String text(Claim blank, Figure figure) {
    BigDecimal value =
        figure
            .value()
            .orElseThrow()
            .multiply(Measure.factor(figure.metric().unit()))
            .divide(Measure.factor(blank.unit()), DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
    String unit = blank.unit().isEmpty() ? figure.metric().unit() : blank.unit();
    return plain.toPlainString() + unit;
  }
}
