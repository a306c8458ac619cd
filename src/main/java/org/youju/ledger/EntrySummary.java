package org.youju.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;

/** A line of the ledger. */
public record EntrySummary(
    EntryId id,
    OrgId organization,
    LocalDate on,
    Optional<LocalDate> until,
    List<String> kinds,
    String title,
    String place,
    boolean late,
    int revision) {}
