package org.youju.notifications.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.kernel.PersonId;
import org.youju.notifications.GatewaySettings;
import org.youju.notifications.Message;
import org.youju.shell.Paged;
import org.youju.shell.Tab;

/**
 * The record of what was sent.
 *
 * @param uncertain how many wait for somebody's decision
 */
public record RemindersView(
    Optional<Message.State> state, Paged<Line> lines, int uncertain, GatewaySettings.Mode mode) {

  /** One message. What is due stays between product and person: its text is not shown here. */
  public record Line(
      String id,
      String at,
      String who,
      String phone,
      String purpose,
      String text,
      Message.State state,
      String note,
      boolean decide) {
    static Line of(Message message, Map<PersonId, String> names) {
      return new Line(
          message.id().toString(),
          Pages.minute(message.sent().orElse(message.due())),
          message.person().map(person -> names.getOrDefault(person, "")).orElse("（测试）"),
          message.phone(),
          message.purpose().title(),
          message.purpose() == Message.Purpose.HOLIDAY ? message.text() : "",
          message.state(),
          message.note(),
          switch (message.state()) {
            case UNCERTAIN, FAILED, UNDELIVERED -> message.purpose() != Message.Purpose.CODE;
            default -> false;
          });
    }
  }

  /** All, and one view for each state worth looking at. */
  public List<Tab> tabs() {
    return Stream.concat(
            Stream.of(new Tab("全部", "/reminders", state.isEmpty())),
            Stream.of(
                    Message.State.UNCERTAIN,
                    Message.State.FAILED,
                    Message.State.UNDELIVERED,
                    Message.State.WAITING,
                    Message.State.DELIVERED)
                .map(this::tab))
        .toList();
  }

  private Tab tab(Message.State one) {
    return new Tab(
        one.title(),
        "/reminders?state=" + one.id(),
        state.equals(Optional.of(one)),
        one == Message.State.UNCERTAIN && uncertain > 0 ? Integer.toString(uncertain) : "");
  }

  public boolean practice() {
    return mode == GatewaySettings.Mode.PRACTICE;
  }

  /** Address of the next page. */
  public Optional<String> next() {
    return lines
        .next()
        .map(id -> "/reminders?after=" + id + state.map(one -> "&state=" + one.id()).orElse(""));
  }
}
