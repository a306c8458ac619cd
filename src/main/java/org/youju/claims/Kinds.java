package org.youju.claims;

/**
 * What sort of figure a candidate states: its measure word, and the noun where the measure word
 * serves several.
 */
final class Kinds {
  private static final Words PERSONS = Lexicon.words("persons");
  private static final Words WRITTEN = Lexicon.words("written");
  private static final String FOR_WRITINGS = "期 件 条 则 个 部 套 项 幅 批";

  private Kinds() {}

  /**
   * @param right the noun after the number, empty where there is none; @param left the one before
   */
  static Kind of(Candidate c, String left, String right) {
    return switch (c.form()) {
      case RANKED, TOP -> Kind.RANK;
      case ORDINAL -> Kind.ORDINAL;
      case CHANGE -> Kind.CHANGE;
      case PLAIN -> plain(c, left, right);
    };
  }

  private static Kind plain(Candidate c, String left, String right) {
    Kind kind = c.measure().kind().orElse(Kind.COUNT);
    String noun = right.isEmpty() ? left : right;
    if (kind != Kind.COUNT) {
      return kind;
    }
    if ((c.unitIs("个") || c.unit().isEmpty()) && names(PERSONS, noun)) {
      return Kind.PEOPLE;
    }
    return c.unitIs(FOR_WRITINGS) && names(WRITTEN, noun) ? Kind.COPIES : kind;
  }

  private static boolean names(Words words, String noun) {
    char[] t = noun.toCharArray();
    return words.before(t, t.length, 0) > 0;
  }
}
