package org.youju.claims;

/**
 * A sentence of a text.
 *
 * @param raw as it stands there
 * @param t the same, one plain character for each (see {@link Glyphs})
 * @param offset code points of the text before it
 */
record Sentence(String raw, char[] t, int offset) {
  static Sentence of(String raw, int offset) {
    return new Sentence(raw, Glyphs.plain(raw), offset);
  }

  /** Code points of the text before character {@code i}. */
  int codePoint(int i) {
    return offset + raw.codePointCount(0, i);
  }

  char at(int i) {
    return i >= 0 && i < t.length ? t[i] : '\0';
  }

  /** Whether {@code word} stands at {@code i}. */
  boolean has(String word, int i) {
    return i >= 0 && raw.length() >= i + word.length() && matches(word, i);
  }

  private boolean matches(String word, int i) {
    for (int k = 0; k < word.length(); k++) {
      if (t[i + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code word} ends just before {@code i}. */
  boolean endsWith(String word, int i) {
    return has(word, i - word.length());
  }

  /** The first place at {@code i} or later that is no blank. */
  int skipBlanks(int i) {
    int k = i;
    while (k < t.length && k < i + 4 && (t[k] == ' ' || t[k] == '\n')) {
      k++;
    }
    return k;
  }

  /** The place after the last character before {@code i} that is no blank. */
  int skipBlanksBack(int i) {
    int k = i;
    while (k > 0 && k > i - 4 && (t[k - 1] == ' ' || t[k - 1] == '\n')) {
      k--;
    }
    return k;
  }

  String plain(int from, int to) {
    return new String(t, from, Math.max(0, to - from));
  }
}
