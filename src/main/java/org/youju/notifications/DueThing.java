package org.youju.notifications;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * Something that is due (到期事项).
 *
 * @param key stays the same as long as it is the same thing, e.g. requirement, organisation, period
 * @param person whose own duty it is; empty: the organisation's, for which its secretary answers
 * @param what in the reader's words
 * @param source by which document and article
 * @param told the first day on which it is worth telling
 * @param due the last day on which it is in time
 * @param href page that tells more, e.g. {@code /calendar}
 */
public record DueThing(
    String key,
    OrgId organization,
    Optional<PersonId> person,
    String what,
    String source,
    LocalDate told,
    LocalDate due,
    State state,
    String href) {

  /** Where it stands. */
  public enum State {
    OPEN,
    DONE
  }

  /** Not done, and the day is over. */
  public boolean overdue(LocalDate today) {
    return state == State.OPEN && due.isBefore(today);
  }
}
