package org.youju.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.youju.kernel.Refused;

/**
 * Looks through the parts of an .xlsx once, counting what they really unpack to, before a library
 * sees them. Keeps the merged cells, which the streaming reader does not tell.
 *
 * @param merges by the path of the sheet, e.g. {@code xl/worksheets/sheet1.xml}
 * @param sheets paths of the sheets in the order of the workbook
 */
record XlsxParts(Map<String, List<Merge>> merges, List<String> sheets) {
  private static final int MOST_PARTS = 2_000;
  private static final long SHEET = 900_000_000;
  private static final long STRINGS = 120_000_000;
  private static final long OTHER = 50_000_000;
  private static final long TOTAL = 1_000_000_000;
  private static final long GRACE = 20_000_000;
  private static final int RATIO = 250;
  private static final int HEAD = 1_000_000;

  /**
   * @throws Refused with one sentence when the file is not a plain workbook
   */
  static XlsxParts check(byte[] content) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      checkNames(parts);
      checkTypes(text(zip, "[Content_Types].xml"));
      return new XlsxParts(scan(zip, parts, content.length), sheets(zip));
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // the library answers broken files with exceptions of many kinds
      throw Spreadsheet.damaged();
    }
  }

  private static void checkNames(List<ZipArchiveEntry> parts) {
    if (parts.size() > MOST_PARTS) {
      throw Spreadsheet.refused("文件里的部件太多，无法安全打开，请另存后重新上传。");
    }
    Set<String> seen = new HashSet<>();
    for (ZipArchiveEntry part : parts) {
      String path = part.getName().toLowerCase(Locale.ROOT);
      if (!seen.add(path)) {
        throw Spreadsheet.damaged();
      }
      if (path.endsWith("vbaproject.bin") || path.startsWith("xl/macrosheets/")) {
        throw macros();
      }
    }
  }

  private static void checkTypes(String types) {
    String lower = types.toLowerCase(Locale.ROOT);
    if (lower.contains("macroenabled") || lower.contains("vbaproject")) {
      throw macros();
    }
    if (lower.contains("wordprocessingml")) {
      throw Spreadsheet.refused("这是 Word 文档，不是表格。请上传 .xlsx、.xls 或 .csv。");
    }
    if (lower.contains("ms-excel.sheet.binary")) {
      throw Spreadsheet.refused("这是 .xlsb 格式，请用 Excel 打开后另存为 .xlsx 再上传。");
    }
    if (!lower.contains("spreadsheetml.sheet.main+xml")
        && !lower.contains("spreadsheetml.template.main+xml")) {
      throw Spreadsheet.refused("这是压缩包，不是表格。请上传 .xlsx、.xls 或 .csv。");
    }
  }

  private static Map<String, List<Merge>> scan(
      ZipFile zip, List<ZipArchiveEntry> parts, long packed) throws IOException {
    Map<String, List<Merge>> merges = new HashMap<>();
    long most = Math.min(TOTAL, GRACE + RATIO * packed);
    long total = 0;
    long rows = 0;
    for (ZipArchiveEntry part : parts) {
      String path = part.getName();
      boolean xml = path.endsWith(".xml") || path.endsWith(".rels");
      ScanXml scanner = new ScanXml(xml, Math.min(largest(path), most - total));
      try (InputStream in = zip.getInputStream(part)) {
        scanner.run(in, rows);
      }
      total += scanner.size();
      rows += scanner.rows();
      if (!scanner.merges().isEmpty()) {
        merges.put(path, scanner.merges());
      }
    }
    return merges;
  }

  private static long largest(String path) {
    if (path.startsWith("xl/worksheets/")) {
      return SHEET;
    }
    return path.endsWith("sharedStrings.xml") ? STRINGS : OTHER;
  }

  /**
   * Sheets in the order of the workbook; a strange workbook gives fewer, which costs merges only.
   */
  private static List<String> sheets(ZipFile zip) throws IOException {
    Map<String, String> targets = new HashMap<>();
    for (Map<String, String> relation :
        ScanXml.elements(text(zip, "xl/_rels/workbook.xml.rels"), "Relationship")) {
      String target = relation.getOrDefault("Target", "");
      targets.put(
          relation.getOrDefault("Id", ""),
          target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }
    List<String> paths = new ArrayList<>();
    for (Map<String, String> sheet : ScanXml.elements(text(zip, "xl/workbook.xml"), "sheet")) {
      paths.add(targets.getOrDefault(sheet.getOrDefault("id", ""), ""));
    }
    return paths;
  }

  private static String text(ZipFile zip, String path) throws IOException {
    ZipArchiveEntry part = zip.getEntry(path);
    if (part == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(part)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
    }
  }

  private static Refused macros() {
    return Spreadsheet.refused("文件带有宏，为安全起见不能导入。请另存为不带宏的 .xlsx 再上传。");
  }
}
