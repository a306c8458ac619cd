package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What recording several entries asked of people, together.
 *
 * @param entries how often something was recorded
 * @param timed of how many of them it is known how long it took
 * @param seconds how long those took
 */
public record EffortSum(long entries, long typed, long filled, long timed, long seconds) {
  public static final EffortSum NOTHING = new EffortSum(0, 0, 0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  static EffortSum of(Effort effort) {
    return new EffortSum(
        1,
        effort.typed(),
        effort.filled(),
        effort.spent().isPresent() ? 1 : 0,
        effort.spent().map(spent -> spent.toSeconds()).orElse(0L));
  }

  public EffortSum plus(EffortSum other) {
    return new EffortSum(
        entries + other.entries,
        typed + other.typed,
        filled + other.filled,
        timed + other.timed,
        seconds + other.seconds);
  }

  /**
   * Percent of the fields that nobody had to type, rounded down to a tenth so that a goal is never
   * reached by rounding; empty when nothing was recorded.
   */
  public Optional<BigDecimal> notTyped() {
    return share(BigDecimal.valueOf(filled).multiply(HUNDRED), typed + filled, RoundingMode.DOWN);
  }

  /** Fields typed for one entry. */
  public Optional<BigDecimal> typedEach() {
    return share(BigDecimal.valueOf(typed), entries, RoundingMode.HALF_UP);
  }

  /** Minutes spent on one entry, over those of which it is known. */
  public Optional<BigDecimal> minutesEach() {
    return share(
        BigDecimal.valueOf(seconds).divide(MINUTE, 6, RoundingMode.HALF_UP),
        timed,
        RoundingMode.HALF_UP);
  }

  private static Optional<BigDecimal> share(BigDecimal amount, long of, RoundingMode rounding) {
    return of == 0
        ? Optional.empty()
        : Optional.of(amount.divide(BigDecimal.valueOf(of), 1, rounding));
  }
}
