package org.youju.verification;

import org.youju.kernel.OrgId;

/**
 * A text that a report may have been copied from.
 *
 * @param title what it is, e.g. 2024年度述职报告
 * @param page where it can be read
 */
public record FormerText(String title, OrgId organization, int year, String page, String text) {}
