package org.youju.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.claims.Numeral.Style;

/** Reads numbers: Arabic, Chinese, mixed, masked; one pass, never back. */
final class Numerals {
  /** More digits than any figure of a report has; longer runs are no number. */
  private static final int LONGEST = 18;

  private static final String CHINESE = "零一二三四五六七八九";
  private static final byte[] CLASS = new byte[65536];
  private static final byte DIGIT = 1;
  private static final byte MASK = 2;
  private static final byte NUMERAL = 3;
  private static final byte MAGNITUDE = 4;
  private static final byte VAGUE = 5;
  private static final byte HALF = 6;

  static {
    mark("0123456789", DIGIT);
    mark("*xX_", MASK);
    mark(CHINESE + "两", NUMERAL);
    mark("十百千万亿", MAGNITUDE);
    mark("几数", VAGUE);
    mark("过半", HALF);
  }

  private Numerals() {}

  private static void mark(String chars, byte value) {
    chars.chars().forEach(c -> CLASS[c] = value);
  }

  static boolean digit(char c) {
    return CLASS[c] == DIGIT;
  }

  static boolean chinese(char c) {
    return CLASS[c] == NUMERAL || CLASS[c] == MAGNITUDE;
  }

  static boolean masked(char c) {
    return CLASS[c] == MASK;
  }

  /** Whether a number may begin with this character. */
  static boolean begins(char c) {
    return CLASS[c] != 0;
  }

  /** The number that begins at {@code i}; null when none does. */
  static @Nullable Numeral at(char[] t, int i, int to) {
    return switch (CLASS[t[i]]) {
      case DIGIT, MASK -> new Reader(t, i, to).digits();
      case NUMERAL, MAGNITUDE -> new Reader(t, i, to).chinese();
      case VAGUE -> new Reader(t, i, to).vague();
      case HALF -> new Reader(t, i, to).half();
      default -> null;
    };
  }

  /** Reads one number from left to right. */
  private static final class Reader {
    private final char[] t;
    private final int start;
    private final int to;
    private int i;
    private int tenThousands;
    private boolean approx;
    private boolean damaged;

    Reader(char[] t, int start, int to) {
      this.t = t;
      this.start = start;
      this.to = to;
      this.i = start;
    }

    private char peek(int ahead) {
      return i + ahead < to ? t[i + ahead] : '\0';
    }

    private @Nullable Numeral digits() {
      if (start > 0 && latin(t[start - 1])) {
        return null;
      }
      boolean masked = run();
      String written = new String(t, start, i - start).replace(",", "");
      if (latin(peek(0)) && !Character.isUpperCase(peek(0)) && masked) {
        return null;
      }
      if (masked) {
        approximators();
        return done(Optional.empty(), Style.MASKED);
      }
      if (written.length() > LONGEST) {
        return done(Optional.empty(), Style.SEQUENCE);
      }
      return done(Optional.of(scaled(new BigDecimal(written))), Style.ARABIC);
    }

    /** Digits, masks, thousands commas, one decimal point. */
    private boolean run() {
      boolean masked = false;
      boolean point = false;
      while (i < to) {
        if (CLASS[t[i]] == MASK) {
          masked = true;
        } else if (t[i] == '.' && !point && i > start && digitOrMask(peek(1))) {
          point = true;
        } else if (!digit(t[i]) && !(t[i] == ',' && !point && thousands())) {
          break;
        }
        i++;
      }
      return masked;
    }

    private boolean thousands() {
      return i - start <= LONGEST
          && digit(peek(1))
          && digit(peek(2))
          && digit(peek(3))
          && !digit(peek(4))
          && i > start
          && (i - start <= 3 || t[i - 4] == ',');
    }

    private BigDecimal scaled(BigDecimal number) {
      spaceBefore("余多万亿百千十");
      BigDecimal value = number.multiply(BigDecimal.valueOf(approximators()));
      if (tenThousands == 2 && digit(peek(0))) {
        value = afterHundredMillions(value);
      }
      repeatedInChinese(number);
      return value;
    }

    private BigDecimal afterHundredMillions(BigDecimal hundredMillions) {
      int at = i;
      while (digit(peek(0))) {
        i++;
      }
      if (peek(0) != '万' || i - at > 4) {
        i = at;
        return hundredMillions;
      }
      BigDecimal rest = new BigDecimal(new String(t, at, i - at));
      i++;
      tenThousands = 1;
      return hundredMillions.scaleByPowerOfTen(4).add(rest);
    }

    /** 2两个: the same number a second time. */
    private void repeatedInChinese(BigDecimal number) {
      int digit = digitValue(peek(0));
      if (digit > 0 && number.compareTo(BigDecimal.valueOf(digit)) == 0 && !chineseAt(1)) {
        i++;
        damaged = true;
      }
    }

    private boolean chineseAt(int ahead) {
      return Numerals.chinese(peek(ahead));
    }

    /** 余, 多 before and after 百, 千, 万, 亿; returns what 百 and 千 multiply by. */
    private int approximators() {
      approximator();
      int factor = 1;
      if (peek(0) == '百' || peek(0) == '千' && "米克瓦".indexOf(peek(1)) < 0) {
        factor = t[i++] == '百' ? 100 : 1000;
        approximator();
      }
      magnitudes();
      approximator();
      return factor;
    }

    private void approximator() {
      if (peek(0) == '余' || peek(0) == '多') {
        i++;
        approx = true;
      } else if (peek(0) == '几' || peek(0) == '来') {
        hesitate();
      }
    }

