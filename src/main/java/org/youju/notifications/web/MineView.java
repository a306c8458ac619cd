package org.youju.notifications.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * 提醒设置.
 *
 * @param choices organisations whose calendar can be subscribed to
 * @param fresh the address just made, empty when none was
 */
public record MineView(
    List<Link> links, List<Choice> choices, String fresh, List<FieldError> errors) {
  public MineView {
    links = List.copyOf(links);
    choices = List.copyOf(choices);
    errors = List.copyOf(errors);
  }

  /** A calendar link. */
  public record Link(String id, String what, String created, String lastUsed) {}

  /** An organisation to choose. */
  public record Choice(String id, String name) {}
}
