package org.youju.claims;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as it stands in a text, without its measure word.
 *
 * @param start first character, in the sentence
 * @param end after the last one; an approximator before the measure word is inside
 * @param value empty for a blank and for a vague magnitude
 * @param style how it is written
 * @param tenThousands powers of 万 that belong to the unit: 0 none, 1 万, 2 亿, 3 万亿
 * @param approx 余, 多, 几 stand inside
 * @param damaged the number stands twice: 2两个
 */
record Numeral(
    int start,
    int end,
    Optional<BigDecimal> value,
    Style style,
    int tenThousands,
    boolean approx,
    boolean damaged) {

  /** How a number is written. */
  enum Style {
    ARABIC,
    CHINESE,
    /** *, XX, also 1XX32. */
    MASKED,
    /** 几十, 数百: a magnitude without a number. */
    VAGUE,
    /** 百分之三十, 三分之二, 过半: a share, its measure word inside. */
    SHARE,
    /** 二〇二三, 三四: digits in a row, no number. */
    SEQUENCE
  }

  boolean is(Style other) {
    return style == other;
  }

  boolean oneInChinese() {
    return style == Style.CHINESE
        && end == start + 1
        && value.isPresent()
        && value.get().intValue() == 1;
  }
}
