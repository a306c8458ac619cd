package org.youju.security;

/**
 * A parameter of security. The standard names no numbers; these are what assessors expect, and they
 * can be set only between {@code least} and {@code most}.
 */
public enum Parameter {
  PASSWORD_LENGTH("密码最短长度", "个字符", 8, 8, 32, "只能比 8 更长。"),
  PASSWORD_DAYS("密码有效期", "天", 90, 1, 90, "到期后登录只能进入改密页。"),
  PASSWORD_HISTORY("不得重复使用的旧密码", "个", 5, 5, 24, "含当前密码。"),
  SECRET_HOURS("一次性初始密码有效期", "小时", 72, 1, 72, "过期后由系统管理员重置。"),
  LOCK_AFTER("连续输错几次后锁定", "次", 5, 3, 5, "按登录名计数，重启后仍有效。"),
  LOCK_MINUTES("锁定时长", "分钟", 30, 30, 1440, "期间密码正确也不能登录。"),
  ADDRESS_LIMIT("同一网络地址 15 分钟内允许的失败次数", "次", 30, 10, 100, "超过后该地址 15 分钟内不能登录。"),
  IDLE_MINUTES("无操作自动退出", "分钟", 30, 5, 30, "后台刷新不算操作。"),
  SESSION_HOURS("一次登录最长时间", "小时", 12, 1, 12, "到时须重新登录。"),
  SESSIONS("同一账号同时登录数", "个", 20, 1, 50, "超过时最早的登录被退出。"),
  TOKEN_DAYS("接口令牌有效期", "天", 365, 1, 365, "只对新建的令牌生效。");

  private final String title;
  private final String unit;
  private final int usual;
  private final int least;
  private final int most;
  private final String note;

  Parameter(String title, String unit, int usual, int least, int most, String note) {
    this.title = title;
    this.unit = unit;
    this.usual = usual;
    this.least = least;
    this.most = most;
    this.note = note;
  }

  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  /** The value as long as nobody set another. */
  public int usual() {
    return usual;
  }

  public int least() {
    return least;
  }

  public int most() {
    return most;
  }

  /** One sentence for the page. */
  public String note() {
    return note;
  }
}
