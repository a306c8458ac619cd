package org.youju.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.youju.claims.Numeral.Style;

/** Decides which numbers of a sentence state no figure; each rule gives its reason. */
final class Exclusions {
  /** The longest set phrase. */
  private static final int PHRASE = 8;

  private static final Words ORDINAL_NAME = Lexicon.words("ordinal-name");
  private static final Words POINTING = Lexicon.words("pointing");
  private static final Words GLUED = Lexicon.words("glued");
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
  private static final Words STAGES =
      Words.of(
          "工程", "用地", "项目", "建设", "改造", "扩建", "厂房", "规划", "征地", "地块", "标段", "土建", "主体", "开工", "竣工",
          "投产", "园区");
  private static final Words STAYING = Words.of("保持在", "稳定在", "维持在", "控制在", "均在");
  private static final Words QUORUM =
      Words.of(
          "以上组成", "以上联名", "以上同意", "以上提议", "以上介绍", "以上签名", "以上的党", "以上出席", "以上可", "以上应", "以上须",
          "以上提出");
  private static final Words STANDARD = Words.of("的脱贫标准", "的标准", "的课堂", "标准", "的贫困线");
  private static final Words ASKING =
      Words.of("要求", "意见", "建议", "希望", "体会", "做法", "措施", "启示", "思考", "打算");
  private static final Words COUNTING =
      Words.of(
          "下设", "设有", "设", "下辖", "辖", "有", "现有", "共有", "任用", "选拔任用", "提拔", "选拔", "选派", "派驻", "发展",
          "培养", "培训", "慰问", "走访", "新建", "建立", "成立", "组建", "完成", "表彰", "评选", "招录", "招聘", "引进", "调整",
          "交流", "处分", "查处", "立案", "召开", "举办", "开展", "组织", "达", "共", "约", "近", "新增", "配备", "选配",
          "轮岗", "转正", "发放", "印发", "覆盖", "收到", "解决", "人口", "总人口", "面积", "收入");

  private static final Words AROUND_THE_CLOCK =
      Words.of(
          "值班", "值守", "在线", "不间断", "不打烊", "开放", "轮", "监控", "黄金", "响应", "全天候", "待命", "备勤", "服务",
          "巡查", "不断");
  private static final Words AMONG = Words.of("之首", "之一", "之最", "之列", "之外");
  private static final Words ROADS = Words.of("高速", "国道", "省道", "县道", "线", "公路", "铁路", "路");
  private static final Words VERBS = Lexicon.words("subject-verbs");
  private static final Words INSPECTION = Words.of("巡", "督", "考", "疫情", "中央", "土地", "试点");
  private static final Words WITHIN = Words.of("在", "提前", "逾期", "全天", "每天", "每日");
  private static final Words LIMITED =
      Words.of("连续", "累计", "年满", "未满", "不满", "满", "逾", "超过", "达到", "低于", "高于", "不足", "凡");
  private static final String SPANS = "天 周 星期 个星期 小时 个小时 个月 分钟 秒 个工作日 工作日 日";

  /** How far a rule looks around. */
  private static final int NEAR = 24;

  private final Sentence sentence;
  private final char[] t;
  private final Ones ones;

  /** A reason and when it applies; the first that applies answers. */
  private record Rule(Exclusion reason, BiPredicate<Exclusions, Candidate> applies) {}

