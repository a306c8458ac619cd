package org.youju.claims;

import java.util.List;
import java.util.Optional;
import org.youju.claims.Candidate.Form;
import org.youju.claims.Numeral.Style;

/** Decides which numbers of a sentence state no figure; each rule gives its reason. */
final class Exclusions {
  private static final Words FIXED = Lexicon.words("fixed");
  private static final Words ORDINAL_NAME = Lexicon.words("ordinal-name");
  private static final Words POINTING = Lexicon.words("pointing");
  private static final Words GLUED = Lexicon.words("glued");
  private static final Words MAKING = Lexicon.words("making");
  private static final Words NEGATION = Lexicon.words("negation");
  private static final Words LASTING =
      Words.of("时隔", "隔", "为期", "历时", "长达", "持续", "学制", "任期", "工期", "用时", "耗时", "工龄", "党龄", "平均");
  private static final Words CONGRESS =
      Words.of("全会", "全委会", "全体会议", "党代会", "代表大会", "全国代表", "会议精神", "中央", "集体学习精神", "大会精神");
  private static final Words SPEECH = Words.of("重要讲话", "重要指示", "重要批示", "讲话精神", "指示批示");
  private static final Words SITE =
      Words.of(
          "此文共", "全文共", "本文共", "显示", "字数", "珍藏", "下载", "文档", "范文", "总结", "报告", "大全", "模板", "精选",
          "合集", "心得", "体会", "讲话", "材料", "发言", "方案", "计划", "汇报", "第");
  private static final Words GROUPING = Words.of("方面", "层面", "部分", "维度", "角度", "字", "阶段");
  private static final Words ANNOUNCED =
      Words.of("特点", "问题", "原因", "不足", "建议", "关系", "要求", "环节", "重点", "关键", "字");
  private static final Words STANDARD = Words.of("的脱贫标准", "的标准", "的课堂", "标准", "的贫困线");
  private static final Words ASKING =
      Words.of("要求", "意见", "建议", "希望", "体会", "做法", "措施", "启示", "思考", "打算");
  private static final Words COUNTING =
      Words.of(
          "下设", "设有", "设", "下辖", "辖", "有", "现有", "共有", "任用", "选拔任用", "提拔", "选拔", "选派", "派驻", "发展",
          "培养", "培训", "慰问", "走访", "新建", "建立", "成立", "组建", "完成", "表彰", "评选", "招录", "招聘", "引进", "调整",
          "交流", "处分", "查处", "立案", "召开", "举办", "开展", "组织", "达", "共", "约", "近", "新增", "配备", "选配",
          "轮岗", "转正", "发放", "印发", "覆盖", "收到", "解决");

  /** How far a rule looks around. */
  private static final int NEAR = 24;

  private final Sentence sentence;
  private final char[] t;
  private final List<Candidate> all;

