package org.youju.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.security.Account;
import org.youju.security.Setup;

/**
 * Who comes to {@code /} and has no desk there is led on: to the setup of an empty installation, an
 * administrator to their own page.
 */
final class Entrance extends OncePerRequestFilter {
  private final Setup setup;

  Entrance(Setup setup) {
    this.setup = setup;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals("/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> elsewhere = elsewhere();
    if (elsewhere.isPresent()) {
      response.sendRedirect(elsewhere.get());
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<String> elsewhere() {
    return setup.done()
        ? Denials.account()
            .flatMap(Account::role)
            .map(Navigation::home)
            .filter(home -> !home.equals("/"))
        : Optional.of("/setup");
  }
}
