package org.youju.requirements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/** Lets tests of higher modules say something about a duty. */
public final class RequirementsTestAccess {
  private RequirementsTestAccess() {}

  /** An explanation of nothing in particular. */
  public static UUID explanation(Remarks remarks, Actor actor, OrgId organization) {
    Period period = new Period(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31));
    return remarks.add(
        actor,
        Remark.Kind.EXPLANATION,
        organization,
        "zb-11",
        Optional.empty(),
        period,
        "全员抢险",
        "");
  }
}
