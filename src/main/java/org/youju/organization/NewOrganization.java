package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.OrgId;

/**
 * What is needed to create an organisation.
 *
 * @param until the last day, for groups whose end is known; empty: open
 * @param purpose what a task force or group is for; may be empty
 */
public record NewOrganization(
    OrgId parent,
    OrganizationKind kind,
    String name,
    LocalDate from,
    Optional<LocalDate> until,
    String purpose) {

  /** One without an end. */
  public static NewOrganization below(
      OrgId parent, OrganizationKind kind, String name, LocalDate from) {
    return new NewOrganization(parent, kind, name, from, Optional.empty(), "");
  }

  public NewOrganization until(LocalDate lastDay) {
    return new NewOrganization(parent, kind, name, from, Optional.of(lastDay), purpose);
  }

  public NewOrganization purpose(String text) {
    return new NewOrganization(parent, kind, name, from, until, text);
  }
}
