package org.youju.notifications.web;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.FieldError;
import org.youju.notifications.Audience;
import org.youju.notifications.Break;
import org.youju.notifications.GatewaySettings;
import org.youju.notifications.HolidayPlan;
import org.youju.notifications.Recipients;

/** The form of one holiday reminder, with how many each audience would be. */
public record PlanView(
    Break rest,
    Optional<HolidayPlan> plan,
    PlanForm form,
    List<Choice> choices,
    GatewaySettings.Mode mode,
    List<FieldError> errors) {
  public PlanView {
    choices = List.copyOf(choices);
    errors = List.copyOf(errors);
  }

  /** An audience to choose. */
  public record Choice(String id, String title, String note) {
    static Choice of(Audience audience, Recipients.Preview preview) {
      return new Choice(
          audience.id(),
          audience.title(),
          preview.people()
              + " 人，短信 "
              + preview.messages()
              + " 条"
              + (preview.noPhone() > 0 ? "；没有手机号 " + preview.noPhone() + " 人" : "")
              + (preview.optedOut() > 0 ? "；本人已关闭 " + preview.optedOut() + " 人" : ""));
    }
  }

  public boolean open() {
    return plan.map(HolidayPlan::isOpen).orElse(true);
  }
}
