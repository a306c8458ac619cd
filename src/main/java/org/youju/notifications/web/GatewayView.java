package org.youju.notifications.web;

import java.util.List;
import org.youju.kernel.FieldError;
import org.youju.notifications.Message;

/**
 * 短信网关.
 *
 * @param hasPassword whether a password is kept; it is never shown
 * @param counts how many messages stand in each state
 */
public record GatewayView(
    GatewayForm form,
    boolean hasPassword,
    List<Count> counts,
    List<Test> tests,
    List<FieldError> errors) {
  public GatewayView {
    counts = List.copyOf(counts);
    tests = List.copyOf(tests);
    errors = List.copyOf(errors);
  }

  /** How many messages stand in a state. */
  public record Count(String title, String tone, int number) {}

  /** A test message. */
  public record Test(String at, String phone, Message.State state, String note) {
    static Test of(Message message) {
      return new Test(
          Pages.minute(message.due()), message.phone(), message.state(), message.note());
    }
  }
}
