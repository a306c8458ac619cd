package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.kernel.Conflict;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.notifications.cmpp.PracticeGateway;
import org.youju.notifications.cmpp.PracticeGateway.Answer;

/** A holiday reminder from the plan to the record in the ledger. */
class HolidayPlansTest {
  private final SmsOffice office = new SmsOffice();

  @BeforeEach
  void january() {
    office.office.clock.set("2026-01-05T02:00:00Z");
  }

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private HolidayPlan plan(Festival festival) {
    return office.one.plans().of(office.office.root, 2026).stream()
        .filter(one -> one.festival() == festival)
        .findFirst()
        .orElseThrow();
  }

  private void planSpring(boolean sms) {
    office
        .one
        .plans()
        .plan(
            office.discipline(),
            2026,
            Festival.SPRING,
            new HolidayPlan.Wanted(
                LocalDate.of(2026, 2, 13),
                LocalTime.of(10, 0),
                "春节将至，请廉洁过节。",
                sms,
                Audience.MEMBERS),
            0);
  }

  private List<EntrySummary> entries() {
    return office.office.ledger.entries(
        Concerns.whole(office.office.root), EntryQuery.of(office.office.committee, 50));
  }

  @Test
  void 一次排好全年_元旦已过的不排() {
    assertThat(office.one.plans().planAll(office.discipline(), 2026)).isEqualTo(5);
    assertThat(plan(Festival.SPRING).wanted().on()).isEqualTo(LocalDate.of(2026, 2, 14));
    assertThat(plan(Festival.QINGMING).wanted().on()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(plan(Festival.DRAGON_BOAT).wanted().on()).isEqualTo(LocalDate.of(2026, 6, 18));
    assertThat(plan(Festival.MID_AUTUMN).wanted().on()).isEqualTo(LocalDate.of(2026, 9, 24));
    assertThat(plan(Festival.NATIONAL_DAY).wanted().on()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(office.one.plans().planAll(office.discipline(), 2026)).isZero();
    assertThat(office.one.plans().planAll(office.discipline(), 2027)).isEqualTo(6);
    assertThat(plan(Festival.SPRING).wanted().text()).contains("春节将至");
  }

  @Test
  void 到点发出_都有结果后记入台账_条数是网关收下的() throws Exception {
    PracticeGateway gateway =
        office.gateway(
            one ->
                one.phone().endsWith("3")
                    ? new Answer(9, Duration.ZERO, true, "")
                    : Answer.delivered());
    office.person("13800138001");
    office.person("13800138002");
    office.person("13800138003"); // the gateway refuses this number
    PersonId off = office.person("13800138004");
    office.one.preferences().set(office.discipline(), off, false, true);
    office.office.newPerson("没有手机", office.office.branchA, "formal");
    office.office.newPerson("积极分子", office.office.branchA, "activist");
    assertThat(office.one.recipients().preview(office.office.root, Audience.MEMBERS))
        .isEqualTo(new Recipients.Preview(5, 1, 1));
    planSpring(true);

    office.office.clock.set("2026-02-13T01:59:59Z"); // 09:59:59
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.PLANNED);

    office.office.clock.set("2026-02-13T02:00:00Z");
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.SENDING);
    assertThat(plan(Festival.SPRING).recipients()).isEqualTo(3);
    office.one.plans().run(office.office.root);
    assertThat(entries()).isEmpty(); // nothing is sent yet

    office.run();
    assertThat(gateway.received()).hasSize(3);
    office.one.plans().run(office.office.root);
    office.one.plans().run(office.office.root);
    HolidayPlan done = plan(Festival.SPRING);
    assertThat(done.state()).isEqualTo(HolidayPlan.State.DONE);
    assertThat(entries()).hasSize(1);
    Entry entry =
        office.office.ledger.entry(Concerns.whole(office.office.root), done.entry().orElseThrow());
    assertThat(entry.recording().kinds()).containsExactly("holiday-reminder");
    assertThat(entry.recording().title()).isEqualTo("2026 年春节节前廉洁提醒");
    assertThat(entry.recording().on()).isEqualTo(LocalDate.of(2026, 2, 13));
    assertThat(entry.recording().quantities().get("messages")).isEqualByComparingTo("2"); // 3 − 1
    assertThat(office.one.plans().shown(office.office.root)).hasSize(1);
    office.office.clock.set("2026-02-24T02:00:00Z"); // the break ended on the 23rd
    assertThat(office.one.plans().shown(office.office.root)).isEmpty();
  }