    /** 十几次, 三十来名, but not 十来自. */
    private void hesitate() {
      if (MeasureWords.countsAt(t, i + 1, to) || peek(1) == '万') {
        i++;
        approx = true;
      }
    }

    private void magnitudes() {
      while (peek(0) == '万' || peek(0) == '亿') {
        tenThousands += peek(0) == '万' ? 1 : 2;
        i++;
      }
    }

    private void spaceBefore(String next) {
      if (peek(0) == ' ' && next.indexOf(peek(1)) >= 0) {
        i++;
      }
    }

    private @Nullable Numeral chinese() {
      if (peek(0) == '百' && peek(1) == '分' && peek(2) == '之') {
        return percent();
      }
      long total = 0;
      long section = 0;
      int digit = -1;
      int inARow = 0;
      boolean sequence = false;
      boolean counted = false;
      while (i < to && i - start < LONGEST && Numerals.chinese(t[i])) {
        char c = t[i];
        if (CLASS[c] == NUMERAL) {
          inARow = c == '零' && inARow == 0 ? 0 : inARow + 1;
          sequence |= inARow > 1;
          digit = digitValue(c);
        } else if (c == '万' || c == '亿') {
          if (lastMagnitude()) {
            break;
          }
          total = (total + section + Math.max(digit, 0)) * (c == '万' ? 10_000 : 100_000_000);
          section = 0;
          digit = -1;
          inARow = 0;
        } else {
          section += (digit < 0 ? 1 : digit) * unit(c);
          counted = true;
          digit = -1;
          inARow = 0;
        }
        i++;
      }
      boolean bare = i == start;
      BigDecimal value = BigDecimal.valueOf(bare ? 1 : total + section + Math.max(digit, 0));
      if (sequence || i - start >= LONGEST) {
        return done(Optional.empty(), Style.SEQUENCE);
      }
      approximators();
      if (peek(0) == '分' && peek(1) == '之' && !bare) {
        return fraction(value);
      }
      if (!approx && wholeMagnitudeAlone(counted)) {
        return vagueUnlessApproximated(value);
      }
      return done(Optional.of(value), Style.CHINESE);
    }

    /** 百, 千, 万 without a digit: a number only next to 近, 余 and the like. */
    private boolean wholeMagnitudeAlone(boolean counted) {
      return CLASS[t[start]] == MAGNITUDE
          && t[start] != '十'
          && (counted || tenThousands > 0)
          && i - start == 1;
    }

    private @Nullable Numeral vagueUnlessApproximated(BigDecimal value) {
      char before = start > 0 ? t[start - 1] : '\0';
      return "近约逾超上达过".indexOf(before) < 0 ? null : done(Optional.of(value), Style.CHINESE);
    }

    /** Whether the 万 or 亿 here ends the number, so that it belongs to the unit. */
    private boolean lastMagnitude() {
      char next = peek(1);
      return CLASS[next] != NUMERAL && next != '亿';
    }

    private @Nullable Numeral percent() {
      i += 3;
      if (i >= to || !Numerals.begins(t[i])) {
        return null;
      }
      Numeral share = Numerals.at(t, i, to);
      if (share == null || share.value().isEmpty()) {
        return null;
      }
      i = share.end();
      approx = share.approx();
      return done(share.value(), Style.SHARE);
    }

    private Numeral fraction(BigDecimal denominator) {
      int at = i;
      i += 2;
      Numeral numerator = i < to && Numerals.chinese(t[i]) ? Numerals.at(t, i, to) : null;
      if (numerator == null || numerator.value().isEmpty() || denominator.signum() == 0) {
        i = at;
        return done(Optional.of(denominator), Style.CHINESE);
      }
      i = numerator.end();
      BigDecimal hundredfold = numerator.value().get().scaleByPowerOfTen(2);
      return done(
          Optional.of(hundredfold.divide(denominator, 2, RoundingMode.HALF_UP)), Style.SHARE);
    }

    /** 几十, 数百, 几十万; a lone 几 or 数 is no number. */
    private @Nullable Numeral vague() {
      i++;
      int at = i;
      while (i < to && CLASS[t[i]] == MAGNITUDE && t[i] != '万' && t[i] != '亿') {
        i++;
      }
      magnitudes();
      if (i == at) {
        return null;
      }
      approximators();
      return done(Optional.empty(), Style.VAGUE);
    }

    /** 过半: more than half; 近半数, 占半数以上. */
    private @Nullable Numeral half() {
      if (peek(0) == '半' && peek(1) == '数') {
        i += 2;
        return done(Optional.of(BigDecimal.valueOf(50)), Style.SHARE);
      }
      if (peek(0) != '过' || peek(1) != '半') {
        return null;
      }
      i += peek(2) == '数' ? 3 : 2;
      approx = true;
      return done(Optional.of(BigDecimal.valueOf(50)), Style.SHARE);
    }

    private Numeral done(Optional<BigDecimal> value, Style style) {
      return new Numeral(
          start, i, value.map(Quantity::plain), style, tenThousands, approx, damaged);
    }
  }

  private static long unit(char c) {
    return c == '十' ? 10 : c == '百' ? 100 : 1000;
  }

  private static int digitValue(char c) {
    return c == '两' ? 2 : CHINESE.indexOf(c);
  }

  private static boolean digitOrMask(char c) {
    return CLASS[c] == DIGIT || CLASS[c] == MASK;
  }

  static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
