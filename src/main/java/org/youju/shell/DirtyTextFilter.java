package org.youju.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stops parameters with NUL, broken surrogates or broken encoding before the login form reads them.
 * Multipart forms are read later and checked by {@link ParameterRules}.
 */
@Component
@Order(DirtyTextFilter.BEFORE_SECURITY)
class DirtyTextFilter extends OncePerRequestFilter {
  static final int BEFORE_SECURITY = -200;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isMultipart(request) || isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      request.setAttribute(Faults.DETAIL, "内容里有不能保存的字符，请删去后重试。");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      return request.getParameterMap().entrySet().stream()
          .allMatch(
              parameter ->
                  CleanText.isClean(parameter.getKey())
                      && Arrays.stream(parameter.getValue()).allMatch(CleanText::isClean));
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }
}
