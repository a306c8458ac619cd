package org.youju.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables for tests: each row a text with {@code |} between the cells. */
final class Sheets {
  private Sheets() {}

  /** What is done to a workbook before it is written. */
  interface Change {
    void on(Workbook book);
  }

  static byte[] xlsx(String... rows) {
    return bytes(new XSSFWorkbook(), book -> {}, rows);
  }

  static byte[] xlsx(Change change, String... rows) {
    return bytes(new XSSFWorkbook(), change, rows);
  }

  static byte[] xls(Change change, String... rows) {
    return bytes(new HSSFWorkbook(), change, rows);
  }

  private static byte[] bytes(Workbook book, Change change, String... rows) {
    try (book) {
      fill(book.createSheet("表一"), rows);
      change.on(book);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void fill(Sheet sheet, String... rows) {
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      String[] cells = rows[r].split("\\|", -1);
      for (int c = 0; c < cells.length; c++) {
        String text = cells[c].strip();
        if (!text.isEmpty()) {
          Cell cell = row.createCell(c);
          cell.setCellValue(text);
        }
      }
    }
  }

  /**
   * Everything a file holds, as rows of text; sheets as {@code [name]}, hidden ones {@code (name)}.
   */
  static List<String> read(byte[] content, String name) {
    List<String> read = new ArrayList<>();
    OpenFile.of(content, name)
        .read(
            new Spreadsheet.Sink() {
              @Override
              public void sheet(String title, boolean hidden, List<Merge> merges) {
                read.add(hidden ? "(" + title + ")" : "[" + title + "]");
              }

              @Override
              public void row(SheetRow row) {
                read.add(
                    row.number()
                        + (row.hidden() ? "h" : "")
                        + ":"
                        + String.join("|", row.cells().stream().map(c -> c.text()).toList()));
              }
            });
    return read;
  }
}
