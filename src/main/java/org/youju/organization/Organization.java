package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.OrgId;

/**
 * An organisation as it was on one day.
 *
 * @param from the first day it existed
 * @param until the last day it existed, as far as known; empty while it is open
 */
public record Organization(
    OrgId id,
    OrganizationKind kind,
    String name,
    Optional<OrgId> parent,
    LocalDate from,
    Optional<LocalDate> until) {}
