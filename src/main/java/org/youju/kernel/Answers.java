package org.youju.kernel;

import java.util.Optional;

/**
 * For whom a reader answers. What is missing in an organisation is shown to those who answer for it
 * and to its direct superior, nobody else (整治形式主义为基层减负若干规定).
 */
public sealed interface Answers {
  /** Nobody: sees what was done, not what is missing. */
  record ForNobody() implements Answers {}

  /** The reader's own organisation, and those directly below it. */
  record ForOwn(OrgId home) implements Answers {}

  /** The 机关党委办公室 acts for the committee that every party organisation of the office is under. */
  record ForAll() implements Answers {}

  /** Whether what is missing in an organisation is shown. */
  default boolean cover(OrgId organization, Optional<OrgId> parent) {
    if (this instanceof ForOwn own) {
      return own.home().equals(organization) || parent.filter(own.home()::equals).isPresent();
    }
    return this instanceof ForAll;
  }

  /** Of an account. */
  static Answers of(Role role, OrgId home) {
    if (role.isAdministrator()) {
      return new ForNobody();
    }
    return role == Role.OFFICE ? new ForAll() : new ForOwn(home);
  }
}
