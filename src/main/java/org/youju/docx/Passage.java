package org.youju.docx;

import java.util.Optional;

/**
 * A paragraph of the plain text, with what is needed to show it as it looks.
 *
 * @param start offset of the first character
 * @param end offset after the last one; the paragraph's end itself is not part of it
 * @param cell the table cell it stands in
 * @param headingLevel 1 to 9; 0 for body text
 */
public record Passage(
    int start, int end, Optional<Cell> cell, int headingLevel, Alignment alignment) {
  /**
   * A table cell; tables counted through the document, rows and columns within the table, from 0.
   */
  public record Cell(int table, int row, int column) {}

  /** How the lines stand between the margins. */
  public enum Alignment {
    LEFT,
    CENTER,
    RIGHT,
    BOTH
  }

  static Passage body(int start, int end) {
    return new Passage(start, end, Optional.empty(), 0, Alignment.LEFT);
  }
}
