package org.youju.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.Tallies;

/** Who asks for a figure of what: organisation, period, and as of which day. */
record Question(
    Scope scope, OrgId organization, Period period, Optional<LocalDate> asOf, LocalDate today) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  static Question of(
      Scope scope, OrgId organization, Period period, Optional<LocalDate> asOf, Clock clock) {
    return new Question(scope, organization, period, asOf, LocalDate.now(clock.withZone(ZONE)));
  }

  LocalDate shownAsOf() {
    return asOf.orElse(today);
  }

  /** The end of the day asked for; empty when that is today or later: then the present counts. */
  Optional<Instant> moment() {
    return asOf.filter(day -> day.isBefore(today))
        .map(day -> day.plusDays(1).atStartOfDay(ZONE).toInstant());
  }

  /** The last day of the period that has come. */
  LocalDate lastDay() {
    return period.to().isBefore(today) ? period.to() : today;
  }

  Tallies.Range range(List<String> kinds, String measure) {
    return new Tallies.Range(scope, organization, kinds, measure, period, moment());
  }

  Question in(Period other) {
    return new Question(scope, organization, other, asOf, today);
  }

  Question at(OrgId other) {
    return new Question(scope, other, period, asOf, today);
  }
}
