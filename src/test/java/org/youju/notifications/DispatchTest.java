package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Conflict;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.notifications.cmpp.PracticeGateway;
import org.youju.notifications.cmpp.PracticeGateway.Answer;

/** What becomes of messages: sent once, told truly, decided by people where nobody can know. */
class DispatchTest {
  private final SmsOffice office = new SmsOffice();

  @AfterEach
  void close() throws Exception {
    office.close();
  }

  private void later(Duration time) {
    office.office.clock.set(office.office.clock.instant().plus(time).toString());
  }

  @Test
  void 发出_送达_记下来() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    UUID id = office.waiting("13800138000");
    assertThat(office.message(id).state()).isEqualTo(Message.State.WAITING);
    office.run();
    SmsOffice.until(() -> office.message(id).state() == Message.State.DELIVERED);
    assertThat(gateway.received()).hasSize(1);
    Message sent = office.message(id);
    assertThat(sent.phone()).isEqualTo("138****8000");
    assertThat(sent.sent()).isPresent();
    office.run();
    assertThat(gateway.received()).hasSize(1);
  }

  @Test
  void 号码和密码不在数据库里以明文出现() throws Exception {
    office.gateway(one -> Answer.delivered());
    office.waiting("13800138000");
    office.run();
    String everything =
        office
                .office
                .jdbc
                .sql("SELECT string_agg(t::text, ' ') FROM notifications.message t")
                .query(String.class)
                .single()
            + office
                .office
                .jdbc
                .sql("SELECT string_agg(t::text, ' ') FROM notifications.gateway t")
                .query(String.class)
                .single()
            + office
                .office
                .jdbc
                .sql("SELECT string_agg(body, ' ') FROM audit.entry")
                .query(String.class)
                .single();
    assertThat(everything).doesNotContain("13800138000").doesNotContain("right");
    assertThat(office.secrets).containsValue("right");
  }

  @Test
  void 网关没开_等一等再发_越等越久_最后说失败() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    office.use(free, "right", new QuietHours(LocalTime.NOON, LocalTime.NOON));
    UUID id = office.waiting("13800138000");
    Instant start = office.office.clock.instant();
    office.run();
    assertThat(office.message(id).state()).isEqualTo(Message.State.WAITING);
    assertThat(office.message(id).note()).contains("网关连不上");
    assertThat(office.message(id).due()).isEqualTo(start.plus(Duration.ofMinutes(1)));
    office.run(); // not due yet: nothing changes
    assertThat(office.message(id).tries()).isEqualTo(1);
    for (int hours = 0; hours < 5; hours++) {
      later(Duration.ofHours(7));
      office.run();
    }
    assertThat(office.message(id).state()).isEqualTo(Message.State.FAILED);
    assertThat(office.message(id).tries()).isEqualTo(6);
    assertThat(attempts(id)).isZero(); // nothing ever left
  }

  @Test
  void 网关恢复后补发() throws Exception {
    office.use(1, "right", new QuietHours(LocalTime.NOON, LocalTime.NOON));
    UUID id = office.waiting("13800138000");
    office.run();
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    later(Duration.ofMinutes(2));
    office.run();
    SmsOffice.until(() -> office.message(id).state() == Message.State.DELIVERED);
    assertThat(gateway.received()).hasSize(1);
  }

  @Test
  void 密码错了说清楚_改对了接着发() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    office.use(gateway.port(), "wrong", new QuietHours(LocalTime.NOON, LocalTime.NOON));
    UUID id = office.waiting("13800138000");
    office.run();
    assertThat(office.message(id).note()).contains("拒绝登录").contains("密码");
    office.use(gateway.port(), "right", new QuietHours(LocalTime.NOON, LocalTime.NOON));
    later(Duration.ofMinutes(2));
    office.run();
    SmsOffice.until(() -> office.message(id).state() == Message.State.DELIVERED);
  }

  @Test
  void 没有答复的是不确定_不自动重发_由人决定() throws Exception {
    PracticeGateway gateway =
        office.gateway(
            one ->
                one.text().contains("再")
                    ? Answer.delivered()
                    : new Answer(0, Duration.ZERO, false, ""));
    UUID id = office.waiting("13800138000");
    office.run();
    assertThat(office.message(id).state()).isEqualTo(Message.State.UNCERTAIN);
    later(Duration.ofDays(1));
    office.run();
    assertThat(gateway.received()).hasSize(1);
    office.one.reminders().decide(office.admin(), id, true);
    office.run();
    assertThat(gateway.received()).hasSize(2);
    assertThat(attempts(id)).isEqualTo(2);
    office.one.reminders().decide(office.admin(), id, false);
    assertThat(office.message(id).state()).isEqualTo(Message.State.DROPPED);
    assertThatThrownBy(() -> office.one.reminders().decide(office.admin(), id, true))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void 发送途中断电_重启后显示不确定_不重发() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    UUID id = office.waiting("13800138000");
    assertThat(office.one.outbox().claim(office.office.root, 10, "A")).hasSize(1); // and then: dark
    SmsOffice.Instance restarted = office.instance(office.office.clock);
    restarted.dispatch().run(office.office.root);
    assertThat(office.message(id).state()).isEqualTo(Message.State.SENDING);
    later(Dispatch.GIVEN_UP.plusSeconds(1));
    restarted.dispatch().run(office.office.root);
    assertThat(office.message(id).state()).isEqualTo(Message.State.UNCERTAIN);
    assertThat(office.message(id).note()).contains("程序中断");
    assertThat(gateway.received()).isEmpty();
    restarted.reminders().decide(office.admin(), id, true);
    restarted.dispatch().run(office.office.root);
    SmsOffice.until(() -> office.message(id).state() == Message.State.DELIVERED);
    assertThat(gateway.received()).hasSize(1);
  }

  @Test
  void 丢了回执的停在已发出() throws Exception {
    office.gateway(one -> new Answer(0, Duration.ZERO, true, ""));
    UUID id = office.waiting("13800138000");
    office.run();
    assertThat(office.message(id).state()).isEqualTo(Message.State.SENT);
    assertThat(office.one.receipts().awaited(office.office.root, Duration.ofHours(72))).isTrue();
    later(Duration.ofDays(4));
    assertThat(office.one.receipts().awaited(office.office.root, Duration.ofHours(72))).isFalse();
  }

  @Test
  void 停机的号码未送达_空号被网关拒收() throws Exception {
    office.gateway(
        one ->
            one.phone().endsWith("1")
                ? new Answer(0, Duration.ZERO, true, "UNDELIV")
                : new Answer(9, Duration.ZERO, true, ""));
    UUID stopped = office.waiting("13800138001");
    UUID foreign = office.waiting("13800138002");
    office.run();
    SmsOffice.until(() -> office.message(stopped).state() == Message.State.UNDELIVERED);
    assertThat(office.message(stopped).note()).contains("UNDELIV");
    assertThat(office.message(foreign).state()).isEqualTo(Message.State.FAILED);
    assertThat(office.message(foreign).note()).contains("网关不负责这个号码");
  }

  @Test
  void 免打扰时段跨过午夜() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    office.use(gateway.port(), "", new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)));
    office.office.clock.set("2026-11-25T15:30:00Z"); // 23:30 in Shanghai
    UUID id = office.waiting("13800138000");
    office.run();
    assertThat(gateway.received()).isEmpty();
    assertThat(office.message(id).due()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    office.office.clock.set("2026-11-25T23:59:59Z");
    office.run();
    assertThat(gateway.received()).isEmpty();
    office.office.clock.set("2026-11-26T00:00:00Z");
    office.run();
    assertThat(gateway.received()).hasSize(1);
  }

  @Test
  void 测试短信不受免打扰限制() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    office.use(gateway.port(), "", new QuietHours(LocalTime.of(8, 0), LocalTime.of(21, 0)));
    office.one.reminders().test(office.admin(), "138 0013 8000");
    office.run();
    assertThat(gateway.received()).hasSize(1);
    assertThatThrownBy(() -> office.one.reminders().test(office.admin(), "110"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void 一人一天最多一条_前一天的还没发出时也不再加() throws Exception {
    PersonId person = office.person("13800138000");
    assertThat(office.put(person, "13800138000", "第一条")).isPresent();
    assertThat(office.put(person, "13800138000", "第二条")).isEmpty();
    later(Duration.ofDays(1));
    assertThat(office.put(person, "13800138000", "前一天的还在排队")).isEmpty();
    office.gateway(one -> Answer.delivered());
    office.run();
    assertThat(office.put(person, "13800138000", "今天已经收到前一天的")).isEmpty();
    later(Duration.ofDays(1));
    assertThat(office.put(person, "13800138000", "第三天")).isPresent();
  }

  @Test
  void 关掉的人不收_排队之后才关的也不收() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    PersonId person = office.person("13800138000");
    UUID id = office.put(person, "13800138000", "提醒").orElseThrow();
    office.one.preferences().set(office.admin(), person, false, true);
    office.run();
    assertThat(gateway.received()).isEmpty();
    assertThat(office.message(id).state()).isEqualTo(Message.State.DROPPED);
    assertThat(office.message(id).note()).contains("本人已关闭");
  }

  @Test
  void 回复TD就不再收() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    PersonId person = office.person("13800138000");
    office.put(person, "13800138000", "提醒");
    office.run();
    gateway.reply("13800138000", "10690001", "td");
    SmsOffice.until(() -> !office.one.preferences().of(office.office.root, person).sms());
  }

  @Test
  void 手机号用验证码确认_换了号要重新确认() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    PersonId person = office.person("13800138000");
    Preferences preferences = office.one.preferences();
    preferences.sendCode(office.admin(), person);
    assertThatThrownBy(() -> preferences.sendCode(office.admin(), person))
        .hasMessageContaining("过一分钟");
    office.run();
    String code = gateway.received().get(0).text().replaceAll("^.*验证码 (\\d{6}).*$", "$1");
    String wrong = code.equals("000000") ? "000001" : "000000";
    assertThatThrownBy(() -> preferences.confirm(office.admin(), person, wrong))
        .isInstanceOf(Refused.class);
    preferences.confirm(office.admin(), person, code);
    assertThat(preferences.of(office.office.root, person).confirmed()).isPresent();
    office
        .office
        .jdbc
        .sql("UPDATE organization.person SET phone = :phone WHERE root = :root AND id = :id")
        .param("root", office.office.root.value())
        .param("id", person.value())
        .param("phone", SmsOffice.CIPHER.encrypt("13900139000"))
        .update();
    assertThat(preferences.of(office.office.root, person).confirmed()).isEmpty();
  }

  @Test
  void 验证码试五次就作废() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    PersonId person = office.person("13800138000");
    Preferences preferences = office.one.preferences();
    preferences.sendCode(office.admin(), person);
    office.run();
    String code = gateway.received().get(0).text().replaceAll("^.*验证码 (\\d{6}).*$", "$1");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> preferences.confirm(office.admin(), person, "x"))
          .isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> preferences.confirm(office.admin(), person, code))
        .isInstanceOf(Refused.class);
  }

  @Test
  void 两个实例同时发_每条只发一次() throws Exception {
    PracticeGateway gateway = office.gateway(one -> Answer.delivered());
    for (int i = 0; i < 200; i++) {
      office.waiting("138" + (10_000_000 + i));
    }
    SmsOffice.Instance two = office.instance(office.office.clock);
    List<Thread> threads =
        List.of(office.one, two).stream()
            .map(
                each ->
                    new Thread(
                        () -> {
                          try {
                            each.dispatch().run(office.office.root);
                          } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(gateway.received()).hasSize(200);
    assertThat(gateway.received())
        .extracting(PracticeGateway.Received::phone)
        .doesNotHaveDuplicates();
    SmsOffice.until(
        () -> office.one.messages().count(office.office.root, Message.State.DELIVERED) == 200);
    int instances =
        office
            .office
            .jdbc
            .sql("SELECT count(DISTINCT instance) FROM notifications.attempt")
            .query(Integer.class)
            .single();
    assertThat(instances).isBetween(1, 2);
  }

  private int attempts(UUID id) {
    return office
        .office
        .jdbc
        .sql("SELECT count(*) FROM notifications.attempt WHERE root = :root AND message = :id")
        .params(Map.of("root", office.office.root.value(), "id", id))
        .query(Integer.class)
        .single();
  }

  @Test
  void 没有设置网关就不发() throws Exception {
    UUID id = office.waiting("13800138000");
    office.run();
    assertThat(office.message(id).state()).isEqualTo(Message.State.WAITING);
    assertThat(
            office
                .one
                .messages()
                .list(office.office.root, Optional.of(Message.State.SENT), Optional.empty(), 9))
        .isEmpty();
  }
}
