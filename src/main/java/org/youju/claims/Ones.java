package org.youju.claims;

import java.util.List;
import org.youju.claims.Candidate.Form;

/**
 * Tells the number 一 from the article: 新建一个广场, 支部一个 and 九次…、一次… are figures; 成为一名党员, 也是一次体验 are
 * not.
 */
final class Ones {
  private static final Words MAKING = Lexicon.words("making");
  private static final Words NEGATION = Lexicon.words("negation");

  /** In a series, so many characters may stand between two figures. */
  private static final int GAP = 14;

  private final Sentence sentence;
  private final char[] t;
  private final List<Candidate> all;
  private final boolean[] definite;

  Ones(Sentence sentence, List<Candidate> all) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.all = all;
    this.definite = new boolean[all.size()];
  }

  /** 没有发现未过一次组织生活. */
  boolean negated(Candidate c) {
    int from = clauseStart(c.start());
    return NEGATION.within(t, Math.max(from, c.start() - 10), c.start())
        && !sentence.endsWith("不少于", c.numeral().start());
  }

  private int clauseStart(int i) {
    int k = i;
    while (k > 0 && i - k < 40 && Exclusions.clause(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** Whether 一 is a number here: in a list, after a verb of making, or at the end of a clause. */
  boolean definite(Candidate c) {
    int k = place(c);
    definite[k] = decide(c, k);
    return definite[k];
  }

  /** Candidates stand in order of position. */
  private int place(Candidate c) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).end() < c.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean decide(Candidate c, int k) {
    if (c.unitIs("种 批 些 类 面 片 样 步 点 回 方 口 周 天 张 条 对 道 块 层")) {
      return (listed(c) || inList(k)) && c.unitIs("批 类 条 张 块 道");
    }
    return sentence.endsWith("由", c.start()) || listed(c) || made(c) || inSeries(c, k);
  }

  /**
   * Whether a number is one of a count for certain: after a verb of making, or closing a clause.
   */
  boolean counted(Candidate c) {
    return !c.unitIs("点 讲")
        && (made(c)
            || listed(c) && !c.numeral().oneInChinese() && c.start() > 2
            || made(c.start() - 1) && sentence.at(c.start() - 1) == '了');
  }

  /** 一册资料、一张光盘: the later part of a list whose first part is definite. */
  private boolean inList(int k) {
    Candidate c = all.get(k);
    Candidate before = k == 0 ? c : all.get(k - 1);
    return sentence.at(c.start() - 1) == '、'
        && before.numeral().oneInChinese()
        && c.start() - before.end() < 10
        && definite[k - 1];
  }

  /** 现有支部一个。 测试一期。 */
  private boolean listed(Candidate c) {
    char after = sentence.at(sentence.skipBlanks(c.end()));
    char before = sentence.at(c.start() - 1);
    boolean closes = after == '\0' || "，,。；;：:、)(".indexOf(after) >= 0;
    return closes
        && (Exclusions.noun(before) || before == '”' || before == ')')
        && "是为第成的每同".indexOf(before) < 0;
  }

  private boolean made(Candidate c) {
    return made(c.start());
  }

  private boolean made(int i) {
    return MAKING.before(t, i, 0) > 0;
  }

  /** 九次…、一次…一次…: among figures with the same measure word, 一 is a number too. */
  private boolean inSeries(Candidate c, int k) {
    boolean afterFigure =
        k > 0
            && alike(all.get(k - 1), c)
            && (!all.get(k - 1).numeral().oneInChinese() || definite[k - 1]);
    return afterFigure || k + 1 < all.size() && beforeFigure(c, all.get(k + 1));
  }

  private boolean beforeFigure(Candidate c, Candidate next) {
    return alike(c, next) && (!next.numeral().oneInChinese() || made(next) || listed(next));
  }

  private static boolean alike(Candidate earlier, Candidate later) {
    return earlier.is(Form.PLAIN)
        && earlier.measure().counts()
        && earlier.measure().word().equals(later.measure().word())
        && later.start() - earlier.end() < GAP;
  }
}
