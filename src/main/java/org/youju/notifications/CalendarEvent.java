package org.youju.notifications;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a calendar, for a whole day.
 *
 * @param uid stays the same for ever, whatever changes about the event
 * @param sequence how often it changed
 * @param stamp when it changed last
 * @param href address of its page, empty where there is none
 */
record CalendarEvent(
    String uid,
    int sequence,
    Instant stamp,
    LocalDate day,
    String summary,
    String description,
    String href,
    boolean cancelled) {

  boolean tellsTheSameAs(CalendarEvent other) {
    return day.equals(other.day)
        && summary.equals(other.summary)
        && description.equals(other.description)
        && href.equals(other.href)
        && cancelled == other.cancelled;
  }

  CalendarEvent changed(CalendarEvent before) {
    return new CalendarEvent(
        uid, before.sequence + 1, stamp, day, summary, description, href, cancelled);
  }

  CalendarEvent cancelledAt(Instant moment) {
    return new CalendarEvent(uid, sequence + 1, moment, day, summary, description, href, true);
  }
}
