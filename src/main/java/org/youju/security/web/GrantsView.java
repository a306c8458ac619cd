package org.youju.security.web;

import java.util.List;
import org.youju.kernel.UserId;

/** Who holds which role. */
public record GrantsView(String q, List<Line> lines) {
  /**
   * One account.
   *
   * @param role empty when it has none
   */
  public record Line(
      UserId id, String login, String name, String role, String organization, boolean usable) {}
}
