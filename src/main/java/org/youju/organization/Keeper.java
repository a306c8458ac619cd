package org.youju.organization;

import org.youju.kernel.Actor;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Role;

/** Who keeps organisations and people. */
final class Keeper {
  private Keeper() {}

  /**
   * @throws Forbidden unless the actor works in the office
   */
  static void require(Actor actor) {
    if (!actor.is(Role.OFFICE)) {
      throw new Forbidden("组织与人员由机关党委办公室维护，请联系办公室办理。");
    }
  }

  /**
   * Posts are kept by the branch's own secretary too; the scope is checked by the caller.
   *
   * @throws Forbidden unless the actor is one of the two
   */
  static void requireForPosts(Actor actor) {
    if (!actor.is(Role.OFFICE, Role.BRANCH_SECRETARY)) {
      throw new Forbidden("职务由机关党委办公室或本支部书记维护，请联系他们办理。");
    }
  }
}
