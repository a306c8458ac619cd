package org.youju.claims;

/**
 * The subject of a figure that follows its phrase: 开展学习12次. Where the phrase is only a part, what
 * was counted before completes it.
 */
final class Preceding {
  private static final Words ATTRIBUTE = Lexicon.words("attribute");

  /** Deeds that say themselves what was dealt with. */
  private static final Words CLOSED =
      Words.of("立案", "结案", "审执结", "谈话", "函询", "办结", "销号", "其余", "其中");

  /** Of things named before, so many were dealt with. */
  private static final Words DONE =
      Words.of(
          "整改", "整改到位", "完成整改", "办结", "办复", "销号", "化解", "解决", "完成", "采纳", "答复", "当场整改", "整改完成",
          "改造提升", "改造", "提升", "新建", "改建", "扩建", "续建", "收回", "回收", "践诺", "兑现承诺", "调处", "立行立改", "落实",
          "兑现", "验收", "通过验收", "化解成功", "调解成功", "上缴", "返还", "提拔", "提拔重用", "进一步使用", "责令整改");

  private static final Words CLASS = Lexicon.words("class");
  private static final Words TRANSFER = Lexicon.words("transfer");
  private static final Words LIGHT = Lexicon.words("light");
  private static final Words VERBS = Lexicon.words("subject-verbs");

  private final Figures figures;
  private final Deeds deeds;
  private final Sentence sentence;
  private final char[] t;

  /** What the last 其中 broke down. */
  private String head = "";

  Preceding(Figures figures, Deeds deeds) {
    this.figures = figures;
    this.deeds = deeds;
    this.sentence = figures.sentence();
    this.t = figures.sentence().t();
  }

  /**
   * Number last: the phrase before it, completed from the claims before where it is only a part of
   * one.
   */
  String of(int k, String before) {
    if (before.isEmpty()) {
      String clause = clauseBefore(k);
      return !clause.isEmpty() ? clause : k == 0 ? "" : total(k);
    }
    String completed = completed(k, before);
    if (!completed.isEmpty()) {
      return completed;
    }
    String part = part(k, before);
    return part.isEmpty() ? before : part;
  }

  /**
   * 较上年增加3个, 每次2小时, 办结26件, 参训640人次: what was counted before completes it; empty where nothing does.
   */
  private String completed(int k, String before) {
    if (k == 0) {
      return "";
    }
    char[] p = before.toCharArray();
    int moved = Shares.MOVED.before(p, p.length, 0);
    if (moved > 0 && "较比同".indexOf(p[0]) >= 0) {
      return figures.previous(k) + before.substring(p.length - moved);
    }
    if (before.equals("每次") || before.equals("每场") || before.equals("每期")) {
      return before + Phrases.without(figures.previous(k), "每月", "每季度", "每年");
    }
    int same = DONE.at(p, 0, p.length) == p.length ? figures.lastOfUnit(k) : -1;
    if (same >= 0) {
      return before + Figures.thing(figures.subject(same));
    }
    String attending = attending(k, before);
    if (!attending.isEmpty()) {
      return attending;
    }
    boolean average = before.equals("人均") || before.equals("户均") || before.equals("村均");
    return average ? before + Figures.thing(figures.previous(k)) : passive(k, before);
  }

