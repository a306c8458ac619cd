package org.youju.organization;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a person is to the party; the ids are part of the contract. */
public enum MemberStatus {
  FORMAL("formal", "正式党员"),
  PROBATIONARY("probationary", "预备党员"),
  CANDIDATE("candidate", "发展对象"),
  ACTIVIST("activist", "积极分子"),
  APPLICANT("applicant", "入党申请人"),
  /** Takes part, is no member. */
  MASS("mass", "群众");

  private final String id;
  private final String title;

  MemberStatus(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The id of the contract, e.g. {@code formal}. */
  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Formal or probationary: a party member (党员). */
  public boolean isMember() {
    return this == FORMAL || this == PROBATIONARY;
  }

  /** 党员: formal and probationary. */
  public static Set<MemberStatus> members() {
    return EnumSet.of(FORMAL, PROBATIONARY);
  }

  public static Optional<MemberStatus> of(String id) {
    return Arrays.stream(values()).filter(status -> status.id.equals(id)).findFirst();
  }

  static MemberStatus stored(String id) {
    return of(id).orElseThrow(() -> new IllegalStateException("unknown status " + id));
  }
}
