package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the login form leads: to the page that was asked for, or back to the form. */
@Component
class Arrival implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  private static final Pattern OWN_PATH =
      Pattern.compile("/(?:[A-Za-z0-9_][A-Za-z0-9_./%-]*)?(?:\\?[A-Za-z0-9_.~%&=+-]*)?");

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    response.sendRedirect(wanted(request));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    String wanted = wanted(request);
    response.sendRedirect("/login?failed" + (wanted.equals("/") ? "" : "&to=" + encoded(wanted)));
  }

  /** The page asked for before login, if it is one of ours; else the first page. */
  static String wanted(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("to"))
        .filter(to -> to.length() < 500 && OWN_PATH.matcher(to).matches())
        .orElse("/");
  }

  static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
