package org.youju.security.web;

import java.util.List;
import org.youju.kernel.UserId;

/** The accounts of the office. */
public record AccountsView(String q, List<Line> lines) {
  /**
   * One account.
   *
   * @param tied whether it is known who of the roll it belongs to
   */
  public record Line(
      UserId id,
      String login,
      String name,
      String role,
      String organization,
      String lastLogin,
      State state,
      boolean active,
      boolean locked,
      boolean tied) {}

  /** How an account stands. */
  public enum State {
    USABLE("正常", "green"),
    LOCKED("已锁定", "amber"),
    UNUSED("90 天未登录", "amber"),
    EXPIRED("已到期", "plain"),
    CLOSED("已停用", "plain");

    private final String title;
    private final String tone;

    State(String title, String tone) {
      this.title = title;
      this.tone = tone;
    }

    public String title() {
      return title;
    }

    public String tone() {
      return tone;
    }
  }
}
