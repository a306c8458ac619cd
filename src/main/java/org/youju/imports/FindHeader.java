package org.youju.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the heading of a table below its title and above its rows; two lines of headings under
 * merged cells become one.
 */
final class FindHeader {
  /** Rows from the top among which a heading is looked for. */
  static final int HEAD = 30;

  private static final int DEEPEST = 4;

  private FindHeader() {}

  /**
   * The heading of a sheet.
   *
   * @param first row, from 1
   * @param last row of a heading of several lines
   * @param titles by column, each once
   */
  record Header(int first, int last, Map<Integer, String> titles) {}

  /**
   * @param head the first rows of the sheet
   * @param isKnown whether a heading means something
   */
  static Optional<Header> in(List<SheetRow> head, List<Merge> merges, Predicate<String> isKnown) {
    SheetRow best = null;
    long most = 0;
    for (SheetRow row : head) {
      long hits = hits(row, isKnown);
      if (hits > most) {
        best = row;
        most = hits;
      }
    }
    if (best == null || most < 2 && filled(best) > 2) {
      return Optional.empty();
    }
    return Optional.of(at(best.number(), head, merges));
  }

  private static long hits(SheetRow row, Predicate<String> isKnown) {
    return row.cells().stream()
        .map(cell -> Texts.bare(cell.text()))
        .filter(text -> !text.isEmpty())
        .distinct()
        .filter(isKnown)
        .count();
  }

  private static long filled(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  /** The heading that has a line in the row, with the lines that merged cells tie to it. */
  static Header at(int row, List<SheetRow> head, List<Merge> merges) {
    int first = row;
    int last = row;
    for (Merge merge : merges) {
      boolean tied = merge.firstRow() <= row && merge.lastRow() >= row;
      if (tied && merge.spansRows() && merge.lastRow() - merge.firstRow() < DEEPEST) {
        first = Math.min(first, merge.firstRow());
        last = Math.max(last, merge.lastRow());
      }
    }
    return new Header(first, last, titles(first, last, head, merges));
  }

  private static Map<Integer, String> titles(
      int first, int last, List<SheetRow> head, List<Merge> merges) {
    Map<Integer, Set<String>> parts = new LinkedHashMap<>();
    for (SheetRow row : head) {
      if (row.number() < first || row.number() > last) {
        continue;
      }
      int columns = row.cells().size();
      for (int column = 0; column < columns; column++) {
        String text = Texts.clean(row.cell(column).text());
        if (!text.isEmpty()) {
          for (int covered : covered(row.number(), column, merges)) {
            parts.computeIfAbsent(covered, c -> new LinkedHashSet<>()).add(text);
          }
        }
      }
    }
    return once(parts);
  }

  private static List<Integer> covered(int row, int column, List<Merge> merges) {
    List<Integer> columns = new ArrayList<>(List.of(column));
    for (Merge merge : merges) {
      if (merge.isTop(row, column)) {
        for (int c = column + 1; c <= Math.min(merge.lastColumn(), Spreadsheet.MOST_COLUMNS); c++) {
          columns.add(c);
        }
      }
    }
    return columns;
  }

  private static Map<Integer, String> once(Map<Integer, Set<String>> parts) {
    Map<Integer, String> titles = new java.util.TreeMap<>();
    Set<String> seen = new HashSet<>();
    parts.forEach(
        (column, texts) -> {
          String title = String.join(" / ", texts);
          titles.put(column, seen.add(title) ? title : title + "（第 " + (column + 1) + " 列）");
        });
    return titles;
  }
}
