package org.youju.claims;

/**
 * Finds what a library or a web page left in the text: paid markers, watermarks, adverts, page
 * furniture.
 */
final class SiteMarks {
  private static final Words STRONG = Lexicon.words("site-strong");
  private static final Words WEAK = Lexicon.words("site-weak");
  private static final Words COUNTED = Words.of("此文共", "全文共", "本文共", "当前显示", "全文约", "本文约");
  private static final String NOISE = "^&~*`|·$¥￥@=+# ";
  private static final String CLAUSE = "，,。；;\n！？";

  private final Manuscript manuscript;
  private final char[] t;
  private int done;

  private SiteMarks(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.t = manuscript.t();
  }

  static void check(Manuscript manuscript) {
    SiteMarks marks = new SiteMarks(manuscript);
    marks.paidMarkers();
    marks.adverts();
    marks.furniture();
  }

  private void paidMarkers() {
    String text = manuscript.text();
    int i = text.indexOf("##");
    while (i >= 0) {
      int end = markerEnd(i + 2);
      if (end > i) {
        manuscript.add(DefectType.PAID_MARKER, i, end, "删去这个付费文库的标记，并核对前后文字是否完整。");
      }
      i = text.indexOf("##", Math.max(end, i + 2));
    }
  }

  private int markerEnd(int from) {
    int k = from;
    while (k < t.length && k < from + 20 && Numerals.latin(t[k])) {
      k++;
    }
    return k > from + 2 && manuscript.at(k) == '#' && manuscript.at(k + 1) == '#' ? k + 2 : -1;
  }

  /** Words of adverts in the text without the signs that hide them. */
  private void adverts() {
    int[] places = new int[t.length];
    char[] bare = new char[t.length];
    int n = 0;
    for (int i = 0; i < t.length; i++) {
      if (NOISE.indexOf(t[i]) < 0) {
        bare[n] = Character.toLowerCase(t[i]);
        places[n++] = i;
      }
    }
    int i = 0;
    while (i < n) {
      int length = STRONG.at(bare, i, n);
      boolean weak = length == 0 && places[i] >= done && weakPair(bare, i, n);
      if (places[i] >= done && (length > 0 || weak)) {
        advert(places, bare, i, n);
      }
      i++;
    }
  }

  /** Two weak words in one clause, or one with signs between its letters. */
  private boolean weakPair(char[] bare, int i, int n) {
    int length = WEAK.at(bare, i, n);
    if (length == 0) {
      return false;
    }
    int end = i + length;
    while (end < n && end < i + 40 && CLAUSE.indexOf(bare[end]) < 0) {
      if (end > i && WEAK.at(bare, end, n) > 0) {
        return true;
      }
      end++;
    }
    return false;
  }

  private void advert(int[] places, char[] bare, int first, int n) {
    int last = first;
    for (int k = first; k < n && k < first + 60 && CLAUSE.indexOf(bare[k]) < 0; k++) {
      int length = Math.max(STRONG.at(bare, k, n), WEAK.at(bare, k, n));
      last = length > 0 ? Math.max(last, k + length - 1) : last;
    }
    int from = opening(places[first]);
    int to = from < places[first] ? closing(places[last]) : places[last] + 1;
    while (from > 0 && NOISE.indexOf(t[from - 1]) >= 0 && t[from - 1] != ' ') {
      from--;
    }
    manuscript.add(DefectType.WATERMARK_AD, from, to, "删去这段文库水印或广告，并核对前后文字是否完整。");
    done = to;
  }

  /** The bracket that holds the advert; the place itself when none does. */
  private int opening(int i) {
    for (int k = i; k >= Math.max(0, i - 30) && t[k] != '\n' && t[k] != '。'; k--) {
      if (t[k] == '【' || t[k] == '[') {
        return k;
      }
      if (t[k] == '】' || t[k] == ']') {
        return i;
      }
    }
    return i;
  }

  private int closing(int i) {
    for (int k = i; k < Math.min(t.length, i + 40) && t[k] != '\n'; k++) {
      if (t[k] == '】' || t[k] == ']') {
        return k + 1;
      }
    }
    return i + 1;
  }

  private void furniture() {
    for (int i = 0; i < t.length; i++) {
      if (t[i] == '第' || t[i] == '共' || t[i] == '本' || t[i] == '此' || t[i] == '全' || t[i] == '当') {
        i = Math.max(i, furniture(i) - 1);
      }
    }
    pageNumbers();
  }

  /** 第1页共12页, 此文共811字; returns the end, or 0. */
  private int furniture(int i) {
    int counted = COUNTED.at(t, i, t.length);
    int digits = digitsEnd(i + Math.max(counted, 1));
    boolean some = digits > i + Math.max(counted, 1);
    boolean words = some && counted > 0 && manuscript.at(digits) == '字';
    boolean page = some && t[i] == '第' && manuscript.at(digits) == '页';
    if (!words && !page) {
      return 0;
    }
    int end = ofPages(digits + 1);
    boolean bracketed = manuscript.at(i - 1) == '[' && manuscript.at(end) == ']';
    manuscript.add(
        DefectType.PAGE_FURNITURE,
        bracketed ? i - 1 : i,
        bracketed ? end + 1 : end,
        "删去从网页或页眉页脚带来的页码、字数。");
    return end;
  }

  private int ofPages(int i) {
    int from = manuscript.at(i) == ' ' ? i + 1 : i;
    int digits = manuscript.at(from) == '共' ? digitsEnd(from + 1) : 0;
    return digits > from + 1 && manuscript.at(digits) == '页' ? digits + 1 : i;
  }

  private int digitsEnd(int i) {
    int k = manuscript.at(i) == ' ' ? i + 1 : i;
    while (k < t.length && Numerals.digit(t[k])) {
      k++;
    }
    return manuscript.at(k) == ' ' ? k + 1 : k;
  }

  /** A line that is only —1—. */
  private void pageNumbers() {
    int start = 0;
    for (String line : manuscript.text().split("\n", -1)) {
      String plain = new String(Glyphs.plain(line)).trim();
      boolean number = plain.length() > 2 && plain.startsWith("-") && plain.endsWith("-");
      if (number
          && plain.chars().allMatch(c -> c == '-' || c == ' ' || Numerals.digit((char) c))
          && plain.chars().anyMatch(c -> Numerals.digit((char) c))) {
        manuscript.add(DefectType.PAGE_FURNITURE, start, start + line.length(), "删去正文里的页码。");
      }
      start += line.length() + 1;
    }
  }
}
