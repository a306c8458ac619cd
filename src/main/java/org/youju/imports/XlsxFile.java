package org.youju.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.youju.kernel.Refused;

/** Streams the rows of an .xlsx; never holds more than one. */
final class XlsxFile implements Spreadsheet {
  private static final ReadingOptions FORMATS = new ReadingOptions(true, true);

  private final byte[] content;
  private final XlsxParts parts;

  private XlsxFile(byte[] content, XlsxParts parts) {
    this.content = content;
    this.parts = parts;
  }

  /** The parts have been looked through; now the list of sheets must be readable too. */
  static XlsxFile check(byte[] content, XlsxParts parts) {
    if (parts.sheets().size() > MOST_SHEETS) {
      throw Spreadsheet.refused("工作表超过 " + MOST_SHEETS + " 个，请只留下要导入的后重新上传。");
    }
    return new XlsxFile(content, parts);
  }

  @Override
  public void read(Sink sink) {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(content), FORMATS)) {
      List<Sheet> sheets = workbook.getSheets().toList();
      int[] total = {0};
      for (int i = 0; i < sheets.size(); i++) {
        read(sheets.get(i), i, workbook.isDate1904(), sink, total);
      }
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // the library answers broken files with exceptions of many kinds
      throw Spreadsheet.damaged();
    }
  }

  private void read(Sheet sheet, int index, boolean since1904, Sink sink, int[] total)
      throws IOException {
    String path = index < parts.sheets().size() ? parts.sheets().get(index) : "";
    sink.sheet(
        sheet.getName(),
        sheet.getVisibility() != SheetVisibility.VISIBLE,
        parts.merges().getOrDefault(path, List.of()));
    Dates dates = new Dates(since1904);
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEach(
          row -> {
            if (++total[0] > MOST_ROWS) {
              throw Spreadsheet.tooManyRows();
            }
            sink.row(new SheetRow(index, row.getRowNum(), row.isHidden(), cells(row, dates)));
          });
    }
  }

  private static List<Cell> cells(Row row, Dates dates) {
    int count = row.getCellCount();
    while (count > MOST_COLUMNS
        && row.getOptionalCell(count - 1).map(XlsxFile::isEmpty).orElse(true)) {
      count--;
    }
    if (count > MOST_COLUMNS) {
      throw Spreadsheet.tooManyColumns();
    }
    List<Cell> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      cells.add(row.getOptionalCell(i).map(dates::cell).orElse(Cell.BLANK));
    }
    return cells;
  }

  private static boolean isEmpty(org.dhatim.fastexcel.reader.Cell cell) {
    return cell.getType() == CellType.EMPTY
        || Optional.ofNullable(cell.getRawValue()).orElse("").isBlank();
  }

  /** Whether a number is a day, by its format; the answer for each format is remembered. */
  private record Dates(boolean since1904, Map<String, Boolean> known) {
    Dates(boolean since1904) {
      this(since1904, new java.util.HashMap<>());
    }

    Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
      Object value = cell.getValue();
      if (cell.getType() == CellType.ERROR) {
        return Cell.error(Optional.ofNullable(cell.getRawValue()).orElse("#ERROR"));
      }
      if (value instanceof BigDecimal number) {
        return number(number, cell);
      }
      if (value instanceof Boolean yes) {
        return Cell.text(yes ? "是" : "否");
      }
      String text =
          value instanceof String string ? string : Optional.ofNullable(cell.getText()).orElse("");
      return Cell.text(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    }

    private Cell number(BigDecimal number, org.dhatim.fastexcel.reader.Cell cell) {
      Integer id = cell.getDataFormatId();
      String format = cell.getDataFormatString();
      boolean day =
          id != null
              && format != null
              && known.computeIfAbsent(id + format, key -> DateUtil.isADateFormat(id, format));
      double serial = number.doubleValue();
      return day && DateUtil.isValidExcelDate(serial) && serial >= 1 && serial < 2_958_466
          ? Cell.date(DateUtil.getLocalDateTime(serial, since1904, true))
          : Cell.number(number);
    }
  }
}
