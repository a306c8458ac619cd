package org.youju.notifications;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** Statutory days off and days made up, as published and as far as the calendar library knows. */
final class StatutoryDays {
  private StatutoryDays() {}

  /** Whether the day is off (true) or made up (false); empty when nothing is published for it. */
  static Optional<Boolean> off(LocalDate day) {
    return Optional.ofNullable(
            LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
        .map(found -> !found.isWork());
  }

  /** The published run of days off around a festival's day; empty when none is published. */
  static Optional<LocalDate[]> run(LocalDate festival) {
    if (!off(festival).orElse(false)) {
      return Optional.empty();
    }
    LocalDate from = festival;
    while (off(from.minusDays(1)).orElse(false)) {
      from = from.minusDays(1);
    }
    LocalDate until = festival;
    while (off(until.plusDays(1)).orElse(false)) {
      until = until.plusDays(1);
    }
    return Optional.of(new LocalDate[] {from, until});
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
