package org.youju.catalog;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** When a sentence falls due: by the calendar, or counted from a day of one's own (G7). */
public sealed interface Rhythm {
  /** Parts of the calendar. */
  enum Every {
    MONTH("month", "每月", 1),
    QUARTER("quarter", "每季度", 3),
    HALF("half", "每半年", 6),
    YEAR("year", "每年", 12);

    private final String id;
    private final String title;
    private final int months;

    Every(String id, String title, int months) {
      this.id = id;
      this.title = title;
      this.months = months;
    }

    public String id() {
      return id;
    }

    /** The Chinese phrase, e.g. 每季度. */
    public String title() {
      return title;
    }

    public int months() {
      return months;
    }
  }

  /** Months of a year, both included. */
  record Months(int from, int to) {}

  /**
   * A part of the calendar.
   *
   * @param shift months by which a year begins later: 3 counts from April to the next March
   * @param window the only months of a year that count
   * @param advised the months in which it is done as a rule; others count too
   */
  record Calendar(Every every, int shift, Optional<Months> window, Optional<Months> advised)
      implements Rhythm {}

  /** The term of the organisation's committee: judged over its last months. */
  record Term(int monthsBefore) implements Rhythm {}

  /**
   * Counted from an event.
   *
   * @param since what begins it
   * @param length how long it is
   * @param again whether another stretch of the same length follows, as long as what began it lasts
   * @param lead how long before the end of the stretch it may be done; empty: at any time in it
   * @param grace how long after the end it is still in time
   */
  record Rolling(
      Since since, Period length, boolean again, Optional<Period> lead, Optional<Period> grace)
      implements Rhythm {
    /** The last day of the stretch that begins on a day. */
    public LocalDate end(LocalDate start) {
      return start.plus(length).minusDays(1);
    }
  }

  /** What a rolling duty is counted from. */
  sealed interface Since {
    /** The day a person took on the status, e.g. {@code activist}. */
    record Status(String status) implements Since {}

    /** The day a person took on a post of the rank. */
    record Taking(String rank) implements Since {}

    /** The day a person joined the party (入党日期), every year. */
    record Joining() implements Since {}

    /** The day of an entry of the kind; for people: one that names them in the role. */
    record Event(String kind, Optional<String> role) implements Since {}
  }
}
