package org.youju.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Time-ordered ids (UUID version 7, RFC 9562), so that no shared sequence is needed. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id whose first 48 bits are the clock's milliseconds. */
  public static UUID next(Clock clock) {
    long random = RANDOM.nextLong();
    long high = (clock.millis() << 16) | 0x7000L | (random & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id, so that a malformed id answers like a missing one
   */
  public static UUID parse(String text) {
    if (text.length() != 36) {
      throw new NotFound();
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
  }
}
