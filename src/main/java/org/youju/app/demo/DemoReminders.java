package org.youju.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.notifications.Digests;
import org.youju.notifications.GatewaySettings;
import org.youju.notifications.Gateways;
import org.youju.notifications.HolidayPlans;
import org.youju.notifications.Holidays;
import org.youju.notifications.Preferences;
import org.youju.notifications.QuietHours;
import org.youju.notifications.Reminders;

/**
 * The demo office's reminders: the gateway for practice, which sends nothing to anybody, the
 * festivals planned, and a message to some secretaries on its way when the product starts.
 */
@Component
class DemoReminders {
  private static final int REMINDED = 232;
  private static final GatewaySettings PRACTICE =
      new GatewaySettings(
          GatewaySettings.Mode.PRACTICE,
          "",
          7890,
          "",
          "",
          "",
          20,
          new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

  private final Gateways gateways;
  private final Preferences preferences;
  private final Reminders reminders;
  private final Digests digests;
  private final HolidayPlans plans;
  private final Holidays holidays;
  private final Clock clock;

  DemoReminders(
      Gateways gateways,
      Preferences preferences,
      Reminders reminders,
      Digests digests,
      HolidayPlans plans,
      Holidays holidays,
      Clock clock) {
    this.gateways = gateways;
    this.preferences = preferences;
    this.reminders = reminders;
    this.digests = digests;
    this.plans = plans;
    this.holidays = holidays;
    this.clock = clock;
  }

  /**
   * @param administrator sets the gateway
   * @param discipline plans the festivals
   * @param secretaries confirm their phones as everybody does, by a code
   */
  void fill(Actor administrator, Actor discipline, List<PersonId> secretaries) {
    gateways.set(administrator, PRACTICE, "");
    int year = LocalDate.now(clock).getYear();
    plans.planAll(discipline, year);
    plans.planAll(discipline, year + 1);
    secretaries.forEach(secretary -> confirm(administrator, secretary));
    digests.run(administrator.root());
  }

  /**
   * Reminders that the office sent before the festivals of a year, as its plans would record them.
   */
  List<Draft> sent(RootId root, int year) {
    return holidays.year(root, year).breaks().stream()
        .map(rest -> HolidayPlans.recording(root, rest, plans.usual(root, rest), REMINDED))
        .map(Draft::of)
        .toList();
  }

  private void confirm(Actor actor, PersonId person) {
    preferences.sendCode(actor, person);
    String text = reminders.list(actor.root(), Optional.empty(), Optional.empty(), 1).get(0).text();
    preferences.confirm(actor, person, text.replaceAll("^.*验证码 (\\d{6}).*$", "$1"));
  }
}
