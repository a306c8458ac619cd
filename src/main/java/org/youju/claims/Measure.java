package org.youju.claims;

import java.util.Locale;
import java.util.Optional;

/**
 * A measure word (量词) of the language.
 *
 * @param word as it is written, simplified
 * @param sense what it makes of a number before it
 */
record Measure(String word, Sense sense) {
  /** No measure word at all: 下设58基层党组织. */
  static final Measure NONE = new Measure("", Sense.COUNT);

  /** What a number with this word is. */
  enum Sense {
    COUNT,
    PEOPLE,
    COPIES,
    MONEY,
    RATIO,
    /** 年, 月, 日: a point of time. */
    DATE,
    /** 届, 级, 镇: part of a name. */
    NAME,
    /** 人员, 项目: another word that begins with a measure word. */
    OTHER;

    static Sense of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  boolean counts() {
    return sense.ordinal() < Sense.DATE.ordinal();
  }

  /** The kind that the word alone suggests. */
  Optional<Kind> kind() {
    return counts() ? Optional.of(Kind.valueOf(sense.name())) : Optional.empty();
  }
}
