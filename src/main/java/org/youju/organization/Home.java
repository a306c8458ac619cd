package org.youju.organization;

import org.youju.kernel.OrgId;

/** Where a person's membership lies, and what the person is. */
record Home(OrgId unit, MemberStatus status) {
  static Home in(Home home, OrgId unit) {
    return new Home(unit, home.status());
  }

  static Home as(Home home, MemberStatus status) {
    return new Home(home.unit(), status);
  }
}
