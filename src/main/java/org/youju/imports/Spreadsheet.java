package org.youju.imports;

import java.util.List;
import org.youju.kernel.Refused;

/** A file of rows, whatever its format. */
interface Spreadsheet {
  /** Most rows of a file, headings included. */
  int MOST_ROWS = 205_000;

  int MOST_COLUMNS = 200;
  int LONGEST_CELL = 32_767;
  int MOST_SHEETS = 100;

  /** Takes what is read, in the order of the file. */
  interface Sink {
    void sheet(String name, boolean hidden, List<Merge> merges);

    void row(SheetRow row);
  }

  /**
   * Reads the file from its beginning to its end; what was read is not kept.
   *
   * @throws Refused with one sentence on the field {@code file}
   */
  void read(Sink sink);

  static Refused refused(String sentence) {
    return new Refused("file", sentence);
  }

  static Refused damaged() {
    return refused("文件不完整或已损坏，请确认能用 Excel 正常打开，另存为 .xlsx 后重新上传。");
  }

  static Refused tooManyRows() {
    return refused("文件超过 20 万行，请按组织或年份拆成几个文件分别导入。");
  }

  static Refused tooManyColumns() {
    return refused("表格超过 " + MOST_COLUMNS + " 列，请删去用不到的列后重新上传。");
  }
}
