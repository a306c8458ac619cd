package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youju.kernel.Allowed;

/** The login form; what it is posted to is a filter of {@link Doors}. */
@Controller
class LoginPage {
  @GetMapping("/login")
  @Allowed(anyone = true)
  ModelAndView login(HttpServletRequest request) {
    return Pages.page("security/login", new LoginView(message(request), Arrival.wanted(request)));
  }

  private static LoginView.Message message(HttpServletRequest request) {
    if (request.getParameter("failed") != null) {
      return LoginView.Message.FAILED;
    }
    return request.getParameter("out") != null ? LoginView.Message.OUT : LoginView.Message.NONE;
  }
}
