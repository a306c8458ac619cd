package org.youju.notifications;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.youju.kernel.EntryId;
import org.youju.kernel.UserId;

/**
 * A reminder before a festival (节日廉洁提醒) as planned.
 *
 * @param sms whether messages are sent; on the desk it is shown in any case
 * @param shownUntil last day on which the desk shows it
 * @param recipients how many messages were put in the box
 * @param entry its record in the ledger, once it was sent
 */
public record HolidayPlan(
    int year,
    Festival festival,
    Wanted wanted,
    LocalDate shownUntil,
    State state,
    UserId planner,
    String plannerName,
    int version,
    int recipients,
    Optional<EntryId> entry) {

  /** What the discipline officer chooses. */
  public record Wanted(LocalDate on, LocalTime at, String text, boolean sms, Audience audience) {}

  /** Where it stands. */
  public enum State {
    PLANNED("planned", "已排定", "blue"),
    OFF("off", "不发", "plain"),
    SENDING("sending", "发送中", "blue"),
    DONE("done", "已发，已记台账", "green"),
    /** The festival came before it could be sent. */
    MISSED("missed", "错过了", "amber");

    private final String id;
    private final String title;
    private final String tone;

    State(String id, String title, String tone) {
      this.id = id;
      this.title = title;
      this.tone = tone;
    }

    String id() {
      return id;
    }

    public String title() {
      return title;
    }

    /** For tags: green, amber … */
    public String tone() {
      return tone;
    }

    static State stored(String id) {
      return java.util.Arrays.stream(values())
          .filter(one -> one.id.equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Names it among messages, e.g. {@code 2026/spring}. */
  String key() {
    return key(year, festival);
  }

  static String key(int year, Festival festival) {
    return year + "/" + festival.id();
  }

  /** Whether it can still be changed. */
  public boolean isOpen() {
    return state == State.PLANNED || state == State.OFF || state == State.MISSED;
  }
}
