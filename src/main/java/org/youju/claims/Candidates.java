package org.youju.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.claims.Candidate.Form;
import org.youju.claims.Numeral.Style;

/** Finds every number of a sentence together with its measure word and approximators. */
final class Candidates {
  private static final Words PREFIX = Lexicon.words("prefix");
  private static final Words PREFIX_MIN = Lexicon.words("prefix-min");
  private static final Words PREFIX_MAX = Lexicon.words("prefix-max");
  private static final Words PREFIX_NOT = Lexicon.words("prefix-not");
  private static final Words SUFFIX = Lexicon.words("suffix");
  private static final Words SUFFIX_MIN = Lexicon.words("suffix-min");
  private static final Words SUFFIX_MAX = Lexicon.words("suffix-max");
  private static final Words RANK_BEFORE = Lexicon.words("rank-before");
  private static final Words CHANGING = Lexicon.words("changing");
  private static final Words PER =
      Words.of("年", "月", "人", "天", "户", "亩", "次", "季度", "学期", "村", "周", "日", "个");

  private final Sentence sentence;
  private final char[] t;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(Sentence sentence) {
    this.sentence = sentence;
    this.t = sentence.t();
  }

  static List<Candidate> in(Sentence sentence) {
    Candidates candidates = new Candidates(sentence);
    candidates.scan();
    return candidates.found;
  }

  private void scan() {
    int i = 0;
    while (i < t.length) {
      i = Numerals.begins(t[i]) ? after(i) : i + 1;
    }
  }

  /** Reads what begins at {@code i}; returns where to go on. */
  private int after(int i) {
    Numeral numeral = Numerals.at(t, i, t.length);
    if (numeral == null) {
      return skipRun(i);
    }
    Candidate candidate = candidate(numeral);
    if (candidate == null) {
      return numeral.end();
    }
    if (!mergedIntoChange(candidate)) {
      found.add(candidate);
    }
    return Math.max(candidate.end(), numeral.end());
  }

  private int skipRun(int i) {
    int k = i + 1;
    boolean written = Numerals.digit(t[i]) || Numerals.masked(t[i]);
    while (written
        && k < t.length
        && (Numerals.digit(t[k]) || Numerals.masked(t[k]) || Numerals.latin(t[k]))) {
      k++;
    }
    return k;
  }

  private @Nullable Candidate candidate(Numeral first) {
    Numeral second = secondOfRange(first);
    Numeral numeral = second == null ? first : second;
    Optional<BigDecimal> low = second == null ? Optional.empty() : first.value();
    return new Builder(first, numeral, low).build();
  }

  /** The 2 of 1-2名; null when no range stands here. */
  private @Nullable Numeral secondOfRange(Numeral first) {
    int k = sentence.skipBlanks(first.end());
    int at = k;
    while (k < t.length && k < at + 2 && (t[k] == '-' || t[k] == '~')) {
      k++;
    }
    if (k == at && (sentence.at(k) == '至' || sentence.at(k) == '到')) {
      k++;
    }
    if (k == at || k >= t.length || !Numerals.begins(t[k]) || first.value().isEmpty()) {
      return null;
    }
    Numeral second = Numerals.at(t, k, t.length);
    return second != null && second.is(first.style()) ? second : null;
  }

  /** 从10个上升到20个 is one claim: takes the last candidate back and puts the merged one. */
  private boolean mergedIntoChange(Candidate later) {
    if (found.isEmpty() || later.number().isEmpty()) {
      return false;
    }
    Candidate earlier = found.get(found.size() - 1);
    int verb = sentence.skipBlanks(earlier.end());
    int length = CHANGING.at(t, verb, later.start());
    boolean joined = length > 0 && verb + length == later.start() && earlier.number().isPresent();
    if (!joined || !earlier.measure().counts() || !earlier.unit().equals(later.unit())) {
      return false;
    }
    char before = sentence.at(earlier.start() - 1);
    int start = before == '从' || before == '由' ? earlier.start() - 1 : earlier.start();
    found.set(found.size() - 1, later.changedFrom(earlier, start));
    return true;
  }

  /** Gathers what clings to one number, from the inside outward. */
  private final class Builder {
    private final Numeral first;
    private final Numeral numeral;
    private final Optional<BigDecimal> low;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private Optional<Bound> bound = Optional.empty();
    private Measure measure = Measure.NONE;
    private String unit = "";
    private int start;
    private int end;
    private Form form = Form.PLAIN;

    Builder(Numeral first, Numeral numeral, Optional<BigDecimal> low) {
      this.first = first;
      this.numeral = numeral;
      this.low = low;
      this.start = first.start();
      this.end = numeral.end();
    }

    @Nullable Candidate build() {
      if (numeral.is(Style.SEQUENCE) && low.isEmpty()) {
        return null;
      }
      form();
      measure();
      if (form == Form.PLAIN && unit.isEmpty() && !numeral.is(Style.ARABIC)) {
        return null;
      }
      if (form == Form.PLAIN) {
        prefix();
      }
      suffix();
      marks();
      return new Candidate(start, end, numeral, measure, unit, form, marks, bound, low);
    }

    private void form() {
      int before = sentence.skipBlanksBack(start);
      char c = sentence.at(before - 1);
      if (c == '第') {
        form = Form.ORDINAL;
        start = before - 1;
      } else if (c == '前') {
        form = Form.TOP;
      } else if (continuesOrdinal()) {
        form = Form.ORDINAL;
      }
    }

