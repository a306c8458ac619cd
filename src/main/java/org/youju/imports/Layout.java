package org.youju.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The sheets of a file, and where the heading of each stands. */
public record Layout(List<Sheet> sheets) {
  public Layout {
    sheets = List.copyOf(sheets);
  }

  /**
   * One sheet.
   *
   * @param rows that are not blank, headings included
   * @param hiddenRows of these, rows that the spreadsheet does not show
   * @param firstHeader 0 when no heading was found
   * @param titles by column
   * @param merges that reach over several rows
   */
  public record Sheet(
      String name,
      boolean hidden,
      int rows,
      int hiddenRows,
      int firstHeader,
      int lastHeader,
      Map<Integer, String> titles,
      List<Merge> merges) {
    boolean isRead() {
      return !hidden && firstHeader > 0;
    }
  }

  /** Headings of all sheets that are read, each once, in their order. */
  public List<String> titles() {
    Set<String> titles = new LinkedHashSet<>();
    sheets.stream().filter(Sheet::isRead).forEach(sheet -> titles.addAll(sheet.titles().values()));
    return List.copyOf(titles);
  }

  public boolean hasHeader() {
    return sheets.stream().anyMatch(Sheet::isRead);
  }

  public int rows() {
    return sheets.stream().filter(Sheet::isRead).mapToInt(Sheet::rows).sum();
  }

  public int hiddenRows() {
    return sheets.stream().filter(Sheet::isRead).mapToInt(Sheet::hiddenRows).sum();
  }

  /** Sheets that are left out, each with the reason. */
  public List<String> leftOut() {
    List<String> left = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet.rows() > 0 && !sheet.isRead()) {
        left.add("“" + sheet.name() + "”" + (sheet.hidden() ? "是隐藏的" : "没有认出表头"));
      }
    }
    return left;
  }

  /** Row of the first heading found; 0 when there is none. */
  public int firstHeader() {
    return sheets.stream().filter(Sheet::isRead).mapToInt(Sheet::firstHeader).findFirst().orElse(0);
  }

  Optional<Sheet> sheet(int number) {
    return number < sheets.size() ? Optional.of(sheets.get(number)) : Optional.empty();
  }

  /** Whether the row is one of those that a heading stands above. */
  boolean isBelowHeading(SheetRow row) {
    return sheet(row.sheet())
        .filter(sheet -> sheet.isRead() && row.number() > sheet.lastHeader())
        .isPresent();
  }

  /** Hands over what the row says, with the heading above it; headings may stand twice. */
  void read(SheetRow row, BiConsumer<String, String> headingAndText) {
    Map<Integer, String> titles = sheet(row.sheet()).map(Sheet::titles).orElse(Map.of());
    titles.forEach(
        (column, title) -> {
          String text = Texts.clean(row.cell(column).text());
          if (!text.isEmpty()) {
            headingAndText.accept(title, text);
          }
        });
  }
}
