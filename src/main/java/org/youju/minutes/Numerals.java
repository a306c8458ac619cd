package org.youju.minutes;

import java.time.Year;

/** Numbers in words and figures, as days and amounts are written. */
final class Numerals {
  private Numerals() {}

  /** 2026, 26, 二〇二六, 二零二六. */
  static int year(String text) {
    StringBuilder digits = new StringBuilder();
    for (char c : text.toCharArray()) {
      int digit = "〇一二三四五六七八九".indexOf(c);
      digits.append(digit >= 0 ? (char) ('0' + digit) : "零○Oo".indexOf(c) >= 0 ? '0' : c);
    }
    int year = Integer.parseInt(digits.toString());
    return year < 100 ? Year.of(2000 + year).getValue() : year;
  }

  /** 5, 05, 五, 十五, 二十五, 廿五. */
  static int number(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return Integer.parseInt(text);
    }
    int number = 0;
    int digit = 0;
    for (char c : text.toCharArray()) {
      if (c == '十') {
        number += (digit == 0 ? 1 : digit) * 10;
        digit = 0;
      } else if (c == '廿') {
        number += 20;
      } else {
        digit = "〇一二三四五六七八九".indexOf(c);
      }
    }
    return number + digit;
  }
}