    /** 第四十四期、四十五期. */
    private boolean continuesOrdinal() {
      Candidate last = found.isEmpty() ? null : found.get(found.size() - 1);
      return last != null
          && last.is(Form.ORDINAL)
          && last.end() + 1 == start
          && t[start - 1] == '、'
          && sentence.has(last.measure().word(), numeral.end());
    }

    private void measure() {
      if (numeral.is(Style.SHARE)) {
        measure = new Measure("%", Measure.Sense.RATIO);
        unit = "%";
        return;
      }
      if (sentence.has("位数", numeral.end()) && numeral.is(Style.CHINESE)) {
        digitsCounted();
        return;
      }
      int k = previewMarker(sentence.skipBlanks(numeral.end()));
      Measure word = MeasureWords.at(t, k, t.length);
      if (word != null) {
        measure = word;
        unit = word.word();
        end = k + unit.length();
        alternative();
      }
      rate();
    }

    /** 两位数增长: a share without a number. */
    private void digitsCounted() {
      measure = new Measure("位数", Measure.Sense.RATIO);
      unit = "%";
      end = numeral.end() + 2;
      marks.add(Mark.VAGUE);
    }

    /** The marker of a preview page inside a figure: 45000⏎3、余元. */
    private int previewMarker(int k) {
      boolean marker =
          sentence.at(k - 1) == '\n' && Numerals.digit(sentence.at(k)) && sentence.at(k + 1) == '、';
      if (!marker) {
        return k;
      }
      marks.add(Mark.DAMAGED);
      return sentence.at(k + 2) == '余' ? k + 3 : k + 2;
    }

    /** 690余篇(件), 2442人(次). */
    private void alternative() {
      if (sentence.at(end) != '(') {
        return;
      }
      Measure other = MeasureWords.at(t, end + 1, t.length);
      int close = other == null ? end : end + 1 + other.word().length();
      if (other != null && other.counts() && sentence.at(close) == ')') {
        unit += other.word().equals("次") ? "次" : "";
        end = close + 1;
      }
    }

    private void rate() {
      int length = sentence.at(end) == '/' ? PER.at(t, end + 1, t.length) : 0;
      if (length > 0 && (measure.counts() || unit.isEmpty())) {
        unit += sentence.plain(end, end + 1 + length);
        end += 1 + length;
        marks.add(Mark.RATE);
      }
    }

    private void prefix() {
      int before = sentence.skipBlanksBack(start);
      if (PREFIX_NOT.before(t, before, 0) > 0) {
        return;
      }
      int min = PREFIX_MIN.before(t, before, 0);
      int max = PREFIX_MAX.before(t, before, 0);
      int other = plainPrefix(before);
      int longest = Math.max(other, Math.max(min, max));
      if (longest == 0) {
        return;
      }
      start = before - longest;
      marks.add(Mark.APPROX);
      if (longest == min || longest == max) {
        bound = Optional.of(longest == min ? Bound.MIN : Bound.MAX);
      }
      if (numeral.approx()) {
        marks.add(Mark.STACKED);
      }
    }

    private int plainPrefix(int before) {
      int length = PREFIX.before(t, before, 0);
      boolean above = length == 1 && t[before - 1] == '上';
      return above && "百千万".indexOf(t[numeral.start()]) < 0 ? 0 : length;
    }

    private void suffix() {
      if (!measure.counts() || unit.isEmpty()) {
        return;
      }
      int min = SUFFIX_MIN.at(t, end, t.length);
      int max = SUFFIX_MAX.at(t, end, t.length);
      int length = Math.max(SUFFIX.at(t, end, t.length), Math.max(min, max));
      if (length == 0) {
        return;
      }
      end += length;
      if (min + max == 0 && (numeral.approx() || marks.contains(Mark.APPROX) && bound.isEmpty())) {
        marks.add(Mark.STACKED);
      }
      marks.add(Mark.APPROX);
      if (min > 0 || max > 0) {
        bound = Optional.of(min > 0 ? Bound.MIN : Bound.MAX);
      }
    }

    private void marks() {
      add(Mark.APPROX, numeral.approx() || first.approx() || numeral.is(Style.VAGUE));
      add(Mark.VAGUE, numeral.is(Style.VAGUE));
      add(Mark.DAMAGED, numeral.damaged());
      add(Mark.RANGE, low.isPresent());
      if (numeral.is(Style.SHARE) && sentence.has("过半", numeral.start())) {
        bound = Optional.of(Bound.MIN);
      }
      ranked();
    }

    /** 全省第 x，: a rank left blank. */
    private boolean maskedRank() {
      return numeral.is(Style.MASKED)
          && unit.isEmpty()
          && !Character.isIdeographic(sentence.at(sentence.skipBlanks(end)));
    }

    private void add(Mark mark, boolean holds) {
      if (holds) {
        marks.add(mark);
      }
    }

    /** 第四位, 排名第一, 第一名, 前10名; any other 前N is no rank. */
    private void ranked() {
      boolean place = measure.word().equals("名") || measure.word().equals("位");
      if (form == Form.TOP) {
        form = place ? Form.TOP : Form.PLAIN;
        start = place ? sentence.skipBlanksBack(start) - 1 : start;
      }
      if (form == Form.ORDINAL && maskedRank()) {
        form = Form.RANKED;
      }
      if (form == Form.ORDINAL
          && (place || unit.isEmpty())
          && RANK_BEFORE.before(t, start, 0) > 0) {
        form = Form.RANKED;
      }
      boolean placed = form == Form.RANKED && unit.isEmpty() && sentence.endsWith("排名", start);
      start = placed ? start - 2 : start;
    }
  }
}
