package org.youju.notifications;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.youju.kernel.OfficeClock;

/**
 * Hours in which no phone rings (免打扰时段), often over midnight; both the same: none.
 *
 * @param until the first minute that is allowed again
 */
public record QuietHours(LocalTime from, LocalTime until) {
  /** As long as nobody set others. */
  public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  public boolean isNone() {
    return from.equals(until);
  }

  /** Whether phones stay silent at a moment. */
  public boolean covers(Instant moment) {
    LocalTime time = moment.atZone(OfficeClock.ZONE).toLocalTime();
    if (isNone()) {
      return false;
    }
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /** The moment itself when it is allowed, else the end of the quiet hours. */
  public Instant allowed(Instant moment) {
    if (!covers(moment)) {
      return moment;
    }
    ZonedDateTime local = moment.atZone(OfficeClock.ZONE);
    ZonedDateTime end = local.with(until);
    return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
  }
}
