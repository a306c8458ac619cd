package org.youju.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Random secrets. */
public final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
  private static final String CAPITALS = "ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";
  private static final int GROUPS = 4;
  private static final int TOKEN_BYTES = 32;

  private Secrets() {}

  /** A password of 20 characters in four groups, about 80 bits, easy to read aloud and retype. */
  public static String password() {
    String made = draw();
    return PasswordRules.faults(made, 8, List.of()).isEmpty() ? made : password();
  }

  /** 256 random bits for a token, in URL-safe Base64. */
  static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String draw() {
    StringBuilder made = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      made.append(group == 0 ? "" : "-")
          .append(one(CAPITALS))
          .append(one(LETTERS))
          .append(one(DIGITS + LETTERS))
          .append(one(DIGITS));
    }
    return made.append(one(LETTERS)).toString();
  }

  private static char one(String alphabet) {
    return alphabet.charAt(RANDOM.nextInt(alphabet.length()));
  }
}
