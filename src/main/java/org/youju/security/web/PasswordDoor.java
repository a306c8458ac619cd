package org.youju.security.web;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.youju.security.Logins;

/** The login form's way to {@link Logins}. */
@Component
class PasswordDoor implements AuthenticationProvider {
  private final Logins logins;

  PasswordDoor(Logins logins) {
    this.logins = logins;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    return logins
        .attempt(typed.getName(), String.valueOf(typed.getCredentials()), address(typed))
        .map(SignedIn::new)
        .orElseThrow(() -> new BadCredentialsException("refused"));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication typed) {
    return typed.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }
}
