package org.youju.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youju.shell.SafeCell;

/**
 * The table as it was sent, with a last column that says what was found of each row, and the cells
 * at fault marked. What it says can be sent again after putting it right: the last column is left
 * out of an import.
 */
final class WriteRemarks {
  static final String HEADING = "导入备注";
  private static final int MOST_COMMENTS = 5_000;
  private static final String FAULTY = "F9ECEB";

  private final Layout layout;
  private final Mapping mapping;
  private final Map<String, BatchStore.Row> found = new HashMap<>();
  private final boolean onlyFaulty;
  private int comments;

  /**
   * @param onlyFaulty whether rows without a fault or an open question are left out
   */
  WriteRemarks(Layout layout, Mapping mapping, boolean onlyFaulty) {
    this.layout = layout;
    this.mapping = mapping;
    this.onlyFaulty = onlyFaulty;
  }

  /**
   * Piece after piece, so that no more than one is held.
   *
   * @param pieces rows by the number of their piece; empty after the last
   * @param findings what was found of the rows of a piece
   */
  void to(
      OutputStream out,
      IntFunction<List<SheetRow>> pieces,
      IntFunction<List<BatchStore.Row>> findings)
      throws IOException {
    try (Workbook book = new Workbook(out, "youju", "1.0")) {
      List<Worksheet> sheets = new ArrayList<>();
      for (Layout.Sheet sheet : layout.sheets()) {
        Worksheet written = book.newWorksheet(sheet.name());
        if (sheet.hidden()) {
          written.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
        }
        sheets.add(written);
      }
      int[] next = new int[sheets.size()];
      int current = 0;
      int piece = 0;
      for (List<SheetRow> rows = pieces.apply(piece); !rows.isEmpty(); ) {
        found.clear();
        findings.apply(piece).forEach(row -> found.put(row.sheet() + ":" + row.row(), row));
        for (SheetRow row : rows) {
          while (current < row.sheet()) {
            sheets.get(current++).finish();
          }
          row(sheets.get(current), row, next);
        }
        sheets.get(current).flush();
        rows = pieces.apply(++piece);
      }
    }
  }

  private void row(Worksheet sheet, SheetRow row, int[] next) {
    Layout.Sheet read = layout.sheets().get(row.sheet());
    BatchStore.Row its = found.get(row.sheet() + ":" + row.number());
    boolean data = row.number() > read.lastHeader() && read.isRead();
    if (onlyFaulty && data && (its == null || !isOpen(its.finding()))) {
      return;
    }
    int at = onlyFaulty ? next[row.sheet()]++ : row.number() - 1;
    int remarks = read.titles().keySet().stream().mapToInt(c -> c + 1).max().orElse(0);
    for (int c = 0; c < row.cells().size(); c++) {
      String text = row.cells().get(c).text();
      if (!text.isEmpty() && !(c >= remarks && text.equals(HEADING))) {
        sheet.inlineString(at, c, SafeCell.of(text));
      }
    }
    if (read.isRead() && row.number() == read.lastHeader()) {
      sheet.inlineString(at, remarks, HEADING);
      sheet.width(remarks, 60);
    }
    if (its != null) {
      mark(sheet, at, remarks, read, its.finding());
    }
  }

  private static boolean isOpen(Finding finding) {
    return finding.verdict() == Verdict.ERROR || finding.verdict() == Verdict.ASK;
  }

  private void mark(Worksheet sheet, int at, int remarks, Layout.Sheet read, Finding finding) {
    sheet.inlineString(at, remarks, SafeCell.of(said(finding)));
    for (Finding.Fault fault : finding.detail().faults()) {
      read.titles()
          .forEach(
              (column, title) -> {
                if (!fault.field().isEmpty()
                    && mapping.columns().getOrDefault(title, "").equals(fault.field())) {
                  sheet.style(at, column).fillColor(FAULTY).set();
                  if (comments++ < MOST_COMMENTS) {
                    sheet.comment(at, column, fault.message());
                  }
                }
              });
    }
  }

  /** One line about a row. */
  static String said(Finding finding) {
    List<String> parts = new ArrayList<>();
    finding.detail().faults().forEach(fault -> parts.add(fault.message()));
    finding.detail().questions().stream()
        .filter(question -> question.answer().isEmpty())
        .forEach(question -> parts.add(question.text()));
    finding
        .detail()
        .differences()
        .forEach(
            d ->
                parts.add(
                    d.title()
                        + "："
                        + (d.before().isEmpty() ? "（空）" : d.before())
                        + " → "
                        + (d.after().isEmpty() ? "（空）" : d.after())));
    parts.addAll(finding.detail().notes());
    return parts.isEmpty()
        ? finding.verdict().title()
        : finding.verdict().title()
            + "："
            + parts.stream().distinct().collect(Collectors.joining(" "));
  }
}
