package org.youju.minutes.web;

import java.util.List;
import org.youju.kernel.FieldError;

/** The page where a text is pasted. */
public record QuickView(String text, List<Option> organizations, List<FieldError> errors) {
  public QuickView {
    organizations = List.copyOf(organizations);
    errors = List.copyOf(errors);
  }

  /** An organisation that the text can be about. */
  public record Option(String id, String name, boolean chosen) {}
}