  /** 金额5万元, 省级16篇, 在职19人, 35岁以下8名: a side, a class or a part; empty where it is none. */
  private String part(int k, String before) {
    Candidate c = figures.c(k);
    char[] p = before.toCharArray();
    boolean done = sentence.endsWith("完成" + before, sentence.skipBlanksBack(c.start()));
    if (k > 0 && ATTRIBUTE.at(p, 0, p.length) == p.length && done) {
      return "完成" + before;
    }
    if (k > 0 && ATTRIBUTE.at(p, 0, p.length) == p.length) {
      return figures.previous(k) + before;
    }
    if (before.endsWith("级") && k > 0) {
      String previous = figures.previous(k);
      int level = previous.indexOf('级');
      return before + (level < 0 ? Figures.head(previous) : previous.substring(level + 1));
    }
    if (before.charAt(0) == '距' && c.unitIs("公里 千米 里 华里 米")) {
      return before + "距离";
    }
    String whole = whole(k, before);
    if (!whole.isEmpty()) {
      return before + whole;
    }
    String parent = parent(k);
    if (!parent.isEmpty()
        && before.length() < 9
        && Phrases.commonEnd(parent, before).length() < 2) {
      return before + parent;
    }
    if (Figures.endsInLimit(before)) {
      return heading(c.start()) + before;
    }
    String again = again(k, before);
    if (!again.isEmpty()) {
      return again + before;
    }
    boolean place = before.length() == 2 && before.charAt(0) == '全' || before.equals("总");
    return place ? before + (c.unitIs("户") ? "户数" : c.unitIs("人") ? "人口" : "") : "";
  }

  /** 培训班9期，参训640人次, 服务活动17次，参与党员390人次: they attended the event counted before. */
  private String attending(int k, String before) {
    if (k == 0
        || !figures.c(k - 1).unitIs(Figures.EVENTS)
        || figures.c(k).measure().sense() != Measure.Sense.PEOPLE) {
      return "";
    }
    if (Deeds.attendance(before)) {
      return before.substring(0, 2) + figures.previous(k);
    }
    int from = figures.clauseStart(figures.c(k).start());
    int verb = deeds.attendance(from, figures.c(k).start());
    boolean who = verb > 0 && sentence.has(before, from + verb) && before.length() < 6;
    return who ? sentence.plain(from, from + verb) + figures.previous(k) + "的" + before : "";
  }

  /** 撰写调研报告7篇，被省厅简报采用2篇: what was counted before is what this was done to. */
  private String passive(int k, String before) {
    int same = figures.lastOfUnit(k);
    int from = figures.clauseStart(figures.c(k).start());
    boolean passive = sentence.at(from) == '被' || sentence.has("其中被", from);
    String of = passive && same >= 0 ? Figures.thing(figures.subject(same)) : "";
    return of.isEmpty() ? "" : of + "被" + before;
  }

  /** 到联系点讲党课，共计10余场: the clause before, where no other figure stands in it. */
  private String clauseBefore(int k) {
    int end = figures.clauseStart(figures.c(k).start()) - 1;
    int start = end < 1 || "，,".indexOf(t[end]) < 0 ? end : figures.clauseStart(end);
    boolean free = k == 0 || figures.c(k - 1).end() <= start;
    boolean sums = sentence.endsWith("计", sentence.skipBlanksBack(figures.c(k).start()));
    String clause =
        free && sums && end - start > 3 ? Phrases.clean(Phrases.words(t, start, end)) : "";
    return clause.length() > 12 ? "" : clause;
  }

  /** 走访企业156家、农户2300户: the verb of the first holds for the second. */
  private String again(int k, String before) {
    if (k == 0) {
      return "";
    }
    Candidate c = figures.c(k);
    Candidate last = figures.c(k - 1);
    char between = sentence.at(last.end());
    boolean people = c.measure().sense() == Measure.Sense.PEOPLE && c.unit().equals(last.unit());
    boolean list = between == '、' || "，,".indexOf(between) >= 0 && people;
    char[] p = before.toCharArray();
    boolean bare =
        VERBS.at(p, 0, p.length) == 0
            && TRANSFER.at(p, 0, p.length) == 0
            && CLOSED.at(p, 0, p.length) == 0;
    int from = last.end() + 1;
    if (!list || !bare || !sentence.has(before, from) || from + p.length != c.start()) {
      return "";
    }
    char[] former = figures.previous(k).toCharArray();
    int verb = TRANSFER.at(former, 0, former.length);
    return verb > 1 && verb < former.length && LIGHT.at(former, 0, former.length) == 0
        ? figures.previous(k).substring(0, verb)
        : "";
  }

