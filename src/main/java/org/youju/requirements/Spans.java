package org.youju.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.youju.catalog.Rhythm;
import org.youju.kernel.Period;

/** Cuts the calendar into the periods of a rhythm. */
final class Spans {
  private Spans() {}

  /** Whole periods that overlap the span, the earliest first. */
  static List<Period> of(Rhythm.Calendar calendar, Period span) {
    List<Period> all = new ArrayList<>();
    int months = calendar.every().months();
    LocalDate start = LocalDate.of(span.from().getYear() - 1, 1, 1).plusMonths(calendar.shift());
    while (!start.isAfter(span.to())) {
      Period whole = new Period(start, start.plusMonths(months).minusDays(1));
      Period counted = calendar.window().map(w -> window(w, whole)).orElse(whole);
      if (overlap(counted, span)) {
        all.add(counted);
      }
      start = start.plusMonths(months);
    }
    return all;
  }

  private static Period window(Rhythm.Months window, Period whole) {
    LocalDate from = LocalDate.of(whole.from().getYear(), window.from(), 1);
    LocalDate to = LocalDate.of(whole.from().getYear(), window.to(), 1);
    return new Period(from, to.plusMonths(1).minusDays(1));
  }

  static boolean overlap(Period one, Period other) {
    return !one.to().isBefore(other.from()) && !one.from().isAfter(other.to());
  }
}
