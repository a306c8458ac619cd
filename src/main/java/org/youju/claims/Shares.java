package org.youju.claims;

/** The subject of a share, a rate or a growth: mostly what was counted before, and how it moved. */
final class Shares {
  private static final Words GROWTH =
      Words.of(
          "增长", "增长幅度", "增幅", "同比增长", "比增", "下降", "同比下降", "降幅", "提高", "同比", "同比提高", "同比上升", "同比减少",
          "同比增加", "同比提升", "上升", "提升");
  private static final Words MANNER = Lexicon.words("manner");
  static final Words MOVED =
      Words.of(
          "净增", "净减", "净增加", "增加了", "减少了", "增加", "减少", "下降", "上升", "提高", "提升", "前移", "后移", "缩短",
          "延长", "增长", "降低", "多", "少");
  private static final Words VERBS = Lexicon.words("subject-verbs");

  private final Figures figures;
  private final Deeds deeds;
  private final Sentence sentence;
  private final char[] t;

  /** Of what the last share was one: 占总人次; 占比 when nothing was said. */
  private String whole = "占比";

  Shares(Figures figures, Deeds deeds) {
    this.figures = figures;
    this.deeds = deeds;
    this.sentence = figures.sentence();
    this.t = figures.sentence().t();
  }

  /** 占职工人数的18.3%, 比上年增长11.2%: a share of, or a growth of, what was counted before. */
  String of(int k, String before, Nouns.Noun noun) {
    String after = noun.text();
    String share = share(k);
    if (!share.isEmpty()) {
      return share;
    }
    boolean place = before.length() == 2 && before.charAt(0) == '全';
    if ((before.isEmpty() || place) && !after.isEmpty()) {
      String deed = deeds.of(k, noun.end());
      return deed + (deed.isEmpty() ? "" : deed.length() < 3 ? "" : "的") + after + "占比";
    }
    String growth = growth(k, before);
    if (!growth.isEmpty()) {
      return growth;
    }
    String related = related(k, before, after);
    return related.isEmpty()
        ? (rate(k, before) ? rated(k, before) : "") + Phrases.without(before, "同比") + after
        : related;
  }

  /** 增长12%, 较上年提高3个百分点: how what was counted before moved; empty where nothing did. */
  private String growth(int k, String before) {
    String paired = paired(k);
    if (!paired.isEmpty() || k == 0) {
      return paired;
    }
    char[] p = before.toCharArray();
    if (GROWTH.at(p, 0, p.length) == p.length && p.length > 0) {
      String grown = Phrases.without(figures.previous(k), "净增", "增加");
      return grown + (before.contains("降") ? "下降" : before.contains("提高") ? "提高" : "增长");
    }
    boolean against = !before.isEmpty() && "较比".indexOf(before.charAt(0)) >= 0;
    int moved = against ? MOVED.before(p, p.length, 0) : 0;
    return moved > 1 && p.length < 9
        ? Phrases.without(figures.previous(k), "净增", "增加") + before.substring(p.length - moved)
        : "";
  }

  /** 完成年度任务的108%, 占总人次的66%: told by what was counted before; empty where it is not. */
  private String related(int k, String before, String after) {
    int from = figures.clauseStart(figures.c(k).start());
    boolean task = before.equals("任务") || before.equals("目标") || before.equals("目标任务");
    if (task && k > 0 && sentence.has("完成", from) && sentence.at(figures.c(k).start() - 1) == '的') {
      return figures.previous(k) + Phrases.words(t, from, figures.c(k).start() - 1);
    }
    boolean former = before.startsWith("比") || before.startsWith("较");
    if (former && k > 0 && sentence.at(figures.c(k).start() - 1) == '的') {
      return figures.previous(k);
    }
    boolean dependent = before.startsWith("占") || before.startsWith("比");
    if (dependent || before.isEmpty() && after.isEmpty()) {
      boolean grown = before.contains("增") || before.startsWith("比");
      boolean again = before.equals("占") || before.isEmpty();
      whole = before.startsWith("占") && before.length() > 1 ? before : whole;
      return figures.previous(k) + (grown ? "增长" : again ? whole : before);
    }
    return "";
  }

  /** 游客86万人次，收入5.7亿元，分别增长12%、15.6%: paired by position with what was counted before. */
  private String paired(int k) {
    int first = figures.firstOfList(k);
    int size = figures.listSize(first);
    int start = figures.c(first).start();
    int from = figures.clauseStart(start);
    if (size < 2 || first < size || !sentence.has("分别", from)) {
      return "";
    }
    String moved = Phrases.words(t, from + 2, start);
    char[] p = moved.toCharArray();
    return GROWTH.at(p, 0, p.length) == p.length ? figures.subject(k - size) + moved : "";
  }

  /** 化解成功纠纷198件，成功率: the thing without the deed that the rate names. */
  private String rated(int k, String rate) {
    String deed = rate.substring(0, rate.length() - 1);
    String thing = Figures.thing(figures.previous(k));
    int at = deed.length() > 1 ? thing.indexOf(deed) : -1;
    return at < 0 || at > 2 ? thing : thing.substring(at + deed.length());
  }

  /** 完成率, 比例: too short to say whose it is. */
  private boolean rate(int k, String before) {
    if (k > 0 && figures.c(k - 1).measure().sense() == Measure.Sense.RATIO) {
      return false;
    }
    char[] p = before.toCharArray();
    boolean ends = p.length > 1 && p[p.length - 1] == '率';
    boolean deed = VERBS.at(p, 0, p.length) > 0 || MANNER.at(p, 0, p.length) > 0;
    return ends && (p.length < 4 || p.length < 6 && deed)
        || before.equals("比例")
        || before.equals("占比");
  }

  /** 发展党员46人，占三个支部的近六成: what was counted before the clause, with the whole it is a share of. */
  private String share(int k) {
    int start = figures.c(k).start();
    int from = figures.clauseStart(start);
    int whole = figures.find("占", from, start);
    boolean figureBetween = k > 0 && figures.c(k - 1).start() > whole && whole >= 0;
    if (!figureBetween) {
      return "";
    }
    int before = k - 1;
    while (before >= 0 && figures.c(before).start() > whole) {
      before--;
    }
    String words = Phrases.without(figures.withoutFigures(whole, start), "的");
    return before < 0 ? "" : figures.subject(before) + words;
  }
}
