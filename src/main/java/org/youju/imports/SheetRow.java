package org.youju.imports;

import java.util.List;

/**
 * A row as it was read.
 *
 * @param sheet counts from 0
 * @param number as the spreadsheet shows it, from 1
 */
record SheetRow(int sheet, int number, boolean hidden, List<Cell> cells) {
  SheetRow {
    cells = List.copyOf(cells);
  }

  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.BLANK;
  }

  boolean isBlank() {
    for (Cell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
