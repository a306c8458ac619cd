package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * A person's file.
 *
 * @param idNumber masked, e.g. {@code **************1234}; empty when not kept
 * @param phone masked, e.g. {@code 138****5678}; empty when not kept
 * @param version to be handed back with a change
 * @param stays where the membership lay, the newest first
 */
public record Person(
    PersonId id,
    String name,
    String gender,
    Optional<LocalDate> born,
    Optional<LocalDate> joined,
    String nation,
    String education,
    String job,
    boolean retired,
    boolean mobile,
    String idNumber,
    String phone,
    int version,
    List<Stay> stays) {

  /**
   * One stretch of membership.
   *
   * @param until the last day; empty while it lasts
   */
  public record Stay(
      OrgId organization, MemberStatus status, LocalDate from, Optional<LocalDate> until) {}

  /** Where the person belonged on a day. */
  public Optional<Stay> on(LocalDate day) {
    return stays.stream()
        .filter(stay -> !day.isBefore(stay.from()))
        .filter(stay -> stay.until().map(last -> !day.isAfter(last)).orElse(true))
        .findFirst();
  }
}
