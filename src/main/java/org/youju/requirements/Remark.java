package org.youju.requirements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;

/**
 * What people said about a duty; never changed, only withdrawn.
 *
 * @param period of the obligation explained; or the days between which an exempted duty falls due
 * @param approver who approved an exemption; empty for an explanation
 * @param by name of the account
 */
public record Remark(
    UUID id,
    Kind kind,
    OrgId organization,
    String requirement,
    Optional<PersonId> person,
    Period period,
    String reason,
    String approver,
    String by,
    Instant at) {
  /** The two sorts. */
  public enum Kind {
    /** One sentence why it was not done as a rule (说明). */
    EXPLANATION("explanation"),
    /** It need not be done, by approval, until a day (免除). */
    EXEMPTION("exemption");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** Whether it speaks of the obligation. */
  boolean about(Obligation one) {
    return organization.equals(one.organization())
        && requirement.equals(one.requirement().id())
        && (person.isEmpty() || person.equals(one.person().map(Obligation.Person::id)))
        && (kind == Kind.EXEMPTION ? period.contains(one.due()) : period.equals(one.period()));
  }
}
