package org.youju.organization;

import java.util.Arrays;
import java.util.Optional;

/** What a post counts as, whatever its title is. */
public enum PostRank {
  SECRETARY("secretary", "书记"),
  DEPUTY_SECRETARY("deputy-secretary", "副书记"),
  COMMITTEE_MEMBER("committee-member", "委员"),
  /** Member of the leadership (领导班子成员). */
  LEADER("leader", "班子成员"),
  /** Any other post, and membership of a group. */
  MEMBER("member", "成员");

  private final String id;
  private final String title;

  PostRank(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether posts of this rank exist in such organisations. */
  public boolean fits(OrganizationKind kind) {
    return switch (this) {
      case SECRETARY, DEPUTY_SECRETARY, COMMITTEE_MEMBER -> kind.hasCommittee();
      case LEADER -> kind.hasCommittee() || kind == OrganizationKind.DEPARTMENT;
      case MEMBER -> true;
    };
  }

  public static Optional<PostRank> of(String id) {
    return Arrays.stream(values()).filter(rank -> rank.id.equals(id)).findFirst();
  }

  static PostRank stored(String id) {
    return of(id).orElseThrow(() -> new IllegalStateException("unknown rank " + id));
  }
}
