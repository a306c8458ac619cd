package org.youju.security.web;

/**
 * The login page.
 *
 * @param to where login leads to
 */
public record LoginView(Message message, String to) {
  /** What stands above the form. */
  public enum Message {
    NONE(""),
    OUT("您已退出。"),
    FAILED("没有登录成功：登录名或密码不正确，或账号暂时锁定、停用。连续输错会锁定 30 分钟；可稍后再试，或请系统管理员解锁、重置。");

    private final String text;

    Message(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}
