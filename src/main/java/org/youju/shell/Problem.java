package org.youju.shell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.FieldError;

/**
 * The body of an error answer (RFC 9457, {@code application/problem+json}).
 *
 * @param detail one Chinese sentence that says what to do next
 * @param errors the fields at fault, empty when none is
 * @param reference number under which the log tells more
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<FieldError> errors,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reference) {

  static Problem of(Fault fault) {
    return new Problem(
        "about:blank",
        fault.title(),
        fault.status().value(),
        fault.detail(),
        fault.errors(),
        fault.reference());
  }
}
