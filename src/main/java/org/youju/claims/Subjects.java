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
      Words.of(
          "增长", "增长幅度", "增幅", "同比增长", "比增", "下降", "同比下降", "降幅", "提高", "同比", "同比提高", "同比上升", "同比减少",
          "同比增加", "同比提升", "上升", "提升");
  private static final Words CUT = Lexicon.words("cut");
  private static final Words PREDICATE = Lexicon.words("predicate");
  private static final Words SPENDING =
      Words.of(
          "投资", "投入", "集资", "筹集资金", "筹资", "筹集", "争取资金", "资金", "捐款", "出资", "垫资", "注资", "斥资", "自筹");
  private static final Words SPENT_ON =
      Words.of("建设", "完成", "新建", "购买", "用于", "购置", "修建", "实施", "对");
  private static final Words DEALING = Lexicon.words("dealing");
  private static final Words MANNER = Lexicon.words("manner");
  private static final Words CARRYING = Lexicon.words("carrying");
  private static final Words GROUPING = Lexicon.words("grouping");
  private static final Words GOING = Words.of("到", "赴", "向", "回", "深入", "走进", "前往", "下沉", "进驻");
  private static final String DOERS = "个 名 人 家 户 位 支";
  private static final int LONGEST_DEED = 14;

  /** So many figures of a list share one deed at most. */
  private static final int LISTED = 12;

  private static final int NEAR = 14;
  private static final Words DIVIDING = Words.of("分为", "分成", "划分为", "划分成");
  private static final Words ATTENDING =
      Words.of(
          "参加", "参与", "到会", "参训", "受训", "听课", "观看", "出席", "参会", "受益", "参赛", "参加活动", "参加学习", "参与活动",
          "参加会议", "受教育");
  private static final Words SENDING = Words.of("组织", "选派", "安排", "派出", "选送", "抽调", "推荐");
  private static final Words CHOOSING =
      Words.of("确定", "列", "推荐", "评选", "确认", "吸收", "培养", "命名", "认定", "评定", "聘请", "选举");
  private static final Words MOVED =
      Words.of(
          "净增", "净减", "净增加", "增加了", "减少了", "增加", "减少", "下降", "上升", "提高", "提升", "前移", "后移", "缩短",
          "延长", "增长", "降低", "多", "少");
  private static final List<String> SIDE = List.of("学历", "学位", "职称", "以上", "以下", "系统", "级别");

  /** Deeds that say themselves what was dealt with. */
  private static final Words CLOSED =
      Words.of("立案", "结案", "审执结", "谈话", "函询", "办结", "销号", "其余", "其中");

  /** Of things named before, so many were dealt with. */
  private static final Words DONE =
      Words.of(
          "整改", "整改到位", "完成整改", "办结", "办复", "销号", "化解", "解决", "完成", "采纳", "答复", "当场整改", "整改完成",
          "改造提升", "改造", "提升", "新建", "改建", "扩建", "续建", "收回", "回收", "践诺", "兑现承诺", "调处", "立行立改", "落实",
          "兑现", "验收", "通过验收", "化解成功", "调解成功", "上缴", "返还", "提拔", "提拔重用", "进一步使用", "责令整改");

  private static final Words PERSONS = Lexicon.words("persons");
  private static final Words CLASS = Lexicon.words("class");
  private static final Words TRANSFER = Lexicon.words("transfer");
  private static final Words LIGHT = Lexicon.words("light");
  private static final Words VERBS = Lexicon.words("subject-verbs");
  private static final Words LIMIT_END = Words.of("以上", "以下", "以内", "万元", "之间", "亿元");
  private static final Words SPENT_ON_NEXT =
      Words.of("建", "完成", "修", "购", "买", "改造", "实施", "铺", "装", "打造", "整治", "开");
  private static final String ENDS = "，,。；;：:！!？?\n";
  private static final String EVENTS = "次 场 批 期 轮 场次 批次 期次 节 堂 届";
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

  /** What the last 其中 broke down. */
  private String head = "";

  /** Of what the last share was one: 占总人次; 占比 when nothing was said. */
  private String whole = "占比";

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
    boolean series =
        after.text().isEmpty()
            && k + 1 < kept.size()
            && (c.is(Candidate.Form.ORDINAL) && adjoining(k + 1) || batch(k));
    if (series) {
      after = right(k + 1);
    }
    int end = after.text().isEmpty() ? c.end() : after.end();
    listed = consumed;
    consumed = end;
    boolean rank = c.is(Candidate.Form.RANKED) || c.is(Candidate.Form.TOP);
    String text = rank ? rank(k, before.isEmpty() ? left : before) : subject(k, before, after);
    Found subject = new Found(Phrases.limit(text), before, after.head());
    found.add(subject);
    return subject;
  }

  /** 派出6批43名医务人员, 分三批组织260名干部: the batches are of whom the next figure counts. */
  private boolean batch(int k) {
    int end = kept.get(k).end();
    int start = kept.get(k + 1).start();
    boolean sent = start - end == 2 && SENDING.at(t, end, start) == 2;
    return kept.get(k).unitIs("批 批次") && (start == end || sent);
  }

  /** 在经济运行考核指标中取得…第二季度排名第三: the field of the contest, then whose rank it is. */
  private String rank(int k, String before) {
    String own =
        Phrases.without(before, "、", "位居", "位列", "名列", "取得", "获得", "荣获", "乡镇中", "县市区中", "中");
    String field = field(kept.get(k).start());
    return (own.contains(field) ? "" : field) + own + "排名";
  }

  /** What stands between 在 and 中 before the rank, if anything does. */
  private String field(int before) {
    int from = Math.max(0, before - 2 * FAR);
    for (int i = before - 1; i > from; i--) {
      if (t[i] == '中' && (i + 1 >= t.length || "，,取获荣位名居列排被".indexOf(t[i + 1]) >= 0)) {
        for (int n = i - 1; n >= Math.max(from, i - 24) && ENDS.indexOf(t[n]) < 0; n--) {
          if (t[n] == '在' && i - n > 4) {
            String field = Phrases.words(t, n + 1, i);
            return field.chars().anyMatch(c -> Numerals.digit((char) c)) ? "" : field;
          }
        }
      }
    }
    return "";
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
    String spent = spentOn(k, before);
    if (!spent.isEmpty()) {
      return spent;
    }
    boolean having = sentence.endsWith("有", sentence.skipBlanksBack(c.start())) && before.endsWith("中");
    if ((before.isEmpty() || having) && after.text().isEmpty()) {
      String deed = deedAlone(k);
      if (!deed.isEmpty()) {
        return deed;
      }
    }
    String subject =
        after.text().isEmpty() ? phrase(k, before) : carried(k, before) + noun(k, before, after);
    String side = side(c);
    if (c.unitIs("批") && subject.endsWith("工作")) {
      return subject.substring(0, subject.length() - 2) + side;
    }
    return subject.endsWith(side) || subject.endsWith("学时") ? subject : subject + side;
  }

  /** 12人获得表彰; 推荐典型9个，2个获得表彰: the figure stands alone before what they did. */
  private String deedAlone(int k) {
    Candidate c = kept.get(k);
    boolean people = c.measure().sense() == Measure.Sense.PEOPLE;
    boolean household = k > 0 && c(k - 1).unitIs("户") && c(k - 1).end() == c.start();
    boolean part = !people && k > 0 && !c.unitIs(EVENTS) && c.unit().equals(c(k - 1).unit());
    String deed = (people && !household) || part ? deed(k, c.end()) : "";
    if (deed.isEmpty() || people) {
      return deed.isEmpty() ? "" : attended(k, deed);
    }
    String of = thing(previous(k));
    return of.isEmpty() ? "" : deed + "的" + of;
  }

  /**
   * 举办培训班3期，120人参加: what they attended is the event counted before; 观看影片4部，350人次观看: the same deed.
   */
  private String attended(int k, String deed) {
    char[] p = deed.toCharArray();
    boolean event = k > 0 && c(k - 1).unitIs(EVENTS) && ATTENDING.at(p, 0, p.length) == p.length;
    boolean same = k > 0 && previous(k).startsWith(deed);
    return event ? deed.substring(0, 2) + previous(k) : same ? previous(k) : deed;
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
    String share = share(k);
    if (!share.isEmpty()) {
      return share;
    }
    boolean place = before.length() == 2 && before.charAt(0) == '全';
    if ((before.isEmpty() || place) && !after.isEmpty()) {
      String deed = deed(k, consumed);
      return deed + (deed.isEmpty() ? "" : deed.length() < 3 ? "" : "的") + after + "占比";
    }
    String paired = paired(k);
    if (!paired.isEmpty()) {
      return paired;
    }
    char[] p = before.toCharArray();
    if (GROWTH.at(p, 0, p.length) == p.length && p.length > 0 && k > 0) {
      String grown = Phrases.without(previous(k), "净增", "增加");
      return grown + (before.contains("降") ? "下降" : before.contains("提高") ? "提高" : "增长");
    }
    boolean against = !before.isEmpty() && "较比".indexOf(before.charAt(0)) >= 0;
    int moved = against && k > 0 ? MOVED.before(p, p.length, 0) : 0;
    if (moved > 1 && p.length < 9) {
      return Phrases.without(previous(k), "净增", "增加") + before.substring(p.length - moved);
    }
    int from = clauseStart(kept.get(k).start());
    boolean task = before.equals("任务") || before.equals("目标") || before.equals("目标任务");
    if (task && k > 0 && sentence.has("完成", from) && sentence.at(kept.get(k).start() - 1) == '的') {
      return previous(k) + Phrases.words(t, from, kept.get(k).start() - 1);
    }
    boolean former = before.startsWith("比") || before.startsWith("较");
    if (former && k > 0 && sentence.at(kept.get(k).start() - 1) == '的') {
      return previous(k);
    }
    boolean dependent = before.startsWith("占") || before.startsWith("比");
    if (dependent || before.isEmpty() && after.isEmpty()) {
      boolean grown = before.contains("增") || before.startsWith("比");
      boolean again = before.equals("占") || before.isEmpty();
      whole = before.startsWith("占") && before.length() > 1 ? before : whole;
      return previous(k) + (grown ? "增长" : again ? whole : before);
    }
    return (rate(k, before) ? rated(k, p) : "") + Phrases.without(before, "同比") + after;
  }

  /** 游客86万人次，收入5.7亿元，分别增长12%、15.6%: paired by position with what was counted before. */
  private String paired(int k) {
    int first = firstOfList(k);
    int size = listSize(first);
    int start = kept.get(first).start();
    int from = clauseStart(start);
    if (size < 2 || first < size || !sentence.has("分别", from)) {
      return "";
    }
    String moved = Phrases.words(t, from + 2, start);
    char[] p = moved.toCharArray();
    return GROWTH.at(p, 0, p.length) == p.length ? found.get(k - size).text() + moved : "";
  }

  /** 化解成功纠纷198件，成功率: the thing without the deed that the rate names. */
  private String rated(int k, char[] rate) {
    String deed = new String(rate, 0, rate.length - 1);
    String thing = thing(previous(k));
    int at = deed.length() > 1 ? thing.indexOf(deed) : -1;
    return at < 0 || at > 2 ? thing : thing.substring(at + deed.length());
  }

  /** 完成率, 比例: too short to say whose it is. */
  private boolean rate(int k, String before) {
    if (k > 0 && c(k - 1).measure().sense() == Measure.Sense.RATIO) {
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
    int start = kept.get(k).start();
    int from = clauseStart(start);
    int whole = find("占", from, start);
    boolean figureBetween = k > 0 && kept.get(k - 1).start() > whole && whole >= 0;
    if (!figureBetween) {
      return "";
    }
    int before = k - 1;
    while (before >= 0 && kept.get(before).start() > whole) {
      before--;
    }
    String words = Phrases.without(withoutFigures(whole, start), "的");
    return before < 0 ? "" : found.get(before).text() + words;
  }

  private Candidate c(int k) {
    return kept.get(k);
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
      String clause = clauseBefore(k);
      return !clause.isEmpty() ? clause : k == 0 ? "" : total(k);
    }
    char[] p = before.toCharArray();
    int moved = MOVED.before(p, p.length, 0);
    if (k > 0 && moved > 0 && "较比同".indexOf(p[0]) >= 0) {
      return previous(k) + before.substring(p.length - moved);
    }
    if (k > 0 && (before.equals("每次") || before.equals("每场") || before.equals("每期"))) {
      return before + Phrases.without(previous(k), "每月", "每季度", "每年");
    }
    int same = DONE.at(p, 0, p.length) == p.length ? lastOfUnit(k) : -1;
    if (same >= 0) {
      return before + thing(found.get(same).text());
    }
    String attending = attending(k, before);
    if (!attending.isEmpty()) {
      return attending;
    }
    String passive = passive(k, before);
    if (!passive.isEmpty()) {
      return passive;
    }
    if (k > 0 && (before.equals("人均") || before.equals("户均") || before.equals("村均"))) {
      return before + thing(previous(k));
    }
    boolean done = sentence.endsWith("完成" + before, sentence.skipBlanksBack(c.start()));
    if (k > 0 && ATTRIBUTE.at(p, 0, p.length) == p.length && done) {
      return "完成" + before;
    }
    if (k > 0 && ATTRIBUTE.at(p, 0, p.length) == p.length) {
      return previous(k) + before;
    }
    if (before.endsWith("级") && k > 0) {
      String previous = previous(k);
      int level = previous.indexOf('级');
      return before + (level < 0 ? head(previous) : previous.substring(level + 1));
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
    if (endsInLimit(before)) {
      return heading(c.start()) + before;
    }
    String again = again(k, before);
    if (!again.isEmpty()) {
      return again + before;
    }
    if (before.length() == 2 && before.charAt(0) == '全' || before.equals("总")) {
      return before + (c.unitIs("户") ? "户数" : c.unitIs("人") ? "人口" : "");
    }
    return before;
  }

  /** 收到来信28件，接待来访153人次，办结26件: the last figure before with the same measure word; -1 if none is near. */
  private int lastOfUnit(int k) {
    int n = k - 1;
    while (n >= 0 && k - n <= 3 && !kept.get(n).unit().startsWith(kept.get(k).unit())) {
      n--;
    }
    return n >= 0 && k - n <= 3 ? n : -1;
  }

  /** 培训班9期，参训640人次, 服务活动17次，参与党员390人次: they attended the event counted before. */
  private String attending(int k, String before) {
    if (k == 0 || !c(k - 1).unitIs(EVENTS) || c(k).measure().sense() != Measure.Sense.PEOPLE) {
      return "";
    }
    char[] p = before.toCharArray();
    if (ATTENDING.at(p, 0, p.length) == p.length) {
      return before.substring(0, 2) + previous(k);
    }
    int from = clauseStart(kept.get(k).start());
    int verb = ATTENDING.at(t, from, kept.get(k).start());
    boolean who = verb > 0 && sentence.has(before, from + verb) && p.length < 6;
    return who ? sentence.plain(from, from + verb) + previous(k) + "的" + before : "";
  }

  /** 撰写调研报告7篇，被省厅简报采用2篇: what was counted before is what this was done to. */
  private String passive(int k, String before) {
    int same = lastOfUnit(k);
    int from = clauseStart(kept.get(k).start());
    boolean passive = sentence.at(from) == '被' || sentence.has("其中被", from);
    String of = passive && same >= 0 ? thing(found.get(same).text()) : "";
    return of.isEmpty() ? "" : of + "被" + before;
  }

  /** 到联系点讲党课，共计10余场: the clause before, where no other figure stands in it. */
  private String clauseBefore(int k) {
    int end = clauseStart(kept.get(k).start()) - 1;
    int start = end < 1 || "，,".indexOf(t[end]) < 0 ? end : clauseStart(end);
    boolean free = k == 0 || kept.get(k - 1).end() <= start;
    boolean sums = sentence.endsWith("计", sentence.skipBlanksBack(kept.get(k).start()));
    String clause =
        free && sums && end - start > 3 ? Phrases.clean(Phrases.words(t, start, end)) : "";
    return clause.length() > 12 ? "" : clause;
  }

  /** 走访企业156家、农户2300户: the verb of the first holds for the second. */
  private String again(int k, String before) {
    if (k == 0) {
      return "";
    }
    Candidate c = kept.get(k);
    Candidate last = kept.get(k - 1);
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
    char[] former = previous(k).toCharArray();
    int verb = TRANSFER.at(former, 0, former.length);
    return verb > 1 && verb < former.length && LIGHT.at(former, 0, former.length) == 0
        ? previous(k).substring(0, verb)
        : "";
  }

  /** 党员31人，其中在职19人，退休12人: the head noun of the whole. */
  private String whole(int k, String before) {
    char[] p = before.toCharArray();
    boolean limited = endsInLimit(before) && !head.isEmpty();
    if (k == 0 || CLASS.at(p, 0, p.length) != p.length && !limited && !brokenDown(k, before)) {
      return "";
    }
    int start = kept.get(k).start();
    int from = Math.max(clauseStart(start), kept.get(k - 1).end());
    boolean broken = find("其中", from, start) >= 0;
    boolean first = broken || before.endsWith("学历") || before.endsWith("职称");
    int last = k - 1;
    while (last > 0 && kept.get(last).measure().sense() == Measure.Sense.RATIO) {
      last--;
    }
    boolean alike = kept.get(k).measure().sense() == kept.get(last).measure().sense();
    if (broken && alike || head.isEmpty() && first && alike) {
      head = head(found.get(last).text());
    }
    return first || alike ? head : "";
  }

  /** 其中35岁以下8名: the first part of a whole. */
  private boolean brokenDown(int k, String before) {
    int start = kept.get(k).start();
    int from = Math.max(clauseStart(start), kept.get(k - 1).end());
    return endsInLimit(before) && find("其中", from, start) >= 0;
  }

  /** 培养入党积极分子: without the verb. */
  private static String head(String subject) {
    char[] p = subject.toCharArray();
    int verb = VERBS.at(p, 0, p.length);
    return verb < p.length ? subject.substring(verb) : "";
  }

  /** The thing that was dealt with: without the verb, where there is one. */
  private static String thing(String subject) {
    String head = head(subject);
    return head.length() > 1 ? head : subject.length() < 9 ? subject : "";
  }

  /** 5万元以下, 35岁以下: a class of something named before. */
  private static boolean endsInLimit(String before) {
    char[] p = before.toCharArray();
    return LIMIT_END.before(p, p.length, 0) > 0 && p.length > 2;
  }

  /** 村级经济体年收入现状为：5万元以下的490个: what stands before the colon. */
  private String heading(int i) {
    int colon = i;
    while (colon > 0 && i - colon < 5 * FAR && "：:".indexOf(t[colon]) < 0) {
      colon--;
    }
    if (colon == 0 || "：:".indexOf(t[colon]) < 0) {
      return "";
    }
    String clause = Phrases.words(t, clauseStart(colon), colon);
    String heading = Phrases.without(clause, "其中", "现状", "情况", "分布", "如下", "具体", "分别", "为", "是");
    return heading.length() > 12 ? "" : heading;
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
    if (k > 0 && kept.get(k - 1).unitIs("批 期 轮") && last.endsWith("次")) {
      return last.substring(0, Math.max(0, last.length() - 2));
    }
    boolean people = k > 0 && c(k).unitIs("人 余人") && c(k - 1).unitIs("户");
    if (people && (last.endsWith("户数") || c(k - 1).end() == c(k).start())) {
      int side = last.endsWith("户数") ? 2 : last.endsWith("户") ? 1 : 0;
      return last.substring(0, last.length() - side) + (last.endsWith("人口") ? "" : "人口");
    }
    if (k > 0 && c(k).unitIs("户") && !c(k - 1).unitIs("户")) {
      return "户数";
    }
    if (!sum || k < 2) {
      return last;
    }
    String common = Phrases.commonEnd(found.get(k - 2).text(), last);
    return common.length() > 1 ? common + "总数" : found.get(k - 2).text() + "和" + last + "合计";
  }

  private String noun(int k, String before, Noun after) {
    Candidate c = kept.get(k);
    char[] p = before.toCharArray();
    if (c.measure().sense() == Measure.Sense.MONEY) {
      int spending = SPENDING.before(p, p.length, 0);
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
    String deed = doers(c, before) && shared.isEmpty() && !titled ? deed(k, after.end()) : "";
    if (!deed.isEmpty() && before.length() > 3 && ATTENDING.at(deed.toCharArray(), 0, deed.length()) == deed.length()) {
      return deed.substring(0, 2) + before + "的" + after.text();
    }
    if (!deed.isEmpty()) {
      return deed + (deed.length() < 3 ? "" : "的") + after.text();
    }
    String of = attribute(c, before) + divided(c, before, after);
    return of.isEmpty() ? doer(before) + Phrases.verb(before) + after.text() : of + after.text();
  }

  /** 确定2名人员为积极分子: what they became; empty where they did not. */
  private String became(String before, Noun after) {
    char[] p = before.toCharArray();
    int choosing = CHOOSING.before(p, p.length, 0);
    boolean became = choosing > 0 && sentence.at(after.end()) == '为';
    String what = became ? Phrases.words(t, after.end() + 1, clauseEnd(after.end(), after.end() + FAR)) : "";
    return what.length() < 2 ? "" : before.substring(p.length - choosing) + what;
  }

  /** 活动分为三个层次: what was divided, where the noun alone says little. */
  private String divided(Candidate c, String before, Noun after) {
    boolean divided = DIVIDING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
    String whole = Phrases.without(before, "目前", "整期", "共", "划分为", "分为", "分成");
    return divided && after.text().length() < 3 && whole.length() < 7 ? whole : "";
  }

  /** 党中央明确的12个调研重点: whose they are. */
  private String attribute(Candidate c, String before) {
    boolean of = sentence.at(sentence.skipBlanksBack(c.start()) - 1) == '的';
    return of && before.length() < 11 && !c.unitIs(EVENTS) ? before + "的" : "";
  }

  private static boolean fund(String noun) {
    return noun.endsWith("资金") || noun.endsWith("经费") || noun.endsWith("款");
  }

  /** 投入20万元完成1公里道路工程, 投入30万元，建起了一个养鸡场: what the next figure says the money went into. */
  private String spentOn(int k, String before) {
    char[] p = before.toCharArray();
    int spending = SPENDING.before(p, p.length, 0);
    boolean money = kept.get(k).measure().sense() == Measure.Sense.MONEY && spending > 0;
    if (!money || k + 1 >= kept.size()) {
      return "";
    }
    Candidate next = kept.get(k + 1);
    int from = kept.get(k).end();
    boolean near = next.start() - from < NEAR && next.measure().sense() == Measure.Sense.COUNT;
    Noun noun = right(k + 1);
    boolean into = sentence.at(from) == '对' || SPENT_ON_NEXT.within(t, from, next.start());
    boolean made = near && !noun.text().isEmpty() && into;
    return made ? noun.text() + before.substring(p.length - spending) : "";
  }

  /** 时隔3年再获金奖: what came again. */
  private String interval(Noun after) {
    return after.text() + "间隔";
  }

  /** Whether those counted may themselves be who does what follows, or to whom it is done. */
  private boolean doers(Candidate c, String before) {
    boolean grouped = GROUPING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
    return !grouped
        && !c.unitIs(EVENTS)
        && c.measure().sense() != Measure.Sense.MONEY
        && Phrases.verb(before).isEmpty();
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

  /**
   * 350余名学员…参加了毕业典礼, 对12户群众进行慰问: what those counted did, or what was done to them, up to the
   * clause's end. The deed of the last of a list is that of all.
   */
  private String deed(int k, int from) {
    int start = endOfList(k, from);
    int end = deedEnd(k, start);
    if (DIVIDING.at(t, start, end) > 0) {
      return "";
    }
    Candidate c = kept.get(k);
    boolean treated = DEALING.before(t, c.start(), 0) > 0;
    boolean person = c.measure().sense() == Measure.Sense.PEOPLE;
    int known = PREDICATE.find(t, start, Math.min(end, start + NEAR));
    boolean here = known < 0 || treated || GOING.at(t, start, end) > 0;
    boolean all = CARRYING.at(t, start, end) > 0 || sentence.at(start) == '被';
    int verb = here && (person || treated || all) && begun(start, end) ? start : known;
    String deed = verb < 0 ? "" : shortened(withoutFigures(verb, end));
    if (deed.length() < 3 && ownFigure(end)) {
      return "";
    }
    int later = PREDICATE.find(t, Math.max(verb + 1, start), end);
    return deed.isEmpty() && verb >= 0 && later > 0 && (person || treated)
        ? shortened(withoutFigures(later, end))
        : deed;
  }

  /** 25项重点工作已完成23项: the clause ends with a figure, and the verb before it is that one's. */
  private boolean ownFigure(int end) {
    int next = firstAfter(end) - 1;
    return next >= 0 && kept.get(next).end() == end;
  }

  /** The clause's end; a 、 ends it when another figure follows. */
  private int deedEnd(int k, int start) {
    int end = start;
    int limit = Math.min(t.length, start + FAR);
    int next = next(k, start);
    boolean open = false;
    while (end < limit
        && ENDS.indexOf(t[end]) < 0
        && (t[end] != ')' || open)
        && (t[end] != '、' || next >= limit)) {
      open = t[end] == '(' || open && t[end] != ')';
      end++;
    }
    return end;
  }

  /** Whether a deed begins right here: a verb, or a word that leads over to one. */
  private boolean begun(int i, int end) {
    return cut(i, end) || done(i, end) || CARRYING.at(t, i, end) > 0 || TRANSFER.at(t, i, end) > 1;
  }

  /** Where the noun of the last ends: 72个支部，93个小组，1769名党员都参加了. */
  private int endOfList(int k, int from) {
    int end = from;
    for (int n = k + 1; n < Math.min(kept.size(), k + LISTED) && joined(end, n); n++) {
      Noun noun = right(n);
      if (noun.text().isEmpty()) {
        return end;
      }
      end = noun.end();
    }
    return afterNouns(k, end);
  }

  /** 63名老党员、困难党员进行了走访: past the nouns that share the figure, to the deed. */
  private int afterNouns(int k, int end) {
    int limit = Math.min(deedEnd(k, end), end + NEAR);
    if (sentence.at(end) != '、' || next(k, end) < limit) {
      return end;
    }
    int i = end + 1;
    while (i < limit && CARRYING.at(t, i, limit) < 2 && PREDICATE.at(t, i, limit) == 0) {
      i++;
    }
    return i < limit ? i : end;
  }

  private boolean joined(int end, int n) {
    int start = kept.get(n).start();
    boolean and = start - end == 2 && sentence.has("以及", end);
    boolean comma =
        "，,".indexOf(sentence.at(end)) >= 0
            && kept.get(n).unitIs(DOERS)
            && kept.get(n - 1).unitIs(DOERS);
    return and || start - end == 1 && ("、和与及".indexOf(t[end]) >= 0 || comma);
  }

  /** The words of a span without the figures in it and the ordinals of 第25届. */
  private String withoutFigures(int from, int end) {
    StringBuilder words = new StringBuilder();
    int i = from;
    for (int n = firstAfter(from); n < kept.size() && kept.get(n).end() <= end; n++) {
      words.append(t, i, kept.get(n).start() - i);
      i = kept.get(n).end();
    }
    words.append(t, i, Math.max(0, end - i));
    return Phrases.withoutOrdinals(Phrases.words(words.toString()));
  }

  /** The first figure that begins at {@code i} or later. */
  private int firstAfter(int i) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (kept.get(middle).start() < i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String shortened(String deed) {
    char[] p = deed.toCharArray();
    int from = 0;
    int length;
    while ((length = CARRYING.at(p, from, p.length)) > 0) {
      from += length;
    }
    String rest = Phrases.without(deed.substring(from), "了", "过", "一一", "为期");
    int of = rest.lastIndexOf('的');
    boolean loose = from > 0 && of > 0 && of < rest.length() - 1;
    String brief = loose ? rest.substring(of + 1) : rest;
    return brief.length() > LONGEST_DEED ? "" : brief;
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
    String part = k == first && of > 0 ? parts[0].substring(of + 1) : parts[k - first];
    String side = SIDE.stream().filter(parts[size - 1]::endsWith).findFirst().orElse("");
    return part + (part.endsWith(side) ? "" : side) + whole;
  }

  private int firstOfList(int k) {
    int first = k;
    while (first > 0 && k - first < 2 * LISTED && adjoining(first)) {
      first--;
    }
    return first;
  }

  private int listSize(int first) {
    int last = first + 1;
    while (last < kept.size() && last - first < 2 * LISTED && adjoining(last)) {
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
    int purpose = kept.get(k).measure().sense() == Measure.Sense.MONEY ? SPENT_ON.at(t, i, to) : 0;
    if (purpose > 0 && SPENDING.before(t, sentence.skipBlanksBack(kept.get(k).start()), 0) == 0) {
      return new Noun("", "", i);
    }
    i += purpose;
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
    if (sentence.has("题为", i) || sentence.has("主题为", i)) {
      int of = find("的", i, to);
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

  /** 56名党员认领微心愿: a verb after those counted by heads begins what they did. */
  private boolean acts(int k, int from, int i, int to) {
    return i - from > 1
        && kept.get(k).unitIs("名 位 人")
        && TRANSFER.at(t, i, to) > 1
        && PERSONS.before(t, i, from) > 0
        && i + TRANSFER.at(t, i, to) < to;
  }

  /** 分享了: a word of two characters before 了 is a verb. */
  private boolean done(int i, int to) {
    return i + 3 < to && t[i + 2] == '了' && t[i + 3] != '解' && Character.isIdeographic(t[i]);
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
