package org.youju.verification.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * Where a document is brought: to be checked, or to be filled.
 *
 * @param action where it is sent
 */
public record BringView(
    String heading,
    String sub,
    String action,
    String verb,
    List<Option> organizations,
    List<Option> years,
    String text,
    List<FieldError> errors) {
  public record Option(String value, String title, boolean chosen) {}
}
