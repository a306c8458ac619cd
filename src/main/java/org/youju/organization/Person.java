package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * A person's file.
 *
 * @param masked what is kept encrypted, e.g. {@code 138****5678}; empty text when not kept
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
    String origin,
    String education,
    String job,
    PersonDetails.Marks marks,
    Map<Secret, String> masked,
    int version,
    List<Stay> stays) {

  public Person {
    masked = Map.copyOf(masked);
    stays = List.copyOf(stays);
  }

  /** What may be shown of a secret; empty when it is not kept. */
  public String masked(Secret secret) {
    return masked.getOrDefault(secret, "");
  }

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
