package org.youju.shell;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in one Chinese sentence, with the field, why a JSON body was not understood. */
final class JsonFaults {
  private JsonFaults() {}

  static Fault of(JacksonException e) {
    String field = path(e.getPath());
    Optional<Fault> ours = ours(e, field);
    if (ours.isPresent()) {
      return ours.get();
    }
    return Fault.at(HttpStatus.BAD_REQUEST, field, sentence(e, field));
  }

  private static String sentence(JacksonException e, String field) {
    if (e instanceof UnrecognizedPropertyException) {
      return "没有“" + field + "”这个字段，请对照接口说明改正或删去。";
    }
    if (e instanceof StreamConstraintsException) {
      return "JSON 太长或嵌套太深，请拆分后再提交。";
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "JSON 不完整，请检查是否漏了括号或引号。";
    }
    if (e instanceof InputCoercionException) {
      return wrong(field);
    }
    if (e instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      return "“" + field + "”的取值不在允许范围内，请对照接口说明改正。";
    }
    if (e instanceof DatabindException) {
      return wrong(field);
    }
    if (e instanceof StreamReadException && isDuplicate(e)) {
      return "JSON 里有重复的字段，请只保留一个。";
    }
    return "JSON 格式不对" + position(e) + "，请检查引号、逗号和括号。";
  }

  private static String wrong(String field) {
    return field.isEmpty() ? "请求内容的结构不对，请对照接口说明改正。" : "“" + field + "”缺少，或类型、内容不对，请对照接口说明改正。";
  }

  /** A promise of ours that a value broke while it was being built. */
  private static Optional<Fault> ours(JacksonException e, String field) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Malformed malformed) {
        String at = field.isEmpty() ? malformed.field() : field;
        return Optional.of(Fault.at(HttpStatus.BAD_REQUEST, at, text(malformed)));
      }
      if (cause instanceof Refused refused) {
        return Optional.of(Faults.refused(refused));
      }
      if (cause instanceof NotFound) {
        return Optional.of(
            Fault.at(HttpStatus.BAD_REQUEST, field, "“" + field + "”不是有效的编号，请重新选择。"));
      }
    }
    return Optional.empty();
  }

  private static String text(Malformed malformed) {
    return Optional.ofNullable(malformed.getMessage()).orElse("");
  }

  /** The library gives doubled keys no type of their own, only this word. */
  private static boolean isDuplicate(JacksonException e) {
    return Optional.ofNullable(e.getOriginalMessage()).orElse("").startsWith("Duplicate");
  }

  private static String position(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .filter(at -> at.getLineNr() > 0)
        .map(at -> "（第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列）")
        .orElse("");
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
