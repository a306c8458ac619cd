package org.youju.organization;

import java.time.LocalDate;
import org.youju.kernel.OrgId;

/**
 * A term (届) of an organisation's committee, both days included.
 *
 * @param number 第几届
 */
public record Term(OrgId organization, int number, LocalDate from, LocalDate until) {}
