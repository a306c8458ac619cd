package org.youju.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.youju.kernel.Malformed;

/** What holds for every parameter of every request, also those of a multipart form. */
final class ParameterRules implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    boolean api = Faults.isApi(request.getRequestURI());
    request.getParameterMap().forEach((name, values) -> check(name, values, api));
    return true;
  }

  private static void check(String name, String[] values, boolean api) {
    if (api && values.length > 1) {
      throw new Malformed(name, "同一个参数给了多次，请只保留一个。");
    }
    for (String value : values) {
      if (!CleanText.isClean(value)) {
        throw new Malformed(name, "内容里有不能保存的字符，请删去后重试。");
      }
    }
  }
}
