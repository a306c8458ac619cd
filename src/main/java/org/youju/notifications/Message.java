package org.youju.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.youju.kernel.PersonId;

/**
 * A short message as the record shows it (发送记录).
 *
 * @param phone masked
 * @param note what went wrong or is waited for; empty when nothing is
 * @param due not sent before
 * @param sent when the gateway took it
 * @param settled when its receipt came, or it was given up
 */
public record Message(
    UUID id,
    Optional<PersonId> person,
    Purpose purpose,
    LocalDate day,
    String text,
    String phone,
    State state,
    String note,
    int tries,
    Instant due,
    Optional<Instant> sent,
    Optional<Instant> settled) {

  /** Why it is sent. */
  public enum Purpose {
    DIGEST("digest", "到期事项"),
    HOLIDAY("holiday", "节日提醒"),
    CODE("code", "验证码"),
    TEST("test", "测试短信");

    private final String id;
    private final String title;

    Purpose(String id, String title) {
      this.id = id;
      this.title = title;
    }

    String id() {
      return id;
    }

    public String title() {
      return title;
    }

    /** Somebody waits for it in front of the screen: no quiet hours, no opting out. */
    boolean isUrgent() {
      return this == CODE || this == TEST;
    }

    static Purpose stored(String id) {
      return java.util.Arrays.stream(values())
          .filter(one -> one.id.equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What became of it. */
  public enum State {
    WAITING("waiting", "待发", "plain"),
    /** The intention is written, the outcome is not. */
    SENDING("sending", "发送中", "plain"),
    /** The gateway took it; no receipt yet. */
    SENT("sent", "已发出", "blue"),
    DELIVERED("delivered", "已送达", "green"),
    UNDELIVERED("undelivered", "未送达", "amber"),
    FAILED("failed", "发送失败", "red"),
    /** It may have been sent or not; a person decides. */
    UNCERTAIN("uncertain", "不确定", "amber"),
    /** Not to be sent (any more). */
    DROPPED("dropped", "不发", "plain");

    private final String id;
    private final String title;
    private final String tone;

    State(String id, String title, String tone) {
      this.id = id;
      this.title = title;
      this.tone = tone;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }

    /** For tags: green, amber … */
    public String tone() {
      return tone;
    }

    public static Optional<State> of(String id) {
      return java.util.Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
  }
}
