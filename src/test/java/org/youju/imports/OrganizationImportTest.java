package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.kernel.OrgId;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;

class OrganizationImportTest {
  private final ImportingOffice office = new ImportingOffice();

  private BatchId table(String... rows) {
    return office.bring(Purpose.ORGANIZATIONS, Sheets.xlsx(rows), "组织.xlsx");
  }

  private List<Organization> called(String name) {
    return office
        .running
        .bean(Organizations.class)
        .list(office.office.scope(), Optional.empty(), name, office.today(), Optional.empty(), 50);
  }

  @Test
  void 行的先后不限_一次建好_再导不变_撤销后没有了() {
    String mark = "甲" + UUID.randomUUID().toString().substring(0, 6);
    String[] rows = {
      "党组织名称|上级党组织|党组织类别|成立时间",
      mark + "第一党支部|" + mark + "党总支|631|2021年3月",
      mark + "党总支||党总支|2020.5.1",
      mark + "第一党小组|" + mark + "第一党支部||"
    };
    BatchId id = table(rows);
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 3));
    assertThat(office.confirm(id).stage()).isEqualTo(Stage.DONE);
    List<Organization> created = called(mark);
    assertThat(created)
        .extracting(Organization::kind)
        .containsExactlyInAnyOrder(
            OrganizationKind.GENERAL_BRANCH, OrganizationKind.BRANCH, OrganizationKind.GROUP);
    assertThat(office.said(table(rows))).allMatch(said -> said.contains("没有变化"));

    BatchId moved = table("党组织名称|上级党组织|党组织类别", mark + "第一党支部|机关总支|党支部");
    assertThat(office.tally(moved)).containsExactlyEntriesOf(Map.of(Verdict.CHANGED, 1));
    office.confirm(moved);
    assertThat(office.undo(moved).stage()).isEqualTo(Stage.UNDONE);
    assertThat(office.undo(id).stage()).isEqualTo(Stage.UNDONE);
    assertThat(called(mark)).isEmpty();
  }

  @Test
  void 用层级码找上级() {
    String mark = "乙" + UUID.randomUUID().toString().substring(0, 6);
    BatchId id =
        table(
            "组织名称|组织代码|组织类别",
            mark + "机关党委|001|党委",
            mark + "党总支|001002|党总支",
            mark + "二支部|001002003|党支部");
    assertThat(office.said(id).toString()).doesNotContain("错误");
    office.confirm(id);
    Organization branch = called(mark + "二支部").get(0);
    assertThat(branch.parent()).contains(called(mark + "党总支").get(0).id());
  }

  @Test
  void 放不下的_绕圈的_重复的_看不出类别的都说清() {
    String mark = "丙" + UUID.randomUUID().toString().substring(0, 6);
    BatchId id =
        table(
            "组织名称|上级党组织|组织类别|成立日期",
            mark + "党小组||党小组|",
            mark + "甲总支|" + mark + "乙总支|党总支|",
            mark + "乙总支|" + mark + "甲总支|党总支|",
            mark + "支部|没有的党委|党支部|",
            mark + "怪东西|||",
            mark + "丁支部|||2099-01-01",
            mark + "丁支部|||",
            "|||党支部");
    List<String> said = office.said(id);
    assertThat(said.get(0)).contains("之下不能设党小组");
    assertThat(said.get(1)).contains("绕成了圈");
    assertThat(said.get(3)).contains("没有找到组织");
    assertThat(said.get(4)).contains("看不出组织类别");
    assertThat(said.get(5)).contains("今天之后");
    assertThat(said.get(6)).contains("同一个组织");
  }

  @ParameterizedTest
  @CsvSource({
    "631,x,BRANCH",
    "632,x,BRANCH",
    "621,x,GENERAL_BRANCH",
    "611,x,COMMITTEE",
    "联合党支部,x,BRANCH",
    "'',第一党支部,BRANCH",
    "'',机关党总支,GENERAL_BRANCH",
    "'',市某局机关党委,COMMITTEE",
    "'',第二党小组,GROUP",
    "'',中共某局党组,PARTY_GROUP",
    "'',中共某局机关委员会,COMMITTEE"
  })
  void 组织类别的代码和叫法(String text, String name, OrganizationKind kind) {
    assertThat(ReadKind.of(text, name)).isEqualTo(Parsed.of(kind));
  }

  @Test
  void 导出的表原样导回什么也不变() throws java.io.IOException {
    var out = new java.io.ByteArrayOutputStream();
    office.running.bean(ExportTables.class).organizations(office.office, false, out);
    BatchId back = office.bring(Purpose.ORGANIZATIONS, out.toByteArray(), "组织.xlsx");
    assertThat(office.said(back)).allMatch(said -> said.endsWith("没有变化"));
  }

  @Test
  void 联系人电话信用代码都收_电话打码_改了列出变化_撤销恢复_有人改过就不撤() throws Exception {
    String mark = "戊" + UUID.randomUUID().toString().substring(0, 6);
    String head = "党组织名称|党组织类别|联系人|联系电话|统一社会信用代码";
    String code = "91350100M000100Y43";
    BatchId first = table(head, mark + "支部|党支部|赵某|0571-88886666|" + code);
    assertThat(office.rows(first).get(0).values().toString()).doesNotContain("88886666");
    office.confirm(first);
    Organizations organizations = office.running.bean(Organizations.class);
    OrgId id = called(mark).get(0).id();
    assertThat(organizations.history(office.office.scope(), id).details())
        .isEqualTo(new OrganizationDetails("", "赵某", Optional.of("057****6666"), code));
    assertThat(office.said(table(head, mark + "支部|党支部||0571-8888****|")))
        .allMatch(said -> said.endsWith("没有变化"));

    BatchId change = table(head, mark + "支部|党支部|钱某|13800138000|");
    assertThat(office.rows(change).get(0).finding().detail().differences())
        .containsExactly(
            new Finding.Difference("联系人", "赵某", "钱某"),
            new Finding.Difference("联系电话", "057****6666", "138****8000"));
    office.confirm(change);
    assertThat(organizations.details(office.office).get(id))
        .isEqualTo(new OrganizationDetails("", "钱某", Optional.of("13800138000"), code));
    office.undo(change);
    assertThat(organizations.details(office.office).get(id))
        .isEqualTo(new OrganizationDetails("", "赵某", Optional.of("057188886666"), code));

    for (boolean clear : List.of(true, false)) {
      var out = new java.io.ByteArrayOutputStream();
      office.running.bean(ExportTables.class).organizations(office.office, clear, out);
      String mine =
          Sheets.read(out.toByteArray(), "组织.xlsx").stream()
              .filter(row -> row.contains(mark))
              .findFirst()
              .orElseThrow();
      assertThat(mine).contains("赵某", code);
      assertThat(mine.contains("057188886666")).isEqualTo(clear);
    }

    BatchId again = table(head, mark + "支部|党支部|孙某||");
    office.confirm(again);
    organizations.describe(
        office.office, id, new OrganizationDetails("", "李某", Optional.empty(), code));
    assertThat(office.undo(again).note()).contains("有人改过其中的组织资料");
  }

  @Test
  void 组织的电话和信用代码不对_按列说清() {
    String said =
        office.said(table("党组织名称|党组织类别|联系电话|统一社会信用代码", "己支部|党支部|8888|91350100M000100Y44")).get(0);
    assertThat(said).contains("电话号码不对", "统一社会信用代码的校验位不对");
  }

  @Test
  void 组织名称的各种写法找到同一个() {
    Units units = new Units(called("第一党支部"));
    assertThat(units.find("第一党支部").value()).isPresent();
    assertThat(units.find("第一支部").value()).isPresent();
    assertThat(units.find("中共滨江市审计局机关第一党支部委员会").value()).isPresent();
    assertThat(units.find("第十一支部").isWrong()).isTrue();
  }
}
