package org.youju.reports;

/**
 * A figure of an issued report that the ledger states otherwise today, since records were
 * corrected, made void or added later. The report is not changed.
 *
 * @param now as it would stand today
 */
public record Difference(FrozenFigure issued, String now) {}
