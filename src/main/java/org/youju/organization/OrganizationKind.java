package org.youju.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What an organisation is; the ids are part of the contract. */
public enum OrganizationKind {
  /** Leading party group of an office or of a subordinate body. */
  PARTY_GROUP("party-group", "党组"),
  /** Party committee of an office (机关党委), also a working committee (工委). */
  COMMITTEE("committee", "党委"),
  GENERAL_BRANCH("general-branch", "党总支"),
  BRANCH("branch", "党支部"),
  /** Part of a branch that meets by itself. */
  GROUP("group", "党小组"),
  /** Administrative unit (科室/处室), beside the party organisations. */
  DEPARTMENT("department", "科室"),
  /** Leading group or task force for one purpose, with a beginning and an end. */
  TASK_FORCE("task-force", "领导小组（专班）"),
  STUDY_GROUP("study-group", "理论学习中心组"),
  YOUTH_STUDY_GROUP("youth-study-group", "青年理论学习小组"),
  /** Organisation outside the office that a branch builds together with (结对共建). */
  PARTNER("partner", "共建单位"),
  MASS_ORGANIZATION("mass-organization", "群团组织"),
  VOLUNTEER_TEAM("volunteer-team", "先锋队（服务队）");

  private static final Set<OrganizationKind> SIDE =
      EnumSet.of(TASK_FORCE, YOUTH_STUDY_GROUP, PARTNER, MASS_ORGANIZATION, VOLUNTEER_TEAM);

  private final String id;
  private final String title;

  OrganizationKind(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The id of the contract, e.g. {@code general-branch}. */
  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  public static Optional<OrganizationKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }

  /** Whether an office's tree may begin with it. */
  public boolean mayBeRoot() {
    return isParty() && this != GROUP;
  }

  /** Kinds that may be created below this one, in the order of forms. */
  public Set<OrganizationKind> below() {
    return switch (this) {
      case PARTY_GROUP ->
          with(PARTY_GROUP, COMMITTEE, GENERAL_BRANCH, BRANCH, DEPARTMENT, STUDY_GROUP);
      case COMMITTEE -> with(COMMITTEE, GENERAL_BRANCH, BRANCH, DEPARTMENT, STUDY_GROUP);
      case GENERAL_BRANCH -> with(BRANCH);
      case BRANCH -> with(GROUP);
      case DEPARTMENT -> EnumSet.of(DEPARTMENT);
      case MASS_ORGANIZATION -> EnumSet.of(MASS_ORGANIZATION, VOLUNTEER_TEAM);
      default -> EnumSet.noneOf(OrganizationKind.class);
    };
  }

  /** Party group, committee, general branch, branch or group. */
  public boolean isParty() {
    return ordinal() <= GROUP.ordinal();
  }

  /** Elected or appointed committee: has a secretary and terms. */
  public boolean hasCommittee() {
    return isParty() && this != GROUP;
  }

  /**
   * Whether people's membership (组织关系) may lie here. A party group leads and keeps no members;
   * groups for a purpose have members by posts.
   */
  public boolean keeps(MemberStatus status) {
    return switch (this) {
      case COMMITTEE, GENERAL_BRANCH, BRANCH, GROUP -> true;
      case DEPARTMENT -> status == MemberStatus.MASS;
      default -> false;
    };
  }

  /** Whether its members are those who hold a post in it, not those whose membership lies here. */
  public boolean membersByPost() {
    return this == PARTY_GROUP || this == STUDY_GROUP || SIDE.contains(this);
  }

  /** Years of a term: five for committees, three for general branches and branches; else 0. */
  public int termYears() {
    return switch (this) {
      case COMMITTEE -> 5; // 机关基层组织工作条例第 5 条
      case GENERAL_BRANCH, BRANCH -> 3; // 第 6、7 条
      default -> 0;
    };
  }

  private static Set<OrganizationKind> with(OrganizationKind first, OrganizationKind... others) {
    Set<OrganizationKind> kinds = EnumSet.of(first, others);
    kinds.addAll(SIDE);
    return kinds;
  }
}
