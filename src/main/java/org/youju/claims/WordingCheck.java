package org.youju.claims;

import java.util.ArrayList;
import java.util.List;

/** Finds doubled words, half-width punctuation, misplaced brackets and over-long text. */
final class WordingCheck {
  private static final Words DOUBLED_RIGHTLY =
      Words.of(
          "研究研究", "讨论讨论", "学习学习", "商量商量", "考虑考虑", "交流交流", "通知通知", "报告报告", "了解了解", "检查检查", "意思意思",
          "很多很多", "非常非常");
  private static final Words SINGLE =
      Words.of("的的", "与与", "及及", "于于", "被被", "在在", "了了", "是是", "和和");
  private static final Words SINGLE_RIGHTLY =
      Words.of(
          "目的的", "的的确", "了了解", "了了然", "不了了之", "实在在", "自在在", "了了结", "在在职", "在在校", "在在册", "在在岗",
          "在在建", "在在线", "在在家", "在在场", "和和谐", "和和平", "和和睦", "和和气", "和和美", "是是非");
  private static final Words RESIDUE =
      Words.of(
          "&nbsp;",
          "&amp;",
          "&lt;",
          "&gt;",
          "&quot;",
          "&ldquo;",
          "&rdquo;",
          "&mdash;",
          "&middot;",
          "<p>",
          "</p>",
          "<br>",
          "<br/>",
          "<br />",
          "<div",
          "</div>",
          "<span",
          "</span>",
          "<strong>",
          "</strong>",
          "<td",
          "</td>",
          "锟斤拷",
          "烫烫烫",
          "锘�");
  private static final String HALF_WIDTH = ",;:?!";
  private static final String FULL_WIDTH = "，；：？！";
  private static final int LIMIT = 5000;
  private static final int LONGEST_TITLE = 16;

  /** From here on one defect stands for all. */
  private static final int MANY = 10;

  private final Manuscript manuscript;
  private final char[] t;

  private WordingCheck(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.t = manuscript.t();
  }

  static void check(Manuscript manuscript) {
    WordingCheck check = new WordingCheck(manuscript);
    check.doubled();
    check.punctuation();
    check.brackets();
    check.residue();
    check.length();
  }

  private void doubled() {
    int i = 0;
    while (i < t.length) {
      int length = Character.isIdeographic(t[i]) ? repeated(i) : 0;
      if (length > 0) {
        manuscript.add(DefectType.DUPLICATE_WORD, i, i + 2 * length, "词语重复，删去一个。");
      }
      i += Math.max(1, 2 * length);
    }
  }

  /** Length of the word that stands twice at {@code i}. */
  private int repeated(int i) {
    for (int length = 4; length > 1; length--) {
      if (twice(i, length) && !rightly(i, length)) {
        return length;
      }
    }
    boolean single = SINGLE.at(t, i, t.length) > 0;
    return single
            && SINGLE_RIGHTLY.at(t, i, t.length) == 0
            && (i == 0 || SINGLE_RIGHTLY.at(t, i - 1, t.length) == 0)
        ? 1
        : 0;
  }

  private boolean twice(int i, int length) {
    if (i + 2 * length > t.length) {
      return false;
    }
    for (int k = 0; k < length; k++) {
      if (t[i + k] != t[i + length + k] || !Character.isIdeographic(t[i + k])) {
        return false;
      }
    }
    return true;
  }

  /** 一步一步, 研究研究, 哈哈哈哈. */
  private boolean rightly(int i, int length) {
    boolean one = true;
    for (int k = 1; k < length; k++) {
      one &= t[i + k] == t[i];
    }
    boolean studied = manuscript.has("习近平", i + 2 * length) || manuscript.has("党的", i + 2 * length);
    return one || t[i] == '一' || t[i] == '某' || DOUBLED_RIGHTLY.at(t, i, t.length) > 0 && !studied;
  }

  private void punctuation() {
    List<Integer> halves = new ArrayList<>();
    for (int i = 1; i + 1 < t.length; i++) {
      if (HALF_WIDTH.indexOf(t[i]) >= 0 && chinese(i - 1) && chinese(i + 1)) {
        halves.add(i);
      } else if ("，、；。".indexOf(t[i]) >= 0 && "，、；。".indexOf(t[i + 1]) >= 0) {
        manuscript.add(DefectType.PUNCTUATION, i, i + 2, "标点重复，删去一个。");
      }
    }
    int shown = halves.size() > MANY ? 1 : halves.size();
    for (int i : halves.subList(0, shown)) {
      String wanted = FULL_WIDTH.substring(HALF_WIDTH.indexOf(t[i])).substring(0, 1);
      String all = shown < halves.size() ? "全文共 " + halves.size() + " 处" : "这里";
      manuscript.add(DefectType.PUNCTUATION, i, i + 1, all + "用了半角标点，改为全角，如“" + wanted + "”。");
    }
  }

  private boolean chinese(int i) {
    return Character.isIdeographic(t[i]) || "”》）)".indexOf(t[i]) >= 0;
  }

  /** 党（委）组 for 党委（党组）. */
  private void brackets() {
    int i = manuscript.text().indexOf("（委）组");
    if (i > 0) {
      manuscript.add(DefectType.GARBLED, i, i + 4, "括号错位，应为“党委（党组）”，全文一并改正。");
    }
    String line = manuscript.text().stripLeading();
    int start = manuscript.text().length() - line.length();
    int end = line.indexOf('\n') < 0 ? line.length() : line.indexOf('\n');
    int open = line.indexOf('（');
    int close = line.indexOf('）');
    if (open > 2
        && close < open + LONGEST_TITLE
        && end < 3 * LONGEST_TITLE
        && close > open + 2
        && close < end
        && line.substring(open - 2, open).equals(line.substring(close - 2, close))) {
      manuscript.add(
          DefectType.TEMPLATE_ALTERNATIVE,
          start + open,
          start + close + 1,
          "标题里留着模板的备选职务，只保留符合本人的一个。");
    }
  }

  /**
   * What a web page or a wrong character set left: &nbsp;,
   *
   * <p>, a replacement character.
   */
  private void residue() {
    for (int i = 0; i < t.length; i++) {
      int length = t[i] == '\ufffd' ? 1 : RESIDUE.at(t, i, t.length);
      if (length > 0) {
        manuscript.add(DefectType.GARBLED, i, i + length, "这是网页代码或乱码，删去并核对原文。");
        i += length - 1;
      }
    }
  }

  private void length() {
    long characters =
        manuscript.text().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    if (characters > LIMIT) {
      manuscript.add(DefectType.TOO_LONG, 0, 0, "全文 " + characters + " 字，超过 5000 字：压缩到 5000 字以内。");
    }
  }
}
