package org.youju.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The one-time code of the first visit: 128 random bits, printed on the console, good for a day or
 * until the next start, and for ten tries.
 */
@Component
public class SetupCode {
  private static final int BYTES = 16;
  private static final int TRIES = 10;
  private static final Duration LIFE = Duration.ofHours(24);

  private final Clock clock;
  private final String code;
  private final Instant made;
  private int tries;

  SetupCode(Clock clock) {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    this.clock = clock;
    this.code = HexFormat.of().formatHex(bytes);
    this.made = clock.instant();
  }

  /** The code in groups of four, for the console. */
  public String printed() {
    return code.replaceAll("(....)(?!$)", "$1-");
  }

  /** Whether the code may still be tried. */
  public synchronized boolean open() {
    return tries < TRIES && clock.instant().isBefore(made.plus(LIFE));
  }

  /** Tries a code; takes equally long whatever is wrong with it. */
  public synchronized boolean matches(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
    boolean same =
        MessageDigest.isEqual(
            plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    boolean valid = open() && same;
    tries += valid ? 0 : 1;
    return valid;
  }
}
