package org.youju.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One fault, three languages: JSON for programs, a fragment for htmx, a page for people. */
@Component
class ErrorAnswers {
  private final ShellModel shells;

  ErrorAnswers(ShellModel shells) {
    this.shells = shells;
  }

  /**
   * @param path what was asked for, which inside an error dispatch is not the request's own
   */
  Object answer(Fault fault, String path, HttpServletRequest request) {
    return Faults.isApi(path) ? json(fault) : page(fault, request);
  }

  private static ResponseEntity<Problem> json(Fault fault) {
    return ResponseEntity.status(fault.status())
        .headers(fault.headers())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(fault));
  }

  private ModelAndView page(Fault fault, HttpServletRequest request) {
    ModelAndView page = new ModelAndView(Faults.isFragment(request) ? "error-fragment" : "error");
    page.setStatus(fault.status());
    page.addObject("shell", shells.shell(request));
    page.addObject("view", ErrorView.of(fault));
    return page;
  }
}
