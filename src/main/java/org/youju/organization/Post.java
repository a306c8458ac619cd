package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * A post (职务) that a person holds in an organisation, or membership of a group.
 *
 * @param title as it is called, e.g. 组织委员
 * @param from the first day
 * @param until the last day; empty while it is held
 */
public record Post(
    UUID id,
    PersonId person,
    OrgId organization,
    String title,
    PostRank rank,
    LocalDate from,
    Optional<LocalDate> until) {}
