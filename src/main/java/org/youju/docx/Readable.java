package org.youju.docx;

/**
 * Keeps foreign text to what XML can carry, so that offsets stay the same in every copy made of it.
 */
final class Readable {
  private Readable() {}

  /**
   * {@code "a\r\nb\u0000"} → {@code "a\nb"}: line ends become {@code \n}, control characters and
   * halves of pairs go.
   */
  static String of(String text) {
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r') {
        c = '\n';
        i += i < text.length() && text.charAt(i) == '\n' ? 1 : 0;
      }
      if (isKept(c)) {
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  private static boolean isKept(int c) {
    return c == '\n'
        || c == '\t'
        || c >= 0x20
            && (c < 0x7F || c > 0x9F)
            && (c < 0xD800 || c > 0xDFFF)
            && c != 0xFEFF
            && (c & 0xFFFE) != 0xFFFE;
  }
}
