package org.youju.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.Sm3;
import org.youju.kernel.UserId;
import org.youju.ledger.Entry;

/** A draft lives with the ledger; an issued report stays. */
class ReportsTest {
  private final ReportingOffice o = new ReportingOffice();

  @AfterEach
  void 关库() {
    o.close();
  }

  private Entry partyDay(String day) {
    return o.office
        .aMeeting("theme-party-day")
        .on(day)
        .heads("attendee", 20)
        .titled("清理河道")
        .record();
  }

  private FigureRef ref(String metric) {
    return new FigureRef(metric, o.office.branchA, Period.ofYear(2025));
  }

  private static Edit unchanged(Draft draft) {
    return new Edit(draft.revision(), draft.title(), draft.blocks(), draft.seen());
  }

  /** The draft with other runs in the block of the key. */
  private static Edit edited(Draft draft, String key, Run... runs) {
    List<Block> blocks = new ArrayList<>(draft.blocks());
    blocks.replaceAll(
        block -> block.key().equals(key) ? new Block(key, block.level(), List.of(runs)) : block);
    return new Edit(draft.revision(), draft.title(), blocks, draft.seen());
  }

  private static String keyOf(Draft draft, String words) {
    return draft.blocks().stream()
        .filter(block -> block.text().contains(words))
        .findFirst()
        .orElseThrow()
        .key();
  }

  @Test
  void 草稿里的数字随台账变化并说明变了什么() {
    partyDay("2025-03-05");
    Draft draft = o.branchDraft();
    partyDay("2025-04-05");
    Draft now = o.now(draft);
    assertThat(now.layout().text()).contains("开展主题党日2次，参加党员40人次");
    assertThat(now.changes()).contains(new Draft.Change("主题党日次数", "1次", "2次"));
  }

  @Test
  void 规定动作的落实情况_本组织写得出_旁人打开草稿看不到_定稿后谁看都不变() {
    o.office.aMeeting("member-assembly").on("2025-01-05").heads("attendee", 5).record();
    o.office.aMeeting("party-lecture").on("2025-01-06").heads("lecturer", 1).record();
    String sentence = "到期应落实的“三会一课”8项，已落实2项，落实率25%"; // 党员大会、党课各 4 个季度
    Draft draft = o.branchDraft();
    assertThat(draft.layout().text()).contains(sentence);
    OrgId elsewhere = o.office.organization("party-group", "别处");
    Actor stranger =
        new Actor(new UserId(UUID.randomUUID()), "纪检", Role.DISCIPLINE, elsewhere, o.office.all());
    Draft seen = (Draft) o.reports.report(stranger.scope(), draft.header().id());
    assertThat(seen.layout().text()).contains("党员大会1次").doesNotContain("落实率", "25%");
    Draft saved = o.reports.save(stranger, draft.header().id(), unchanged(seen));
    assertThat(saved.layout().text()).doesNotContain("落实率");
    assertThat(o.now(draft).layout().text()).contains(sentence);
    IssuedReport issued = o.reports.issue(o.secretary(), draft.header().id(), Optional.empty());
    assertThat(issued.layout().text()).contains(sentence);
    assertThat(o.reports.differences(stranger.scope(), issued)).isEmpty();
    o.office.aMeeting("party-lecture").on("2025-05-06").heads("lecturer", 1).record();
    assertThat(o.reports.report(o.office.all(), draft.header().id()).layout().text())
        .contains(sentence);
    assertThat(o.reports.differences(o.office.all(), issued))
        .extracting(difference -> difference.issued().metricName() + difference.now())
        .contains("三会一课已落实项数3项", "三会一课落实率37.5%");
  }

