package org.youju.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a figure counts (对象), in the words of the sentence: the noun after it, or the phrase
 * before it.
 */
final class Subjects {
  private static final Words ORGANIZING = Lexicon.words("organizing");
  private static final Words ATTRIBUTE = Lexicon.words("attribute");
  private static final Words DESCRIBING = Lexicon.words("describing");
  private static final Words UNCUT = Lexicon.words("uncut");
  private static final Words GROWTH =
      Words.of("增长", "增长幅度", "增幅", "同比增长", "比增", "下降", "同比下降", "降幅", "提高", "同比");
  private static final Words CUT = Lexicon.words("cut");
  private static final Words PREDICATE = Lexicon.words("predicate");
  private static final Words SPENDING =
      Words.of("投资", "投入", "集资", "筹集资金", "筹资", "筹集", "争取资金", "资金", "捐款", "出资");
  private static final Words SPENT_ON = Words.of("建设", "完成", "新建", "购买", "用于", "购置", "修建", "实施");
  private static final String ENDS = "，,。；;：:！!？?\n";
  private static final String TIMES = "天 周 星期 小时 个小时 分钟 个月 学时 课时";
  private static final int FAR = 40;

  /**
   * @param text the subject
   * @param left the phrase before the number
   * @param right the noun after it, empty where none belongs to it
   */
  record Found(String text, String left, String right) {}

  /** The noun after a number, the words up to its first 的, and where it ends in the sentence. */
  private record Noun(String text, String head, int end) {}

  private final Sentence sentence;
  private final char[] t;
  private final List<Candidate> kept;
  private final List<Found> found = new ArrayList<>();
  private int consumed;
  private int listed;
  private String shared = "";