  @Test
  void 两个实例同时开始_每人一条_台账一条() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    for (int i = 0; i < 20; i++) {
      office.person("138" + (10_000_000 + i));
    }
    planSpring(true);
    office.office.clock.set("2026-02-13T02:00:00Z");
    SmsOffice.Instance two = office.instance(office.office.clock);
    both(
        () -> office.one.plans().run(office.office.root),
        () -> two.plans().run(office.office.root));
    office.run();
    both(
        () -> office.one.plans().run(office.office.root),
        () -> two.plans().run(office.office.root));
    assertThat(gateway.received()).hasSize(20);
    assertThat(entries()).hasSize(1);
  }

  private static void both(Runnable one, Runnable two) throws InterruptedException {
    List<Thread> threads = List.of(new Thread(one), new Thread(two));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void 只在工作台的_记台账为零条短信() {
    office.person("13800138001");
    planSpring(false);
    office.office.clock.set("2026-02-13T02:00:00Z");
    office.one.plans().run(office.office.root);
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.DONE);
    Entry entry =
        office.office.ledger.entry(
            Concerns.whole(office.office.root), plan(Festival.SPRING).entry().orElseThrow());
    assertThat(entry.recording().quantities().get("messages")).isEqualByComparingTo("0");
  }

  @Test
  void 停机错过了时间_节前补发_过了节不再发() throws Exception {
    office.gateway(one -> Answer.delivered());
    office.person("13800138001");
    planSpring(true);
    office.office.clock.set("2026-02-14T06:00:00Z"); // a day late, still before the festival
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.SENDING);

    office.office.clock.set("2026-01-05T02:00:00Z");
    office.one.plans().planAll(office.discipline(), 2026);
    office.office.clock.set("2026-04-07T06:00:00Z"); // 清明 is over
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.QINGMING).state()).isEqualTo(HolidayPlan.State.MISSED);
  }

  @Test
  void 不确定的等人决定_三天没人决定就按已知的记() throws Exception {
    office.gateway(one -> new Answer(0, Duration.ZERO, false, ""));
    office.person("13800138001");
    planSpring(true);
    office.office.clock.set("2026-02-13T02:00:00Z");
    office.one.plans().run(office.office.root);
    office.run();
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.SENDING);
    office.office.clock.set("2026-02-16T02:00:01Z");
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-04, 廉洁过节, 日期已经过去",
    "2026-02-18, 廉洁过节, 天以内的日期",
    "2026-01-10, 廉洁过节, 天以内的日期",
    "2026-02-13, '', 请写提醒的内容",
  })
  void 排得不对的说明哪里不对(LocalDate on, String text, String sentence) {
    assertThatThrownBy(
            () ->
                office
                    .one
                    .plans()
                    .plan(
                        office.discipline(),
                        2026,
                        Festival.SPRING,
                        new HolidayPlan.Wanted(
                            on, LocalTime.of(10, 0), text, true, Audience.MEMBERS),
                        0))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void 两人同时改_后一个看到说明_决定不发的不发() {
    planSpring(true);
    assertThatThrownBy(() -> planSpring(true)).isInstanceOf(Conflict.class);
    office
        .one
        .plans()
        .leaveOut(office.discipline(), 2026, Festival.SPRING, plan(Festival.SPRING).version());
    office.office.clock.set("2026-02-13T02:00:00Z");
    office.one.plans().run(office.office.root);
    assertThat(plan(Festival.SPRING).state()).isEqualTo(HolidayPlan.State.OFF);
  }
}
