package org.youju.app.demo;

import java.util.List;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * The demo office's organisations and people.
 *
 * @param leaders 班子成员, the party group's secretary first
 * @param partners 共建单位
 */
record DemoBureau(
    OrgId partyGroup,
    OrgId committee,
    OrgId centerGroup,
    OrgId youthGroup,
    OrgId union,
    List<DemoBranch> branches,
    List<PersonId> leaders,
    List<OrgId> partners) {

  /** A branch and its members; the secretary is the first of the committee. */
  record DemoBranch(
      OrgId id, String name, List<PersonId> committee, List<PersonId> members, boolean retired) {
    PersonId secretary() {
      return committee.get(0);
    }
  }
}