  /** 党员31人，其中在职19人，退休12人: the head noun of the whole. */
  private String whole(int k, String before) {
    char[] p = before.toCharArray();
    boolean limited = Figures.endsInLimit(before) && !head.isEmpty();
    if (k == 0 || CLASS.at(p, 0, p.length) != p.length && !limited && !brokenDown(k, before)) {
      return "";
    }
    int start = figures.c(k).start();
    int from = Math.max(figures.clauseStart(start), figures.c(k - 1).end());
    boolean broken = figures.find("其中", from, start) >= 0;
    boolean first = broken || before.endsWith("学历") || before.endsWith("职称");
    int last = k - 1;
    while (last > 0 && figures.c(last).measure().sense() == Measure.Sense.RATIO) {
      last--;
    }
    boolean alike = figures.c(k).measure().sense() == figures.c(last).measure().sense();
    if (broken && alike || head.isEmpty() && first && alike) {
      head = Figures.head(figures.subject(last));
    }
    return first || alike ? head : "";
  }

  /** 其中35岁以下8名: the first part of a whole. */
  private boolean brokenDown(int k, String before) {
    int start = figures.c(k).start();
    int from = Math.max(figures.clauseStart(start), figures.c(k - 1).end());
    return Figures.endsInLimit(before) && figures.find("其中", from, start) >= 0;
  }

  /** 村级经济体年收入现状为：5万元以下的490个: what stands before the colon. */
  private String heading(int i) {
    int colon = i;
    while (colon > 0 && i - colon < 5 * Figures.FAR && "：:".indexOf(t[colon]) < 0) {
      colon--;
    }
    if (colon == 0 || "：:".indexOf(t[colon]) < 0) {
      return "";
    }
    String clause = Phrases.words(t, figures.clauseStart(colon), colon);
    String heading = Phrases.without(clause, "其中", "现状", "情况", "分布", "如下", "具体", "分别", "为", "是");
    return heading.length() > 12 ? "" : heading;
  }

  /** 党总支48个(社区46个，医院1个): what the bracket breaks down; empty outside brackets. */
  private String parent(int k) {
    int open = figures.c(k).start() - 1;
    while (open >= 0
        && figures.c(k).start() - open < 3 * Figures.FAR
        && t[open] != '('
        && t[open] != ')') {
      open--;
    }
    if (open < 0 || t[open] != '(') {
      return "";
    }
    for (int n = k - 1; n >= 0; n--) {
      if (figures.c(n).end() <= open) {
        boolean whole =
            figures.c(n).end() == open && figures.c(n).unit().equals(figures.c(k).unit());
        return whole ? figures.subject(n) : "";
      }
    }
    return "";
  }

  /** 总计106人: the sum of the claims before, named by what they have in common. */
  private String total(int k) {
    String last = figures.previous(k);
    boolean sum = sentence.endsWith("计", sentence.skipBlanksBack(figures.c(k).start()));
    if (k > 0 && figures.c(k - 1).unitIs("批 期 轮") && last.endsWith("次")) {
      return last.substring(0, Math.max(0, last.length() - 2));
    }
    boolean people = k > 0 && figures.c(k).unitIs("人 余人") && figures.c(k - 1).unitIs("户");
    if (people && (last.endsWith("户数") || figures.c(k - 1).end() == figures.c(k).start())) {
      int side = last.endsWith("户数") ? 2 : last.endsWith("户") ? 1 : 0;
      return last.substring(0, last.length() - side) + (last.endsWith("人口") ? "" : "人口");
    }
    if (k > 0 && figures.c(k).unitIs("户") && !figures.c(k - 1).unitIs("户")) {
      return "户数";
    }
    if (!sum || k < 2) {
      return last;
    }
    String common = Phrases.commonEnd(figures.subject(k - 2), last);
    return common.length() > 1 ? common + "总数" : figures.subject(k - 2) + "和" + last + "合计";
  }
}
