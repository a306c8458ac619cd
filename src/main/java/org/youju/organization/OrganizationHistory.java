package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;

/**
 * An organisation over all time.
 *
 * @param details with the phone masked
 * @param successor what it was merged into
 * @param stages names and places in order, the oldest first, without gaps
 */
public record OrganizationHistory(
    OrgId id,
    OrganizationKind kind,
    OrganizationDetails details,
    Optional<OrgId> successor,
    List<Stage> stages) {

  /**
   * A stretch of time without change.
   *
   * @param until the last day; empty while it lasts
   */
  public record Stage(
      LocalDate from, Optional<LocalDate> until, String name, Optional<OrgId> parent) {}

  static OrganizationHistory of(UnitStore.Unit unit) {
    List<Stage> stages =
        unit.course().spells().stream()
            .map(
                spell ->
                    new Stage(
                        spell.since(),
                        Days.last(spell.until()),
                        spell.value().name(),
                        spell.value().parent()))
            .toList();
    return new OrganizationHistory(
        unit.id(), unit.kind(), masked(unit.details()), unit.successor(), stages);
  }

  private static OrganizationDetails masked(OrganizationDetails details) {
    return new OrganizationDetails(
        details.purpose(),
        details.contact(),
        details.phone().map(Secret.PHONE::masked),
        details.creditCode());
  }

  /** The first day. */
  public LocalDate from() {
    return stages.get(0).from();
  }

  /** The last day; empty while it is open. */
  public Optional<LocalDate> until() {
    return stages.get(stages.size() - 1).until();
  }

  /** The day itself, or the nearest one on which the organisation existed. */
  public LocalDate nearest(LocalDate day) {
    LocalDate notBefore = day.isBefore(from()) ? from() : day;
    return until().filter(notBefore::isAfter).orElse(notBefore);
  }
}
