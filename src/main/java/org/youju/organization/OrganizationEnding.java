package org.youju.organization;

import java.time.LocalDate;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/**
 * An organisation is about to be closed or merged. Published inside the transaction; a listener
 * that keeps something of the organisation from that day on refuses.
 *
 * @param end the first day on which it is no more
 * @param field of the form that the day was given in
 */
public record OrganizationEnding(RootId root, OrgId organization, LocalDate end, String field) {}
