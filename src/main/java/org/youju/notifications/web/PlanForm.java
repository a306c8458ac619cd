package org.youju.notifications.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.notifications.Audience;
import org.youju.notifications.HolidayPlan;

/** A holiday reminder as the form sent it. */
public record PlanForm(
    String on, String at, String text, String sms, String audience, String version) {
  public PlanForm(
      @Nullable String on,
      @Nullable String at,
      @Nullable String text,
      @Nullable String sms,
      @Nullable String audience,
      @Nullable String version) {
    this.on = Objects.requireNonNullElse(on, "").strip();
    this.at = Objects.requireNonNullElse(at, "").strip();
    this.text = Objects.requireNonNullElse(text, "").strip();
    this.sms = Objects.requireNonNullElse(sms, "").strip();
    this.audience = Objects.requireNonNullElse(audience, "").strip();
    this.version = Objects.requireNonNullElse(version, "").strip();
  }

  static PlanForm of(HolidayPlan.Wanted wanted, int version) {
    return new PlanForm(
        wanted.on().toString(),
        wanted.at().toString(),
        wanted.text(),
        wanted.sms() ? "on" : "",
        wanted.audience().id(),
        Integer.toString(version));
  }

  HolidayPlan.Wanted wanted() {
    List<FieldError> errors = new ArrayList<>();
    LocalDate day = LocalDate.EPOCH;
    LocalTime time = LocalTime.MIDNIGHT;
    try {
      day = LocalDate.parse(on);
    } catch (DateTimeParseException unreadable) {
      errors.add(new FieldError("on", "日期请写成 2027-02-05 的样式，并确认这一天存在。"));
    }
    try {
      time = LocalTime.parse(at);
    } catch (DateTimeParseException unreadable) {
      errors.add(new FieldError("at", "时间请写成 10:00 的样式。"));
    }
    if (Audience.of(audience).isEmpty()) {
      errors.add(new FieldError("audience", "请选择发给谁。"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    return new HolidayPlan.Wanted(
        day, time, text, !sms.isEmpty(), Audience.of(audience).orElseThrow());
  }

  /** The version that the reader saw; 0 where nothing was planned. */
  int readVersion() {
    return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
  }
}
