package org.youju.claims;

import java.util.Optional;

/**
 * Something wrong with a manuscript (稿件瑕疵).
 *
 * @param start first character, in Unicode code points of the text
 * @param length in code points; 0 where it belongs to the whole file
 * @param type what is wrong
 * @param text the passage
 * @param note in Chinese: what to do
 * @param slot of a blank: what it is for
 * @param expects of a blank for a quantity: the kind the filled figure would have
 */
public record Defect(
    int start,
    int length,
    DefectType type,
    String text,
    String note,
    Optional<Slot> slot,
    Optional<Kind> expects) {

  /** A defect of the whole file, such as an editing password. */
  public static Defect ofFile(DefectType type, String note) {
    return new Defect(0, 0, type, "", note, Optional.empty(), Optional.empty());
  }
}
