package org.youju.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** Input that was understood but cannot be accepted (422): all its faults at once. */
public final class Refused extends RuntimeException {
  private final transient List<FieldError> errors;

  public Refused(List<FieldError> errors) {
    super(
        errors.stream().map(FieldError::message).collect(Collectors.joining(" ")),
        null,
        false,
        false);
    this.errors = List.copyOf(errors);
  }

  public Refused(String field, String message) {
    this(List.of(new FieldError(field, message)));
  }

  public List<FieldError> errors() {
    return errors;
  }
}
