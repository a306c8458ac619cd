package org.youju.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a figure stands to the ones before it in the sentence: the earlier side of a comparison, or
 * the growth from one to the other.
 */
record Comparison(Kind kind, boolean previous, Optional<BigDecimal> from, Optional<BigDecimal> to) {
  private static final Words COMPARED = Words.of("较", "比", "对比", "相比", "比之", "同比");
  private static final Words GROWTH =
      Words.of("增长幅度", "增幅", "降幅", "下降幅度", "增长率", "增长", "下降", "提高", "减少");

  /** 较年初净增21.4亿元: how far apart they are, not the earlier one. */
  private static final Words DIFFERENCE =
      Words.of(
          "净增", "净减", "增加", "减少", "增长", "下降", "多", "少", "提高", "上升", "增", "减", "新增", "增加了", "减少了");

  private static final int BACK = 14;

  static Comparison of(Sentence sentence, Candidate c, Kind figure, List<Claim> before) {
    char[] t = sentence.t();
    int from = Math.max(0, c.start() - BACK);
    if (figure == Kind.RATIO && before.size() > 1 && GROWTH.within(t, from, c.start())) {
      Claim older = before.get(before.size() - 1);
      Claim newer = before.get(before.size() - 2);
      if (older.marks().contains(Mark.PREVIOUS) && older.unit().equals(newer.unit())) {
        return new Comparison(Kind.CHANGE, false, older.number(), newer.number());
      }
    }
    boolean sameUnit =
        !before.isEmpty() && before.get(before.size() - 1).unit().equals(c.quantity().unit());
    boolean difference = DIFFERENCE.before(t, c.start(), from) > 0;
    boolean previous =
        sameUnit && figure != Kind.RATIO && !difference && comparedWith(t, from, c.start());
    return new Comparison(figure, previous, Optional.empty(), Optional.empty());
  }

  /** 较上半年的15次, 比去年的1.2万元: 较 or 比 in the same clause. */
  private static boolean comparedWith(char[] t, int from, int to) {
    for (int k = to - 1; k >= from && "，,。；;".indexOf(t[k]) < 0; k--) {
      if (COMPARED.at(t, k, to) > 0) {
        return true;
      }
    }
    return false;
  }
}
