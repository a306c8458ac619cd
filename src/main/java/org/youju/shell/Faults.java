package org.youju.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import tools.jackson.core.JacksonException;

/** Turns every exception into what the user is told. */
public final class Faults {
  /** Request attribute: a Chinese sentence that the error answer shows instead of its own. */
  public static final String DETAIL = "youju.fault.detail";

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int REFERENCE_LENGTH = 8;

  /** PostgreSQL's disk_full. */
  private static final String DISK_FULL = "53100";

  private static final String UNREACHABLE = "暂时连不上数据库，数据没有改动。请稍后再试；仍不行时请联系管理员。";

  private Faults() {}

  /** True for the REST interface, which answers in JSON; everything else answers in pages. */
  public static boolean isApi(String path) {
    return path.startsWith("/api/");
  }

  /** True when htmx asks for a fragment of a page. */
  static boolean isFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"))
        && !"true".equals(request.getHeader("HX-Boosted"));
  }

  static Fault of(Exception e) {
    if (e instanceof Malformed malformed) {
      return Fault.at(HttpStatus.BAD_REQUEST, malformed.field(), text(e));
    }
    if (e instanceof Forbidden) {
      return Fault.of(HttpStatus.FORBIDDEN, text(e));
    }
    if (e instanceof NotFound) {
      return Fault.of(HttpStatus.NOT_FOUND, text(e));
    }
    if (e instanceof Conflict) {
      return Fault.of(HttpStatus.CONFLICT, text(e));
    }
    if (e instanceof Refused refused) {
      return refused(refused);
    }
    return ofRequest(e).or(() -> ofFramework(e)).orElseGet(() -> unexpected(e));
  }

  static Fault refused(Refused refused) {
    return Fault.of(HttpStatus.UNPROCESSABLE_CONTENT, text(refused)).with(refused.errors());
  }

  /** What the container reported: only a status, sometimes with our sentence. */
  static Fault ofStatus(HttpStatus status, Optional<String> detail) {
    return Fault.of(status, detail.orElseGet(() -> next(status)));
  }

  private static Optional<Fault> ofRequest(Exception e) {
    if (e instanceof HttpMessageNotReadableException unreadable) {
      return Optional.of(ofBody(unreadable));
    }
    if (e instanceof MethodArgumentTypeMismatchException mismatch) {
      return Optional.of(ofParameter(mismatch));
    }
    if (e instanceof MissingServletRequestParameterException missing) {
      return Optional.of(missing(missing.getParameterName()));
    }
    if (e instanceof MissingServletRequestPartException missing) {
      return Optional.of(missing(missing.getRequestPartName()));
    }
    if (e instanceof MissingRequestHeaderException missing) {
      return Optional.of(missing(missing.getHeaderName()));
    }
    if (e instanceof BindException bind) {
      return Optional.of(ofForm(bind));
    }
    return Optional.empty();
  }

  private static Optional<Fault> ofFramework(Exception e) {
    if (e instanceof HttpRequestMethodNotSupportedException method) {
      return Optional.of(framework(HttpStatus.METHOD_NOT_ALLOWED, method.getHeaders()));
    }
    if (e instanceof HttpMediaTypeNotSupportedException type) {
      return Optional.of(framework(HttpStatus.UNSUPPORTED_MEDIA_TYPE, type.getHeaders()));
    }
    if (e instanceof HttpMediaTypeNotAcceptableException type) {
      return Optional.of(framework(HttpStatus.NOT_ACCEPTABLE, type.getHeaders()));
    }
    if (e instanceof MaxUploadSizeExceededException) {
      return Optional.of(framework(HttpStatus.CONTENT_TOO_LARGE, new HttpHeaders()));
    }
    if (e instanceof DataAccessException data) {
      return ofDatabase(data);
    }
    if (e instanceof CannotCreateTransactionException) {
      return Optional.of(unavailable(e, UNREACHABLE));
    }
    if (e instanceof MultipartException) {
      return Optional.of(Fault.of(HttpStatus.BAD_REQUEST, "上传没有完成，请重新选择文件后再试。"));
    }
    if (e instanceof ErrorResponse response) {
      return Optional.ofNullable(HttpStatus.resolve(response.getStatusCode().value()))
          .filter(HttpStatus::is4xxClientError)
          .map(status -> framework(status, response.getHeaders()));
    }
    return Optional.empty();
  }

  /** A full disk, a lost connection or a query that took too long is no fault of the program. */
  private static Optional<Fault> ofDatabase(DataAccessException e) {
    if (sqlState(e).equals(DISK_FULL)) {
      return Optional.of(unavailable(e, "服务器磁盘已满，暂时只能查看、不能登记。请管理员清理磁盘后重试，已保存的内容没有丢失。"));
    }
    if (e instanceof QueryTimeoutException) {
      return Optional.of(unavailable(e, "这一步用的时间太长，已经停止，数据没有改动。请缩小范围或稍后再试。"));
    }
    if (e instanceof DuplicateKeyException) {
      LOG.warn("duplicate key", e);
      return Optional.of(Fault.of(HttpStatus.CONFLICT, "有人刚刚保存了同样的内容，请刷新后核对。"));
    }
    if (e instanceof PessimisticLockingFailureException) {
      return Optional.of(unavailable(e, "别人正在改同一处内容，这一步没有完成，数据没有改动。请稍后再试。"));
    }
    return e instanceof DataAccessResourceFailureException
        ? Optional.of(unavailable(e, UNREACHABLE))
        : Optional.empty();
  }

  private static String sqlState(DataAccessException e) {
    return e.getMostSpecificCause() instanceof SQLException sql
        ? String.valueOf(sql.getSQLState())
        : "";
  }

  private static Fault unavailable(Exception e, String detail) {
    String reference = reference();
    LOG.error("database not available {}", reference, e);
    return Fault.of(HttpStatus.SERVICE_UNAVAILABLE, detail).numbered(reference);
  }

  private static Fault framework(HttpStatus status, HttpHeaders headers) {
    return Fault.of(status, next(status)).with(headers);
  }

  private static Fault ofBody(HttpMessageNotReadableException e) {
    return e.getCause() instanceof JacksonException json
        ? JsonFaults.of(json)
        : Fault.of(HttpStatus.BAD_REQUEST, "没有读到请求内容，请按接口说明提交 JSON。");
  }

  private static Fault ofParameter(MethodArgumentTypeMismatchException e) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof NotFound notFound) {
        return of(notFound);
      }
      if (cause instanceof Malformed malformed) {
        return Fault.at(HttpStatus.BAD_REQUEST, e.getName(), text(malformed));
      }
    }
    return Fault.at(HttpStatus.BAD_REQUEST, e.getName(), "“" + e.getName() + "”的取值不对，请改正后重试。");
  }

  private static Fault ofForm(BindException e) {
    List<FieldError> errors =
        e.getFieldErrors().stream()
            .map(error -> new FieldError(error.getField(), "内容不对，请改正。"))
            .toList();
    return Fault.of(HttpStatus.BAD_REQUEST, "有内容不对，请改正后重试。").with(errors);
  }

  private static Fault missing(String name) {
    return Fault.at(HttpStatus.BAD_REQUEST, name, "缺少“" + name + "”，请补上后重试。");
  }

  /** A fault of ours: the user gets a number, the log the whole story under the same number. */
  private static Fault unexpected(Exception e) {
    String reference = reference();
    LOG.error("unexpected fault {}", reference, e);
    return Fault.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "系统没有完成这一步，数据没有改动。请稍后再试；仍不行时，把编号 " + reference + " 告诉管理员。")
        .numbered(reference);
  }

  static String reference() {
    String number = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    return "0".repeat(Math.max(0, REFERENCE_LENGTH - number.length())) + number;
  }

  private static String next(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST -> "请求没有被理解，请检查地址和内容后重试。";
      case UNAUTHORIZED -> "还没有登录或登录已过期，请重新登录。";
      case FORBIDDEN -> "您的角色不能做这一步，或页面停留太久。请刷新页面重试；确有需要请联系管理员。";
      case NOT_FOUND -> text(new NotFound());
      case METHOD_NOT_ALLOWED -> "这个地址不支持这种操作，请从页面上的按钮重新进入。";
      case NOT_ACCEPTABLE -> "无法按要求的格式回答，请对照接口说明改正。";
      case CONFLICT -> "内容已被他人修改，请刷新后再改。";
      case CONTENT_TOO_LARGE, PAYLOAD_TOO_LARGE -> "文件或内容超过了允许的大小，请压缩或拆分后再试。";
      case UNSUPPORTED_MEDIA_TYPE -> "不支持这种内容格式，请对照接口说明改正。";
      case TOO_MANY_REQUESTS -> "操作过于频繁，请稍等片刻再试。";
      case SERVICE_UNAVAILABLE -> "系统暂时不可用，请稍后再试。";
      default -> status.is4xxClientError() ? "请求没有被理解，请检查后重试。" : "系统没有完成这一步，请稍后再试；仍不行时请联系管理员。";
    };
  }

  private static String text(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse("");
  }
}
