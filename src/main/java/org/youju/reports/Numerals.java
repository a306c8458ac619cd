package org.youju.reports;

/** Chinese numerals of headings: 1 to 99. */
final class Numerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  private Numerals() {}

  static String of(int number) {
    String ones = number % 10 == 0 ? "" : digit(number % 10);
    if (number < 10) {
      return digit(number);
    }
    return (number < 20 ? "" : digit(number / 10)) + "十" + ones;
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }
}
