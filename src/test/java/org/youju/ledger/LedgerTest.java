package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;

class LedgerTest {
  private final Office office = new Office();

  @AfterEach
  void 关库() {
    office.close();
  }

  private long count(OrgId organization, String measure, String... kinds) {
    return office
        .tallies
        .total(range(organization, measure, kinds))
        .sum()
        .map(Number::longValue)
        .orElse(-1L);
  }

  private Entry once(Recording recording) {
    return office.ledger.record(
        office.office(), recording, "key-1", Effort.none(Effort.Way.PROGRAM, recording));
  }

  private Tallies.Range range(OrgId organization, String measure, String... kinds) {
    return new Tallies.Range(
        office.all(), organization, List.of(kinds), measure, Period.ofYear(2026), Optional.empty());
  }

  @Test
  void 记一次主题党日_支部和上级各计一次() {
    PersonId zhang = office.person("张三", office.branchA);
    office.aMeeting("theme-party-day").with("attendee", zhang).record();
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(office.committee, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(office.branchB, Tallies.ENTRIES, "theme-party-day")).isEqualTo(-1);
  }

  @Test
  void 联合活动_各支部各计一次_上级只计一次_人次各归各() {
    PersonId zhang = office.person("张三", office.branchA);
    PersonId li = office.person("李四", office.branchB);
    PersonId wang = office.person("王五", office.branchB);
    office
        .aMeeting("theme-party-day")
        .with("attendee", zhang, li, wang)
        .together(office.branchB)
        .record();
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(office.branchB, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(office.committee, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(office.branchA, "role:attendee", "theme-party-day")).isEqualTo(1);
    assertThat(count(office.branchB, "role:attendee", "theme-party-day")).isEqualTo(2);
    assertThat(count(office.committee, "role:attendee", "theme-party-day")).isEqualTo(3);
    assertThat(
            office.tallies.people(
                range(office.branchB, "role:attendee", "theme-party-day"),
                "attendee",
                Optional.empty()))
        .as("李四、王五")
        .isEqualTo(2);
  }

  @Test
  void 一件事两类_各类各计一次_合计不重复() {
    PersonId zhang = office.person("张三", office.branchA);
    office.post(zhang, office.branchA, "secretary");
    office
        .aMeeting("theme-party-day", "party-lecture")
        .with("attendee", zhang)
        .with("lecturer", zhang)
        .record();
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(office.branchA, Tallies.ENTRIES, "party-lecture")).isEqualTo(1);
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day", "party-lecture"))
        .isEqualTo(1);
    assertThat(count(office.branchA, "role:lecturer@secretary", "party-lecture")).isEqualTo(1);
  }

  @Test
  void 只登记人数的_计人次_不计人() {
    office.aMeeting("theme-party-day").heads("attendee", 23).record();
    var range = range(office.branchA, Tallies.ENTRIES, "theme-party-day");
    assertThat(count(office.branchA, "role:attendee", "theme-party-day")).isEqualTo(23);
    assertThat(office.tallies.hasUnnamed(range, "attendee")).isTrue();
  }

  @Test
  void 更正留下两版_计数只认新版_过去的时点仍按旧版() {
    Entry first = office.aMeeting("theme-party-day").heads("attendee", 23).record();
    office.clock.set("2026-04-02T02:00:00Z");
    Entry second =
        office.ledger.correct(
            office.office(),
            first.id(),
            1,
            office.aMeeting("theme-party-day").heads("attendee", 21).draft(),
            "人数记错");
    assertThat(second.revision()).isEqualTo(2);
    assertThat(count(office.branchA, "role:attendee", "theme-party-day")).isEqualTo(21);
    var then =
        new Tallies.Range(
            office.all(),
            office.branchA,
            List.of("theme-party-day"),
            "role:attendee",
            Period.ofYear(2026),
            Optional.of(java.time.Instant.parse("2026-04-01T00:00:00Z")));
    assertThat(office.tallies.total(then).sum().orElseThrow()).isEqualByComparingTo("23");
    assertThat(office.ledger.revisions(office.all(), first.id())).hasSize(2);
  }

