package org.youju.requirements;

import org.youju.kernel.Actor;
import org.youju.kernel.Role;

/**
 * Who sees that something is missing: those who answer for it and their direct superior, nobody
 * else (整治形式主义为基层减负若干规定; red line ⑤). The 机关党委办公室 acts for the committee that every party
 * organisation of the office stands under. What one person lacks stays within the person's own
 * organisation.
 */
record Sight(Actor actor) {
  boolean sees(Obligation obligation) {
    return !obligation.status().missing() || answers(obligation);
  }

  private boolean answers(Obligation obligation) {
    if (obligation.organization().equals(actor.organization())) {
      return true;
    }
    if (obligation.person().isPresent() && !ofPost(obligation)) {
      return false;
    }
    return actor.is(Role.OFFICE)
        || obligation.parent().filter(actor.organization()::equals).isPresent();
  }

  /** A duty that comes with a post is one of the organisation's leaders. */
  private static boolean ofPost(Obligation obligation) {
    return obligation.wording().whom() instanceof org.youju.catalog.Whom.People people
        && !people.ranks().isEmpty();
  }
}
