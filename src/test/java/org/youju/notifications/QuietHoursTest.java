package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours in Shanghai time, eight hours ahead of UTC all year round. */
class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    // from, until, moment, allowed
    "21:00, 08:00, 2026-11-25T12:59:59Z, 2026-11-25T12:59:59Z", // 20:59:59
    "21:00, 08:00, 2026-11-25T13:00:00Z, 2026-11-26T00:00:00Z", // 21:00 → 08:00 the next day
    "21:00, 08:00, 2026-11-25T16:00:00Z, 2026-11-26T00:00:00Z", // midnight
    "21:00, 08:00, 2026-11-25T23:59:59Z, 2026-11-26T00:00:00Z", // 07:59:59
    "21:00, 08:00, 2026-11-26T00:00:00Z, 2026-11-26T00:00:00Z", // 08:00
    "12:00, 14:00, 2026-11-25T04:00:00Z, 2026-11-25T06:00:00Z", // noon nap
    "12:00, 14:00, 2026-11-25T06:00:00Z, 2026-11-25T06:00:00Z",
    "08:00, 08:00, 2026-11-25T00:00:00Z, 2026-11-25T00:00:00Z", // none
    "00:00, 06:00, 2026-12-31T16:00:00Z, 2026-12-31T22:00:00Z", // over the year
    "21:00, 00:00, 2026-11-25T14:00:00Z, 2026-11-25T16:00:00Z", // until midnight
    "21:00, 08:00, 2026-07-01T13:30:00Z, 2026-07-02T00:00:00Z", // no summer time
  })
  void 什么时候可以发(LocalTime from, LocalTime until, Instant moment, Instant allowed) {
    QuietHours quiet = new QuietHours(from, until);
    assertThat(quiet.allowed(moment)).isEqualTo(allowed);
    assertThat(quiet.covers(moment)).isEqualTo(!moment.equals(allowed));
  }
}
