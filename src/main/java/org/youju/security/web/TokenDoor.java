package org.youju.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.security.Account;
import org.youju.security.Tokens;

/** Reads {@code Authorization: Bearer …} of requests to the REST interface. */
final class TokenDoor extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private final Tokens tokens;

  TokenDoor(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    owner(request).ifPresent(TokenDoor::enter);
    chain.doFilter(request, response);
  }

  private Optional<Account> owner(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(
            header ->
                tokens.owner(header.substring(SCHEME.length()).strip(), request.getRemoteAddr()));
  }

  private static void enter(Account account) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SignedIn(account));
    SecurityContextHolder.setContext(context);
  }
}
