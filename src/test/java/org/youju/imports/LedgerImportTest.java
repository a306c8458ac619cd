package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.ledger.Entry;
import org.youju.ledger.Evidence;
import org.youju.ledger.Evidences;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.organization.Organizations;

class LedgerImportTest {
  private static final String HEAD = "时间|类型|主题|地点|主持人|记录人|参加人员|缺席人员|应到人数|实到人数|支部|内容";
  private final ImportingOffice office = new ImportingOffice();
  private final Ledger ledger = office.running.bean(Ledger.class);

  private String branchOf(String... names) {
    String branch = office.branch();
    String[] rows = new String[names.length + 1];
    rows[0] = "姓名|出生日期|人员类别|所在支部|进入本支部日期";
    for (int i = 0; i < names.length; i++) {
      rows[i + 1] = names[i] + "|19" + (60 + i) + "-01-01|正式党员|" + branch + "|2020-01-01";
    }
    office.confirm(office.members(rows));
    return branch;
  }

  private BatchId table(String... rows) {
    return office.bring(Purpose.LEDGER, Sheets.xlsx(rows), "2025年台账.xlsx");
  }

  private List<Entry> entries(BatchId batch) {
    return office.rows(batch).stream()
        .flatMap(row -> row.finding().subject().stream())
        .map((UUID id) -> ledger.entry(office.office.scope(), new EntryId(id)))
        .toList();
  }

