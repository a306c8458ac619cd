package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

class SpreadsheetTest {
  private static byte[] table(String ending, Sheets.Change change, String... rows) {
    return ending.equals("xls") ? Sheets.xls(change, rows) : Sheets.xlsx(change, rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void 文字_数字_日期_布尔_公式的值_错误(String ending) {
    byte[] file =
        table(
            ending,
            book -> {
              Row row = book.getSheetAt(0).createRow(1);
              CellStyle day = book.createCellStyle();
              day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
              row.createCell(0).setCellValue("文字");
              row.createCell(1).setCellValue(13800138000d);
              row.createCell(2).setCellValue(LocalDateTime.of(2019, 7, 1, 0, 0));
              row.getCell(2).setCellStyle(day);
              row.createCell(3).setCellValue(true);
              row.createCell(4).setCellFormula("1+2");
              row.createCell(5).setCellFormula("\"张\"&\"三\"");
              row.createCell(6).setCellErrorValue((byte) 0x17);
              row.createCell(7).setCellValue(0.1 + 0.2);
              row.createCell(8).setCellValue(43647);
              row.createCell(9).setCellFormula("DATE(2019,7,1)");
              row.getCell(9).setCellStyle(day);
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            },
            "甲|乙");
    assertThat(Sheets.read(file, "a." + ending))
        .containsExactly(
            "[表一]", "1:甲|乙", "2:文字|13800138000|2019-07-01|是|3|张三|#REF!|0.3|43647|2019-07-01");
  }

  @Test
  void 没有算过的公式当作空白_从不替人计算() {
    byte[] file =
        Sheets.xlsx(
            book ->
                book.getSheetAt(0)
                    .createRow(1)
                    .createCell(0)
                    .setCellFormula("HYPERLINK(\"http://x\")"),
            "甲");
    assertThat(Sheets.read(file, "a.xlsx")).hasSize(3).last().asString().doesNotContain("http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void 隐藏的行和工作表都认得出(String ending) {
    byte[] file =
        table(
            ending,
            book -> {
              book.getSheetAt(0).getRow(1).setZeroHeight(true);
              Sheets.fill(book.createSheet("底稿"), "丙");
              book.setSheetHidden(1, true);
            },
            "甲",
            "乙");
    assertThat(Sheets.read(file, "a." + ending))
        .containsExactly("[表一]", "1:甲", "2h:乙", "(底稿)", "1:丙");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
  void 文本表格的编码(String charset) {
    String text = "\uFEFF姓名,电话\r\n\"张,三\",\"说\"\"好\"\"\"\r\n李四,=\"0123\"";
    String sent = charset.equals("GB18030") ? text.substring(1) : text;
    assertThat(Sheets.read(sent.getBytes(Charset.forName(charset)), "a.csv"))
        .containsExactly("[表格]", "1:姓名|电话", "2:张,三|说\"好\"", "3:李四|0123");
  }

  @Test
  void 改名成xls的制表符文本也能读() {
    assertThat(Sheets.read("姓名\t电话\n张三\t1\n".getBytes(StandardCharsets.UTF_8), "导出.xls"))
        .containsExactly("[表格]", "1:姓名|电话", "2:张三|1");
  }

  // ---- bad files

  private static void refused(byte[] file, String name, String words) {
    assertThatThrownBy(() -> Sheets.read(file, name))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.errors()).hasSize(1);
              assertThat(refused.errors().get(0).field()).isEqualTo("file");
              assertThat(refused.errors().get(0).message()).contains(words).endsWith("。");
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void 不是表格的文件一句话说清() throws IOException {
    refused(new byte[0], "a.xlsx", "空的");
    refused(bytes("<html><table><tr><td>姓名</td></tr></table></html>"), "党员.xls", "网页（HTML）改名");
    refused(bytes("\uFEFF<!DOCTYPE html><table>"), "党员.xls", "网页（HTML）改名");
    refused(
        bytes(
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
        "a.xls",
        "XML 表格");
    refused(bytes("%PDF-1.7"), "a.xlsx", "不是表格");
    refused(bytes("随便一段话"), "a.xlsx", "不是表格");
    refused(new byte[] {1, 2, 3, 0, 0}, "a.xls", "不是表格");
    refused(zip("readme.txt", bytes("x")), "a.xlsx", "压缩包");
    try (var word = new org.apache.poi.xwpf.usermodel.XWPFDocument()) {
      var out = new ByteArrayOutputStream();
      word.write(out);
      refused(out.toByteArray(), "a.xlsx", "Word 文档");
    }
  }

  @Test
  void 不完整的文件() {
    byte[] whole = Sheets.xlsx("甲|乙");
    refused(java.util.Arrays.copyOf(whole, whole.length / 2), "a.xlsx", "损坏");
    byte[] old = Sheets.xls(book -> {}, "甲|乙");
    refused(java.util.Arrays.copyOf(old, 600), "a.xls", "损坏");
  }

  @Test
  void 带宏的不收_改名也不收() throws IOException {
    byte[] plain = Sheets.xlsx("甲|乙");
    refused(
        rezipped(
            plain,
            "[Content_Types].xml",
            xml ->
                xml.replace(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
        "a.xlsx",
        "宏");
    refused(with(plain, "xl/vbaProject.bin", new byte[] {1}), "a.xlsx", "宏");
  }

  @Test
  void 外部实体和声明不收() throws IOException {
    byte[] plain = Sheets.xlsx("甲|乙");
    refused(
        rezipped(
            plain,
            "xl/worksheets/sheet1.xml",
            xml ->
                xml.replaceFirst(
                    "(<\\?xml[^>]*>)",
                    "$1<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")),
        "a.xlsx",
        "DOCTYPE");
  }

  @Test
  void 压缩炸弹不展开() throws IOException {
    byte[] plain = Sheets.xlsx("甲|乙");
    refused(with(plain, "xl/media/x.xml", new byte[120_000_000]), "a.xlsx", "解压后过大");
  }

  @Test
  void 六十万行不收() throws IOException {
    StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
    for (int i = 1; i <= 600_000; i++) {
      xml.append("<row r=\"").append(i).append("\"><c><v>1</v></c></row>");
    }
    xml.append("</sheetData></worksheet>");
    byte[] file = rezipped(Sheets.xlsx("甲|乙"), "xl/worksheets/sheet1.xml", old -> xml.toString());
    refused(file, "a.xlsx", "20 万行");
  }

  @Test
  void 重复部件和太多部件不收() throws IOException {
    byte[] plain = Sheets.xlsx("甲|乙");
    refused(with(plain, "XL/WORKBOOK.xml", bytes("<x/>")), "a.xlsx", "损坏");
    byte[] many = plain;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(many, zip, "", xml -> xml);
      for (int i = 0; i < 2_100; i++) {
        zip.putNextEntry(new ZipEntry("xl/x" + i));
        zip.closeEntry();
      }
    }
    refused(out.toByteArray(), "a.xlsx", "部件太多");
  }

  @Test
  void 加密的工作簿说明白() throws Exception {
    try (var file = new org.apache.poi.poifs.filesystem.POIFSFileSystem()) {
      var info =
          new org.apache.poi.poifs.crypt.EncryptionInfo(
              org.apache.poi.poifs.crypt.EncryptionMode.agile);
      var encryptor = info.getEncryptor();
      encryptor.confirmPassword("123");
      try (var stream = encryptor.getDataStream(file)) {
        stream.write(Sheets.xlsx("甲"));
      }
      var out = new ByteArrayOutputStream();
      file.writeFilesystem(out);
      refused(out.toByteArray(), "a.xlsx", "密码");
    }
    byte[] old;
    Biff8EncryptionKey.setCurrentUserPassword("123");
    try {
      old = Sheets.xls(book -> {}, "甲");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    refused(old, "a.xls", "密码");
  }

  @Test
  void 列太多不收_尾部空列不算() {
    byte[] file =
        Sheets.xlsx(
            book -> {
              Row row = book.getSheetAt(0).getRow(0);
              row.createCell(300).setCellValue("x");
            },
            "甲");
    refused(file, "a.xlsx", "200 列");
  }

  interface Edit {
    String of(String xml);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] with(byte[] file, String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(file, zip, "", xml -> xml);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  static byte[] rezipped(byte[] file, String part, Edit edit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      copy(file, zip, part, edit);
    }
    return out.toByteArray();
  }

  private static void copy(byte[] file, ZipOutputStream zip, String part, Edit edit)
      throws IOException {
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().equals(part)
                ? bytes(edit.of(new String(content, StandardCharsets.UTF_8)))
                : content);
      }
    }
  }

  // ---- headings

  private static List<SheetRow> rows(String... rows) {
    List<SheetRow> all = new java.util.ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      List<Cell> cells =
          java.util.Arrays.stream(rows[i].split("\\|", -1)).map(t -> Cell.text(t.strip())).toList();
      all.add(new SheetRow(0, i + 1, false, cells));
    }
    return all;
  }

  private static boolean known(String bare) {
    return MemberFields.ALL.stream().anyMatch(field -> field.isCalled(bare));
  }

  @Test
  void 表头在标题下面() {
    var header =
        FindHeader.in(
                rows("机关党员花名册", "填报单位：机关党委|||2026年", "序号|姓 名|身份证号|所在党支部", "1|张三|x|一支部"),
                List.of(new Merge(1, 0, 1, 3)),
                SpreadsheetTest::known)
            .orElseThrow();
    assertThat(header.first()).isEqualTo(3);
    assertThat(header.titles()).containsEntry(1, "姓 名").containsEntry(3, "所在党支部");
  }

  @Test
  void 合并的两行表头并成一行() {
    var header =
        FindHeader.in(
                rows("姓名|联系方式||入党时间", "|手机|住址|", "张三|138|x|2010"),
                List.of(new Merge(1, 0, 2, 0), new Merge(1, 1, 1, 2), new Merge(1, 3, 2, 3)),
                SpreadsheetTest::known)
            .orElseThrow();
    assertThat(header.last()).isEqualTo(2);
    assertThat(header.titles())
        .containsEntry(0, "姓名")
        .containsEntry(1, "联系方式 / 手机")
        .containsEntry(2, "联系方式 / 住址");
    assertThat(Mapping.called(MemberFields.ALL, "联系方式 / 手机")).map(Field::id).contains("phone");
  }

  @Test
  void 没有表头的说没有() {
    assertThat(FindHeader.in(rows("张三|男|汉族", "李四|女|汉族"), List.of(), SpreadsheetTest::known))
        .isEmpty();
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource({
    "姓名,name",
    "党员姓名,name",
    "姓 名,name",
    "身份证号,idNumber",
    "公民身份号码,idNumber",
    "身份证号码（必填）,idNumber",
    "入党时间,joined",
    "加入党组织日期,joined",
    "转正时间,regular",
    "转正日期,regular",
    "所在支部,unit",
    "所在党支部,unit",
    "党支部名称,unit",
    "人员类别,status",
    "党员类别,status",
    "手机,phone",
    "联系电话,phone",
    "*姓名,name",
    "出生年月,born",
    "学 历,education",
    "工作单位及职务,job",
    "是否流动党员,mobile",
    "籍贯,origin",
    "家庭地址,address",
    "现居住地,address",
    "是否失联,lost",
    "失联时间,lostSince"
  })
  void 列名的各种叫法(String title, String field) {
    assertThat(Mapping.called(MemberFields.ALL, title)).map(Field::id).contains(field);
  }

  @Test
  void 纵向合并的格子填到每一行_小计和落款不算() {
    var layout =
        new Layout(
            List.of(
                new Layout.Sheet(
                    "表",
                    false,
                    6,
                    0,
                    1,
                    1,
                    java.util.Map.of(0, "所在支部", 1, "姓名"),
                    List.of(new Merge(2, 0, 3, 0)))));
    var read =
        new ReadLines(
            layout, new Mapping(java.util.Map.of("所在支部", "unit", "姓名", "name"), "", "", false));
    List<String> lines = new java.util.ArrayList<>();
    for (SheetRow row : rows("所在支部|姓名", "一支部|张三", "|李四", "|王五", "所在支部|姓名", "合计|3", "填表人：赵六|")) {
      read.line(row).ifPresent(line -> lines.add(line.text("unit") + "/" + line.text("name")));
    }
    assertThat(lines).containsExactly("一支部/张三", "一支部/李四", "/王五");
    assertThat(read.skipped()).isEqualTo(3);
  }

  @Test
  void 装包前后一样() {
    List<SheetRow> rows =
        List.of(
            new SheetRow(
                1,
                7,
                true,
                List.of(Cell.text("𠮷野"), Cell.BLANK, new Cell(Cell.Kind.NUMBER, "1"))));
    assertThat(PackedRows.rows(PackedRows.of(rows))).isEqualTo(rows);
  }
}
