package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.kernel.NotFound;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.organization.People;
import org.youju.organization.Person;
import org.youju.organization.PersonDetails;
import org.youju.organization.Secret;

class MemberImportTest {
  private static final String HEAD = "姓名|身份证号|民族|学历|人员类别|所在党支部|入党时间|转正时间|手机|工作岗位";
  private final ImportingOffice office = new ImportingOffice();

  private Person person(String branch, String name) {
    PersonId id =
        office.people(branch).stream()
            .filter(line -> line.name().equals(name))
            .findFirst()
            .orElseThrow()
            .id();
    return office.running.bean(People.class).get(office.office.scope(), id);
  }

  @Test
  void 从上传到写入_再导一次什么也不变_撤销后恢复原样() {
    String branch = office.branch();
    String zhang = ImportingOffice.idNumber(LocalDate.of(1985, 3, 12));
    String[] rows = {
      HEAD,
      "张导入|" + zhang + "|汉|21|正式党员|" + branch + "|2010.07.01|2011年7月1日|13800138000|科长",
      "李导入||01|大专|预备党员|" + branch + "|20260301||0571-88886666|",
    };
    BatchId first = office.members(rows);
    assertThat(office.await(first).stage()).isEqualTo(Stage.PREVIEW);
    assertThat(office.tally(first)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 2));
    assertThat(office.names(branch)).as("确认之前什么也没有").isEmpty();
    assertThat(office.confirm(first).stage()).isEqualTo(Stage.DONE);

    Person one = person(branch, "张导入");
    assertThat(one.gender()).isEqualTo("男");
    assertThat(one.born()).contains(LocalDate.of(1985, 3, 12));
    assertThat(one.joined()).contains(LocalDate.of(2010, 7, 1));
    assertThat(one.nation()).isEqualTo("汉族");
    assertThat(one.education()).isEqualTo("大学本科毕业");
    assertThat(one.masked(Secret.ID_NUMBER)).endsWith(zhang.substring(14)).startsWith("***");
    assertThat(one.masked(Secret.PHONE)).isEqualTo("138****8000");
    assertThat(person(branch, "李导入").stays().get(0).from()).isEqualTo(LocalDate.of(2026, 3, 1));

    BatchId again = office.members(rows);
    assertThat(office.tally(again)).containsExactlyEntriesOf(Map.of(Verdict.SAME, 2));
    assertThatThrownBy(() -> office.imports.confirm(office.office, again))
        .isInstanceOf(Refused.class);

