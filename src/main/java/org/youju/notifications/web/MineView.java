package org.youju.notifications.web;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.FieldError;
import org.youju.notifications.Message;

/**
 * 提醒设置.
 *
 * @param wishes empty where the account belongs to nobody whose file is known
 * @param sends whether the office sends short messages at all
 * @param choices organisations whose calendar can be subscribed to
 * @param fresh the address just made, empty when none was
 */
public record MineView(
    Optional<Wishes> wishes,
    boolean sends,
    List<Link> links,
    List<Choice> choices,
    String fresh,
    List<FieldError> errors) {
  public MineView {
    links = List.copyOf(links);
    choices = List.copyOf(choices);
    errors = List.copyOf(errors);
  }

  /**
   * What I want.
   *
   * @param phone masked, empty when there is none
   * @param confirmed when I confirmed it, empty when I did not
   */
  public record Wishes(
      String phone, boolean sms, boolean digest, String confirmed, List<Sent> sent) {
    public Wishes {
      sent = List.copyOf(sent);
    }
  }

  /** What was sent to me. */
  public record Sent(String at, String purpose, String text, Message.State state) {
    static Sent of(Message message) {
      return new Sent(
          Pages.minute(message.sent().orElse(message.due())),
          message.purpose().title(),
          message.text(),
          message.state());
    }
  }

  /** A calendar link. */
  public record Link(String id, String what, String created, String lastUsed) {}

  /** An organisation to choose. */
  public record Choice(String id, String name) {}
}
