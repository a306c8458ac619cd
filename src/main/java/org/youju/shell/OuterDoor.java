package org.youju.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one place that catches everything a handler throws. */
@ControllerAdvice
class OuterDoor {
  private final ErrorAnswers answers;

  OuterDoor(ErrorAnswers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  Object handle(Exception e, HttpServletRequest request) {
    return answers.answer(Faults.of(e), request.getRequestURI(), request);
  }

  /** Security's own filters know what to do with these. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void passOn(RuntimeException e) {
    throw e;
  }

  /** The caller has gone; nobody is left to answer. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {}
}
