package org.youju.claims;

/** The words on both sides of a figure: the phrase before it and the noun after it. */
final class Nouns {
  private static final Words DESCRIBING = Lexicon.words("describing");
  private static final Words UNCUT = Lexicon.words("uncut");
  private static final Words CUT = Lexicon.words("cut");
  static final Words SPENDING =
      Words.of(
          "投资", "投入", "集资", "筹集资金", "筹资", "筹集", "争取资金", "资金", "捐款", "出资", "垫资", "注资", "斥资", "自筹");
  private static final Words SPENT_ON =
      Words.of("建设", "完成", "新建", "购买", "用于", "购置", "修建", "实施", "对");
  private static final Words PERSONS = Lexicon.words("persons");
  private static final Words TRANSFER = Lexicon.words("transfer");
  static final String TIMES = "天 周 星期 小时 个小时 分钟 个月 学时 课时";

  /** The noun after a number, the words up to its first 的, and where it ends in the sentence. */
  record Noun(String text, String head, int end) {}

  private final Figures figures;
  private final Sentence sentence;
  private final char[] t;

  Nouns(Figures figures) {
    this.figures = figures;
    this.sentence = figures.sentence();
    this.t = figures.sentence().t();
  }

  /**
   * The phrase before the number: back to the clause's start or to what the figures before {@code
   * consumed}.
   */
  String left(Candidate c, int consumed) {
    int from = Math.max(consumed, c.start() - Figures.FAR);
    StringBuilder phrase = new StringBuilder();
    int i = c.start() - 1;
    while (i >= from && Figures.ENDS.indexOf(t[i]) < 0 && t[i] != '(') {
      if (t[i] == ')') {
        i = opening(i, from);
      } else if (t[i] != '、' || i > from) {
        phrase.append(t[i]);
      }
      i--;
    }
    return Phrases.words(phrase.reverse().toString());
  }

  private int opening(int close, int from) {
    int k = close;
    while (k > from && t[k] != '(') {
      k--;
    }
    return k;
  }

  /** The noun after the number: up to the clause's end, the next figure, or a verb. */
  Noun right(int k) {
    int i = sentence.skipBlanks(figures.c(k).end());
    int to = figures.next(k, i);
    if (sentence.at(i) == '(') {
      int close = figures.find(")", i, Math.min(t.length, i + Figures.FAR));
      i = close < 0 ? i : close + 1;
      to = figures.next(k, i);
    }
    int purpose = figures.c(k).measure().sense() == Measure.Sense.MONEY ? SPENT_ON.at(t, i, to) : 0;
    if (purpose > 0 && SPENDING.before(t, sentence.skipBlanksBack(figures.c(k).start()), 0) == 0) {
      return new Noun("", "", i);
    }
    i += purpose;
    boolean doing = cut(i, to);
    boolean again = figures.c(k).measure().sense() == Measure.Sense.DATE;
    if (doing && !again && !figures.c(k).unitIs("次 场 批 期 轮")) {
      return new Noun("", "", i);
    }
    if (sentence.at(i) == '《') {
      int close = figures.find("》", i, Math.min(t.length, i + Figures.FAR));
      String title = Phrases.words(t, i, Math.max(i, close));
      return new Noun(title, title, Math.max(i, close));
    }
    if (sentence.has("题为", i) || sentence.has("主题为", i)) {
      int of = figures.find("的", i, to);
      i = of < 0 ? i : of + 1;
    }
    int from = i;
    while (i < to
        && nounGoesOn(i)
        && (doing || again || i == from || !cut(i, to) && !done(i, to) && !acts(k, from, i, to))) {
      i++;
    }
    String words = Phrases.words(t, from, i);
    int of = words.indexOf('的');
    String head = of > 0 ? words.substring(0, of) : words;
    boolean possessive = !describes(figures.c(k), head);
    return new Noun(Phrases.noun(possessive ? head : words, doing), head, i);
  }

  /** Whether the words before 的 only describe the noun after it: 一节精彩的党课, 三天的培训. */
  private static boolean describes(Candidate c, String head) {
    char[] p = head.toCharArray();
    return c.unitIs(TIMES)
        || c.measure().sense() == Measure.Sense.MONEY
        || DESCRIBING.before(p, p.length, 0) > 0;
  }

  boolean cut(int i, int to) {
    return CUT.at(t, i, to) > 0
        && UNCUT.at(t, i, t.length) == 0
        && (i == 0 || UNCUT.at(t, i - 1, t.length) < 2)
        && (i < 2 || UNCUT.at(t, i - 2, t.length) < 3);
  }

  /** 56名党员认领微心愿: a verb after those counted by heads begins what they did. */
  private boolean acts(int k, int from, int i, int to) {
    return i - from > 1
        && figures.c(k).unitIs("名 位 人")
        && TRANSFER.at(t, i, to) > 1
        && PERSONS.before(t, i, from) > 0
        && i + TRANSFER.at(t, i, to) < to;
  }

  /** 分享了: a word of two characters before 了 is a verb. */
  boolean done(int i, int to) {
    return i + 3 < to && t[i + 2] == '了' && t[i + 3] != '解' && Character.isIdeographic(t[i]);
  }

  private boolean nounGoesOn(int i) {
    return Figures.ENDS.indexOf(t[i]) < 0 && t[i] != ')' && t[i] != '、' && t[i] != '(';
  }
}
