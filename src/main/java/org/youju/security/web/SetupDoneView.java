package org.youju.security.web;

import java.util.List;
import org.youju.kernel.Role;

/** The first accounts with their one-time secrets, shown once. */
public record SetupDoneView(String office, List<Line> lines) {
  /** One account. */
  public record Line(Role role, String name, String login, String secret) {}
}
