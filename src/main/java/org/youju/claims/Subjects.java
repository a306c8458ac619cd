package org.youju.claims;

import java.util.List;

/**
 * Finds what a figure counts (对象), in the words of the sentence: the noun after it, or the phrase
 * before it.
 */
final class Subjects {
  private static final Words SENDING = Words.of("组织", "选派", "安排", "派出", "选送", "抽调", "推荐");
  private static final List<String> SIDE = List.of("学历", "学位", "职称", "以上", "以下", "系统", "级别");

  /**
   * @param text the subject
   * @param left the phrase before the number
   * @param right the noun after it, empty where none belongs to it
   */
  record Found(String text, String left, String right) {}

  private final Sentence sentence;
  private final char[] t;
  private final Figures figures;
  private final Nouns nouns;
  private final Deeds deeds;
  private final Ranks ranks;
  private final Shares shares;
  private final Preceding preceding;
  private final Following following;

  /** Up to where the words of the sentence belong to the figures read so far. */
  private int consumed;

  /** The same before the last figure. */
  private int listed;

  /** The verb that a list of figures with nouns shares. */
  private String shared = "";

  Subjects(Sentence sentence, List<Candidate> kept) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.figures = new Figures(sentence, kept);
    this.nouns = new Nouns(figures);
    this.deeds = new Deeds(figures, nouns);
    this.ranks = new Ranks(figures);
    this.shares = new Shares(figures, deeds);
    this.preceding = new Preceding(figures, deeds);
    this.following = new Following(figures, nouns, deeds);
  }

  /** To be asked in order, each candidate once: later ones lean on earlier ones. */
  Found of(int k) {
    Candidate c = figures.c(k);
    String left = nouns.left(c, consumed);
    String before = Phrases.clean(left);
    Nouns.Noun after = nouns.right(k);
    boolean series =
        after.text().isEmpty()
            && k + 1 < figures.size()
            && (c.is(Candidate.Form.ORDINAL) && figures.adjoining(k + 1) || batch(k));
    if (series) {
      after = nouns.right(k + 1);
    }
    int end = after.text().isEmpty() ? c.end() : after.end();
    listed = consumed;
    consumed = end;
    boolean rank = c.is(Candidate.Form.RANKED) || c.is(Candidate.Form.TOP);
    String text = rank ? ranks.of(k, before.isEmpty() ? left : before) : subject(k, before, after);
    Found subject = new Found(Phrases.limit(text), before, after.head());
    figures.found(subject.text());
    return subject;
  }

  /** 派出6批43名医务人员, 分三批组织260名干部: the batches are of whom the next figure counts. */
  private boolean batch(int k) {
    int end = figures.c(k).end();
    int start = figures.c(k + 1).start();
    boolean sent = start - end == 2 && SENDING.at(t, end, start) == 2;
    return figures.c(k).unitIs("批 批次") && (start == end || sent);
  }

  private String subject(int k, String before, Nouns.Noun after) {
    Candidate c = figures.c(k);
    if (c.measure().sense() == Measure.Sense.RATIO) {
      return shares.of(k, before, after);
    }
    String shared = shared(k);
    if (!shared.isEmpty()) {
      return shared;
    }
    String spent = following.spentOn(k, before);
    if (!spent.isEmpty()) {
      return spent;
    }
    if (before.isEmpty() && after.text().isEmpty()) {
      String deed = deeds.alone(k);
      if (!deed.isEmpty()) {
        return deed;
      }
    }
    String subject = after.text().isEmpty() ? preceding.of(k, before) : noun(k, before, after);
    String side = side(c);
    if (c.unitIs("批") && subject.endsWith("工作")) {
      return subject.substring(0, subject.length() - 2) + side;
    }
    return subject.endsWith(side) || subject.endsWith("学时") ? subject : subject + side;
  }

  private String noun(int k, String before, Nouns.Noun after) {
    String verb = carried(k, before);
    return verb + following.of(k, before, after, shared.isEmpty());
  }

  /** 时长, 批次, 期次: the side of the subject that the measure word counts. */
  private static String side(Candidate c) {
    if (c.unitIs(Nouns.TIMES)) {
      return "时长";
    }
    boolean series = c.unitIs("批") || c.is(Candidate.Form.ORDINAL) && c.unitIs("期 轮");
    return series ? c.measure().word() + "次" : c.unitIs("岁 周岁") ? "年龄" : "";
  }

  /** 调查了2个党委、5个总支: the verb of the first holds for the second. */
  private String carried(int k, String before) {
    boolean follows = before.isEmpty() && k > 0 && figures.c(k).start() <= listed + 1;
    shared = follows ? shared : Following.doer(before) + Phrases.verb(before);
    return follows ? shared : "";
  }

  /** 研究生、本科、专科…分别是1人、34人、26人: paired by position. */
  private String shared(int k) {
    int first = figures.firstOfList(k);
    int from = figures.clauseStart(figures.c(first).start());
    int respectively = figures.find("分别", from, figures.c(first).start());
    if (respectively < 0) {
      return "";
    }
    String[] parts = Phrases.words(t, from, respectively).replace("的", "").split("[、和]");
    int size = figures.listSize(first);
    if (parts.length < 2 || parts.length != size) {
      return "";
    }
    int of = parts[0].indexOf('中');
    String whole = of > 0 ? parts[0].substring(0, of) : "";
    String part = k == first && of > 0 ? parts[0].substring(of + 1) : parts[k - first];
    String side = SIDE.stream().filter(parts[size - 1]::endsWith).findFirst().orElse("");
    return part + (part.endsWith(side) ? "" : side) + whole;
  }
}
