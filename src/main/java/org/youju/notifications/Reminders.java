package org.youju.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;

/** The record of what was sent (发送记录), and what people decide about it. */
@Component
public class Reminders {
  private static final int SHOWN = 10;

  private final Outbox outbox;
  private final Messages messages;
  private final Gateways gateways;
  private final Audit audit;
  private final Clock clock;

  Reminders(Outbox outbox, Messages messages, Gateways gateways, Audit audit, Clock clock) {
    this.outbox = outbox;
    this.messages = messages;
    this.gateways = gateways;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was sent, the newest first. */
  public List<Message> list(
      RootId root, Optional<Message.State> state, Optional<UUID> before, int limit) {
    return messages.list(root, state, before, limit);
  }

  /** The last test messages. */
  public List<Message> tests(RootId root) {
    return messages.tests(root, SHOWN);
  }

  /** What was sent to one person lately, with the texts: for that person's eyes. */
  public List<Message> sentTo(RootId root, PersonId person) {
    return messages.of(root, person, SHOWN);
  }

  /** How many stand in a state. */
  public int count(RootId root, Message.State state) {
    return messages.count(root, state);
  }

  /**
   * Somebody decides about a message that may or may not have been sent.
   *
   * @param again true: send it again; false: leave it
   * @throws Conflict when somebody decided already
   */
  public void decide(Actor actor, UUID id, boolean again) {
    audit.run(
        actor,
        again ? "message.resend" : "message.leave",
        trail -> {
          trail.on("message", id);
          if (!outbox.decide(actor.root(), id, again)) {
            throw new Conflict("这条短信已经处理过了，请刷新页面看最新的状态。");
          }
        });
  }

  /**
   * Sends a test message to a number.
   *
   * @throws Refused when it is no mobile number, or nothing is sent at all
   */
  public void test(Actor actor, String phone) {
    String number = phone.replaceAll("[\\s-]", "");
    if (!number.matches("1[3-9]\\d{9}")) {
      throw new Refused("phone", "请填 11 位手机号。");
    }
    if (!gateways.settings(actor.root()).sends()) {
      throw new Refused("phone", "还没有设置短信网关，请先选择并保存。");
    }
    audit.run(
        actor,
        "gateway.test",
        trail ->
            outbox
                .put(
                    actor.root(),
                    new NewMessage(
                        Optional.empty(),
                        Message.Purpose.TEST,
                        "",
                        number,
                        "【有据】这是一条测试短信，收到即表示短信网关设置正确。",
                        clock.instant()))
                .ifPresent(id -> trail.on("message", id)));
  }
}
