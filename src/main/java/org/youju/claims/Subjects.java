package org.youju.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a figure counts (对象), in the words of the sentence: the noun after it, or the phrase
 * before it.
 */
final class Subjects {
  private static final Words LIGHT = Lexicon.words("light");
  private static final Words CUT = Lexicon.words("cut");
  private static final Words PREDICATE = Lexicon.words("predicate");
  private static final Words SPENDING =
      Words.of("投资", "投入", "集资", "筹集资金", "筹资", "筹集", "争取资金", "资金", "捐款", "出资");
  private static final String ENDS = "，,。；;：:！!？?\n";
  private static final String TIMES = "天 周 星期 小时 个小时 分钟 个月 学时 课时";
  private static final int FAR = 40;

  /**
   * @param text the subject
   * @param left the phrase before the number
   * @param right the noun after it, empty where none belongs to it
   */
  record Found(String text, String left, String right) {}

  /** The words after a number, and where they end in the sentence. */
  private record Noun(String text, int end) {}

  private final Sentence sentence;
  private final char[] t;
  private final List<Candidate> kept;
  private final List<Found> found = new ArrayList<>();
  private int consumed;

  Subjects(Sentence sentence, List<Candidate> kept) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.kept = kept;
  }

  /** To be asked in order, each candidate once: later ones lean on earlier ones. */
  Found of(int k) {
    Candidate c = kept.get(k);
    String before = Phrases.clean(left(c));
    Noun after = right(k);
    consumed = after.text().isEmpty() ? c.end() : after.end();
    Found subject = new Found(Phrases.limit(subject(k, before, after)), before, after.text());
    found.add(subject);
    return subject;
  }

  private String subject(int k, String before, Noun after) {
    Candidate c = kept.get(k);
    if (c.is(Candidate.Form.RANKED) || c.is(Candidate.Form.TOP)) {
      return Phrases.without(before, "位居", "位列", "名列", "取得", "获得", "荣获") + "排名";
    }
    if (c.measure().sense() == Measure.Sense.RATIO) {
      return ratio(k, before, after.text());
    }
    String shared = shared(k);
    if (!shared.isEmpty()) {
      return shared;
    }
    String subject = after.text().isEmpty() ? phrase(k, before) : noun(c, before, after);
    return c.unitIs(TIMES) ? subject + "时长" : subject;
  }

  /** 占职工人数的18.3%, 比上年增长11.2%: a share of, or a growth of, what was counted before. */
  private String ratio(int k, String before, String after) {
    boolean dependent = before.startsWith("占") || before.startsWith("比");
    if (dependent || before.isEmpty() && after.isEmpty()) {
      String growth = before.contains("增") || before.startsWith("比") ? "增长" : before;
      return previous(k) + growth;
    }
    return before + after;
  }

  private String previous(int k) {
    return k == 0 ? "" : found.get(k - 1).text();
  }

  /**
   * Number last: the phrase before it, completed from the claims before where it is only a part of
   * one.
   */
  private String phrase(int k, String before) {
    Candidate c = kept.get(k);
    if (before.isEmpty()) {
      return k == 0 ? "" : total(k);
    }
    if (before.endsWith("级") && k > 0) {
      String previous = previous(k);
      return before + previous.substring(previous.indexOf('级') + 1);
    }
    if (before.length() == 2 && before.charAt(0) == '全' || before.equals("总")) {
      return before + (c.unitIs("户") ? "户数" : c.unitIs("人") ? "人口" : "");
    }
    return before;
  }

  /** 总计106人: the sum of the claims before, named by what they have in common. */
  private String total(int k) {
    String last = previous(k);
    boolean sum = sentence.endsWith("计", sentence.skipBlanksBack(kept.get(k).start()));
    if (last.endsWith("户数") && kept.get(k).unitIs("人")) {
      return last.substring(0, last.length() - 2) + "人口";
    }
    if (!sum || k < 2) {
      return last;
    }
    String common = Phrases.commonEnd(found.get(k - 2).text(), last);
    return common.length() > 1 ? common + "总数" : found.get(k - 2).text() + "和" + last + "合计";
  }

  private String noun(Candidate c, String before, Noun after) {
    char[] p = before.toCharArray();
    if (c.measure().sense() == Measure.Sense.MONEY) {
      int spending = SPENDING.before(p, p.length, 0);
      return spending > 0
          ? after.text() + before.substring(p.length - spending)
          : Phrases.verb(before) + after.text();
    }
    String doing = predicate(after.end());
    if (!doing.isEmpty()) {
      return doing + "的" + after.text();
    }
    return doer(before) + Phrases.verb(before) + after.text();
  }

  /** 旗委中心组组织了12次集体学习: a short doer before a light verb stays. */
  private static String doer(String before) {
    char[] p = before.toCharArray();
    int light = LIGHT.before(p, p.length, 0);
    int length = p.length - light;
    return light > 1 && length > 2 && length < 9 && "组委会部局".indexOf(p[length - 1]) >= 0
        ? before.substring(0, length)
        : "";
  }

  /** 350余名学员…参加了毕业典礼: what they did, from a verb of taking part to the clause's end. */
  private String predicate(int from) {
    int end = clauseEnd(from, from + FAR);
    int verb = PREDICATE.find(t, from, end);
    if (verb < 0) {
      return "";
    }
    String doing = Phrases.without(Phrases.words(t, verb, end), "了", "过");
    return doing.length() > 14 ? "" : doing;
  }

  /** 研究生、本科、专科…分别是1人、34人、26人: paired by position. */
  private String shared(int k) {
    int first = firstOfList(k);
    int from = clauseStart(kept.get(first).start());
    int respectively = find("分别", from, kept.get(first).start());
    if (respectively < 0) {
      return "";
    }
    String[] parts = Phrases.words(t, from, respectively).replace("的", "").split("[、和]");
    int size = listSize(first);
    if (parts.length < 2 || parts.length != size) {
      return "";
    }
    int of = parts[0].indexOf('中');
    String whole = of > 0 ? parts[0].substring(0, of) : "";
    return (k == first && of > 0 ? parts[0].substring(of + 1) : parts[k - first]) + whole;
  }

  private int firstOfList(int k) {
    int first = k;
    while (first > 0 && adjoining(first)) {
      first--;
    }
    return first;
  }

  private int listSize(int first) {
    int last = first + 1;
    while (last < kept.size() && adjoining(last)) {
      last++;
    }
    return last - first;
  }

  /** Only 、 or 和 between this claim and the one before. */
  private boolean adjoining(int k) {
    int gap = kept.get(k - 1).end();
    return kept.get(k).start() == gap + 1 && "、，,和".indexOf(t[gap]) >= 0;
  }

  private int find(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.has(word, i)) {
        return i;
      }
    }
    return -1;
  }

  private int clauseStart(int i) {
    int k = i;
    while (k > 0 && i - k < FAR && ENDS.indexOf(t[k - 1]) < 0) {
      k--;
    }
    return k;
  }

  private int clauseEnd(int from, int limit) {
    int k = from;
    while (k < Math.min(limit, t.length) && ENDS.indexOf(t[k]) < 0 && t[k] != ')') {
      k++;
    }
    return k;
  }

  /** The phrase before the number: back to the clause's start or to what the claim before took. */
  private String left(Candidate c) {
    int from = Math.max(consumed, c.start() - FAR);
    StringBuilder phrase = new StringBuilder();
    int i = c.start() - 1;
    while (i >= from && ENDS.indexOf(t[i]) < 0 && t[i] != '(') {
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
  private Noun right(int k) {
    int i = sentence.skipBlanks(kept.get(k).end());
    int to = next(k, i);
    if (sentence.at(i) == '(') {
      int close = find(")", i, Math.min(t.length, i + FAR));
      i = close < 0 ? i : close + 1;
      to = next(k, i);
    }
    boolean doing = CUT.at(t, i, to) > 0;
    if (doing && !kept.get(k).unitIs("次 场 批 期 轮")) {
      return new Noun("", i);
    }
    int from = i;
    while (i < to && nounGoesOn(i) && (doing || i == from || CUT.at(t, i, to) == 0)) {
      i++;
    }
    return new Noun(Phrases.noun(Phrases.words(t, from, i), doing), i);
  }

  private boolean nounGoesOn(int i) {
    return ENDS.indexOf(t[i]) < 0 && t[i] != ')' && t[i] != '、' && t[i] != '(';
  }

  /** Where the next figure begins, at most far from {@code i}. */
  private int next(int k, int i) {
    int to = Math.min(t.length, i + FAR);
    for (int n = k + 1; n < kept.size(); n++) {
      if (kept.get(n).start() >= i) {
        return Math.min(to, kept.get(n).start());
      }
    }
    return to;
  }
}
