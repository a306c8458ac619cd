package org.youju.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar file (RFC 5545): CRLF, lines folded after 75 octets and never inside a
 * character, texts escaped. Why not a library: {@code docs/adr/calendar-feed.md}.
 */
final class CalendarFile {
  private static final int OCTETS = 75;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder out = new StringBuilder();

  private CalendarFile() {}

  /** The file as text; to be sent as UTF-8. */
  static String of(String name, List<CalendarEvent> events) {
    CalendarFile file = new CalendarFile();
    file.begin(name);
    events.forEach(file::event);
    file.line("END", "VCALENDAR");
    return file.out.toString();
  }

  private void begin(String name) {
    line("BEGIN", "VCALENDAR");
    line("VERSION", "2.0");
    line("PRODID", "-//youju//youju//ZH");
    line("CALSCALE", "GREGORIAN");
    line("METHOD", "PUBLISH");
    line("NAME", text(name));
    line("X-WR-CALNAME", text(name));
    line("X-WR-TIMEZONE", "Asia/Shanghai");
    line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
    line("X-PUBLISHED-TTL", "PT6H");
    line("BEGIN", "VTIMEZONE");
    line("TZID", "Asia/Shanghai");
    line("BEGIN", "STANDARD");
    line("DTSTART", "19910915T000000"); // the end of the last summer time
    line("TZOFFSETFROM", "+0800");
    line("TZOFFSETTO", "+0800");
    line("TZNAME", "CST");
    line("END", "STANDARD");
    line("END", "VTIMEZONE");
  }

  private void event(CalendarEvent event) {
    line("BEGIN", "VEVENT");
    line("UID", event.uid());
    line("DTSTAMP", moment(event.stamp()));
    line("LAST-MODIFIED", moment(event.stamp()));
    line("SEQUENCE", Integer.toString(event.sequence()));
    event
        .at()
        .ifPresentOrElse(
            at -> hours(event.day().atTime(at)),
            () -> {
              line("DTSTART;VALUE=DATE", day(event.day()));
              line("DTEND;VALUE=DATE", day(event.day().plusDays(1)));
            });
    line("SUMMARY", text(event.summary()));
    line("DESCRIPTION", text(event.description()));
    if (!event.href().isEmpty()) {
      line("URL", event.href());
    }
    line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
    line("TRANSP", "TRANSPARENT");
    line("CLASS", "PRIVATE");
    line("END", "VEVENT");
  }

  /** How long it takes nobody has said; two hours is what most take. */
  private void hours(LocalDateTime begin) {
    line("DTSTART;TZID=Asia/Shanghai", HOUR.format(begin));
    line("DURATION", "PT2H");
  }

  private static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** Section 3.3.11: backslash, semicolon, comma and line breaks are escaped; controls left out. */
  private static String text(String plain) {
    return plain
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n|\r|\n", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
  }

  /** Section 3.1: a line longer than 75 octets goes on after CRLF and a blank. */
  private void line(String name, String value) {
    String whole = name + ":" + value;
    int room = OCTETS;
    for (int at = 0; at < whole.length(); ) {
      int next = whole.offsetByCodePoints(at, 1);
      String character = whole.substring(at, next);
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets > room) {
        out.append("\r\n ");
        room = OCTETS - 1;
      }
      out.append(character);
      room -= octets;
      at = next;
    }
    out.append("\r\n");
  }
}
