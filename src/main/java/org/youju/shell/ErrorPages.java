package org.youju.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.youju.kernel.Allowed;

/**
 * Answers what filters and the container refuse ({@code sendError}); they may leave their own
 * sentence under {@link Faults#DETAIL}.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private final ErrorAnswers answers;

  ErrorPages(ErrorAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  @Allowed(anyone = true)
  Object error(HttpServletRequest request) {
    String path =
        attribute(request, RequestDispatcher.ERROR_REQUEST_URI, String.class).orElse("/error");
    return answers.answer(fault(request), path, request);
  }

  private static Fault fault(HttpServletRequest request) {
    HttpStatus status =
        attribute(request, RequestDispatcher.ERROR_STATUS_CODE, Integer.class)
            .map(HttpStatus::resolve)
            .orElse(HttpStatus.NOT_FOUND);
    Fault fault = Faults.ofStatus(status, attribute(request, Faults.DETAIL, String.class));
    return attribute(request, RequestDispatcher.ERROR_EXCEPTION, Throwable.class)
        .filter(thrown -> fault.status().is5xxServerError()) // an upload that is too large is none
        .map(thrown -> logged(fault, thrown))
        .orElse(fault);
  }

  private static Fault logged(Fault fault, Throwable thrown) {
    String reference = Faults.reference();
    LOG.error("unexpected fault {} outside a handler", reference, thrown);
    return fault.numbered(reference);
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    return Optional.ofNullable(request.getAttribute(name)).filter(type::isInstance).map(type::cast);
  }
}
