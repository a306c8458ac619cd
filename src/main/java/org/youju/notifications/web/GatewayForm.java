package org.youju.notifications.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.Refused;
import org.youju.notifications.GatewaySettings;
import org.youju.notifications.QuietHours;

/** The settings of the gateway as the form sent them. */
public record GatewayForm(
    String mode,
    String host,
    String port,
    String login,
    String source,
    String service,
    String perSecond,
    String quietFrom,
    String quietUntil) {
  public GatewayForm(
      @Nullable String mode,
      @Nullable String host,
      @Nullable String port,
      @Nullable String login,
      @Nullable String source,
      @Nullable String service,
      @Nullable String perSecond,
      @Nullable String quietFrom,
      @Nullable String quietUntil) {
    this.mode = Objects.requireNonNullElse(mode, "").strip();
    this.host = Objects.requireNonNullElse(host, "").strip();
    this.port = Objects.requireNonNullElse(port, "").strip();
    this.login = Objects.requireNonNullElse(login, "").strip();
    this.source = Objects.requireNonNullElse(source, "").strip();
    this.service = Objects.requireNonNullElse(service, "").strip();
    this.perSecond = Objects.requireNonNullElse(perSecond, "").strip();
    this.quietFrom = Objects.requireNonNullElse(quietFrom, "").strip();
    this.quietUntil = Objects.requireNonNullElse(quietUntil, "").strip();
  }

  static GatewayForm of(GatewaySettings settings) {
    return new GatewayForm(
        settings.mode().id(),
        settings.host(),
        Integer.toString(settings.port()),
        settings.login(),
        settings.source(),
        settings.service(),
        Integer.toString(settings.perSecond()),
        settings.quiet().from().toString(),
        settings.quiet().until().toString());
  }

  GatewaySettings settings() {
    return new GatewaySettings(
        GatewaySettings.Mode.of(mode).orElseThrow(() -> new Refused("mode", "请选择发送方式。")),
        host,
        number("port", port),
        login,
        source,
        service,
        number("perSecond", perSecond),
        new QuietHours(time("quietFrom", quietFrom), time("quietUntil", quietUntil)));
  }

  private static int number(String field, String text) {
    String digits = text;
    if (!digits.matches("\\d{1,6}")) {
      throw new Refused(field, "请填整数。");
    }
    return Integer.parseInt(digits);
  }

  private static LocalTime time(String field, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new Refused(field, "时间请写成 21:00 的样式。");
    }
  }
}
