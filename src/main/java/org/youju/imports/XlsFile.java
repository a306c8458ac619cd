package org.youju.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.Refused;

/** Reads an .xls record by record; holds the rows of one sheet (at most 65,536) at a time. */
final class XlsFile implements Spreadsheet {
  private final byte[] content;

  private XlsFile(byte[] content) {
    this.content = content;
  }

  static XlsFile check(byte[] content) {
    try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      Set<String> parts = ole.getRoot().getEntryNames();
      if (parts.contains("EncryptedPackage")) {
        throw encrypted();
      }
      if (parts.contains("_VBA_PROJECT_CUR") || parts.contains("Macros")) {
        throw Spreadsheet.refused("文件带有宏，为安全起见不能导入。请另存为不带宏的 .xlsx 再上传。");
      }
      if (parts.contains("WordDocument")) {
        throw Spreadsheet.refused("这是 Word 文档，不是表格。请上传 .xlsx、.xls 或 .csv。");
      }
      if (!parts.contains("Workbook")) {
        throw Spreadsheet.refused(
            parts.contains("Book")
                ? "这是 Excel 95 或更早的格式，请用 Excel 打开后另存为 .xlsx 再上传。"
                : "这个文件打不开，或不是表格。请上传 .xlsx、.xls 或 .csv。");
      }
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      throw Spreadsheet.damaged();
    }
    return new XlsFile(content);
  }

  @Override
  public void read(Sink sink) {
    Records records = new Records(sink);
    FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(records);
    records.formats = formats;
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(formats);
    try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      new HSSFEventFactory().processWorkbookEvents(request, ole);
      records.finish();
    } catch (Refused refused) {
      throw refused;
    } catch (org.apache.poi.EncryptedDocumentException locked) {
      throw encrypted();
    } catch (IOException | RuntimeException broken) {
      throw Spreadsheet.damaged();
    }
  }

  private static Refused encrypted() {
    return Spreadsheet.refused("文件加了密码，系统打不开。请去掉密码后重新上传。");
  }

  /** Puts the records of a workbook together to rows. */
  private static final class Records implements HSSFListener {
    private final Sink sink;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, List<Cell>> rows = new TreeMap<>();
    private final java.util.BitSet hidden = new java.util.BitSet();
    private final List<Merge> merges = new ArrayList<>();
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord strings;
    private @Nullable FormulaRecord waiting;
    private boolean since1904;
    private int sheet = -1;
    private int total;

    Records(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void processRecord(Record record) {
      if (record instanceof FilePassRecord) {
        throw encrypted();
      } else if (record instanceof BoundSheetRecord bound) {
        sheets.add(bound);
      } else if (record instanceof SSTRecord table) {
        strings = table;
      } else if (record instanceof DateWindow1904Record window) {
        since1904 = window.getWindowing() == 1;
      } else if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
        finish();
        sheet++;
      } else if (record instanceof RowRecord row) {
        hidden.set(row.getRowNumber(), row.getZeroHeight());
      } else if (record instanceof MergeCellsRecord merged) {
        merged(merged);
      } else if (record instanceof StringRecord text && waiting != null) {
        put(waiting, Cell.text(text.getString()));
        waiting = null;
      } else if (record instanceof CellValueRecordInterface cell) {
        cell(record, cell);
      }
    }

    private void merged(MergeCellsRecord merged) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        CellRangeAddress area = merged.getAreaAt(i);
        merges.add(
            new Merge(
                area.getFirstRow() + 1,
                area.getFirstColumn(),
                area.getLastRow() + 1,
                area.getLastColumn()));
      }
    }

    private void cell(Record record, CellValueRecordInterface at) {
      if (record instanceof LabelSSTRecord label && strings != null) {
        put(at, Cell.text(strings.getString(label.getSSTIndex()).getString()));
      } else if (record instanceof LabelRecord label) {
        put(at, Cell.text(label.getValue()));
      } else if (record instanceof NumberRecord number) {
        put(at, number(number.getValue(), at));
      } else if (record instanceof RKRecord number) {
        put(at, number(number.getRKNumber(), at));
      } else if (record instanceof BoolErrRecord value) {
        put(at, value.isBoolean() ? yes(value.getBooleanValue()) : error(value.getErrorValue()));
      } else if (record instanceof FormulaRecord formula) {
        formula(formula);
      }
    }

    /** Only what was saved with it; a text follows in a record of its own. */
    private void formula(FormulaRecord formula) {
      if (formula.hasCachedResultString()) {
        waiting = formula;
      } else if (formula.getCachedResultTypeEnum()
          == org.apache.poi.ss.usermodel.CellType.BOOLEAN) {
        put(formula, yes(formula.getCachedBooleanValue()));
      } else if (formula.getCachedResultTypeEnum() == org.apache.poi.ss.usermodel.CellType.ERROR) {
        put(formula, error(formula.getCachedErrorValue()));
      } else {
        put(formula, number(formula.getValue(), formula));
      }
    }

    private static Cell yes(boolean yes) {
      return Cell.text(yes ? "是" : "否");
    }

    private static Cell error(int code) {
      return Cell.error(
          FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
    }

    private Cell number(double value, CellValueRecordInterface at) {
      FormatTrackingHSSFListener known = java.util.Objects.requireNonNull(formats);
      String format = Optional.ofNullable(known.getFormatString(at)).orElse("General");
      boolean day = DateUtil.isADateFormat(known.getFormatIndex(at), format);
      return day && DateUtil.isValidExcelDate(value) && value >= 1
          ? Cell.date(DateUtil.getLocalDateTime(value, since1904, true))
          : Cell.number(BigDecimal.valueOf(value));
    }

    private void put(CellValueRecordInterface at, Cell cell) {
      if (cell.kind() == Cell.Kind.BLANK) {
        return;
      }
      if (at.getColumn() >= MOST_COLUMNS) {
        throw Spreadsheet.tooManyColumns();
      }
      List<Cell> row = rows.computeIfAbsent(at.getRow(), number -> new ArrayList<>());
      while (row.size() <= at.getColumn()) {
        row.add(Cell.BLANK);
      }
      row.set(at.getColumn(), cell);
    }

    /** Hands out the sheet that has just ended. */
    void finish() {
      if (sheet < 0) {
        return;
      }
      if (sheet >= MOST_SHEETS) {
        throw Spreadsheet.refused("工作表超过 " + MOST_SHEETS + " 个，请只留下要导入的后重新上传。");
      }
      boolean known = sheet < sheets.size();
      BoundSheetRecord bound = known ? sheets.get(sheet) : null;
      sink.sheet(
          bound == null ? "工作表" : bound.getSheetname(),
          bound != null && (bound.isHidden() || bound.isVeryHidden()),
          List.copyOf(merges));
      total += rows.size();
      if (total > MOST_ROWS) {
        throw Spreadsheet.tooManyRows();
      }
      rows.forEach(
          (number, cells) -> sink.row(new SheetRow(sheet, number + 1, hidden.get(number), cells)));
      rows.clear();
      hidden.clear();
      merges.clear();
      waiting = null;
    }
  }
}