  @Test
  void 改过的段落里有旁人不能看的数字_写明不在查看范围_不说成无记录_也定不了稿() {
    o.office.aMeeting("member-assembly").on("2025-01-05").heads("attendee", 5).record();
    Draft draft = o.branchDraft();
    String key = keyOf(draft, "落实率");
    Run.Number rate = Run.Number.of(ref("three-meetings-rate"), figure("three-meetings-rate"));
    o.reports.save(
        o.secretary(),
        draft.header().id(),
        edited(draft, key, new Run.Words("落实率是"), rate, new Run.Words("。")));
    o.office.aMeeting("party-lecture").on("2025-01-06").heads("lecturer", 1).record();
    assertThat(o.now(draft).layout().text()).contains("落实率是25%。");
    OrgId elsewhere = o.office.organization("party-group", "又一处");
    Actor stranger =
        new Actor(new UserId(UUID.randomUUID()), "纪检", Role.DISCIPLINE, elsewhere, o.office.all());
    Draft seen = (Draft) o.reports.report(stranger.scope(), draft.header().id());
    assertThat(seen.layout().text()).contains("落实率是不在查看范围。");
    assertThat(seen.changes()).isEmpty();
    assertThat(seen.gaps())
        .noneMatch(gap -> gap.what().contains("补记") && gap.what().contains("三会一课"));
    assertThatThrownBy(() -> o.reports.issue(stranger, draft.header().id(), Optional.empty()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("只给本组织和直接上级看");
  }

  @Test
  void 补记之后自动写出原来缺的段落() {
    Draft draft = o.branchDraft();
    assertThat(draft.layout().text()).doesNotContain("主题党日");
    partyDay("2025-03-05");
    assertThat(o.now(draft).layout().text()).contains("一、", "（一）", "开展主题党日1次");
  }

  @Test
  void 改过的文字保留数字照样更新并提示可换的新段落() {
    partyDay("2025-03-05");
    Draft draft = o.branchDraft();
    String key = keyOf(draft, "主题党日");
    Run.Number days = Run.Number.of(ref("theme-party-days"), figure("theme-party-days"));
    o.reports.save(
        o.secretary(),
        draft.header().id(),
        edited(draft, key, new Run.Words("我们扎扎实实办了主题党日"), days, new Run.Words("。")));
    partyDay("2025-04-05");
    o.office.aMeeting("member-assembly").on("2025-05-05").heads("attendee", 9).record();
    Draft now = o.now(draft);
    assertThat(now.layout().text()).contains("我们扎扎实实办了主题党日2次。").doesNotContain("党员大会1次");
    assertThat(now.offers()).extracting(Draft.Offer::key).containsExactly(key);
    assertThat(now.offers().get(0).block().text()).contains("党员大会1次");
  }

  private org.youju.metrics.Figure figure(String metric) {
    return o.reports.figure(o.office.all(), o.branchDraft().header().id(), ref(metric));
  }

  @Test
  void 删去的段落不再回来() {
    partyDay("2025-03-05");
    Draft draft = o.branchDraft();
    List<Block> fewer =
        draft.blocks().stream().filter(block -> !block.text().contains("主题党日")).toList();
    o.reports.save(
        o.secretary(), draft.header().id(), new Edit(1, draft.title(), fewer, draft.seen()));
    partyDay("2025-04-05");
    assertThat(o.now(draft).layout().text()).doesNotContain("主题党日");
  }

  @Test
  void 换指标换期间删数字插数字() {
    partyDay("2025-03-05");
    partyDay("2024-03-05");
    Draft draft = o.branchDraft();
    FigureRef before =
        new FigureRef("theme-party-day-participations", o.office.branchA, Period.ofYear(2024));
    Run.Number other = new Run.Number(before, "由客户端随便写", Optional.empty(), 0);
    Draft saved =
        o.reports.save(
            o.secretary(),
            draft.header().id(),
            edited(draft, keyOf(draft, "主题党日"), new Run.Words("上年参加"), other));
    assertThat(saved.layout().text()).contains("上年参加20人次").doesNotContain("随便");
  }

  @Test
  void 两人同改后存的人看到冲突() {
    Draft draft = o.branchDraft();
    o.reports.save(o.secretary(), draft.header().id(), unchanged(draft));
    assertThatThrownBy(
            () -> o.reports.save(o.office.office(), draft.header().id(), unchanged(draft)))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("支部书记");
  }

  @Test
  void 只收纯文字和认得的数字() {
    Draft draft = o.branchDraft();
    Draft saved =
        o.reports.save(
            o.secretary(),
            draft.header().id(),
            edited(draft, "opening", new Run.Words("<b>文字</b>\n\u202e第二行\u0007")));
    assertThat(saved.blocks().get(0).text()).isEqualTo("<b>文字</b> 第二行 ");
    for (FigureRef bad :
        List.of(
            ref("no-such-metric"),
            new FigureRef("theme-party-days", o.office.branchB, Period.ofYear(2025)))) {
      Run.Number number = new Run.Number(bad, "9次", Optional.empty(), 0);
      assertThatThrownBy(
              () ->
                  o.reports.save(
                      o.secretary(), draft.header().id(), edited(saved, "opening", number)))
          .isInstanceOf(Refused.class);
    }
    assertThatThrownBy(
            () ->
                o.reports.save(
                    o.secretary(),
                    draft.header().id(),
                    new Edit(2, "长".repeat(61), List.of(), Map.of())))
        .isInstanceOf(Refused.class);
  }

  @Test
  void 定稿后正文和数字不变更正只显示为差异() {
    Entry first = partyDay("2025-03-05");
    partyDay("2025-04-05");
    Draft draft = o.branchDraft();
    IssuedReport issued = o.reports.issue(o.secretary(), draft.header().id(), Optional.empty());
    o.office.ledger.invalidate(o.office.office(), first.id(), 1, "记错了");
    IssuedReport later = (IssuedReport) o.reports.report(o.office.all(), draft.header().id());
    assertThat(later.layout().text()).isEqualTo(issued.layout().text()).contains("主题党日2次");
    assertThat(later.figures()).isEqualTo(issued.figures());
    FrozenFigure days = later.figures().get(0);
    assertThat(days.metricName()).isEqualTo("主题党日次数");
    assertThat(days.entries()).isEqualTo(2);
    assertThat(days.ids()).hasSize(2);
    assertThat(days.records()).extracting(FrozenFigure.Recorded::title).containsOnly("清理河道");
    assertThat(o.reports.differences(o.office.all(), later)).contains(new Difference(days, "1次"));
  }

  @Test
  void 定稿的指纹进了审计链() {
    partyDay("2025-03-05");
    Draft draft = o.branchDraft();
    IssuedReport issued = o.reports.issue(o.secretary(), draft.header().id(), Optional.empty());
    assertThat(issued.content()).isEqualTo(Sm3.hex(issued.layout().text()));
    String last =
        org.springframework.jdbc.core.simple.JdbcClient.create(o.office.database.owner())
            .sql("SELECT body FROM audit.entry WHERE root = :root ORDER BY seq DESC LIMIT 1")
            .param("root", o.office.root.value())
            .query(String.class)
            .single();
    assertThat(last).contains("report.issue", issued.content());
  }

  @Test
  void 定稿之后不能再改不能删不能再定() {
    Draft draft = o.branchDraft();
    ReportId id = draft.header().id();
    o.reports.issue(o.secretary(), id, Optional.empty());
    assertThatThrownBy(() -> o.reports.save(o.secretary(), id, unchanged(draft)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> o.reports.issue(o.secretary(), id, Optional.empty()))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> o.reports.delete(o.secretary(), id)).isInstanceOf(Conflict.class);
    for (String sql :
        List.of(
            "UPDATE reports.issued SET body = ''",
            "DELETE FROM reports.issued",
            "UPDATE reports.issued_figure SET value = 1",
            "DELETE FROM reports.issued_figure",
            "UPDATE reports.report SET year = 1",
            "DELETE FROM reports.report")) {
      assertThatThrownBy(() -> o.office.jdbc.sql(sql).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void 看过之后又有变化的不能定稿() {
    partyDay("2025-03-05");
    Draft draft = o.branchDraft();
    Optional<String> read = Optional.of(Reports.digest(draft));
    partyDay("2025-04-05");
    assertThatThrownBy(() -> o.reports.issue(o.secretary(), draft.header().id(), read))
        .isInstanceOf(Conflict.class);
    Optional<String> again = Optional.of(Reports.digest(o.now(draft)));
    assertThat(o.reports.issue(o.secretary(), draft.header().id(), again).state())
        .isEqualTo("issued");
  }

  @Test
  void 失去依据的数字不能定稿() {
    Entry only = partyDay("2025-03-05");
    Draft draft = o.branchDraft();
    String key = keyOf(draft, "主题党日");
    Run.Number days = Run.Number.of(ref("theme-party-days"), figure("theme-party-days"));
    o.reports.save(
        o.secretary(),
        draft.header().id(),
        edited(draft, key, new Run.Words("办了"), days, new Run.Words("。")));
    o.office.ledger.invalidate(o.office.office(), only.id(), 1, "记错了");
    assertThat(o.now(draft).layout().text()).contains("办了无记录。");
    assertThatThrownBy(() -> o.reports.issue(o.secretary(), draft.header().id(), Optional.empty()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("没有依据");
  }

  @Test
  void 草稿可以删除() {
    Draft draft = o.branchDraft();
    o.reports.delete(o.secretary(), draft.header().id());
    assertThat(o.reports.list(o.office.all())).isEmpty();
  }
}
