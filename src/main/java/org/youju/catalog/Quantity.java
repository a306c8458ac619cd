package org.youju.catalog;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.kernel.FieldError;

/**
 * A number that a record can carry (数量), e.g. {@code copies} 份数, in 份.
 *
 * @param integer true when only whole numbers make sense
 */
public record Quantity(String id, String name, String unit, boolean required, boolean integer) {
  String field() {
    return "quantities." + id;
  }

  Optional<FieldError> fault(BigDecimal number) {
    if (number.signum() < 0) {
      return Optional.of(new FieldError(field(), name + "不能是负数，请改正。"));
    }
    if (integer && number.stripTrailingZeros().scale() > 0) {
      return Optional.of(new FieldError(field(), name + "应是整数（" + unit + "），请改正。"));
    }
    return Optional.empty();
  }
}
