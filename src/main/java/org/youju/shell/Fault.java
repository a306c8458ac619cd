package org.youju.shell;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.youju.kernel.FieldError;

/**
 * What went wrong, ready to be told.
 *
 * @param title two to six characters
 * @param detail what to do next
 * @param reference number of the log entry, for faults of our own
 */
record Fault(
    HttpStatus status,
    String title,
    String detail,
    List<FieldError> errors,
    HttpHeaders headers,
    Optional<String> reference) {

  Fault {
    errors = List.copyOf(errors);
  }

  static Fault of(HttpStatus status, String detail) {
    return new Fault(
        status, titleOf(status), detail, List.of(), new HttpHeaders(), Optional.empty());
  }

  static Fault at(HttpStatus status, String field, String message) {
    return of(status, message).with(List.of(new FieldError(field, message)));
  }

  Fault with(List<FieldError> found) {
    return new Fault(status, title, detail, found, headers, reference);
  }

  Fault with(HttpHeaders more) {
    return new Fault(status, title, detail, errors, more, reference);
  }

  Fault numbered(String number) {
    return new Fault(status, title, detail, errors, headers, Optional.of(number));
  }

  private static String titleOf(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "请求有误";
      case UNAUTHORIZED -> "请先登录";
      case FORBIDDEN -> "没有权限";
      case NOT_FOUND -> "没有找到";
      case METHOD_NOT_ALLOWED -> "不支持这种操作";
      case NOT_ACCEPTABLE -> "不支持这种格式";
      case CONFLICT -> "已有变动";
      case PAYLOAD_TOO_LARGE, CONTENT_TOO_LARGE -> "内容过大";
      case UNSUPPORTED_MEDIA_TYPE -> "不支持这种格式";
      case UNPROCESSABLE_ENTITY, UNPROCESSABLE_CONTENT -> "填写有误";
      case TOO_MANY_REQUESTS -> "操作过于频繁";
      case SERVICE_UNAVAILABLE -> "暂时不可用";
      default -> status.is4xxClientError() ? "请求有误" : "系统出错";
    };
  }
}
