package org.youju.kernel;

import java.util.List;
import java.util.UUID;

/**
 * Who acts: an account with its role and how far it sees.
 *
 * @param name the account's display name, kept with what it does
 * @param organization where the account works
 * @param scope its answers follow from role and organisation
 */
public record Actor(UserId id, String name, Role role, OrgId organization, Scope scope) {
  public Actor {
    scope = new Scope(scope.root(), scope.tops(), Answers.of(role, organization));
  }

  public RootId root() {
    return scope.root();
  }

  public boolean is(Role first, Role... others) {
    if (role == first) {
      return true;
    }
    for (Role other : others) {
      if (role == other) {
        return true;
      }
    }
    return false;
  }

  /** Who acts when nobody does: a job, or an answer from a phone. Sees nothing. */
  public static Actor system(RootId root) {
    return new Actor(
        new UserId(new UUID(0, 0)),
        "系统",
        Role.SYSTEM_ADMIN,
        new OrgId(root.value()),
        new Scope(root, List.of()));
  }
}
