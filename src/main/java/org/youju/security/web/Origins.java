package org.youju.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses requests that change something and say themselves that they come from elsewhere. */
final class Origins extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod()) || isOwn(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isOwn(HttpServletRequest request) {
    boolean site =
        Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).map(OWN::contains).orElse(true);
    return site
        && Optional.ofNullable(request.getHeader("Origin"))
            .map(
                origin ->
                    authority(origin).equals(authority("http://" + request.getHeader("Host"))))
            .orElse(true);
  }

  /** Host and port without the scheme, which a proxy may have taken off. */
  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority == null
          ? "?" + origin
          : authority.toLowerCase(Locale.ROOT).replaceAll(":(80|443)$", "");
    } catch (IllegalArgumentException e) {
      return "?" + origin;
    }
  }
}
