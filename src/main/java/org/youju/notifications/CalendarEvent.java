package org.youju.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One line of a calendar.
 *
 * @param uid stays the same for ever, whatever changes about the event
 * @param sequence how often it changed
 * @param stamp when it changed last
 * @param at when it begins; empty: it is for the whole day
 * @param href address of its page, empty where there is none
 */
record CalendarEvent(
    String uid,
    int sequence,
    Instant stamp,
    LocalDate day,
    Optional<LocalTime> at,
    String summary,
    String description,
    String href,
    boolean cancelled) {

  boolean tellsTheSameAs(CalendarEvent other) {
    return day.equals(other.day)
        && at.equals(other.at)
        && summary.equals(other.summary)
        && description.equals(other.description)
        && href.equals(other.href)
        && cancelled == other.cancelled;
  }

  CalendarEvent changed(CalendarEvent before) {
    return new CalendarEvent(
        uid, before.sequence + 1, stamp, day, at, summary, description, href, cancelled);
  }

  CalendarEvent cancelledAt(Instant moment) {
    return new CalendarEvent(uid, sequence + 1, moment, day, at, summary, description, href, true);
  }
}
