package org.youju.claims;

/** What a sentence does with a figure. */
final class Modes {
  private static final Words BACKGROUND = Lexicon.words("background");
  private static final Words NORM = Lexicon.words("norm");
  private static final Words PLAN = Lexicon.words("plan");
  private static final Words RATE = Lexicon.words("rate");
  private static final Words MADE = Words.of("新", "完成", "建", "种植", "流转");
  private static final int BEFORE = 16;

  private Modes() {}

  static Mode of(Sentence sentence, Candidate c) {
    char[] t = sentence.t();
    int to = Math.min(t.length, c.numeral().start());
    int from = clauseStart(t, c.start());
    if (NORM.within(t, from, to)) {
      return Mode.NORM;
    }
    if (PLAN.within(t, from, to)) {
      return Mode.PLAN;
    }
    boolean area = c.unitIs("平方公里 平方千米 亩 公顷");
    return area && !made(t, from, to) || BACKGROUND.within(t, from, to)
        ? Mode.BACKGROUND
        : Mode.FACT;
  }

  private static int clauseStart(char[] t, int i) {
    int k = i;
    while (k > 0 && i - k < BEFORE && "，,；;。".indexOf(t[k - 1]) < 0) {
      k--;
    }
    return k;
  }

  private static boolean made(char[] t, int from, int to) {
    return MADE.within(t, from, to);
  }

  /** 每年, 人均: counted per something. */
  static boolean rate(Sentence sentence, Candidate c) {
    return RATE.within(sentence.t(), Math.max(0, c.start() - BEFORE), c.start());
  }
}