  Subjects(Sentence sentence, List<Candidate> kept) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.kept = kept;
  }

  /** To be asked in order, each candidate once: later ones lean on earlier ones. */
  Found of(int k) {
    Candidate c = kept.get(k);
    String left = left(c);
    String before = Phrases.clean(left);
    Noun after = right(k);
    boolean series = c.is(Candidate.Form.ORDINAL) && after.text().isEmpty();
    if (series && k + 1 < kept.size() && adjoining(k + 1)) {
      after = right(k + 1);
    }
    int end = after.text().isEmpty() ? c.end() : after.end();
    listed = consumed;
    consumed = end;
    boolean rank = c.is(Candidate.Form.RANKED) || c.is(Candidate.Form.TOP);
    String text = rank ? rank(before.isEmpty() ? left : before) : subject(k, before, after);
    Found subject = new Found(Phrases.limit(text), before, after.head());
    found.add(subject);
    return subject;
  }

  private static String rank(String before) {
    return Phrases.without(before, "、", "位居", "位列", "名列", "取得", "获得", "荣获") + "排名";
  }

  private String subject(int k, String before, Noun after) {
    Candidate c = kept.get(k);
    if (c.measure().sense() == Measure.Sense.RATIO) {
      return ratio(k, before, after.text());
    }
    String shared = shared(k);
    if (!shared.isEmpty()) {
      return shared;
    }
    String subject =
        after.text().isEmpty() ? phrase(k, before) : carried(k, before) + noun(c, before, after);
    String side = side(c);
    return subject.endsWith(side) || subject.endsWith("学时") ? subject : subject + side;
  }

  /** 时长, 批次, 期次: the side of the subject that the measure word counts. */
  private static String side(Candidate c) {
    if (c.unitIs(TIMES)) {
      return "时长";
    }
    boolean series = c.unitIs("批") || c.is(Candidate.Form.ORDINAL) && c.unitIs("期 轮");
    return series ? c.measure().word() + "次" : c.unitIs("岁 周岁") ? "年龄" : "";
  }

  /** 调查了2个党委、5个总支: the verb of the first holds for the second. */
  private String carried(int k, String before) {
    boolean follows = before.isEmpty() && k > 0 && kept.get(k).start() <= listed + 1;
    shared = follows ? shared : doer(before) + Phrases.verb(before);
    return follows ? shared : "";
  }

  /** 占职工人数的18.3%, 比上年增长11.2%: a share of, or a growth of, what was counted before. */
  private String ratio(int k, String before, String after) {
    char[] p = before.toCharArray();
    if (GROWTH.at(p, 0, p.length) == p.length && p.length > 0 && k > 0) {
      return previous(k) + (before.contains("降") ? "下降" : "增长");
    }
    boolean dependent = before.startsWith("占") || before.startsWith("比");
    if (dependent || before.isEmpty() && after.isEmpty()) {
      boolean grown = before.contains("增") || before.startsWith("比");
      String growth = grown ? "增长" : before.equals("占") ? "占比" : before;
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
    char[] p = before.toCharArray();
    if (k > 0 && ATTRIBUTE.at(p, 0, p.length) == p.length) {
      return previous(k) + before;
    }
    if (before.endsWith("级") && k > 0) {
      String previous = previous(k);
      return before + previous.substring(previous.indexOf('级') + 1);
    }
    String parent = parent(k);
    if (!parent.isEmpty()
        && before.length() < 9
        && Phrases.commonEnd(parent, before).length() < 2) {
      return before + parent;
    }
    if (before.length() == 2 && before.charAt(0) == '全' || before.equals("总")) {
      return before + (c.unitIs("户") ? "户数" : c.unitIs("人") ? "人口" : "");
    }
    return before;
  }

  /** 党总支48个(社区46个，医院1个): what the bracket breaks down; empty outside brackets. */
  private String parent(int k) {
    int open = kept.get(k).start() - 1;
    while (open >= 0 && kept.get(k).start() - open < 3 * FAR && t[open] != '(' && t[open] != ')') {
      open--;
    }
    if (open < 0 || t[open] != '(') {
      return "";
    }
    for (int n = k - 1; n >= 0; n--) {
      if (kept.get(n).end() <= open) {
        boolean whole = kept.get(n).end() == open && kept.get(n).unit().equals(kept.get(k).unit());
        return whole ? found.get(n).text() : "";
      }
    }
    return "";
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
      if (spending > 0 && after.text().isEmpty()) {
        return before;
      }
      return spending > 0
          ? after.text() + before.substring(p.length - spending)
          : Phrases.verb(before) + after.text();
    }
    if (c.measure().sense() == Measure.Sense.DATE) {
      return interval(after);
    }
    String doing = doers(c, before) ? predicate(c, after.end()) : "";
    if (!doing.isEmpty()) {
      return doing + "的" + after.text();
    }
    return doer(before) + Phrases.verb(before) + after.text();
  }

  /** 时隔3年再获金奖: what came again. */
  private String interval(Noun after) {
    return after.text() + "间隔";
  }

  /** Whether those counted may themselves be who does what follows. */
  private static boolean doers(Candidate c, String before) {
    boolean can = c.measure().sense() == Measure.Sense.PEOPLE || c.unitIs("个 家");
    return can && !before.endsWith("为") && !before.endsWith("划分") && Phrases.verb(before).isEmpty();
  }

  /** 旗委中心组组织了12次集体学习: a short doer before a light verb stays. */
  private static String doer(String before) {
    char[] p = before.toCharArray();
    int light = ORGANIZING.before(p, p.length, 0);
    int length = p.length - light;
    return light > 1 && length > 2 && length < 9 && "组委会部局".indexOf(p[length - 1]) >= 0
        ? before.substring(0, length)
        : "";
  }

  /** 350余名学员…参加了毕业典礼: what they did, from a verb of taking part to the clause's end. */
  private String predicate(Candidate c, int from) {
    int end = clauseEnd(from, next(found.size(), from));
    boolean close =
        end - from < 15 && c.measure().sense() == Measure.Sense.PEOPLE && cut(from, end);
    int known = PREDICATE.find(t, from, end);
    int verb = known < 0 && close ? from : known;
    if (verb < 0) {
      return "";
    }
    String doing =
        Phrases.without(Phrases.words(t, verb, end), "进行", "了", "过", "都", "均", "分别", "先后");
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
    while (k < Math.min(limit, t.length) && t[k] != '、' && ENDS.indexOf(t[k]) < 0 && t[k] != ')') {
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
    i += kept.get(k).measure().sense() == Measure.Sense.MONEY ? SPENT_ON.at(t, i, to) : 0;
    boolean doing = cut(i, to);
    boolean again = kept.get(k).measure().sense() == Measure.Sense.DATE;
    if (doing && !again && !kept.get(k).unitIs("次 场 批 期 轮")) {
      return new Noun("", "", i);
    }
    if (sentence.at(i) == '《') {
      int close = find("》", i, Math.min(t.length, i + FAR));
      String title = Phrases.words(t, i, Math.max(i, close));
      return new Noun(title, title, Math.max(i, close));
    }
    int from = i;
    while (i < to && nounGoesOn(i) && (doing || again || i == from || !cut(i, to))) {
      i++;
    }
    String words = Phrases.words(t, from, i);
    int of = words.indexOf('的');
    String head = of > 0 ? words.substring(0, of) : words;
    boolean possessive = !describes(kept.get(k), head);
    return new Noun(Phrases.noun(possessive ? head : words, doing), head, i);
  }

  /** Whether the words before 的 only describe the noun after it: 一节精彩的党课, 三天的培训. */
  private static boolean describes(Candidate c, String head) {
    char[] p = head.toCharArray();
    return c.unitIs(TIMES)
        || c.measure().sense() == Measure.Sense.MONEY
        || DESCRIBING.before(p, p.length, 0) > 0;
  }

  private boolean cut(int i, int to) {
    return CUT.at(t, i, to) > 0
        && UNCUT.at(t, i, t.length) == 0
        && (i == 0 || UNCUT.at(t, i - 1, t.length) < 2)
        && (i < 2 || UNCUT.at(t, i - 2, t.length) < 3);
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
