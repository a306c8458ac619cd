package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token against forged forms, kept in the session as plain text. */
final class CsrfTokens implements CsrfTokenRepository {
  private static final String NAME = "youju.csrf";
  private static final String HEADER = "X-CSRF-TOKEN";
  private static final String PARAMETER = "_csrf";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return token(HexFormat.of().formatHex(bytes));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null) {
      request.getSession().setAttribute(NAME, token.getToken());
      return;
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(NAME);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) instanceof String value
        ? token(value)
        : null;
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, PARAMETER, value);
  }
}
