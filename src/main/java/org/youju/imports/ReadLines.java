package org.youju.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns rows into lines by field: leaves out titles, headings that come again on every printed
 * page, sums and signatures; fills what merged cells stand for.
 */
final class ReadLines {
  private static final Pattern FOOT =
      Pattern.compile(
          "(合计|总计|小计|共计|填表人|填报人|制表人|制表|审核人|审核|填表单位|填报单位|填表日期|填报日期|注|备注|说明|盖章)[:：（(]?.*");
  private static final int FEW = 3;

  private final Layout layout;
  private final Mapping mapping;
  private final Map<Integer, List<Open>> open = new HashMap<>();
  private final Map<Integer, Map<Integer, List<Merge>>> starts = new HashMap<>();
  private int skipped;

  ReadLines(Layout layout, Mapping mapping) {
    this.layout = layout;
    this.mapping = mapping;
  }

  /** A merged cell whose rows are not over. */
  private record Open(Merge merge, Cell value) {}

  /** Rows left out that were neither blank nor part of the heading. */
  int skipped() {
    return skipped;
  }

  /** Empty when the row holds no data. */
  Optional<Line> line(SheetRow row) {
    Optional<Layout.Sheet> sheet = layout.sheet(row.sheet()).filter(Layout.Sheet::isRead);
    if (sheet.isEmpty() || row.number() <= sheet.get().lastHeader()) {
      return Optional.empty();
    }
    SheetRow filled = filled(row, sheet.get());
    if (row.isBlank()) {
      return Optional.empty();
    }
    if (row.hidden() && !mapping.hiddenRows() || isHeading(row, sheet.get()) || isFoot(row)) {
      skipped++;
      return Optional.empty();
    }
    Map<String, Cell> cells = new HashMap<>();
    sheet
        .get()
        .titles()
        .forEach(
            (column, title) -> {
              String field = mapping.columns().getOrDefault(title, "");
              if (!field.isEmpty() && !filled.cell(column).isBlank()) {
                cells.putIfAbsent(field, filled.cell(column));
              }
            });
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(row.sheet(), row.number(), cells));
  }

  /** Only blocks over several rows are filled: they say the same of each of them. */
  private SheetRow filled(SheetRow row, Layout.Sheet sheet) {
    List<Open> now = open.computeIfAbsent(row.sheet(), s -> new ArrayList<>());
    now.removeIf(one -> one.merge().lastRow() < row.number());
    for (Merge merge : starting(sheet, row.sheet(), row.number())) {
      now.add(new Open(merge, row.cell(merge.firstColumn())));
    }
    if (now.isEmpty()) {
      return row;
    }
    List<Cell> cells = new ArrayList<>(row.cells());
    for (Open one : now) {
      for (int c = one.merge().firstColumn(); c <= one.merge().lastColumn(); c++) {
        while (cells.size() <= c) {
          cells.add(Cell.BLANK);
        }
        if (cells.get(c).isBlank()) {
          cells.set(c, one.value());
        }
      }
    }
    return new SheetRow(row.sheet(), row.number(), row.hidden(), cells);
  }

  private List<Merge> starting(Layout.Sheet sheet, int number, int row) {
    Map<Integer, List<Merge>> ofSheet =
        starts.computeIfAbsent(
            number,
            s -> {
              Map<Integer, List<Merge>> byRow = new HashMap<>();
              sheet
                  .merges()
                  .forEach(
                      merge ->
                          byRow
                              .computeIfAbsent(merge.firstRow(), r -> new ArrayList<>())
                              .add(merge));
              return byRow;
            });
    return ofSheet.getOrDefault(row, List.of());
  }

  private static boolean isHeading(SheetRow row, Layout.Sheet sheet) {
    int same = 0;
    int filled = 0;
    for (Map.Entry<Integer, String> title : sheet.titles().entrySet()) {
      String text = Texts.clean(row.cell(title.getKey()).text());
      filled += text.isEmpty() ? 0 : 1;
      same += !text.isEmpty() && title.getValue().contains(text) ? 1 : 0;
      if (filled > FEW && same == 0) {
        return false;
      }
    }
    return same >= 2 && same * 3 >= filled * 2;
  }

  private static boolean isFoot(SheetRow row) {
    String first = "";
    int filled = 0;
    for (Cell cell : row.cells()) {
      if (!cell.isBlank()) {
        first = filled == 0 ? cell.text() : first;
        if (++filled > FEW) {
          return false;
        }
      }
    }
    return filled > 0 && FOOT.matcher(Texts.folded(first)).matches();
  }
}
