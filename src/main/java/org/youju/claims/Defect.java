package org.youju.claims;

/**
 * Something wrong with a manuscript (稿件瑕疵).
 *
 * @param start first character, in Unicode code points of the text
 * @param length in code points; 0 where it belongs to the whole file
 * @param type what is wrong
 * @param text the passage
 * @param note in Chinese: what to do
 */
public record Defect(int start, int length, DefectType type, String text, String note) {
  /** A defect of the whole file, such as an editing password. */
  public static Defect ofFile(DefectType type, String note) {
    return new Defect(0, 0, type, "", note);
  }
}
