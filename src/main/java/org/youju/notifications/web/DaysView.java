package org.youju.notifications.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.kernel.FieldError;
import org.youju.notifications.Break;
import org.youju.notifications.Festival;
import org.youju.notifications.HolidayYear;

/** The form in which the days off around one festival are entered. */
public record DaysView(
    int year,
    Festival festival,
    String from,
    String until,
    String madeUp,
    String source,
    boolean entered,
    List<FieldError> errors) {

  /** As it is entered now, or else as it is published. */
  static DaysView of(HolidayYear whole, int year, Festival festival) {
    Optional<HolidayYear.Entered> own = whole.entered(festival);
    Optional<Break> known =
        whole.breaks().stream()
            .filter(one -> one.festivals().contains(festival))
            .filter(one -> one.origin() != Break.Origin.UNKNOWN)
            .findFirst();
    return new DaysView(
        year,
        festival,
        known.map(one -> one.from().toString()).orElse(""),
        known.map(one -> one.until().toString()).orElse(""),
        own.map(
                one ->
                    one.madeUp().stream().map(LocalDate::toString).collect(Collectors.joining("、")))
            .orElse(""),
        own.map(HolidayYear.Entered::source).orElse(""),
        own.isPresent(),
        List.of());
  }
}
