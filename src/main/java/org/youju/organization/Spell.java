package org.youju.organization;

import java.time.LocalDate;

/** A value that held from a day (inclusive) until a day (exclusive; {@link Course#OPEN}). */
record Spell<T>(LocalDate since, LocalDate until, T value) {
  Spell {
    if (!since.isBefore(until)) {
      throw new IllegalArgumentException("a spell ends after it begins: " + since + ", " + until);
    }
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(since) && day.isBefore(until);
  }

  Spell<T> with(T other) {
    return new Spell<>(since, until, other);
  }
}
