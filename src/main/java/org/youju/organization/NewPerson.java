package org.youju.organization;

import java.time.LocalDate;
import org.youju.kernel.OrgId;

/** A person to be added, who belongs to the organisation from a day on. */
public record NewPerson(
    PersonDetails details, OrgId organization, MemberStatus status, LocalDate from) {}
