package org.youju.plans;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How often and on which day (周期): every one, three, six or twelve months, on a day of the month or
 * on the n-th weekday. Written {@code 1/day/5} (the 5th of each month), {@code 3/week/2/5} (second
 * Friday of each quarter's first month), {@code 1/week/-1/5} (last Friday).
 */
public record Rhythm(int months, Day day) {
  private static final List<Integer> STEPS = List.of(1, 3, 6, 12);

  /** Which day of a month. */
  public sealed interface Day {
    LocalDate in(YearMonth month);
  }

  /** The day of the month, the last one where the month is shorter. */
  public record OfMonth(int number) implements Day {
    @Override
    public LocalDate in(YearMonth month) {
      return month.atDay(Math.min(number, month.lengthOfMonth()));
    }
  }

  /**
   * The n-th weekday.
   *
   * @param nth 1 to 4, or -1 for the last
   */
  public record Weekday(int nth, DayOfWeek weekday) implements Day {
    @Override
    public LocalDate in(YearMonth month) {
      return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }
  }

  /** The days of a year, in order. */
  public List<LocalDate> daysOf(int year) {
    return IntStream.rangeClosed(1, 12)
        .filter(month -> (month - 1) % months == 0)
        .mapToObj(month -> day.in(YearMonth.of(year, month)))
        .toList();
  }

  /** Reads the written form; empty when it is none. */
  public static Optional<Rhythm> parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length < 3 || parts.length > 4) {
      return Optional.empty();
    }
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (i != 1 && !parts[i].matches("-?[0-9]{1,2}")) {
        return Optional.empty();
      }
      numbers[i] = i == 1 ? 0 : Integer.parseInt(parts[i]);
    }
    return day(parts[1], numbers)
        .filter(day -> STEPS.contains(numbers[0]))
        .map(day -> new Rhythm(numbers[0], day));
  }

  private static Optional<Day> day(String sort, int[] numbers) {
    if (sort.equals("day") && numbers.length == 3 && numbers[2] >= 1 && numbers[2] <= 31) {
      return Optional.of(new OfMonth(numbers[2]));
    }
    boolean week =
        sort.equals("week")
            && numbers.length == 4
            && (numbers[2] == -1 || numbers[2] >= 1 && numbers[2] <= 4)
            && numbers[3] >= 1
            && numbers[3] <= 7;
    return week ? Optional.of(new Weekday(numbers[2], DayOfWeek.of(numbers[3]))) : Optional.empty();
  }
}
