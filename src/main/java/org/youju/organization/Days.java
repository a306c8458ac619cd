package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;

/** Days as people say them: the last day counts; and as they are stored: the end does not. */
final class Days {
  private Days() {}

  /** The last day of something that holds until {@code until} (exclusive). */
  static Optional<LocalDate> last(LocalDate until) {
    return until.equals(Course.OPEN) ? Optional.empty() : Optional.of(until.minusDays(1));
  }

  /** The exclusive end of something whose last day is given. */
  static LocalDate until(Optional<LocalDate> last) {
    return last.map(day -> day.plusDays(1)).orElse(Course.OPEN);
  }

  static LocalDate until(LocalDate last) {
    return last.plusDays(1);
  }
}