  private static final List<Rule> ALWAYS =
      List.of(
          new Rule(Exclusion.TITLE, Exclusions::title),
          new Rule(Exclusion.IDENTIFIER, Exclusions::identifier),
          new Rule(Exclusion.MASKED_NAME, (e, c) -> c.masked() && e.date(c)),
          new Rule(Exclusion.DATE, Exclusions::date),
          new Rule(Exclusion.FURNITURE, Exclusions::furniture));
  private static final List<Rule> ORDINAL =
      List.of(new Rule(Exclusion.ORDINAL_NAME, Exclusions::ordinalName));
  private static final List<Rule> PLAIN =
      List.of(
          new Rule(Exclusion.MASKED_NAME, (e, c) -> c.masked() && (e.other(c) || e.maskedName(c))),
          new Rule(Exclusion.NAME, (e, c) -> e.other(c) && !e.missingUnit(c)),
          new Rule(Exclusion.NO_UNIT, (e, c) -> c.unit().isEmpty() && !e.missingUnit(c)),
          new Rule(Exclusion.FIXED_TERM, Exclusions::fixed),
          new Rule(Exclusion.THRESHOLD, Exclusions::threshold),
          new Rule(Exclusion.SPEECH, Exclusions::speech),
          new Rule(Exclusion.QUOTED, Exclusions::quoted),
          new Rule(Exclusion.POINTING, (e, c) -> e.sentence.endsWith("前", c.start())),
          new Rule(Exclusion.GLUED, (e, c) -> bare(c) && e.glued(c)),
          new Rule(Exclusion.POINTING, (e, c) -> bare(c) && e.pointing(c)),
          new Rule(Exclusion.FIXED_TERM, (e, c) -> bare(c) && e.loosely(c)),
          new Rule(Exclusion.NAME, (e, c) -> bare(c) && e.buildingStage(c)),
          new Rule(Exclusion.NEGATED, (e, c) -> one(c) && e.ones.negated(c)),
          new Rule(Exclusion.INDEFINITE, (e, c) -> one(c) && !e.ones.definite(c)));

