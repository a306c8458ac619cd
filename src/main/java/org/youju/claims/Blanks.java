package org.youju.claims;

/**
 * Blanks that are written with other signs than * and X: （ ）次, ……次, ？？万元, N次, 〇〇次, "* *次". They
 * become as many asterisks, so that positions stay true and every other rule sees one sort of
 * blank.
 */
final class Blanks {
  private static final String OPEN = "([【";
  private static final String CLOSE = ")]】";

  /** No blank is wider: a text that is nothing but signs is still read once. */
  private static final int WIDEST = 14;

  private Blanks() {}

  /** Whether the character may begin such a blank. */
  static boolean mayBegin(char plain) {
    return OPEN.indexOf(plain) >= 0 || "…？?Nn零".indexOf(plain) >= 0 || Numerals.masked(plain);
  }

  /** Fills the blanks of {@code t}; {@code raw} is the same text as it was written. */
  static void fill(String raw, char[] t) {
    for (int i = 0; i < t.length; i++) {
      int end = mayBegin(t[i]) ? end(raw, t, i) : i;
      for (int k = i; k < end; k++) {
        t[k] = '*';
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Where the blank that begins at {@code i} ends; {@code i} when none does. */
  private static int end(String raw, char[] t, int i) {
    int bracket = OPEN.indexOf(t[i]);
    if (bracket >= 0) {
      return bracketed(t, i, CLOSE.charAt(bracket));
    }
    if (Numerals.masked(t[i])) {
      return spaced(t, i);
    }
    if (t[i] == '零') {
      return circles(raw, t, i);
    }
    int k = i;
    while (k < t.length && k < i + WIDEST && t[k] == t[i]) {
      k++;
    }
    boolean letter = t[i] == 'N' || t[i] == 'n';
    boolean wide = letter ? k == i + 1 : k > i + 1;
    char before = i == 0 ? '\0' : t[i - 1];
    return wide && Character.isIdeographic(before) && unit(t, k) ? k : i;
  }

  private static int bracketed(char[] t, int i, char close) {
    int k = i + 1;
    while (k < t.length && k < i + WIDEST && t[k] == ' ') {
      k++;
    }
    boolean empty = k < t.length && t[k] == close;
    return empty && (k > i + 1 && t[i] == '(' || unit(t, k + 1)) ? k + 1 : i;
  }

  /** "X X", "* *". */
  private static int spaced(char[] t, int i) {
    int end = i;
    int k = i;
    while (k < t.length && k < i + WIDEST && (Numerals.masked(t[k]) || t[k] == ' ')) {
      k++;
      end = Numerals.masked(t[k - 1]) ? k : end;
    }
    boolean blank = false;
    for (int n = i; n < end; n++) {
      blank |= t[n] == ' ';
    }
    return blank && unit(t, end) ? end : i;
  }

  /** 〇〇, but not 二〇〇三. */
  private static int circles(String raw, char[] t, int i) {
    int k = i;
    while (k < t.length && k < i + WIDEST && raw.charAt(k) == '〇') {
      k++;
    }
    boolean number = i > 0 && Numerals.chinese(t[i - 1]) || k < t.length && Numerals.chinese(t[k]);
    return k > i + 1 && !number ? k : i;
  }

  private static boolean unit(char[] t, int from) {
    int i = from;
    while (i < t.length && i < from + 2 && t[i] == ' ') {
      i++;
    }
    if (i < t.length && (t[i] == '万' || t[i] == '余' || t[i] == '%')) {
      return true;
    }
    Measure measure = i < t.length ? MeasureWords.at(t, i, t.length) : null;
    return measure != null && measure.counts() && !MeasureWords.loose(measure);
  }
}
