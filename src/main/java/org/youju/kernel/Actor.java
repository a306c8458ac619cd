package org.youju.kernel;

/**
 * Who acts: an account with its role and how far it sees.
 *
 * @param name the account's display name, kept with what it does
 * @param organization where the account works
 */
public record Actor(UserId id, String name, Role role, OrgId organization, Scope scope) {
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
}
