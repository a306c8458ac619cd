package org.youju.imports;

/** A block of merged cells, both corners included; rows from 1, columns from 0. */
public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
  boolean covers(int row, int column) {
    return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
  }

  boolean isTop(int row, int column) {
    return row == firstRow && column == firstColumn;
  }

  boolean spansRows() {
    return lastRow > firstRow;
  }

  boolean spansColumns() {
    return lastColumn > firstColumn;
  }
}
