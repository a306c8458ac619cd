package org.youju.organization;

import java.time.LocalDate;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/**
 * An organisation's place in the tree changed from a day on. Published inside the transaction, so
 * that what is derived from the tree changes with it.
 */
public record OrganizationMoved(RootId root, OrgId organization, LocalDate from) {}
