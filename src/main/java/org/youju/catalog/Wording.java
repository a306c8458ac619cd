package org.youju.catalog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a requirement said from one day to another.
 *
 * @param from entry into force
 * @param until last day; empty while it is in force
 * @param sentence in our own words
 */
public record Wording(
    LocalDate from,
    Optional<LocalDate> until,
    String sentence,
    Source source,
    Strength strength,
    Whom whom,
    Rhythm rhythm,
    Measured measured,
    Bound bound) {
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  /**
   * Whether falling short is a breach. A text that nobody has checked obliges nobody: such a
   * sentence, like one that says 一般, only asks for an explanation.
   */
  public boolean binding() {
    return strength == Strength.HARD && source.verified();
  }

  /** The same with another bound and its strength. */
  public Wording with(Bound other) {
    return new Wording(from, until, sentence, source, strength, whom, rhythm, measured, other);
  }

  /** The same between other days. */
  public Wording between(LocalDate first, Optional<LocalDate> last) {
    return new Wording(first, last, sentence, source, strength, whom, rhythm, measured, bound);
  }
}
