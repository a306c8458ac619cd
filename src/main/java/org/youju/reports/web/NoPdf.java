package org.youju.reports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.youju.docx.NoPdfTool;
import org.youju.docx.PdfNotMade;
import org.youju.shell.Faults;

/** No PDF could be made: says why and what to do (503). */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoPdf {
  @ExceptionHandler
  void noTool(NoPdfTool e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(e.sentence(), request, response);
  }

  @ExceptionHandler
  void notMade(PdfNotMade e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(e.sentence(), request, response);
  }

  private static void answer(
      String sentence, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute(Faults.DETAIL, sentence);
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
