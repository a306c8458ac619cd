package org.youju.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a lasting password must be like (GB/T 22239-2019, 8.1.4.1 a; the numbers are practice): long
 * enough, of three classes, not guessable from the account, the keyboard or habit.
 */
final class PasswordRules {
  private static final int LONGEST = 128;
  private static final int CLASSES = 3;
  private static final int RUN = 4;
  private static final int SHORTEST_NAME = 2;
  private static final String SHIFTED = "!@#$%^&*()";
  private static final String DIGITS = "1234567890";
  private static final List<String> ROWS =
      Stream.of(
              DIGITS,
              "qwertyuiop",
              "asdfghjkl",
              "zxcvbnm",
              "abcdefghijklmnopqrstuvwxyz",
              "0123456789",
              "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
              "1q2w3e4r5t6y7u8i9o0p",
              "qazwsxedcrfvtgbyhnujmikolp")
          .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
          .toList();
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /**
   * The faults of a password, each one sentence that says what to do; none when it will do.
   *
   * @param names what it must not contain: login name, organisation names
   */
  static List<String> faults(String password, int shortest, Collection<String> names) {
    List<String> faults = new ArrayList<>();
    if (password.codePointCount(0, password.length()) < shortest) {
      faults.add("密码至少 " + shortest + " 个字符。");
    }
    if (password.length() > LONGEST) {
      faults.add("密码最多 " + LONGEST + " 个字符。");
    }
    if (classes(password) < CLASSES) {
      faults.add("密码要包含大写字母、小写字母、数字、符号中的至少三类。");
    }
    if (names.stream().anyMatch(name -> contains(password, name))) {
      faults.add("密码里不要出现登录名或单位名称。");
    }
    if (hasRun(password)) {
      faults.add("密码里不要有键盘上或字母表里连着的一串，也不要重复同一字符（四个及以上）。");
    }
    if (COMMON.contains(core(password))) {
      faults.add("这是常见密码的变形，容易被猜到，请换一个。");
    }
    return faults;
  }

  private static long classes(String password) {
    return password
        .chars()
        .map(
            c -> c >= 'a' && c <= 'z' ? 1 : c >= 'A' && c <= 'Z' ? 2 : c >= '0' && c <= '9' ? 3 : 4)
        .distinct()
        .count();
  }

  private static boolean contains(String password, String name) {
    String part = LoginName.typed(name).key();
    return part.length() >= SHORTEST_NAME && LoginName.typed(password).key().contains(part);
  }

  private static boolean hasRun(String password) {
    String plain = unshifted(password.toLowerCase(Locale.ROOT));
    for (int start = 0; start + RUN <= plain.length(); start++) {
      String part = plain.substring(start, start + RUN);
      if (part.chars().distinct().count() == 1
          || ROWS.stream().anyMatch(row -> row.contains(part))) {
        return true;
      }
    }
    return false;
  }

  private static String unshifted(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      int key = SHIFTED.indexOf(plain.charAt(i));
      if (key >= 0) {
        plain.setCharAt(i, DIGITS.charAt(key));
      }
    }
    return plain.toString();
  }

  /** The word a password was made from: {@code P@ssw0rd2024!} → {@code password}. */
  private static String core(String password) {
    return password
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[^a-z]+|[^a-z]+$", "")
        .replace('@', 'a')
        .replace('4', 'a')
        .replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('$', 's')
        .replace('5', 's')
        .replaceAll("[^a-z]", "");
  }

  private static Set<String> common() {
    try (var in = PasswordRules.class.getResourceAsStream("/security/common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("security/common-passwords.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