    assertThat(office.undo(first).stage()).isEqualTo(Stage.UNDONE);
    assertThat(office.names(branch)).isEmpty();
  }

  @Test
  void 已有的人只显示变化_号码打码_空格不抹掉原有内容() {
    String branch = office.branch();
    String other = office.branch();
    String number = ImportingOffice.idNumber(LocalDate.of(1990, 5, 6));
    office.confirm(
        office.members(
            HEAD, "王变化|" + number + "|汉|本科|预备党员|" + branch + "|2025-12-01||13800138000|科员"));
    BatchId change =
        office.members(
            "党员姓名|公民身份号码|党员类别|党支部名称|联系电话|岗位",
            "王变化|" + number + "|正式|" + other + "|13900139000|副科长");
    assertThat(office.tally(change)).containsExactlyEntriesOf(Map.of(Verdict.CHANGED, 1));
    List<Finding.Difference> differences =
        office.rows(change).get(0).finding().detail().differences();
    assertThat(differences)
        .extracting(Finding.Difference::title)
        .containsExactly("工作岗位", "联系电话", "所在支部", "人员类别");
    assertThat(differences.get(1))
        .isEqualTo(new Finding.Difference("联系电话", "138****8000", "139****9000"));
    assertThat(office.confirm(change).stage()).isEqualTo(Stage.DONE);
    Person now = person(other, "王变化");
    assertThat(now.nation()).isEqualTo("汉族");
    assertThat(now.job()).isEqualTo("副科长");
    assertThat(now.stays()).hasSize(2);

    assertThat(office.undo(change).stage()).isEqualTo(Stage.UNDONE);
    Person back = person(branch, "王变化");
    assertThat(back.job()).isEqualTo("科员");
    assertThat(back.masked(Secret.PHONE)).isEqualTo("138****8000");
    assertThat(back.stays()).hasSize(1);
  }

  @Test
  void 籍贯住址失联都收_住址打码_改了列出变化_撤销恢复_导出再导不变() throws IOException {
    String branch = office.branch();
    String head = "姓名|身份证号|人员类别|所在党支部|籍贯|家庭住址|是否失联|失联日期";
    String number = ImportingOffice.idNumber(LocalDate.of(1970, 2, 3));
    String home = "浙江省德清县武康街道千秋街1号";
    BatchId first =
        office.members(head, "张采集|" + number + "|正式党员|" + branch + "|浙江省德清县|" + home + "|否|");
    assertThat(office.rows(first).get(0).values().toString()).doesNotContain("千秋街");
    office.confirm(first);
    Person one = person(branch, "张采集");
    assertThat(one.origin()).isEqualTo("浙江省德清县");
    assertThat(one.masked(Secret.ADDRESS)).isEqualTo("浙江省德清县****");
    assertThat(one.marks().lost()).isFalse();

    BatchId lost =
        office.members(head, "张采集|" + number + "|正式党员|" + branch + "||浙江省德清县阜溪街道|是|2025.11");
    assertThat(office.rows(lost).get(0).finding().detail().differences())
        .containsExactly(
            new Finding.Difference("家庭住址", "浙江省德清县****", "浙江省德清****"),
            new Finding.Difference("失联", "否", "是"),
            new Finding.Difference("失联日期", "", "2025-11-01"));
    office.confirm(lost);
    Person now = person(branch, "张采集");
    assertThat(now.origin()).as("空格不抹掉").isEqualTo("浙江省德清县");
    assertThat(now.marks().lostSince()).contains(LocalDate.of(2025, 11, 1));

    for (boolean clear : List.of(true, false)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      office.running.bean(ExportTables.class).members(office.office, clear, out);
      String mine =
          Sheets.read(out.toByteArray(), "人员.xlsx").stream()
              .filter(row -> row.contains("张采集"))
              .findFirst()
              .orElseThrow();
      assertThat(mine).contains("|浙江省德清县|", "|是|2025-11-01|");
      assertThat(mine.contains("阜溪街道")).isEqualTo(clear);
      BatchId back = office.bring(Purpose.MEMBERS, out.toByteArray(), "人员.xlsx");
      assertThat(
              office.rows(back).stream()
                  .filter(row -> row.finding().label().equals("张采集"))
                  .map(row -> row.finding().verdict()))
          .containsExactly(Verdict.SAME);
    }

    office.undo(lost);
    Person back = person(branch, "张采集");
    assertThat(back.marks().lost()).isFalse();
    assertThat(back.marks().lostSince()).isEmpty();
    assertThat(back.masked(Secret.ADDRESS)).isEqualTo("浙江省德清县****");
  }

  @Test
  void 又联系上了_失联日期随之清空_只有日期也算失联() {
    String branch = office.branch();
    String head = "姓名|身份证号|人员类别|所在党支部|是否失联|失联日期";
    String number = ImportingOffice.idNumber(LocalDate.of(1971, 2, 3));
    String start = "张联系|" + number + "|正式党员|" + branch + "|";
    office.confirm(office.members(head, start + "|2025-03-04"));
    assertThat(person(branch, "张联系").marks().lost()).isTrue();
    office.confirm(office.members(head, start + "否|"));
    assertThat(person(branch, "张联系").marks())
        .isEqualTo(new PersonDetails.Marks(false, false, false, Optional.empty()));
    assertThat(office.said(office.members(head, start + "否|2025-03-04")).get(0))
        .contains("请同时标明失联");
    assertThat(office.said(office.members(head, start + "是|2099-03-04")).get(0))
        .contains("失联日期不能晚于今天");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "330106850312101; 15 位旧身份证号",
        "33010619850312101; 18 位数字",
        "330106198503121011; 校验位不对",
        "330106209903121015; 出生日期不对",
        "330106198502301017; 出生日期不对",
        "abc; 18 位数字"
      })
  void 身份号码的毛病(String number, String words) {
    BatchId id = office.members(HEAD, "张某|" + number + "|汉|本科|正式党员|" + office.branch() + "|||138|");
    assertThat(office.said(id).get(0)).contains(words).contains("电话号码不对");
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.ERROR, 1));
    assertThatThrownBy(() -> office.imports.confirm(office.office, id)).isInstanceOf(Refused.class);
  }

  @Test
  void 每一种错都按行按列说清_全部改好才能写入() {
    String branch = office.branch();
    String number = ImportingOffice.idNumber(LocalDate.of(1985, 3, 12));
    BatchId id =
        office.members(
            "姓名|身份证号|性别|出生日期|民族|学历|人员类别|所在支部|入党时间|转正时间|手机|党籍状态",
            "好人|||1980-01-01|汉|21|正式党员|" + branch + "||||正常",
            "甲|" + number + "|女||汉|本科|正式党员|" + branch + "||||",
            "乙|"
                + ImportingOffice.idNumber(LocalDate.of(1986, 1, 1))
                + "|男|1987-01-01|汉|本科|正式党员|"
                + branch
                + "||||",
            "丙|||2099-01-01|汉|本科|正式党员|" + branch + "||||",
            "丁||||华|本科|正式党员|" + branch + "||||",
            "戊||||汉|05|正式党员|" + branch + "||||",
            "己||||汉|本科|团员|" + branch + "||||",
            "庚||||汉|本科|正式党员|不存在的支部||||",
            "辛||||汉|本科|正式党员|" + branch + "|2019-02-30|||",
            "壬||||汉|本科|正式党员|" + branch + "|2020-01-01|2019-01-01||",
            "癸|" + number + "|||汉|本科|正式党员|" + branch + "||||",
            "子||||汉|本科|正式党员|" + branch + "||||停止党籍",
            "丑||||汉|本科|正式党员|滨江市审计局机关党委/机关总支||||",
            "好人|||1980-01-01|汉|本科|正式党员|" + branch + "||||",
            "寅||0|||||" + branch + "||||");
    List<String> said = office.said(id);
    List<String> words =
        List.of(
            "新增",
            "性别与公民身份号码不一致",
            "出生日期与公民身份号码不一致",
            "出生日期不能晚于今天",
            "不是 56 个民族之一",
            "不在国标 GB/T 4658",
            "不是人员类别",
            "没有找到组织“不存在的支部”",
            "不是一个存在的日期",
            "转正日期早于加入党组织日期",
            "与第 3 行的公民身份号码相同",
            "停止党籍",
            "新增",
            "与第 2 行同名同支部",
            "性别代码 0");
    for (int i = 0; i < words.size(); i++) {
      assertThat(said.get(i)).contains(words.get(i));
    }
    assertThat(said.get(14)).contains("请填写人员类别");
    assertThat(office.names(branch)).isEmpty();
  }

  @Test
  void 标注的表里每处错都在原来的格子上_改好后可以直接再传() throws IOException {
    String branch = office.branch();
    BatchId id =
        office.members(
            HEAD, "张标注||华|本科|正式党员|" + branch + "||||", "李标注||汉|本科|正式党员|" + branch + "||||");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    office.imports.remarks(office.office, id, false, out);
    List<String> marked = Sheets.read(out.toByteArray(), "a.xlsx");
    assertThat(marked.get(1)).endsWith("|导入备注");
    assertThat(marked.get(2)).contains("不是 56 个民族之一");
    try (var book =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook(
            new java.io.ByteArrayInputStream(out.toByteArray()))) {
      var cell = book.getSheetAt(0).getRow(1).getCell(2);
      assertThat(cell.getCellComment().getString().getString()).contains("56 个民族");
      var row = book.getSheetAt(0).getRow(1);
      row.removeCell(cell);
      row.createCell(2).setCellValue("汉族");
      ByteArrayOutputStream fixed = new ByteArrayOutputStream();
      book.write(fixed);
      BatchId next = office.bring(Purpose.MEMBERS, fixed.toByteArray(), "名册-标注.xlsx");
      assertThat(office.said(next)).containsExactly("2 新增", "3 新增");
    }
    ByteArrayOutputStream only = new ByteArrayOutputStream();
    office.imports.remarks(office.office, id, true, only);
    assertThat(Sheets.read(only.toByteArray(), "a.xlsx")).hasSize(3);
  }

  @Test
  void 不认得的列由人指定_下次自动认得() {
    String branch = office.branch();
    String title = "党员大名" + branch;
    String[] rows = {title + "|人员类别|所在支部|血型", "张指定|正式党员|" + branch + "|A"};
    BatchId id = office.members(rows);
    assertThat(office.await(id).stage()).isEqualTo(Stage.MAPPING);
    Columns.Known columns = office.columns.of(office.office, id);
    assertThat(columns.missing()).extracting(Field::title).containsExactly("姓名");
    assertThat(columns.samples().get("血型")).containsExactly("A");
    assertThatThrownBy(() -> office.columns.map(office.office, id, columns.mapping()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("姓名");
    Map<String, String> chosen = new java.util.LinkedHashMap<>(columns.mapping().columns());
    chosen.put(title, "name");
    office.columns.map(office.office, id, new Mapping(chosen, "2023-01-01", "", false));
    assertThat(office.await(id).stage()).isEqualTo(Stage.PREVIEW);
    office.confirm(id);
    assertThat(person(branch, "张指定").stays().get(0).from()).isEqualTo(LocalDate.of(2023, 1, 1));
    BatchId next = office.members(rows);
    assertThat(office.columns.of(office.office, next).mapping().columns())
        .containsEntry(title, "name");
  }

  @Test
  void 文件里的坏字符和公式原样当文字_不会执行() {
    String branch = office.branch();
    BatchId id =
        office.members(
            HEAD,
            "'张引号||汉|本科|正式党员|" + branch + "|||１３８００１３８０００|=1+1",
            "阿卜杜•外力||维吾尔|${jndi:ldap://x}|正式党员|" + branch + "||||<script>alert(1)</script>",
            "𠮷　田||汉|' OR '1'='1|正式党员|" + branch + "||||");
    assertThat(office.confirm(id).stage()).isEqualTo(Stage.DONE);
    assertThat(office.names(branch)).containsExactlyInAnyOrder("张引号", "阿卜杜·外力", "𠮷田");
    assertThat(person(branch, "张引号").masked(Secret.PHONE)).isEqualTo("138****8000");
    assertThat(person(branch, "张引号").job()).isEqualTo("=1+1");
  }

  @Test
  void 多张工作表_说明页和隐藏页不读_数字存的号码_合并的支部() {
    String branch = office.branch();
    byte[] file =
        Sheets.xlsx(
            book -> {
              var sheet = book.getSheetAt(0);
              sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 3, 0, 0));
              sheet.getRow(2).createCell(2).setCellValue(13800138000d);
              Sheets.fill(book.createSheet("二支部"), "所在支部|姓名|手机|人员类别", branch + "|赵二表||正式党员");
              Sheets.fill(book.createSheet("说明"), "怎么填：照实填");
              Sheets.fill(book.createSheet("底稿"), "所在支部|姓名|手机|人员类别", branch + "|钱隐藏||正式党员");
              book.setSheetHidden(3, true);
            },
            "机关党员花名册|||",
            "所在支部|姓名|手机|人员类别",
            branch + "|张一表||正式党员",
            "|李一表||正式党员",
            "合计|2||");
    BatchId id = office.bring(Purpose.MEMBERS, file, "名册.xlsx");
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 3));
    office.confirm(id);
    assertThat(office.names(branch)).containsExactlyInAnyOrder("张一表", "李一表", "赵二表");
    assertThat(person(branch, "张一表").masked(Secret.PHONE)).isEqualTo("138****8000");
  }

  @Test
  void 几张表几千行的标注_一段一段写_每行的备注都在自己的行上() throws IOException {
    String branch = office.branch();
    String[] many = new String[2_301];
    many[0] = "姓名|人员类别|所在支部";
    for (int i = 1; i < many.length; i++) {
      many[i] =
          "批量" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "|正式党员|" + (i % 700 == 0 ? "没有的支部" + i : branch);
    }
    byte[] file =
        Sheets.xlsx(
            book -> Sheets.fill(book.createSheet("表二"), "姓名|人员类别|所在支部", "张表二|团员|" + branch), many);
    BatchId id = office.bring(Purpose.MEMBERS, file, "a.xlsx");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    office.imports.remarks(office.office, id, false, out);
    List<String> marked = Sheets.read(out.toByteArray(), "a.xlsx");
    assertThat(marked).hasSize(2_301 + 1 + 2 + 1);
    assertThat(marked.get(2_101)).startsWith("2101:").contains("没有找到组织“没有的支部2100”");
    assertThat(marked.get(marked.size() - 1)).startsWith("2:张表二").contains("不是人员类别");
  }

  @Test
  void 隐藏的行不导入_要导入可以选() {
    String branch = office.branch();
    byte[] file =
        Sheets.xlsx(
            book -> book.getSheetAt(0).getRow(2).setZeroHeight(true),
            "姓名|人员类别|所在支部",
            "张看见|正式党员|" + branch,
            "李隐藏|正式党员|" + branch);
    BatchId id = office.bring(Purpose.MEMBERS, file, "a.xlsx");
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 1));
    assertThat(office.await(id).skipped()).isEqualTo(1);
    Mapping mapping = office.columns.of(office.office, id).mapping();
    office.columns.map(office.office, id, new Mapping(mapping.columns(), "", "", true));
    office.await(id);
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 2));
  }

  @Test
  void 身份号码存成数字丢了后三位_说清怎么补() {
    String branch = office.branch();
    byte[] file =
        Sheets.xlsx(
            book -> book.getSheetAt(0).getRow(1).createCell(1).setCellValue(330106198503121234d),
            "姓名|身份证号|人员类别|所在支部",
            "张丢位||正式党员|" + branch);
    assertThat(office.said(office.bring(Purpose.MEMBERS, file, "a.xlsx")).get(0))
        .contains("后三位已经丢失");
  }

  @Test
  void 老格式xls一样能导() {
    String branch = office.branch();
    byte[] file = Sheets.xls(book -> {}, "姓名|人员类别|所在支部", "张老表|正式党员|" + branch);
    BatchId id = office.bring(Purpose.MEMBERS, file, "名册.xls");
    office.confirm(id);
    assertThat(office.names(branch)).containsExactly("张老表");
  }

  @Test
  void 有人用到了就不能整批撤销_什么也不动() {
    String branch = office.branch();
    BatchId id = office.members("姓名|人员类别|所在支部", "张有职|正式党员|" + branch, "李没职|正式党员|" + branch);
    office.confirm(id);
    Person person = person(branch, "张有职");
    office
        .running
        .bean(People.class)
        .change(
            office.office,
            person.id(),
            person.version(),
            PersonDetails.named("张有职").working("汉族", "", ""));
    Batch after = office.undo(id);
    assertThat(after.stage()).isEqualTo(Stage.DONE);
    assertThat(after.note()).contains("张有职").contains("不能整批撤销");
    assertThat(office.names(branch)).hasSize(2);
  }

  @Test
  void 核对之后数据变了_什么也不写_重新核对后看到新情况() {
    String branch = office.branch();
    BatchId one = office.members("姓名|人员类别|所在支部", "张抢先|正式党员|" + branch);
    BatchId two = office.members("姓名|人员类别|所在支部", "张抢先|正式党员|" + branch);
    office.confirm(one);
    Batch stopped = office.confirm(two);
    assertThat(stopped.stage()).isEqualTo(Stage.PREVIEW);
    assertThat(stopped.note()).contains("有变化");
    assertThat(office.names(branch)).hasSize(1);
    office.columns.recheck(office.office, two);
    office.await(two);
    assertThat(office.tally(two)).containsExactlyEntriesOf(Map.of(Verdict.SAME, 1));
  }

  @Test
  void 写到一半进程没了_退回待确认_什么也没写() {
    String branch = office.branch();
    BatchId id = office.members("姓名|人员类别|所在支部", "张重启|正式党员|" + branch);
    office
        .running
        .bean(JdbcClient.class)
        .sql("UPDATE imports.batch SET stage = 'WRITING', beat = '2020-01-01' WHERE id = :id")
        .param("id", id.value())
        .update();
    Batch batch = office.imports.get(office.office, id);
    assertThat(batch.stage()).isEqualTo(Stage.PREVIEW);
    assertThat(batch.note()).contains("没有写入任何内容");
    assertThat(office.confirm(id).stage()).isEqualTo(Stage.DONE);
    assertThat(office.names(branch)).containsExactly("张重启");
  }

  @Test
  void 一批在审计链上留一笔_号码不落在明文里() {
    JdbcClient jdbc = office.running.bean(JdbcClient.class);
    String branch = office.branch();
    String number = ImportingOffice.idNumber(LocalDate.of(1979, 9, 9));
    BatchId id = office.members(HEAD, "张审计|" + number + "|汉|本科|正式党员|" + branch + "|||13811112222|");
    assertThat(texts(jdbc, "imports.line", "detail"))
        .doesNotContain(number)
        .doesNotContain("13811112222");
    assertThat(texts(jdbc, "imports.batch", "layout")).doesNotContain(number);
    String raw =
        jdbc.sql("SELECT string_agg(encode(content, 'escape'), '') FROM imports.piece")
            .query(String.class)
            .single();
    assertThat(raw).doesNotContain(number).doesNotContain("13811112222");
    office.confirm(id);
    assertThat(
            jdbc.sql("SELECT count(*) FROM imports.piece WHERE batch = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static String texts(JdbcClient jdbc, String table, String column) {
    return jdbc.sql("SELECT coalesce(string_agg(" + column + ", ''), '') FROM " + table)
        .query(String.class)
        .single();
  }

  @Test
  void 别的角色看不到_也传不了() {
    BatchId id = office.members("姓名|人员类别|所在支部", "张权限|正式党员|" + office.branch());
    assertThatThrownBy(() -> office.imports.get(office.running.actor(Role.BRANCH_SECRETARY), id))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                office.imports.bring(
                    office.running.actor(Role.BRANCH_SECRETARY),
                    Purpose.MEMBERS,
                    office.running.branch,
                    "a.xlsx",
                    () -> Sheets.xlsx("姓名")))
        .isInstanceOf(org.youju.kernel.Forbidden.class);
  }

  @Test
  void 导出的表原样导回什么也不变_号码打码也一样_改一处只变一处() throws IOException {
    String branch = office.branch();
    String number = ImportingOffice.idNumber(LocalDate.of(1977, 7, 7));
    office.confirm(
        office.members(
            HEAD,
            "张往返|" + number + "|汉|本科|正式党员|" + branch + "|2000-07-01||13800138000|=科长",
            "李往返||满|大专|预备党员|" + branch + "|2026-05-01|||"));
    for (boolean clear : List.of(true, false)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      office.running.bean(ExportTables.class).members(office.office, clear, out);
      List<String> rows = Sheets.read(out.toByteArray(), "人员.xlsx");
      String mine = rows.stream().filter(row -> row.contains("张往返")).findFirst().orElseThrow();
      assertThat(mine.contains(number)).isEqualTo(clear);
      assertThat(mine.contains("13800138000")).isEqualTo(clear);
      assertThat(mine).contains("'=科长");
      BatchId back = office.bring(Purpose.MEMBERS, out.toByteArray(), "人员.xlsx");
      assertThat(
              office.rows(back).stream()
                  .filter(row -> row.finding().label().endsWith("往返"))
                  .map(row -> row.finding().verdict()))
          .as("号码完整：" + clear)
          .containsOnly(Verdict.SAME)
          .hasSize(2);
    }
  }

  @Test
  void 模板填上就能导入() throws IOException {
    String branch = office.branch();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    office.imports.template(office.office, Purpose.MEMBERS, out);
    try (var book =
        new org.apache.poi.xssf.usermodel.XSSFWorkbook(
            new java.io.ByteArrayInputStream(out.toByteArray()))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getDataValidations()).isNotEmpty();
      assertThat(sheet.getCellComments()).isNotEmpty();
      var row = sheet.createRow(1);
      Map<String, String> cells =
          Map.of("姓名", "张模板", "人员类别", "正式党员", "所在支部", branch, "出生日期", "1988-08-08");
      sheet
          .getRow(0)
          .forEach(
              head ->
                  Optional.ofNullable(cells.get(head.getStringCellValue()))
                      .ifPresent(text -> row.createCell(head.getColumnIndex()).setCellValue(text)));
      ByteArrayOutputStream filled = new ByteArrayOutputStream();
      book.write(filled);
      BatchId id = office.bring(Purpose.MEMBERS, filled.toByteArray(), "模板.xlsx");
      assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 1));
    }
  }
}