  private Exclusions(Sentence sentence, List<Candidate> all) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.all = all;
  }

  /** For each candidate, why it states no figure; empty for a claim. */
  static List<Optional<Exclusion>> of(Sentence sentence, List<Candidate> all) {
    Exclusions exclusions = new Exclusions(sentence, all);
    return java.util.stream.IntStream.range(0, all.size()).mapToObj(exclusions::why).toList();
  }

  private Optional<Exclusion> why(int k) {
    Candidate c = all.get(k);
    return Optional.ofNullable(
        title(c)
            ? Exclusion.TITLE
            : identifier(c)
                ? Exclusion.IDENTIFIER
                : date(c)
                    ? c.masked() ? Exclusion.MASKED_NAME : Exclusion.DATE
                    : furniture(c) ? Exclusion.FURNITURE : byForm(c, k));
  }

  private @org.jspecify.annotations.Nullable Exclusion byForm(Candidate c, int k) {
    return switch (c.form()) {
      case RANKED, TOP -> null;
      case ORDINAL -> ordinalName(c) ? Exclusion.ORDINAL_NAME : null;
      case CHANGE -> null;
      case PLAIN -> plain(c, k);
    };
  }

  private @org.jspecify.annotations.Nullable Exclusion plain(Candidate c, int k) {
    if (c.measure().sense() == Measure.Sense.NAME || c.measure().sense() == Measure.Sense.OTHER) {
      return missingUnit(c) ? null : c.masked() ? Exclusion.MASKED_NAME : Exclusion.NAME;
    }
    if (c.unit().isEmpty() && !missingUnit(c)) {
      return Exclusion.NO_UNIT;
    }
    if (FIXED.at(t, c.numeral().start(), t.length) > 0) {
      return Exclusion.FIXED_TERM;
    }
    if (threshold(c)) {
      return Exclusion.THRESHOLD;
    }
    if (speech(c)) {
      return Exclusion.SPEECH;
    }
    if (quoted(c)) {
      return Exclusion.QUOTED;
    }
    return c.chinese()
        ? chinese(c, k)
        : c.masked() && maskedName(c) ? Exclusion.MASKED_NAME : arabic(c);
  }

  private @org.jspecify.annotations.Nullable Exclusion arabic(Candidate c) {
    return sentence.endsWith("前", c.start()) && !c.unit().isEmpty() ? Exclusion.POINTING : null;
  }

  private @org.jspecify.annotations.Nullable Exclusion chinese(Candidate c, int k) {
    int start = c.numeral().start();
    if (c.numeral().tenThousands() > 0 || c.marks().contains(Mark.APPROX)) {
      return null;
    }
    if (GLUED.before(t, start + 1, 0) > 1 || gluedAround(start)) {
      return Exclusion.GLUED;
    }
    if (POINTING.before(t, c.start(), 0) > 0 || grouping(c)) {
      return Exclusion.POINTING;
    }
    if (MeasureWords.loose(c.measure())) {
      return Exclusion.FIXED_TERM;
    }
    if (c.numeral().oneInChinese()) {
      return negated(c) ? Exclusion.NEGATED : definite(c, k) ? null : Exclusion.INDEFINITE;
    }
    return null;
  }

  private boolean gluedAround(int start) {
    return GLUED.before(t, start + 1, 0) > 0 && t[start] == '一';
  }

  /** 三个方面, 两部分, 三个特点：: the order of the text, not a result. */
  private boolean grouping(Candidate c) {
    int after = sentence.skipBlanks(c.end());
    int announced = ANNOUNCED.at(t, after, t.length);
    return GROUPING.at(t, after, t.length) > 0
        || announced > 0 && "：:".indexOf(sentence.at(after + announced)) >= 0
        || c.unitIs("部") && sentence.at(c.end()) == '分'
        || Numerals.masked(sentence.at(after));
  }

  private boolean title(Candidate c) {
    int open = lastBefore('《', c.start());
    return open >= 0 && lastBefore('》', c.start()) < open;
  }

  private int lastBefore(char mark, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 60); k--) {
      if (t[k] == mark) {
        return k;
      }
    }
    return -1;
  }

  /** 1+1+N, a107, 2012-11-19, 9:30, 1/3. */
  private boolean identifier(Candidate c) {
    int start = c.numeral().start();
    char before = sentence.at(start - 1);
    char after = sentence.at(c.numeral().end());
    if (before == '+' || after == '+' || before == '〔' || before == '[' && after == ']') {
      return true;
    }
    boolean arabic = !c.chinese();
    return arabic
        && c.low().isEmpty()
        && (before == '.' && Numerals.digit(sentence.at(start - 2))
            || before == ':' && Numerals.digit(sentence.at(start - 2))
            || "/-".indexOf(before) >= 0 && Numerals.digit(sentence.at(start - 2))
            || ":./".indexOf(after) >= 0 && Numerals.digit(sentence.at(c.numeral().end() + 1)));
  }

  private boolean date(Candidate c) {
    if (c.measure().sense() == Measure.Sense.DATE) {
      return !duration(c);
    }
    if (c.unitIs("点")) {
      return ASKING.at(t, c.end(), t.length) == 0;
    }
    return c.unitIs("周") && sentence.at(c.end()) == '年'
        || c.unitIs("天 周 小时 个月 分钟 个小时") && "内后前来".indexOf(sentence.at(c.end())) >= 0
        || c.unitIs("个月") && !duration(c);
  }

  /** 时隔3年, 为期三天: a length of time that is stated. */
  private boolean duration(Candidate c) {
    return c.unitIs("年 个月 季度") && LASTING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
  }

  /** 此文共811字, 第1页共12页, 总结11篇 as a heading. */
  private boolean furniture(Candidate c) {
    if (c.unitIs("字 页")) {
      return true;
    }
    if (!c.unitIs("篇 份")) {
      return false;
    }
    int before = sentence.at(c.start() - 1) == '(' ? c.start() - 1 : c.start();
    int after = sentence.at(c.end()) == ')' ? c.end() + 1 : c.end();
    return SITE.before(t, before, 0) > 0
        && (before < c.start() || before < NEAR)
        && sentence.skipBlanks(after) >= t.length;
  }

  /** 第二批主题教育, 第五届, 第三次会议; but 第一例, 第44期培训班 count. */
  private boolean ordinalName(Candidate c) {
    int after = sentence.skipBlanks(c.numeral().end());
    if (!c.measure().counts() || c.unit().isEmpty() || ORDINAL_NAME.at(t, after, t.length) > 0) {
      return true;
    }
    if (c.unitIs("条")) {
      return sentence.at(c.start() - 1) == '》' || "规之、第和,，的".indexOf(sentence.at(c.end())) >= 0;
    }
    if (c.unitIs("名 位 个 人 家 类 项")) {
      return c.unitIs("名 位") || anniversary(c) || c.unitIs("类 项 人");
    }
    return !c.unitIs("例 条 轮 期 家 座 所 场 个 台 宗 起 件 单 支");
  }

  /** 第11个防治荒漠化日. */
  private boolean anniversary(Candidate c) {
    for (int k = c.end(); k < Math.min(t.length, c.end() + NEAR) && clause(t[k]); k++) {
      if (t[k] == '日' || t[k] == '节' || t[k] == '年') {
        return true;
      }
    }
    return false;
  }

  private static boolean clause(char c) {
    return "，,。；;\n、".indexOf(c) < 0;
  }

  /** 不满40分的党员, 3名以上正式党员的, 35岁以下, 5万-10万元的. */
  private boolean threshold(Candidate c) {
    char after = sentence.at(c.end());
    boolean bounded = c.bound().isPresent();
    if (c.unitIs("岁 周岁")) {
      return bounded || "至到-".indexOf(after) >= 0;
    }
    if (bounded && (after == '的' || sentence.endsWith("在", c.start()) || sentence.endsWith("甚至", c.start()))) {
      return true;
    }
    if (c.marks().contains(Mark.RANGE) && c.measure().sense() == Measure.Sense.MONEY) {
      return after == '的' || after == '之' || bounded;
    }
    return bounded && c.unitIs("名 人") && suffixed(c) && noun(after)
        || STANDARD.at(t, c.end(), t.length) > 0 && c.unitIs("元 分钟");
  }

  private boolean suffixed(Candidate c) {
    char last = sentence.at(c.end() - 1);
    return last == '上' || last == '下' || last == '内';
  }

  private static boolean noun(char c) {
    return Character.isIdeographic(c);
  }

  /** 三次来我省考察重要讲话. */
  private boolean speech(Candidate c) {
    return c.unitIs("次")
            && SPEECH.within(t, c.end(), Math.min(t.length, c.end() + NEAR))
            && c.chinese()
        || c.unitIs("次")
            && (CONGRESS.at(t, c.end(), t.length) > 0)
            && sentence.endsWith("届", c.start())
        || c.unitIs("次") && c.chinese() && CONGRESS.at(t, c.end(), t.length) > 0;
  }

  /** “八项制度”, '两个确保“, but not “…新立案100件，给予…处分78人…”. */
  private boolean quoted(Candidate c) {
    int open = quote(c.start(), -1);
    int close = quote(c.end(), 1);
    return open >= 0 && close >= 0 && close - open <= (c.chinese() ? 14 : 9);
  }

  /** The nearest quotation mark; right next to the number any mark will do, for they are often mixed up. */
  private int quote(int from, int step) {
    String wanted = step < 0 ? "“‘" : "”’\"'“";
    String other = step < 0 ? "”’" : "‘";
    int k = step < 0 ? from - 1 : from;
    if (step < 0 && k >= 0 && "'\"”".indexOf(t[k]) >= 0 && !closes(k)) {
      return k;
    }
    for (int n = 0; n < 14 && k >= 0 && k < t.length; n++, k += step) {
      if (wanted.indexOf(t[k]) >= 0) {
        return k;
      }
      if (other.indexOf(t[k]) >= 0 || "。，,".indexOf(t[k]) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the mark at {@code k} ends a quotation that began shortly before. */
  private boolean closes(int k) {
    for (int n = k - 1; n >= Math.max(0, k - NEAR); n--) {
      if ("“‘'\"".indexOf(t[n]) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean maskedName(Candidate c) {
    return c.unitIs("所 处 部 组 班 队 站 支 门 口 面 点 道 对 方 层 样 根 片 车 店 单 台 眼 周")
        && noun(sentence.at(c.end()));
  }

  /** 下设58基层党组织, 选拔任用10科级干部, 2.2万，. */
  private boolean missingUnit(Candidate c) {
    if (!c.numeral().is(Style.ARABIC) || c.low().isPresent()) {
      return false;
    }
    char after = sentence.at(c.numeral().end());
    if (c.unit().startsWith("/")) {
      return true;
    }
    if (c.numeral().tenThousands() > 0) {
      return !noun(after) && after != '-' || c.numeral().approx();
    }
    boolean year =
        sentence.at(c.numeral().start()) != '0' && digits(c) == 4 && sentence.at(c.start()) <= '2';
    return !year
        && sentence.at(c.numeral().start()) != '0'
        && noun(after)
        && COUNTING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
  }

  private static int digits(Candidate c) {
    return c.numeral().end() - c.numeral().start();
  }

  private boolean negated(Candidate c) {
    int from = clauseStart(c.start());
    return NEGATION.within(t, Math.max(from, c.start() - 10), c.start())
        && !sentence.endsWith("不少于", c.numeral().start());
  }

  private int clauseStart(int i) {
    int k = i;
    while (k > 0 && i - k < 40 && clause(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** Whether 一 is a number here: in a list, after a verb of making, or at the end of a clause. */
  private boolean definite(Candidate c, int k) {
    if (c.unitIs("种 批 些 类 面 片 样 步 点 回 方 口 周 天 张 条 对 道 块 层")) {
      return (listed(c) || inList(k)) && c.unitIs("批 类 条 张 块 道");
    }
    return sentence.endsWith("由", c.start())
        || listed(c) || made(c) || neighbourDefinite(c, k);
  }

  /** 一册资料、一张光盘: the later part of a list whose first part is definite. */
  private boolean inList(int k) {
    Candidate c = all.get(k);
    Candidate before = k == 0 ? c : all.get(k - 1);
    return sentence.at(c.start() - 1) == '、'
        && before.numeral().oneInChinese()
        && c.start() - before.end() < 10
        && definite(before, k - 1);
  }

  /** 现有支部一个。 测试一期。 */
  private boolean listed(Candidate c) {
    char after = sentence.at(sentence.skipBlanks(c.end()));
    char before = sentence.at(c.start() - 1);
    boolean closes = after == '\0' || "，,。；;、)(".indexOf(after) >= 0;
    return closes
        && (noun(before) || before == '”' || before == ')')
        && "是为第成的每同".indexOf(before) < 0;
  }

  private boolean made(Candidate c) {
    int length = MAKING.before(t, c.start(), 0);
    return length > 0;
  }

  /** 九次…、一次…一次…: a list of numbers is a list of figures. */
  private boolean neighbourDefinite(Candidate c, int k) {
    return near(c, k, k - 1) || near(c, k, k + 1);
  }

  private boolean near(Candidate c, int k, int other) {
    if (other < 0 || other >= all.size()) {
      return false;
    }
    Candidate o = all.get(other);
    int gap = k < other ? o.start() - c.end() : c.start() - o.end();
    return o.measure().counts()
        && o.measure().word().equals(c.measure().word())
        && gap < 14
        && o.is(Form.PLAIN)
        && (!o.numeral().oneInChinese()
            || other > k
            || made(o)
            || listed(o)
            || near(o, other, other - 1 < k ? other - 1 : other));
  }
}
