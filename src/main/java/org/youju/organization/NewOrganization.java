package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.OrgId;

/**
 * What is needed to create an organisation.
 *
 * @param until the last day, for groups whose end is known; empty: open
 */
public record NewOrganization(
    OrgId parent,
    OrganizationKind kind,
    String name,
    LocalDate from,
    Optional<LocalDate> until,
    OrganizationDetails details) {

  /** One without an end. */
  public static NewOrganization below(
      OrgId parent, OrganizationKind kind, String name, LocalDate from) {
    return new NewOrganization(
        parent, kind, name, from, Optional.empty(), OrganizationDetails.none());
  }

  public NewOrganization until(LocalDate lastDay) {
    return new NewOrganization(parent, kind, name, from, Optional.of(lastDay), details);
  }

  public NewOrganization with(OrganizationDetails newDetails) {
    return new NewOrganization(parent, kind, name, from, until, newDetails);
  }
}
