package org.youju.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.youju.kernel.Refused;

/**
 * Finds out by its content what an uploaded table is, and refuses what is not one, or not safe,
 * before anything of it is unpacked into memory.
 */
final class OpenFile {
  /** Largest file, in bytes. */
  static final int LARGEST = 40_000_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private OpenFile() {}

  /**
   * @param name as it came; its ending only helps to word a refusal
   * @throws Refused with one sentence on the field {@code file}
   */
  static Spreadsheet of(byte[] content, String name) {
    if (content.length == 0) {
      throw Spreadsheet.refused("文件是空的，请重新选择。");
    }
    if (content.length > LARGEST) {
      throw Spreadsheet.refused("文件超过 40 MB，请拆成几个文件分别导入。");
    }
    if (starts(content, ZIP)) {
      return XlsxFile.check(content, XlsxParts.check(content));
    }
    if (starts(content, OLE)) {
      return XlsFile.check(content);
    }
    return text(content, name.toLowerCase(Locale.ROOT));
  }

  private static Spreadsheet text(byte[] content, String name) {
    String head =
        new String(content, 0, Math.min(2_000, content.length), StandardCharsets.ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("<") && head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
      throw Spreadsheet.refused("这是“XML 表格”格式，请用 Excel 打开后另存为 .xlsx 再上传。");
    }
    if (head.startsWith("<")) {
      throw Spreadsheet.refused("这其实是网页（HTML）改名的表格，常见于系统导出。请用 Excel 打开后另存为 .xlsx 再上传。");
    }
    if (head.startsWith("%pdf") || head.startsWith("{\\rtf")) {
      throw Spreadsheet.refused("这不是表格文件，请上传 .xlsx、.xls 或 .csv。");
    }
    if (name.endsWith(".txt") || name.endsWith(".csv") || name.endsWith(".xls")) {
      return CsvFile.check(content);
    }
    throw Spreadsheet.refused("这个文件打不开，或不是表格。请上传 .xlsx、.xls 或 .csv。");
  }

  private static boolean starts(byte[] content, byte[] signature) {
    return content.length >= signature.length
        && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
  }
}
