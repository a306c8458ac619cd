package org.youju.reports.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * The form for a new report.
 *
 * @param outlines with what they are for
 * @param years newest first
 */
public record NewView(
    List<Choice> outlines,
    List<Choice> organizations,
    List<Choice> years,
    List<FieldError> errors) {
  /** Something to choose. */
  public record Choice(String value, String title, String note, boolean chosen) {}
}
