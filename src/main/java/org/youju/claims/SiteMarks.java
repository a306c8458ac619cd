package org.youju.claims;

/**
 * Finds what a library or a web page left in the text: paid markers, watermarks, adverts, page
 * furniture.
 */
final class SiteMarks {
  private static final Words STRONG = Lexicon.words("site-strong");
  private static final Words WEAK = Lexicon.words("site-weak");
  private static final Words COUNTED = Words.of("此文共", "全文共", "本文共", "当前显示", "全文约", "本文约");
  private static final Words CORE = Lexicon.words("site-core");
  private static final Words PAID = Lexicon.words("paid");
  private static final Words PAGE = Lexicon.words("page");
  private static final Words CONTACT = Words.of("qq", "微信", "微信号", "扣扣", "vx", "wx", "v信", "薇信");
  private static final String PAID_NOTE = "删去这个付费文库的标记，并核对前后文字是否完整。";
  private static final String NOISE = "^&~*`|·$¥￥@=+# ★☆●•◆◇■※▲△→◎♀♂";
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
    for (int i = 0; i < t.length; i++) {
      int end = t[i] == '#' ? markerEnd(i) : 0;
      if (end > i) {
        manuscript.add(DefectType.PAID_MARKER, i, end, PAID_NOTE);
        i = end - 1;
      }
    }
  }

  /** ##paidbegin##, also with blanks between its signs; 0 when none begins here. */
  private int markerEnd(int from) {
    int signs = 0;
    int letters = 0;
    int end = from;
    int k = from;
    while (k < t.length && k < from + 30 && (t[k] == '#' || t[k] == ' ' || Numerals.latin(t[k]))) {
      signs += t[k] == '#' ? 1 : 0;
      letters += Numerals.latin(t[k]) ? 1 : 0;
      k++;
      end = t[k - 1] == '#' ? k : end;
      if (letters > 0 && signs > 3) {
        break;
      }
    }
    return letters > 1 && signs > 3 ? end : 0;
  }

  /** Words of adverts in the text without the signs that hide them. */
  private void adverts() {
    int[] places = new int[t.length];
    char[] bare = new char[t.length];
    int n = 0;
    for (int i = 0; i < t.length; i++) {
      boolean dot = t[i] == '.' && between(i);
      if (NOISE.indexOf(t[i]) < 0 && !dot) {
        bare[n] = Character.toLowerCase(t[i]);
        places[n++] = i;
      }
    }
    int i = 0;
    while (i < n) {
      int length = STRONG.at(bare, i, n);
      paid(places, bare, i, n);
      boolean weak =
          length == 0
              && places[i] >= done
              && (weakPair(bare, i, n) || hidden(places, bare, i, n) || contact(bare, i, n));
      if (places[i] >= done && (length > 0 || weak)) {
        advert(places, bare, i, n);
      }
      i++;
    }
  }

  /** 搜.索.文.库. */
  private boolean between(int i) {
    return Character.isIdeographic(manuscript.at(i - 1))
        && Character.isIdeographic(manuscript.at(i + 1));
  }

  private void paid(int[] places, char[] bare, int i, int n) {
    int length = PAID.at(bare, i, n);
    if (length > 0 && places[i] >= done) {
      int from = opening(places[i]);
      int to = from < places[i] ? closing(places[i + length - 1]) : places[i + length - 1] + 1;
      manuscript.add(DefectType.PAID_MARKER, from, to, PAID_NOTE);
      done = to;
    }
  }

  /** 公@众#号: a weak word with signs, not only blanks, between its letters. */
  private boolean hidden(int[] places, char[] bare, int i, int n) {
    int length = Math.max(WEAK.at(bare, i, n), STRONG.at(bare, i, n));
    int signs = 0;
    for (int k = i + 1; k < i + length; k++) {
      for (int p = places[k - 1] + 1; p < places[k]; p++) {
        signs += t[p] == ' ' ? 0 : 1;
      }
    }
    return length > 1 && signs > 0;
  }

  /** QQ：12345678, 微信abc12345: a number to write to. */
  private static boolean contact(char[] bare, int i, int n) {
    int length = CONTACT.at(bare, i, n);
    int k = i + length;
    while (length > 0 && k < n && k < i + length + 3 && "：:号群是为".indexOf(bare[k]) >= 0) {
      k++;
    }
    int from = k;
    while (length > 0
        && k < n
        && (Numerals.digit(bare[k]) || Numerals.latin(bare[k]) || bare[k] == '_')) {
      k++;
    }
    return k - from > 4;
  }

  /** Two weak words in one clause, or one with signs between its letters. */
  private boolean weakPair(char[] bare, int i, int n) {
    int length = WEAK.at(bare, i, n);
    if (length == 0) {
      return false;
    }
    int end = i + length;
    boolean core = CORE.at(bare, i, n) > 0;
    while (end < n && end < i + 40 && CLAUSE.indexOf(bare[end]) < 0) {
      if (WEAK.at(bare, end, n) > 0 && (core || CORE.at(bare, end, n) > 0)) {
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
    for (int i = 0; i < t.length; i++) {
      int length = PAGE.at(t, i, t.length);
      if (length > 0) {
        manuscript.add(DefectType.PAGE_FURNITURE, i, i + length, "删去从网页带来的文字。");
      }
      i += Math.max(0, length - 1);
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
    if (page && end == digits + 1 && "\n\0".indexOf(manuscript.at(end)) < 0) {
      return 0;
    }
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

  private static boolean onlyDigitsAnd(String line, String signs) {
    return line.chars().allMatch(c -> signs.indexOf(c) >= 0 || Numerals.digit((char) c))
        && line.chars().anyMatch(c -> Numerals.digit((char) c));
  }

  /** A line that is only —1—, 5 / 12 or Page 3 of 12. */
  private void pageNumbers() {
    int start = 0;
    for (String line : manuscript.text().split("\n", -1)) {
      String plain = new String(Glyphs.plain(line)).trim();
      boolean dashed = plain.length() > 2 && plain.startsWith("-") && plain.endsWith("-");
      boolean number = dashed && onlyDigitsAnd(plain, "- ");
      boolean of = plain.indexOf('/') > 0 && plain.length() < 10 && onlyDigitsAnd(plain, "/ ");
      boolean page = plain.startsWith("Page ") && plain.length() < 20;
      if (number || of || page) {
        manuscript.add(DefectType.PAGE_FURNITURE, start, start + line.length(), "删去正文里的页码。");
      }
      start += line.length() + 1;
    }
  }
}
