package org.youju.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The breaks of a year, made of what the office entered, what is published, and for the rest the
 * day of the festival alone. A pure value.
 */
public final class HolidayYear {
  private final int year;
  private final List<Entered> entered;

  HolidayYear(int year, List<Entered> entered) {
    this.year = year;
    this.entered = List.copyOf(entered);
  }

  /**
   * What the office entered for one festival.
   *
   * @param madeUp working days that make up for it (调休上班)
   */
  public record Entered(
      int year,
      Festival festival,
      LocalDate from,
      LocalDate until,
      List<LocalDate> madeUp,
      String source) {
    public Entered {
      madeUp = List.copyOf(madeUp);
    }
  }

  /** What the office entered, if it did. */
  public Optional<Entered> entered(Festival festival) {
    return entered.stream()
        .filter(one -> one.year() == year && one.festival() == festival)
        .findFirst();
  }

  /** The breaks in the order of the year; festivals that fall into one break stand together. */
  public List<Break> breaks() {
    List<Break> breaks = new ArrayList<>();
    Arrays.stream(Festival.values())
        .map(this::of)
        .sorted(Comparator.comparing(Break::from).thenComparing(Break::day))
        .forEach(one -> add(breaks, one));
    return breaks;
  }

  private static void add(List<Break> breaks, Break one) {
    Break last = breaks.isEmpty() ? one : breaks.get(breaks.size() - 1);
    if (breaks.isEmpty() || !last.from().equals(one.from())) {
      breaks.add(one);
      return;
    }
    List<Festival> both = new ArrayList<>(last.festivals());
    both.addAll(one.festivals());
    breaks.set(
        breaks.size() - 1,
        new Break(
            one.year(),
            both,
            last.day(),
            last.from(),
            last.until().isAfter(one.until()) ? last.until() : one.until(),
            last.origin(),
            last.source()));
  }

  private Break of(Festival festival) {
    LocalDate day = festival.day(year);
    Optional<Entered> own = entered(festival);
    if (own.isPresent()) {
      return own.map(
              e ->
                  new Break(
                      year,
                      List.of(festival),
                      day,
                      e.from(),
                      e.until(),
                      Break.Origin.ENTERED,
                      e.source()))
          .get();
    }
    return StatutoryDays.run(day)
        .map(
            run ->
                new Break(
                    year,
                    List.of(festival),
                    day,
                    run[0],
                    run[1],
                    Break.Origin.PUBLISHED,
                    year + " 年放假安排"))
        .orElseGet(
            () ->
                new Break(year, List.of(festival), day, day, day, Break.Origin.UNKNOWN, "按节日当天推算"));
  }

  /** The last working day before a break: when people are still in the office. */
  public LocalDate lastWorkingDayBefore(Break rest) {
    LocalDate day = rest.from().minusDays(1);
    while (!works(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  /** Whether people work on a day near this year's festivals. */
  public boolean works(LocalDate day) {
    if (entered.stream().anyMatch(one -> one.madeUp().contains(day))) {
      return true;
    }
    if (entered.stream().anyMatch(one -> off(one, day))) {
      return false;
    }
    return !StatutoryDays.off(day).orElse(StatutoryDays.weekend(day));
  }

  private static boolean off(Entered one, LocalDate day) {
    return !day.isBefore(one.from()) && !day.isAfter(one.until());
  }
}