  @Test
  void 后来的编辑者得到冲突而不是覆盖() {
    Entry first = office.aMeeting("theme-party-day").heads("attendee", 23).record();
    Recording changed = office.aMeeting("theme-party-day").heads("attendee", 21).draft();
    office.ledger.correct(office.office(), first.id(), 1, changed, "人数记错");
    assertThatThrownBy(() -> office.ledger.correct(office.office(), first.id(), 1, changed, "我也改"))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("第 2 版");
  }

  @Test
  void 作废的不再计数_但仍可查看() {
    Entry first = office.aMeeting("theme-party-day").heads("attendee", 23).record();
    office.ledger.invalidate(office.office(), first.id(), 1, "重复登记");
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(-1);
    assertThat(office.ledger.entry(office.all(), first.id()).state()).isEqualTo(Entry.State.VOID);
    assertThatThrownBy(() -> office.ledger.invalidate(office.office(), first.id(), 2, "再来一次"))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void 误作废的可以恢复_照原样计数_历史里都有() {
    Entry first = office.aMeeting("theme-party-day").heads("attendee", 23).record();
    assertThatThrownBy(() -> office.ledger.reinstate(office.office(), first.id(), "没有作废过"))
        .isInstanceOf(Conflict.class);
    office.ledger.invalidate(office.office(), first.id(), 1, "点错了");
    office.ledger.reinstate(office.office(), first.id(), "撤销作废");
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    Entry now = office.ledger.entry(office.all(), first.id());
    assertThat(now.state()).isEqualTo(Entry.State.RECORDED);
    assertThat(now.recording()).isEqualTo(first.recording());
    assertThat(office.ledger.revisions(office.all(), first.id()))
        .extracting(Entry::reason)
        .containsExactly("", "点错了", "撤销作废");
  }

  @Test
  void 别的组织的记录与不存在的记录回答一样() {
    Entry first = office.aMeeting("theme-party-day").heads("attendee", 23).record();
    var stranger = office.actor(Role.BRANCH_SECRETARY, office.branchB);
    assertThatThrownBy(() -> office.ledger.entry(stranger.scope(), first.id()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> office.ledger.entry(stranger.scope(), new EntryId(java.util.UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void 参加联合活动的支部看得到_改不了() {
    Entry first =
        office.aMeeting("theme-party-day").heads("attendee", 5).together(office.branchB).record();
    var partner = office.actor(Role.BRANCH_SECRETARY, office.branchB);
    assertThat(office.ledger.entry(partner.scope(), first.id()).id()).isEqualTo(first.id());
    Recording stolen =
        office.aMeeting("theme-party-day").of(office.branchB).heads("attendee", 5).draft();
    assertThatThrownBy(() -> office.ledger.correct(partner, first.id(), 1, stolen, "改成我的"))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> office.ledger.invalidate(partner, first.id(), 1, "作废"))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void 缺少要件时一次说全() {
    assertThatThrownBy(
            () ->
                office.ledger.record(
                    office.office(),
                    office
                        .aMeeting("party-lecture", "no-such-kind")
                        .titled("")
                        .on("2027-01-01")
                        .draft()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors().stream().map(FieldError::field))
                    .contains("kinds[1]", "on"));
  }

  @Test
  void 同一幂等键同时来五十次_只记一笔() throws Exception {
    Recording recording = office.aMeeting("theme-party-day").heads("attendee", 5).draft();
    ExecutorService threads = Executors.newFixedThreadPool(10);
    try {
      Callable<EntryId> once = () -> once(recording).id();
      List<Future<EntryId>> all = threads.invokeAll(java.util.Collections.nCopies(50, once));
      assertThat(all.stream().map(LedgerTest::get).distinct()).hasSize(1);
    } finally {
      threads.shutdown();
    }
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    Recording other = office.aMeeting("theme-party-day").heads("attendee", 6).draft();
    assertThatThrownBy(() -> once(other)).isInstanceOf(Refused.class);
  }

  private static EntryId get(Future<EntryId> future) {
    try {
      return future.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void 中文全文检索_任意两字以上精确命中() {
    office
        .aMeeting("theme-party-day")
        .heads("attendee", 5)
        .titled("到东湖社区清理河道")
        .saying("党员带头%下水")
        .record();
    office.aMeeting("theme-party-day").heads("attendee", 5).titled("重温入党誓词").record();
    assertThat(search("东湖")).containsExactly("到东湖社区清理河道");
    assertThat(search("河道 社区")).containsExactly("到东湖社区清理河道");
    assertThat(search("湖东")).isEmpty();
    assertThat(search("誓")).containsExactly("重温入党誓词");
    assertThat(search("词")).containsExactly("重温入党誓词");
    assertThat(search("%")).containsExactly("到东湖社区清理河道");
    assertThat(search("'; DROP TABLE x")).isEmpty();
    assertThat(search("三楼会议室")).hasSize(2);
  }

  private List<String> search(String words) {
    return office
        .ledger
        .entries(
            office.all(),
            new EntryQuery(
                Optional.of(office.branchA),
                List.of(),
                Optional.empty(),
                words,
                50,
                Optional.empty()))
        .stream()
        .map(EntrySummary::title)
        .toList();
  }

  @Test
  void 分页接续不重不漏() {
    for (int day = 1; day <= 25; day++) {
      office
          .aMeeting("theme-party-day")
          .heads("attendee", 5)
          .on("2026-03-%02d".formatted(day / 2 + 1))
          .titled("第" + day + "次")
          .record();
    }
    List<EntrySummary> seen = new java.util.ArrayList<>();
    Optional<EntryQuery.Place> after = Optional.empty();
    do {
      List<EntrySummary> page =
          office.ledger.entries(
              office.all(),
              new EntryQuery(
                  Optional.of(office.committee),
                  List.of("theme-party-day"),
                  Optional.empty(),
                  "",
                  7,
                  after));
      seen.addAll(page);
      after =
          page.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new EntryQuery.Place(
                      page.get(page.size() - 1).on(), page.get(page.size() - 1).id()));
    } while (after.isPresent());
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    assertThat(seen)
        .isSortedAccordingTo(java.util.Comparator.comparing(EntrySummary::on).reversed());
  }

  @Test
  void 晚于七天登记的标为补记() {
    assertThat(
            office
                .aMeeting("theme-party-day")
                .heads("attendee", 5)
                .on("2026-03-23")
                .record()
                .late())
        .isTrue();
    assertThat(
            office
                .aMeeting("theme-party-day")
                .heads("attendee", 5)
                .on("2026-03-24")
                .record()
                .late())
        .isFalse();
  }

  @Test
  void 组织调整_从那天起归新上级_之前的仍归旧上级_过去的时点照旧() {
    OrgId first = office.organization("general-branch", "一总支");
    OrgId second = office.organization("general-branch", "二总支");
    office.moveBelow(office.branchA, first, "2026-01-01");
    PersonId zhang = office.person("张三", office.branchA);
    for (String day : List.of("2026-02-10", "2026-03-10", "2026-03-20")) {
      office.aMeeting("theme-party-day").on(day).with("attendee", zhang).record();
    }
    assertThat(count(first, Tallies.ENTRIES, "theme-party-day")).isEqualTo(3);
    assertThat(count(second, Tallies.ENTRIES, "theme-party-day")).isEqualTo(-1);
    office.clock.set("2026-04-05T02:00:00Z");
    office.moveBelow(office.branchA, second, "2026-03-01");
    assertThat(count(first, Tallies.ENTRIES, "theme-party-day")).isEqualTo(1);
    assertThat(count(second, Tallies.ENTRIES, "theme-party-day")).isEqualTo(2);
    assertThat(count(second, "role:attendee", "theme-party-day")).isEqualTo(2);
    assertThat(count(office.branchA, Tallies.ENTRIES, "theme-party-day")).isEqualTo(3);
    assertThat(count(office.committee, Tallies.ENTRIES, "theme-party-day")).isEqualTo(3);
    var before =
        new Tallies.Range(
            office.all(),
            first,
            List.of("theme-party-day"),
            Tallies.ENTRIES,
            Period.ofYear(2026),
            Optional.of(java.time.Instant.parse("2026-04-01T00:00:00Z")));
    assertThat(office.tallies.total(before).entries()).isEqualTo(3);
    office.moveBelow(office.branchA, first, "2026-03-01");
    assertThat(count(first, Tallies.ENTRIES, "theme-party-day")).isEqualTo(3);
    assertThat(count(second, Tallies.ENTRIES, "theme-party-day")).isEqualTo(-1);
  }
}
