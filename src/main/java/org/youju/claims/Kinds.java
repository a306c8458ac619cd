package org.youju.claims;

/**
 * What sort of figure a candidate states: its measure word, and the noun where the measure word
 * serves several.
 */
final class Kinds {
  private static final Words PERSONS = Lexicon.words("persons");
  private static final Words WRITTEN = Lexicon.words("written");
  private static final Words MOVED = Words.of("前移", "上升", "提升", "跃升", "前进", "后移", "下降", "进位", "攀升");
  private static final Words FURNITURE =
      Words.of("床", "床位", "病床", "桌", "椅", "课桌", "课桌椅", "餐桌", "办公桌", "沙发");
  private static final String FOR_WRITINGS = "期 件 条 则 个 部 套 项 幅";

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
    if (c.unitIs("位") && right.isEmpty() && names(MOVED, left)) {
      return Kind.COUNT;
    }
    if (kind != Kind.COUNT) {
      return c.unitIs("张") && names(FURNITURE, noun) ? Kind.COUNT : kind;
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
