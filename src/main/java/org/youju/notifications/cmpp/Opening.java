package org.youju.notifications.cmpp;

/** How a login at the gateway ended. */
public enum Opening {
  OPEN("已连接"),
  /** Nobody answers at the address. */
  DOWN("网关连不上，请核对地址、端口和网络"),
  /** It answers, but does not let us in. */
  REFUSED("网关拒绝登录，请核对企业代码和密码"),
  /** It answers, and then says nothing. */
  SILENT("网关没有回应登录，请稍后再试或联系运营商");

  private final String sentence;

  Opening(String sentence) {
    this.sentence = sentence;
  }

  /** In the reader's words, with what to do. */
  public String sentence() {
    return sentence;
  }
}
