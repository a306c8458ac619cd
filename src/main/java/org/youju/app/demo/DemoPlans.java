package org.youju.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.plans.Plan;
import org.youju.plans.Plans;

/** The demo office's plans: the theme party days of every branch, this year's and next year's. */
@Component
class DemoPlans {
  private static final LocalTime AT = LocalTime.of(14, 30);

  private final Plans plans;
  private final Clock clock;

  DemoPlans(Plans plans, Clock clock) {
    this.plans = plans;
    this.clock = clock;
  }

  void fill(Actor office, DemoBureau bureau) {
    int year = LocalDate.now(clock).getYear();
    for (int number = 0; number < bureau.branches().size(); number++) {
      plans.prepare(office, plan(bureau, number, year));
      plans.prepare(office, plan(bureau, number, year + 1));
    }
  }

  private static Plan plan(DemoBureau bureau, int number, int year) {
    BranchYear branch = new BranchYear(bureau, number, year);
    List<Plan.Row> rows = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      rows.add(
          new Plan.Row(
              Optional.empty(),
              branch.partyDayOn(month),
              Optional.of(AT),
              branch.theme(month),
              branch.place(),
              false));
    }
    return new Plan(
        bureau.branches().get(number).id(), List.of("theme-party-day"), year + " 年主题党日", rows);
  }
}