  @Test
  void 一年的台账变成补记_文件只存一份_再导不重复_撤销即作废() {
    String branch = branchOf("赵台账", "钱台账", "孙台账", "李台账");
    String[] rows = {
      HEAD,
      "2025年3月5日|党员大会|学习两会精神|会议室|赵台账|钱台账|赵台账、钱台账、孙台账|李台账（出差）|4|3|" + branch + "|讨论了计划",
      "2025.4|主题党日、党课|植树|北山||||||25|" + branch + "|",
      "45778|支委会|研究发展对象||赵台账||赵台账、外单位周某|||2|" + branch + "|",
    };
    BatchId id = table(rows);
    assertThat(office.said(id).toString()).doesNotContain("有错误");
    assertThat(office.confirm(id).stage()).isEqualTo(Stage.DONE);
    List<Entry> entries = entries(id);
    assertThat(entries).hasSize(3).allMatch(Entry::late);
    Recording first = entries.get(0).recording();
    assertThat(first.kinds()).containsExactly("member-assembly");
    assertThat(first.on()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(first.heads("attendee")).isEqualTo(3);
    assertThat(first.named("absent")).isEqualTo(1);
    assertThat(first.named("host")).isEqualTo(1);
    assertThat(first.lateReason()).contains("2025年台账.xlsx").contains("第 2 行");
    assertThat(first.text()).contains("讨论了计划").contains("出差");
    assertThat(first.quantities()).containsKey("expected");
    assertThat(entries.get(1).recording().kinds())
        .containsExactlyInAnyOrder("theme-party-day", "party-lecture");
    assertThat(entries.get(1).recording().heads("attendee")).isEqualTo(25);
    assertThat(entries.get(2).recording().on()).isEqualTo(LocalDate.of(2025, 5, 1));
    assertThat(entries.get(2).recording().heads("attendee")).isEqualTo(2);

    Evidences evidences = office.running.bean(Evidences.class);
    List<Evidence> evidence =
        entries.stream()
            .flatMap(entry -> evidences.of(office.office.scope(), entry.id()).stream())
            .toList();
    assertThat(evidence).hasSize(3);
    assertThat(
            office
                .running
                .bean(JdbcClient.class)
                .sql(
                    "SELECT count(DISTINCT file) FROM ledger.evidence WHERE name = '2025年台账.xlsx' AND entry = ANY(:ids)")
                .param("ids", entries.stream().map(e -> e.id().value()).toArray(UUID[]::new))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    evidences.remove(office.office, evidence.get(0).id(), "只移除这一条的");
    assertThat(evidences.open(office.office, evidence.get(1).id()).file()).exists();

    BatchId again = table(rows);
    assertThat(office.tally(again))
        .as(office.await(again).toString())
        .containsExactlyEntriesOf(Map.of(Verdict.SAME, 3));

    assertThat(office.undo(id).stage()).isEqualTo(Stage.UNDONE);
    assertThat(entries.stream().map(e -> ledger.entry(office.office.scope(), e.id())))
        .allMatch(entry -> entry.state() == Entry.State.VOID)
        .allMatch(entry -> entry.reason().contains("撤销导入"));
    BatchId after = table(rows);
    assertThat(office.tally(after)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 3));
  }

  @Test
  void 看不懂的行留下来并说明_其余照常导入() {
    String branch = branchOf("周留下");
    BatchId id =
        table(
            HEAD,
            "2025-03-05|主题党日|植树|||||||12|" + branch + "|",
            "去年春天|主题党日|植树|||||||12|" + branch + "|",
            "2025-03-06|团建烧烤|聚餐|||||||12|" + branch + "|",
            "2025-03-07|党员大会|没写人数||||||||" + branch + "|",
            "2025-03-08|主题党日|别处的|||||||12|没有的支部|",
            "2099-03-08|主题党日|以后的|||||||12|" + branch + "|",
            "2025-03-09||七一党员大会|||||||12|" + branch + "|");
    List<String> said = office.said(id);
    assertThat(said.get(0)).contains("新增");
    assertThat(said.get(1)).contains("看不出是哪一天");
    assertThat(said.get(2)).contains("不是台账目录里的类别");
    assertThat(said.get(3)).contains("参加");
    assertThat(said.get(4)).contains("没有找到组织");
    assertThat(said.get(5)).contains("今天之后");
    assertThat(said.get(6)).contains("类别按主题认作“党员大会”");
    assertThat(office.confirm(id).stage()).isEqualTo(Stage.DONE);
    assertThat(entries(id)).hasSize(2);
  }

  @Test
  void 同名的人先问_答了才导入_全体党员按名册减缺席() {
    String branch = branchOf("郑同名", "郑同名", "王唯一");
    String row = "2025-06-05|党员大会|问名字||王唯一||郑同名、王唯一||||" + branch + "|";
    BatchId id = table(HEAD, row, "2025-07-05|党员大会|全体||||全体党员|王唯一|||" + branch + "|");
    assertThat(office.tally(id)).containsEntry(Verdict.ASK, 1).containsEntry(Verdict.NEW, 1);
    Imports.Row asked = office.rows(id).get(0);
    Finding.Question question = asked.finding().detail().questions().get(0);
    assertThat(question.text()).contains("“郑同名”有 2 位");
    assertThat(question.options()).hasSize(3);
    String chosen = question.options().get(1).id();
    office.imports.answer(office.office, id, Map.of(asked.line(), Map.of(question.id(), chosen)));
    office.await(id);
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 2));
    office.confirm(id);
    List<Entry> entries = entries(id);
    assertThat(entries.get(0).recording().participants())
        .anyMatch(p -> p.person().toString().equals(chosen) && p.role().equals("attendee"));
    assertThat(entries.get(1).recording().named("attendee")).isEqualTo(2);
    assertThat(entries.get(1).recording().named("absent")).isEqualTo(1);
  }

  @Test
  void 当天已经记过同类的先问是不是同一件事() {
    String branch = branchOf("吴重复");
    OrgId unit =
        office
            .running
            .bean(Organizations.class)
            .list(
                office.office.scope(),
                Optional.empty(),
                branch,
                office.today(),
                Optional.empty(),
                5)
            .get(0)
            .id();
    ledger.record(
        office.office,
        new Recording(
            List.of("theme-party-day"),
            unit,
            LocalDate.of(2025, 8, 8),
            Optional.empty(),
            "手工记的",
            "",
            List.of(),
            Map.of("attendee", 9),
            Map.of(),
            List.of(),
            "",
            "补"));
    BatchId id = table(HEAD, "2025-08-08|主题党日|表里的|||||||9|" + branch + "|");
    Imports.Row row = office.rows(id).get(0);
    assertThat(row.finding().verdict()).isEqualTo(Verdict.ASK);
    assertThat(row.finding().detail().questions().get(0).text()).contains("手工记的");
    office.imports.answer(office.office, id, Map.of(row.line(), Map.of("same", "skip")));
    office.await(id);
    assertThat(office.tally(id)).containsExactlyEntriesOf(Map.of(Verdict.SAME, 1));
  }

  @Test
  void 支部书记导自己的台账_别的支部的行算错误() {
    var secretary = office.running.actor(org.youju.kernel.Role.BRANCH_SECRETARY);
    BatchId id =
        office.bring(
            secretary,
            Purpose.LEDGER,
            Sheets.xlsx(
                "日期|活动类别|主题|人数|支部",
                "2025-02-05|主题党日|自己的" + UUID.randomUUID() + "|9|",
                "2025-02-05|主题党日|别人的|9|第二党支部"),
            "台账.xlsx");
    assertThat(office.imports.tally(secretary, id))
        .containsEntry(Verdict.NEW, 1)
        .containsEntry(Verdict.ERROR, 1);
    office.imports.confirm(secretary, id);
    assertThat(office.await(secretary, id).stage()).isEqualTo(Stage.DONE);
  }
}
