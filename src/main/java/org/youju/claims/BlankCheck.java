package org.youju.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds blanks that nobody filled, and says for what each one is. */
final class BlankCheck {
  private static final Words DATES = Words.of("年", "月", "日", "年度", "季度");
  private static final Words LOST_BEFORE =
      Words.of("党的", "乡", "最", "习近", "贯彻", "贯彻落实", "宣传", "迎接", "喜迎");
  private static final Words LOST_TERM = Words.of("中国共产", "全面从严治", "中国特色社会主");
  private static final Words LOST_AFTER =
      Words.of("大精神", "大以来", "大，", "大,", "大。", "大和", "大报告", "振兴", "心圆", "新时代中国特色", "总书记");
  private static final Words FILL_IN = Lexicon.words("fill-in");
  private static final int FARTHEST = 40;
  private static final int A_TEMPLATE = 5;

  private final Manuscript manuscript;
  private final char[] t;
  private final Map<Integer, Claim> byStart = new HashMap<>();

  private BlankCheck(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.t = manuscript.t();
  }

  static void check(Manuscript manuscript) {
    BlankCheck check = new BlankCheck(manuscript);
    check.quantities();
    check.runs();
    check.instructions();
    check.template();
    manuscript.readings().forEach(check::partlyFilled);
    manuscript.readings().forEach(check::nested);
  }

  /** Which character lies in which claim; blanks only. */
  private void quantities() {
    int offset = 0;
    for (Reading reading : manuscript.readings()) {
      Sentence sentence = reading.sentence();
      for (int k = 0, n = 0; k < reading.candidates().size(); k++) {
        if (reading.reasons().get(k).isEmpty()) {
          Claim claim = reading.claims().get(n++);
          Candidate c = reading.candidates().get(k);
          for (int i = c.start(); claim.blank() && i < c.end(); i++) {
            byStart.put(offset + i, claim);
          }
        }
      }
      offset += sentence.raw().length();
    }
  }

  private void runs() {
    int i = 0;
    while (i < t.length) {
      int end = i;
      while (end < t.length && Numerals.masked(t[end])) {
        end++;
      }
      if (end > i && blank(i, end)) {
        report(i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** （待补充）, （请填写）: the author was to write something here. */
  private void instructions() {
    for (int i = 0; i < t.length; i++) {
      int close = t[i] == '(' || t[i] == '【' ? closing(i) : 0;
      if (close > 0 && FILL_IN.within(t, i, close)) {
        boolean counted = MeasureWords.countsAt(t, close + 1, t.length);
        Slot slot = counted ? Slot.QUANTITY : Slot.NAME;
        manuscript.blank(i, close + 1, "这里是模板留给作者填写的，请填上实际内容。", slot, Optional.empty());
      }
    }
  }

  private int closing(int open) {
    int k = open + 1;
    while (k < Math.min(t.length, open + FARTHEST) && ")】\n。".indexOf(t[k]) < 0) {
      k++;
    }
    return k < t.length && (t[k] == ')' || t[k] == '】') ? k : 0;
  }

  /** *, XX, __; not the X of a word, nor a bullet at the start of a line. */
  private boolean blank(int from, int to) {
    char before = manuscript.at(from - 1);
    char after = manuscript.at(to);
    boolean word = Numerals.latin(before) || Numerals.latin(after);
    boolean dated = Numerals.digit(before) || DATES.at(t, to, t.length) > 0;
    boolean single = to - from == 1 && t[from] != '*' && !byStart.containsKey(from) && !dated;
    boolean bullet = (from == 0 || before == '\n') && t[from] == '*' && after == ' ';
    boolean rule = to - from > 12 && (before == '\n' || from == 0);
    boolean formula = t[from] == '*' && Numerals.digit(before) && Numerals.digit(after);
    return !word && !single && !bullet && !rule && !formula && !manuscript.covered(from);
  }

  private void report(int from, int to) {
    Claim claim = byStart.get(from);
    if (claim != null && !overReplacedTerm(from)) {
      String unit = claim.unit().isEmpty() ? "名次" : claim.unit();
      manuscript.blank(from, to, "这里缺一个数字（单位：" + unit + "），按台账补上。", Slot.QUANTITY, claim.expects());
    } else if (overReplaced(from, to)) {
      int end =
          Math.min(t.length, to + (manuscript.at(to) == '大' ? 1 : LOST_AFTER.at(t, to, t.length)));
      manuscript.add(DefectType.OVER_REPLACEMENT, from, end, "批量替换误伤了固定用语，改回原来的说法。");
    } else if (DATES.at(t, to, t.length) > 0) {
      manuscript.blank(from, to, "这里缺年份或日期，请补上。", Slot.DATE, Optional.empty());
    } else {
      manuscript.blank(from, to, "这里缺名称或词语，请补上。", Slot.NAME, Optional.empty());
    }
  }

  /** 党的XX大, 乡XX振兴, ***总书记. */
  private boolean overReplaced(int from, int to) {
    int before = LOST_BEFORE.before(t, from, 0);
    int after = LOST_AFTER.at(t, to, t.length);
    boolean alone = after > 2 && manuscript.at(to) != '大' && manuscript.at(to) != '振';
    return alone
        || overReplacedTerm(from)
        || before > 0 && (after > 0 || before == 2 && manuscript.at(to) == '大');
  }

  /** 中国共产XX员, 全面从严治**: enough of the term is left. */
  private boolean overReplacedTerm(int from) {
    return LOST_TERM.before(t, from, 0) > 0;
  }

  private void template() {
    List<Claim> claims = manuscript.readings().stream().flatMap(r -> r.claims().stream()).toList();
    long blanks = claims.stream().filter(Claim::blank).count();
    if (blanks >= A_TEMPLATE && blanks == claims.size()) {
      manuscript.add(
          DefectType.UNFILLED_TEMPLATE, 0, 0, "全文 " + blanks + " 处数据都空着，没有一个真实数字：先填数据再提交。");
    }
  }

  /** 国家级上稿3篇，省级上稿XX篇，市级上稿XX篇. */
  private void partlyFilled(Reading reading) {
    List<Claim> claims = reading.claims();
    long blanks = claims.stream().filter(Claim::blank).count();
    if (blanks < 2 || claims.size() != blanks + 1) {
      return;
    }
    for (Claim claim : claims) {
      boolean alike =
          !claim.blank()
              && claims.stream().filter(c -> c.blank() && c.unit().equals(claim.unit())).count()
                  > 1;
      if (alike) {
        manuscript.add(DefectType.PARTLY_FILLED, claim, "一组数据里只填了这一个，请核对它，并补齐其余各项。");
      }
    }
  }

  /** 讲党课*次（专题党课*次）. */
  private void nested(Reading reading) {
    List<Candidate> all = reading.candidates();
    int n = 0;
    for (int k = 0; k < all.size(); k++) {
      boolean claimed = reading.reasons().get(k).isEmpty();
      boolean inner =
          claimed
              && k > 0
              && all.get(k).masked()
              && all.get(k - 1).masked()
              && reading.sentence().at(all.get(k - 1).end()) == '('
              && reading.sentence().at(all.get(k).end()) == ')';
      if (inner) {
        manuscript.add(
            DefectType.AMBIGUOUS_SLOT, reading.claims().get(n), "括号内外两个空说的可能是同一类活动，填写时说明是包含还是另计。");
      }
      n += claimed ? 1 : 0;
    }
  }
}
