package org.youju.notifications;

/**
 * How the office sends short messages.
 *
 * @param login SP id (企业代码)
 * @param source number that messages come from (接入号)
 * @param service service id (业务代码), may be empty
 * @param perSecond messages a second that the gateway accepts
 */
public record GatewaySettings(
    Mode mode,
    String host,
    int port,
    String login,
    String source,
    String service,
    int perSecond,
    QuietHours quiet) {

  /** As long as nobody set others: nothing is sent. */
  public static final GatewaySettings NONE =
      new GatewaySettings(Mode.OFF, "", 7890, "", "", "", 10, QuietHours.USUAL);

  /** By what messages go. */
  public enum Mode {
    OFF("off", "不发短信"),
    PRACTICE("practice", "演示短信网关"),
    CMPP("cmpp", "运营商网关（CMPP 3.0）");

    private final String id;
    private final String title;

    Mode(String id, String title) {
      this.id = id;
      this.title = title;
    }

    public String id() {
      return id;
    }

    public String title() {
      return title;
    }

    public static java.util.Optional<Mode> of(String id) {
      return java.util.Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
  }

  public boolean sends() {
    return mode != Mode.OFF;
  }
}
