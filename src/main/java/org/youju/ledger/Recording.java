package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.youju.kernel.OrgId;

/**
 * What a person records about one activity, before it becomes an {@link Entry}.
 *
 * @param kinds what it was: one activity may be several kinds at once (G4)
 * @param organization whose activity it was
 * @param on first day; {@code until} the last day of an activity of several days
 * @param participants named people in their roles
 * @param headcount number of people by role, where they are not all named
 * @param quantities amounts by the quantity ids of the kinds
 * @param organizationsTakingPart others of a joint activity, partners included
 * @param text minutes or notes, free
 * @param lateReason why it is recorded late; may be empty
 */
public record Recording(
    List<String> kinds,
    OrgId organization,
    LocalDate on,
    Optional<LocalDate> until,
    String title,
    String place,
    List<Participant> participants,
    Map<String, Integer> headcount,
    Map<String, BigDecimal> quantities,
    List<OrgId> organizationsTakingPart,
    String text,
    String lateReason) {
  public Recording {
    kinds = List.copyOf(kinds);
    participants = List.copyOf(participants);
    headcount = java.util.Collections.unmodifiableMap(new TreeMap<>(headcount));
    quantities = java.util.Collections.unmodifiableMap(new TreeMap<>(quantities));
    organizationsTakingPart = List.copyOf(organizationsTakingPart);
  }

  /** Others than the organisation itself take part. */
  public boolean isJoint() {
    return organizationsTakingPart.stream().anyMatch(other -> !other.equals(organization));
  }

  /** Named people in the role. */
  public long named(String role) {
    return participants.stream().filter(p -> p.role().equals(role)).count();
  }

  /** People in the role: the head count where given, else those named. */
  public int heads(String role) {
    return Math.max(headcount.getOrDefault(role, 0), (int) named(role));
  }
}
