package org.youju.shell;

import java.util.List;
import org.youju.kernel.FieldError;

/** What an error page shows. */
public record ErrorView(int status, String title, String detail, List<FieldError> errors) {
  static ErrorView of(Fault fault) {
    return new ErrorView(
        fault.status().value(),
        fault.title(),
        fault.detail(),
        fault.errors().stream().filter(error -> !error.message().equals(fault.detail())).toList());
  }
}
