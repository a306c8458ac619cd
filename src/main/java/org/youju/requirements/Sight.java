package org.youju.requirements;

import java.util.Optional;
import org.youju.catalog.Rhythm;
import org.youju.catalog.Whom;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;

/**
 * Who sees that something is missing: those who answer for it and their direct superior, nobody
 * else (整治形式主义为基层减负若干规定; red line ⑤). The 机关党委办公室 acts for the committee that every party
 * organisation of the office stands under. What one person lacks stays within the person's own
 * organisation.
 *
 * @param self who of the roll acts, where that matters: one's own is always seen
 */
record Sight(Actor actor, Optional<PersonId> self) {
  Sight(Actor actor) {
    this(actor, Optional.empty());
  }

  boolean sees(Obligation obligation) {
    return !obligation.status().missing() || answers(obligation);
  }

  private boolean answers(Obligation obligation) {
    if (self.isPresent() && self.equals(obligation.person().map(Obligation.Person::id))) {
      return true;
    }
    if (obligation.organization().equals(actor.organization())) {
      return true;
    }
    if (obligation.person().isPresent() && ofMember(obligation)) {
      return false;
    }
    return actor.scope().answers().cover(obligation.organization(), obligation.parent());
  }

  /**
   * What a full member owes as a member: hours, talks. Duties of posts, and the dates of those who
   * are being admitted, concern the superior too.
   */
  static boolean ofMember(Obligation obligation) {
    return obligation.wording().whom() instanceof Whom.People people
        && people.ranks().isEmpty()
        && people.statuses().contains("formal")
        && !(obligation.wording().rhythm() instanceof Rhythm.Rolling rolling
            && rolling.since() instanceof Rhythm.Since.Event);
  }
}
