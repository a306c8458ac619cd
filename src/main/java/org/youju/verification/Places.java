package org.youju.verification;

/**
 * Positions in Unicode code points, as claims count, and in UTF-16 units, as Java and Word files
 * do.
 */
final class Places {
  private final String text;
  private final boolean same;

  Places(String text) {
    this.text = text;
    this.same = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** The UTF-16 offset of a code point. */
  int unit(int codePoint) {
    return same ? codePoint : text.offsetByCodePoints(0, codePoint);
  }
}