  private Exclusions(Sentence sentence, List<Candidate> all) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.ones = new Ones(sentence, all);
  }

  /** For each candidate, why it states no figure; empty for a claim. */
  static List<Optional<Exclusion>> of(Sentence sentence, List<Candidate> all) {
    Exclusions exclusions = new Exclusions(sentence, all);
    return all.stream().map(exclusions::why).toList();
  }

  private Optional<Exclusion> why(Candidate c) {
    Optional<Exclusion> always = first(ALWAYS, c);
    return always.isPresent()
        ? always
        : switch (c.form()) {
          case RANKED, TOP, CHANGE -> Optional.empty();
          case ORDINAL -> first(ORDINAL, c);
          case PLAIN -> first(PLAIN, c);
        };
  }

  private Optional<Exclusion> first(List<Rule> rules, Candidate c) {
    for (Rule rule : rules) {
      if (rule.applies().test(this, c)) {
        return Optional.of(rule.reason());
      }
    }
    return Optional.empty();
  }

  /** A Chinese numeral with nothing that makes it a figure for certain: no 万, no 近, no 余. */
  private static boolean bare(Candidate c) {
    return c.chinese() && c.numeral().tenThousands() == 0 && !c.marks().contains(Mark.APPROX);
  }

  private static boolean one(Candidate c) {
    return bare(c) && c.numeral().oneInChinese();
  }

  /** 镇, 级, 人员: the number belongs to a name, or to another word. */
  private boolean other(Candidate c) {
    return c.measure().sense() == Measure.Sense.NAME || c.measure().sense() == Measure.Sense.OTHER;
  }

  /** 四个意识, and the second numeral of 三番五次: a set phrase begins here or reaches over here. */
  private boolean fixed(Candidate c) {
    int start = c.numeral().start();
    for (int back = 0; back < PHRASE && back <= start; back++) {
      if (Lexicon.SET_PHRASES.at(t, start - back, t.length) > back) {
        return bare(c);
      }
    }
    return false;
  }

  /** 统一, 每周一, 唯一. */
  private boolean glued(Candidate c) {
    int start = c.numeral().start();
    return GLUED.before(t, start + 1, 0) > (t[start] == '一' ? 0 : 1);
  }

  private boolean pointing(Candidate c) {
    return POINTING.before(t, c.start(), 0) > 0
        || grouping(c)
        || AMONG.within(t, c.end(), Math.min(t.length, c.end() + 6));
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

  /** 二期工程, 一期用地: a part of a building site. */
  private boolean buildingStage(Candidate c) {
    return c.unitIs("期") && STAGES.at(t, c.end(), t.length) > 0;
  }

  /** 三面环山, but not 送锦旗三面 and 打了两口井. */
  private boolean loosely(Candidate c) {
    return MeasureWords.loose(c.measure()) && !ones.counted(c);
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
    if (summed(c)) {
      return true;
    }
    boolean arabic = !c.chinese();
    boolean house = c.unitIs("栋 幢 座 单元 层") && Numerals.digit(sentence.at(c.end()));
    return house
        || reach(c)
        || arabic
            && c.low().isEmpty()
            && (before == '.' && Numerals.digit(sentence.at(start - 2))
                || before == ':' && Numerals.digit(sentence.at(start - 2))
                || "/-".indexOf(before) >= 0 && Numerals.digit(sentence.at(start - 2))
                || ":./".indexOf(after) >= 0 && Numerals.digit(sentence.at(c.numeral().end() + 1)));
  }

  /** “1名党委委员+1名支部书记+N名党员”: parts of a scheme. */
  private boolean summed(Candidate c) {
    int right = c.end();
    while (right < Math.min(t.length, c.end() + 10) && clause(t[right]) && part(t[right])) {
      right++;
    }
    int left = c.start() - 1;
    while (left > Math.max(0, c.start() - 10) && clause(t[left]) && part(t[left])) {
      left--;
    }
    boolean more = sentence.at(right) == '+' && Numerals.begins(sentence.at(right + 1));
    return more || sentence.at(left) == '+' && left == c.start() - 1;
  }

  private static boolean part(char c) {
    return c != '+' && "“”‘’".indexOf(c) < 0;
  }

  /** 15分钟便民服务圈, 1.5米线, 高速1352公里处: how far something reaches, or where it is. */
  private boolean reach(Candidate c) {
    if (!c.unitIs("分钟 小时 公里 米 千米 里") || c.marks().contains(Mark.APPROX)) {
      return false;
    }
    int end = c.end();
    while (end < Math.min(t.length, c.end() + 9) && clause(t[end]) && t[end] != '圈') {
      end++;
    }
    boolean place = sentence.at(c.end()) == '处' && ROADS.before(t, c.start(), 0) > 0;
    return sentence.at(end) == '圈' || sentence.at(c.end()) == '线' || place;
  }

  private boolean date(Candidate c) {
    if (c.measure().sense() == Measure.Sense.DATE) {
      return !duration(c);
    }
    if (c.unitIs("点")) {
      return ASKING.at(t, c.end(), t.length) == 0;
    }
    return c.unitIs("周") && sentence.at(c.end()) == '年'
        || c.unitIs(SPANS) && ("内后前来".indexOf(sentence.at(c.end())) >= 0 || limit(c))
        || c.unitIs("个月") && !duration(c);
  }

  /** 5个工作日内, 24小时值班, 超过30天不答复的: a limit, not a result. */
  private boolean limit(Candidate c) {
    int from = Math.max(0, c.start() - 2);
    boolean day = c.unitIs("小时") && c.number().filter(n -> n.intValue() == 24).isPresent();
    return day
        || c.bound().equals(Optional.of(Bound.MAX)) && sentence.endsWith("内", c.end())
        || AROUND_THE_CLOCK.at(t, c.end(), t.length) > 0
        || WITHIN.before(t, c.start(), from) > 0 && c.unitIs("个工作日 工作日 天 日 小时 秒");
  }

  /** 时隔3年, 为期三天: a length of time that is stated. */
  private boolean duration(Candidate c) {
    return c.unitIs("年 个月 季度") && LASTING.before(t, sentence.skipBlanksBack(c.start()), 0) > 0;
  }

  /** 此文共811字, 第1页共12页, 总结11篇 as a heading. */
  private boolean furniture(Candidate c) {
    if (c.unitIs("字 页")) {
      return c.unitIs("页") || c.numeral().tenThousands() == 0;
    }
    if (!c.unitIs("篇 份")) {
      return false;
    }
    int before = sentence.at(c.start() - 1) == '(' ? c.start() - 1 : c.start();
    int after = sentence.at(c.end()) == ')' ? c.end() + 1 : c.end();
    return (SITE.before(t, before, 0) > 0 || before == 0 && after > c.end())
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
    if (c.unitIs("期") && (sentence.at(c.end()) == '《' || sentence.at(c.start() - 1) == '》')) {
      return true;
    }
    if (c.unitIs("轮") && INSPECTION.at(t, c.end(), t.length) > 0) {
      return true;
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

  static boolean clause(char c) {
    return "，,。；;\n、".indexOf(c) < 0;
  }

  /** 不满40分的党员, 3名以上正式党员的, 35岁以下, 5万-10万元的. */
  private boolean threshold(Candidate c) {
    char after = sentence.at(c.end());
    boolean bounded = c.bound().isPresent();
    if (c.unitIs("岁 周岁")) {
      return bounded || "至到-".indexOf(after) >= 0 || LIMITED.before(t, c.start(), 0) > 0;
    }
    if (c.unitIs(SPANS + " 次") && whoever(c)) {
      return true;
    }
    if (bounded
        && c.measure().sense() != Measure.Sense.RATIO
        && (after == '的'
            || sentence.endsWith("在", c.start()) && STAYING.before(t, c.start(), 0) == 0
            || sentence.endsWith("甚至", c.start()))) {
      return true;
    }
    if (c.marks().contains(Mark.RANGE) && c.measure().sense() == Measure.Sense.MONEY) {
      return after == '的' || after == '之' || bounded;
    }
    if (c.unitIs("名 人 位") && QUORUM.within(t, c.end(), Math.min(t.length, c.end() + 12))) {
      return true;
    }
    return bounded && c.unitIs("名 人") && suffixed(c) && noun(after)
        || STANDARD.at(t, c.end(), t.length) > 0 && c.unitIs("元 分钟");
  }

  /** 连续三次无故缺席的党员, 超过30天不答复的: what is said holds for whoever did it. */
  private boolean whoever(Candidate c) {
    int begun = Math.max(c.start() - 4, 0);
    boolean limited =
        LIMITED.before(t, c.start(), begun) > 0 || LIMITED.at(t, c.start(), c.end()) > 0;
    int of = c.end();
    while (limited && of < Math.min(t.length, c.end() + 10) && clause(t[of]) && t[of] != '的') {
      of++;
    }
    return limited && of > c.end() + 1 && sentence.at(of) == '的';
  }

  private boolean suffixed(Candidate c) {
    char last = sentence.at(c.end() - 1);
    return last == '上' || last == '下' || last == '内';
  }

  static boolean noun(char c) {
    return Character.isIdeographic(c);
  }

  /** 三次来我省考察重要讲话. */
  private boolean speech(Candidate c) {
    return c.unitIs("次")
            && SPEECH.within(t, c.end(), Math.min(t.length, c.end() + NEAR))
            && c.chinese()
        || c.unitIs("次")
            && (CONGRESS.at(t, c.end(), t.length) > 0 || sentence.has("会议", c.end()))
            && sentence.endsWith("届", c.start())
        || c.unitIs("次") && c.chinese() && CONGRESS.at(t, c.end(), t.length) > 0;
  }

  /** “八项制度”, '两个确保“, but not “…新立案100件，给予…处分78人…”. */
  private boolean quoted(Candidate c) {
    int open = quote(c.start(), -1);
    int close = quote(c.end(), 1);
    return open >= 0
        && close >= 0
        && (close - open <= (c.chinese() ? 14 : 9) || scheme(open, close));
  }

  /** “1个核心、3大平台、N项服务”: parts of one slogan. */
  private boolean scheme(int open, int close) {
    boolean parts = false;
    for (int k = open + 1; k < close; k++) {
      parts |= t[k] == '、' && (t[k + 1] == 'N' || t[k + 1] == 'X');
    }
    return parts;
  }

  /**
   * The nearest quotation mark; right next to the number any mark will do, for they are often mixed
   * up.
   */
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
    return MeasureWords.loose(c.measure()) && noun(sentence.at(c.end()))
        || c.unitIs("所 处 部 组 班 队 站 支 门 口 面 点 道 对 方 层 样 根 片 车 店 单 台 眼 周")
            && noun(sentence.at(c.end()));
  }

  /** 下设58基层党组织, 选拔任用10科级干部, 2.2万，. */
  private boolean missingUnit(Candidate c) {
    if (c.masked() && c.numeral().tenThousands() > 0 && counting(c.start())) {
      return "，,。；;、".indexOf(sentence.at(c.numeral().end())) >= 0;
    }
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
        && !Numerals.digit(sentence.at(c.numeral().end() + 1))
        && counting(sentence.skipBlanksBack(c.start()));
  }

  private boolean counting(int i) {
    return COUNTING.before(t, i, 0) > 0 || VERBS.before(t, i, 0) > 1;
  }

  private static int digits(Candidate c) {
    return c.numeral().end() - c.numeral().start();
  }
}
