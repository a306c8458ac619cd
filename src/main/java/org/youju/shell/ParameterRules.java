package org.youju.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;
import org.youju.kernel.Malformed;

/** What holds for every parameter of every request, also those of a multipart form. */
final class ParameterRules implements HandlerInterceptor {
  private final KnownParameters known = new KnownParameters();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    boolean api = Faults.isApi(request.getRequestURI());
    request.getParameterMap().forEach((name, values) -> check(name, values, api));
    if (api && handler instanceof HandlerMethod method) {
      known.require(method, request.getParameterMap().keySet());
      files(request).ifPresent(files -> requireFiles(method, files));
    }
    return true;
  }

  private void requireFiles(HandlerMethod method, MultiValueMap<String, MultipartFile> files) {
    known.require(method, files.keySet());
    files.forEach(
        (name, several) -> {
          if (several.size() > 1) {
            throw new Malformed(name, "一次只能上传一个文件，请分几次上传。");
          }
        });
  }

  private static Optional<MultiValueMap<String, MultipartFile>> files(HttpServletRequest request) {
    return Optional.ofNullable(
            WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class))
        .map(MultipartHttpServletRequest::getMultiFileMap);
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
