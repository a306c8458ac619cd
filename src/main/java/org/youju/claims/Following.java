package org.youju.claims;

/** The subject of a figure that stands before its noun: 350名学员参加了毕业典礼. */
final class Following {
  private static final Words ORGANIZING = Lexicon.words("organizing");
  private static final Words GROUPING = Lexicon.words("grouping");
  private static final Words CHOOSING =
      Words.of("确定", "列", "推荐", "评选", "确认", "吸收", "培养", "命名", "认定", "评定", "聘请", "选举");
  private static final Words SPENT_ON_NEXT =
      Words.of("建", "完成", "修", "购", "买", "改造", "实施", "铺", "装", "打造", "整治", "开");

  private final Figures figures;
  private final Nouns nouns;
  private final Deeds deeds;
  private final Sentence sentence;
  private final char[] t;

  Following(Figures figures, Nouns nouns, Deeds deeds) {
    this.figures = figures;
    this.nouns = nouns;
    this.deeds = deeds;
    this.sentence = figures.sentence();
    this.t = figures.sentence().t();
  }

  String of(int k, String before, Nouns.Noun after, boolean alone) {
    Candidate c = figures.c(k);
    char[] p = before.toCharArray();
    if (c.measure().sense() == Measure.Sense.MONEY) {
      int spending = Nouns.SPENDING.before(p, p.length, 0);
      if (spending > 0 && after.text().isEmpty()) {
        return before;
      }
      if (fund(after.text()) && spending > 0) {
        return before.substring(p.length - spending) + after.text();
      }
      return spending > 0
          ? after.text() + before.substring(p.length - spending)
          : Phrases.verb(before) + after.text();
    }
    if (c.measure().sense() == Measure.Sense.DATE) {
      return interval(after);
    }
    String became = became(before, after);
    if (!became.isEmpty()) {
      return became;
    }
    boolean titled = sentence.at(sentence.skipBlanks(c.end())) == '《';
    String deed = doers(c, before) && alone && !titled ? deeds.of(k, after.end()) : "";
    if (before.length() > 3 && Deeds.attendance(deed)) {
      return deed.substring(0, 2) + before + "的" + after.text();
    }
    if (!deed.isEmpty()) {
      return deed + (deed.length() < 3 ? "" : "的") + after.text();
    }
    String of = attribute(c, before) + divided(c, before, after);
    return of.isEmpty() ? doer(before) + Phrases.verb(before) + after.text() : of + after.text();
  }

  /** 确定2名人员为积极分子: what they became; empty where they did not. */
  private String became(String before, Nouns.Noun after) {
    char[] p = before.toCharArray();
    int choosing = CHOOSING.before(p, p.length, 0);
    boolean became = choosing > 0 && sentence.at(after.end()) == '为';
    String what =
        became
            ? Phrases.words(
                t, after.end() + 1, figures.clauseEnd(after.end(), after.end() + Figures.FAR))
            : "";
    return what.length() < 2 ? "" : before.substring(p.length - choosing) + what;
  }

  /** 活动分为三个层次: what was divided, where the noun alone says little. */
  private String divided(Candidate c, String before, Nouns.Noun after) {
    boolean divided = Deeds.DIVIDING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
    String whole = Phrases.without(before, "目前", "整期", "共", "划分为", "分为", "分成");
    return divided && after.text().length() < 3 && whole.length() < 7 ? whole : "";
  }

  /** 党中央明确的12个调研重点: whose they are. */
  private String attribute(Candidate c, String before) {
    boolean of = sentence.at(sentence.skipBlanksBack(c.start()) - 1) == '的';
    return of && before.length() < 11 && !c.unitIs(Figures.EVENTS) ? before + "的" : "";
  }

  private static boolean fund(String noun) {
    return noun.endsWith("资金") || noun.endsWith("经费") || noun.endsWith("款");
  }

  /** 投入20万元完成1公里道路工程, 投入30万元，建起了一个养鸡场: what the next figure says the money went into. */
  String spentOn(int k, String before) {
    char[] p = before.toCharArray();
    int spending = Nouns.SPENDING.before(p, p.length, 0);
    boolean money = figures.c(k).measure().sense() == Measure.Sense.MONEY && spending > 0;
    if (!money || k + 1 >= figures.size()) {
      return "";
    }
    Candidate next = figures.c(k + 1);
    int from = figures.c(k).end();
    boolean near =
        next.start() - from < Figures.NEAR && next.measure().sense() == Measure.Sense.COUNT;
    String thing = nouns.right(k + 1).text();
    boolean into = sentence.at(from) == '对' || SPENT_ON_NEXT.within(t, from, next.start());
    boolean made = near && !thing.isEmpty() && into;
    return made ? thing + before.substring(p.length - spending) : "";
  }

  /** 时隔3年再获金奖: what came again. */
  private String interval(Nouns.Noun after) {
    return after.text() + "间隔";
  }

  /** Whether those counted may themselves be who does what follows, or to whom it is done. */
  private boolean doers(Candidate c, String before) {
    boolean grouped = GROUPING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
    return !grouped
        && !c.unitIs(Figures.EVENTS)
        && c.measure().sense() != Measure.Sense.MONEY
        && Phrases.verb(before).isEmpty();
  }

  /** 旗委中心组组织了12次集体学习: a short doer before a light verb stays. */
  static String doer(String before) {
    char[] p = before.toCharArray();
    int light = ORGANIZING.before(p, p.length, 0);
    int length = p.length - light;
    return light > 1 && length > 2 && length < 9 && "组委会部局".indexOf(p[length - 1]) >= 0
        ? before.substring(0, length)
        : "";
  }
}
