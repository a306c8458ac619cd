package org.youju.claims;

/** Turns positions in characters into positions in Unicode code points; the same for most texts. */
final class CodePoints {
  private final int[] before;

  private CodePoints(int[] before) {
    this.before = before;
  }

  static CodePoints of(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return new CodePoints(new int[0]);
    }
    int[] before = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      before[i + 1] = before[i] + (second ? 0 : 1);
    }
    return new CodePoints(before);
  }

  /** Code points before character {@code i}. */
  int before(int i) {
    return before.length == 0 ? i : before[i];
  }
}
