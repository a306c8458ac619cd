package org.youju.imports;

import java.util.Map;

/**
 * A row of data with its cells by field.
 *
 * @param sheet counts from 0
 * @param row as the spreadsheet shows it
 */
record Line(int sheet, int row, Map<String, Cell> cells) {
  Cell cell(String field) {
    return cells.getOrDefault(field, Cell.BLANK);
  }

  /** Cleaned text of a field; empty when there is none. */
  String text(String field) {
    return Texts.clean(cell(field).text());
  }
}
