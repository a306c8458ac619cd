package org.youju.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.youju.kernel.OrgId;

/**
 * A calendar link (日历订阅) as its owner sees it; the secret itself is not kept.
 *
 * @param organization whose duties it tells; empty: what concerns the owner
 */
public record Feed(
    UUID id, Optional<OrgId> organization, Instant created, Optional<LocalDate> lastUsed) {}
