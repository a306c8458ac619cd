package org.youju.notifications.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.notifications.cmpp.PracticeGateway.Answer;
import org.youju.notifications.cmpp.PracticeGateway.Received;

/** CMPP 3.0 between client and gateway, over a real connection of this machine. */
class CmppTest {
  private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private PracticeGateway gateway(Function<Received, Answer> behaviour) {
    PracticeGateway gateway =
        PracticeGateway.open("901234", "secret", behaviour, Clock.systemUTC());
    open.add(0, gateway);
    return gateway;
  }

  private CmppClient client(int port, String password) {
    CmppClient client =
        new CmppClient(
            new CmppAccount(
                "127.0.0.1", port, "901234", password, "10690001", "DW", 0, Duration.ofSeconds(1)),
            deliveries::add,
            replies::add);
    open.add(0, client);
    return client;
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 1_000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "您好，您有 1 项党务事项到期。",
        "short ASCII text",
        "【有据】您好，您有3项党务事项：1.支部党员大会，第四季度还差1次（12月31日前；依据：中国共产党支部工作条例第十二条）；2.主题党日，11月还没有记录；3.换届：第3届任期届满（2027-03-01）。详情请登录有据查看。不想收短信，可在“我的›提醒设置”关闭，或回复TD。",
        "生僻字：𠮷、㛃、䶮，表情😀，全角ＡＢＣ，半角;，\"引号\"，换行\n第二行",
      })
  void 长短中文短信一字不差地到达(String text) throws Exception {
    PracticeGateway gateway = gateway(one -> Answer.delivered());
    CmppClient client = client(gateway.port(), "secret");
    assertThat(client.open()).isEqualTo(Opening.OPEN);
    Outcome outcome = client.send("13800138000", text).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    List<String> ids = ((Outcome.Accepted) outcome).ids();
    assertThat(gateway.received()).containsExactly(new Received("13800138000", text, ids.size()));
    until(() -> deliveries.size() == ids.size());
    assertThat(deliveries).extracting(Delivery::id).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(deliveries).allMatch(one -> one.status().equals(Delivery.ARRIVED));
  }

  @Test
  void 很长的短信拆成多条再合起来() throws Exception {
    PracticeGateway gateway = gateway(one -> Answer.delivered());
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    String text = "党支部每月开展一次主题党日。".repeat(35); // 490 characters, 67 a part: 8 parts
    Outcome outcome = client.send("13800138000", text).outcome();
    assertThat(((Outcome.Accepted) outcome).ids()).hasSize(8);
    assertThat(gateway.received().get(0).text()).isEqualTo(text);
  }

  @Test
  void 两百条短信各到一次_回执齐全() throws Exception {
    PracticeGateway gateway = gateway(one -> Answer.delivered());
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    List<CmppClient.Sending> sendings = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sendings.add(client.send("138" + (10_000_000 + i), "第" + i + "号：" + "组织生活提醒。".repeat(14)));
    }
    HashSet<String> ids = new HashSet<>();
    for (CmppClient.Sending sending : sendings) {
      ids.addAll(((Outcome.Accepted) sending.outcome()).ids());
    }
    assertThat(ids).hasSize(400); // 200 messages of two parts
    until(() -> deliveries.size() == 400);
    assertThat(gateway.received()).hasSize(200);
    assertThat(gateway.received()).extracting(Received::phone).doesNotHaveDuplicates();
  }

  @Test
  void 密码错了被拒绝() {
    CmppClient client = client(gateway(one -> Answer.delivered()).port(), "wrong");
    assertThat(client.open()).isEqualTo(Opening.REFUSED);
    assertThat(client.isOpen()).isFalse();
  }

  @Test
  void 网关没开连不上_什么也没有发出() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    CmppClient client = client(free, "secret");
    assertThat(client.open()).isEqualTo(Opening.DOWN);
    assertThat(client.send("13800138000", "试").outcome()).isInstanceOf(Outcome.Unsent.class);
  }

  @Test
  void 接了电话不说话的网关() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(client(mute.getLocalPort(), "secret").open()).isEqualTo(Opening.SILENT);
    }
  }

  @Test
  void 迟迟不回应的不知道发没发出_不会自动再发() throws Exception {
    PracticeGateway gateway =
        gateway(one -> new Answer(0, Duration.ofMillis(3_500), true, Delivery.ARRIVED));
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    assertThat(client.send("13800138000", "慢").outcome()).isInstanceOf(Outcome.Unknown.class);
    until(() -> !deliveries.isEmpty()); // later than three times the patience
    assertThat(gateway.received()).hasSize(1);
  }

  @Test
  void 慢但来得及的照常() throws Exception {
    PracticeGateway gateway =
        gateway(one -> new Answer(0, Duration.ofMillis(500), true, Delivery.ARRIVED));
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    assertThat(client.send("13800138000", "慢").outcome()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void 网关说不行就是不行() throws Exception {
    CmppClient client =
        client(gateway(one -> new Answer(9, Duration.ZERO, true, "")).port(), "secret");
    client.open();
    assertThat(client.send("13800138000", "拒").outcome()).isEqualTo(new Outcome.Refused(9));
  }

  @Test
  void 没有送达的回执带着原因() throws Exception {
    PracticeGateway gateway = gateway(one -> new Answer(0, Duration.ZERO, true, "UNDELIV"));
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    client.send("13800138000", "停机").outcome();
    until(() -> !deliveries.isEmpty());
    assertThat(deliveries.peek().status()).isEqualTo("UNDELIV");
  }

  @Test
  void 断线后再连上接着发() throws Exception {
    PracticeGateway gateway = gateway(one -> Answer.delivered());
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    gateway.close();
    until(() -> !client.isOpen());
    assertThat(client.send("13800138000", "断").outcome()).isInstanceOf(Outcome.Unsent.class);
    PracticeGateway again = gateway(one -> Answer.delivered());
    CmppClient fresh = client(again.port(), "secret");
    assertThat(fresh.open()).isEqualTo(Opening.OPEN);
    assertThat(fresh.send("13800138000", "续").outcome()).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void 收得到回复的短信() throws Exception {
    PracticeGateway gateway = gateway(one -> Answer.delivered());
    CmppClient client = client(gateway.port(), "secret");
    client.open();
    gateway.reply("13800138000", "10690001", "TD");
    until(() -> !replies.isEmpty());
    assertThat(replies.peek()).isEqualTo(new Reply("13800138000", "TD"));
  }
}
