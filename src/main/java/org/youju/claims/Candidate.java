package org.youju.claims;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A number with what clings to it, before it is known whether it states a figure. Positions are in
 * the sentence.
 *
 * @param start first character, a prefix such as 近 or 第 included
 * @param end after the last one, a suffix such as 以上 included
 * @param numeral the number; of a range or change the last one
 * @param measure the measure word; {@link Measure#NONE} where none follows
 * @param unit the measure word with its bracketed alternative and rate: 篇(件), 元/年
 * @param form how it stands in the sentence
 * @param marks what the form itself tells
 * @param bound at least, at most
 * @param low the first number of a range or change
 */
record Candidate(
    int start,
    int end,
    Numeral numeral,
    Measure measure,
    String unit,
    Form form,
    Set<Mark> marks,
    Optional<Bound> bound,
    Optional<BigDecimal> low) {

  /** How a number stands in the sentence. */
  enum Form {
    PLAIN,
    /** 第44期. */
    ORDINAL,
    /** 排名第一, 第四位. */
    RANKED,
    /** 前10名. */
    TOP,
    /** 从10个上升到20个. */
    CHANGE
  }

  boolean is(Form other) {
    return form == other;
  }

  boolean chinese() {
    return numeral.is(Numeral.Style.CHINESE);
  }

  boolean masked() {
    return numeral.is(Numeral.Style.MASKED);
  }

  /** Whether the measure word is one of these, divided by blanks. */
  boolean unitIs(String words) {
    String word = measure.word();
    int i = word.isEmpty() ? -1 : words.indexOf(word);
    while (i >= 0 && !standsAlone(words, i, i + word.length())) {
      i = words.indexOf(word, i + 1);
    }
    return i >= 0;
  }

  private static boolean standsAlone(String words, int from, int to) {
    return (from == 0 || words.charAt(from - 1) == ' ')
        && (to == words.length() || words.charAt(to) == ' ');
  }

  /** The number in the unit; 成 counts in tens of a hundred. */
  Optional<BigDecimal> number() {
    if (marks.contains(Mark.VAGUE)) {
      return Optional.empty();
    }
    return unitIs("成") ? numeral.value().map(BigDecimal.TEN::multiply) : numeral.value();
  }

  Quantity quantity() {
    return Quantity.of(number(), numeral.tenThousands(), unitIs("成") ? "%" : unit);
  }

  /** 表彰10优秀教师: what follows is the beginning of the noun and no measure word. */
  Candidate withoutName() {
    return measure.counts() || measure.sense() == Measure.Sense.DATE || form != Form.PLAIN
        ? this
        : new Candidate(start, numeral.end(), numeral, Measure.NONE, "", form, marks, bound, low);
  }

  /** This and an earlier one as one change: 从10个上升到20个. */
  Candidate changedFrom(Candidate earlier, int newStart) {
    Set<Mark> both = EnumSet.noneOf(Mark.class);
    both.addAll(marks);
    both.addAll(earlier.marks);
    return new Candidate(
        newStart, end, numeral, measure, unit, Form.CHANGE, both, bound, earlier.number());
  }
}
