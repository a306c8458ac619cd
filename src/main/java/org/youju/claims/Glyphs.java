package org.youju.claims;

/**
 * One character for one character: full-width digits and letters become ASCII, traditional
 * characters of official writing become simplified. Lengths never change, so positions stay true.
 */
final class Glyphs {
  private static final char[] TABLE = table();

  private Glyphs() {}

  private static char[] table() {
    char[] table = new char[65536];
    for (int c = 0; c < table.length; c++) {
      table[c] = (char) c;
    }
    Lexicon.lines("traditional.txt").forEach(line -> pairs(table, line));
    for (char c = '０'; c <= 'ｚ'; c++) {
      table[c] = Character.isLetterOrDigit(c) ? (char) (c - '０' + '0') : c;
    }
    pairs(table, "＊*×X％%＿_．.－-～~／/　 \u00a0 \t \r （(）)［[］]＋+○*□*〇零〝“〞”\u2014-\u2013-");
    return table;
  }

  private static void pairs(char[] table, String pairs) {
    for (int k = 0; k + 1 < pairs.length(); k += 2) {
      table[pairs.charAt(k)] = pairs.charAt(k + 1);
    }
  }

  static char plain(char c) {
    return TABLE[c];
  }

  static char[] plain(String text) {
    char[] plain = text.toCharArray();
    boolean blanks = false;
    for (int i = 0; i < plain.length; i++) {
      plain[i] = TABLE[plain[i]];
      blanks |= Blanks.mayBegin(plain[i]);
    }
    if (blanks) {
      Blanks.fill(text, plain);
    }
    return plain;
  }
}
