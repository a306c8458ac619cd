package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
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
  private static final int MOST_ZEROS = 20;

  public Recording {
    kinds = List.copyOf(kinds);
    participants = List.copyOf(participants);
    headcount = Collections.unmodifiableMap(new TreeMap<>(headcount));
    quantities = plain(quantities);
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

  /** 30.0, 3E+1 and 30 are one amount; extreme exponents stay as they are and are refused later. */
  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> given) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    given.forEach((id, value) -> amounts.put(id, plain(value)));
    return Collections.unmodifiableMap(amounts);
  }

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -MOST_ZEROS ? stripped.setScale(0) : stripped;
  }
}
