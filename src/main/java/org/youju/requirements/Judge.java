package org.youju.requirements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.youju.catalog.Bound;
import org.youju.catalog.Wording;
import org.youju.kernel.Period;

/**
 * Holds what was found against what is required: a pure function of the rule, the finding and the
 * day.
 *
 * @param today the day of judging
 */
record Judge(LocalDate today) {
  /**
   * @param value the number found, empty when the ledger has no record
   * @param bound as far as it applies to the period
   */
  Judgment of(
      Wording wording, Period period, Bound bound, Optional<BigDecimal> value, Found found) {
    BigDecimal number = value.orElse(BigDecimal.ZERO);
    if (bound.holds(number)) {
      return new Judgment.Met(found);
    }
    return bound.reached(number) ? fallenShort(wording, found) : missing(wording, period, found);
  }

  /** Something is wanting: there is still time, or there is not. */
  Judgment missing(Wording wording, Period period, Found found) {
    return period.to().isBefore(today)
        ? fallenShort(wording, found)
        : new Judgment.NotYet(found, ChronoUnit.DAYS.between(today, period.to()));
  }

  /** Time does not mend it. */
  Judgment fallenShort(Wording wording, Found found) {
    return wording.binding()
        ? new Judgment.NotMet(found)
        : new Judgment.ToExplain(found, Optional.empty());
  }
}
