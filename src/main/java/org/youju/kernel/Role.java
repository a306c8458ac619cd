package org.youju.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What an account may do; the ids are part of the contract. */
public enum Role {
  /** Leads the whole office; reads and reports on everything below. */
  PARTY_GROUP_SECRETARY("party-group-secretary", "党组书记"),
  /** Keeps organisations, people and the ledger of the office. */
  OFFICE("office", "机关党委办公室"),
  /** Answers for one branch: records, corrects, reports. */
  BRANCH_SECRETARY("branch-secretary", "支部书记"),
  /** Records for one branch. */
  BRANCH_MEMBER("branch-member", "支部委员"),
  /** Discipline officer: records integrity matters, reads the rest. */
  DISCIPLINE("discipline", "纪检"),
  /** Creates accounts; sees no business data. */
  SYSTEM_ADMIN("system-admin", "系统管理员"),
  /** Grants roles and sets security parameters; sees no business data. */
  SECURITY_ADMIN("security-admin", "安全管理员"),
  /** Reads and verifies the audit chain; sees no business data. */
  AUDIT_ADMIN("audit-admin", "审计管理员");

  private static final Set<Role> BUSINESS =
      Set.of(PARTY_GROUP_SECRETARY, OFFICE, BRANCH_SECRETARY, BRANCH_MEMBER, DISCIPLINE);
  private static final Set<Role> WRITERS =
      Set.of(OFFICE, BRANCH_SECRETARY, BRANCH_MEMBER, DISCIPLINE);

  private final String id;
  private final String title;

  Role(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The id of the contract, e.g. {@code branch-secretary}. */
  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** One of the three administrators (三员), who see no business data. */
  public boolean isAdministrator() {
    return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
  }

  /** Those who do the office's work: all but the administrators. */
  public static Set<Role> business() {
    return BUSINESS;
  }

  /** Those who record in the ledger. */
  public static Set<Role> writers() {
    return WRITERS;
  }

  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
  }
}
