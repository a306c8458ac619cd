package org.youju.claims;

/** The subject of a rank: the field of the contest, then whose rank it is. */
final class Ranks {

  private final Figures figures;
  private final char[] t;

  Ranks(Figures figures) {
    this.figures = figures;
    this.t = figures.sentence().t();
  }

  /** 在经济运行考核指标中取得…第二季度排名第三: the field of the contest, then whose rank it is. */
  String of(int k, String before) {
    String own =
        Phrases.without(before, "、", "位居", "位列", "名列", "取得", "获得", "荣获", "乡镇中", "县市区中", "中");
    String field = field(figures.c(k).start());
    return (own.contains(field) ? "" : field) + own + "排名";
  }

  /** What stands between 在 and 中 before the rank, if anything does. */
  private String field(int before) {
    int from = Math.max(0, before - 2 * Figures.FAR);
    for (int i = before - 1; i > from; i--) {
      if (t[i] == '中' && (i + 1 >= t.length || "，,取获荣位名居列排被".indexOf(t[i + 1]) >= 0)) {
        for (int n = i - 1; n >= Math.max(from, i - 24) && Figures.ENDS.indexOf(t[n]) < 0; n--) {
          if (t[n] == '在' && i - n > 4) {
            String field = Phrases.words(t, n + 1, i);
            return field.chars().anyMatch(c -> Numerals.digit((char) c)) ? "" : field;
          }
        }
      }
    }
    return "";
  }
}
