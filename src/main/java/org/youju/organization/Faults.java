package org.youju.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.youju.kernel.FieldError;
import org.youju.kernel.Period;
import org.youju.kernel.Refused;

/** Collects what is wrong with an input, so that all of it is told at once. */
final class Faults {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");

  /** Control, format (direction overrides, zero width) and half surrogate characters. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

  private final List<FieldError> errors = new ArrayList<>();

  void unless(boolean holds, String field, String message) {
    if (!holds) {
      errors.add(new FieldError(field, message));
    }
  }

  /** One line of text: blanks trimmed and joined, at most {@code max} characters. */
  String line(String field, String label, String text, int max) {
    if (text.length() <= max && text.chars().allMatch(Faults::isPlain)) {
      return text;
    }
    String line = BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    line = line.strip();
    unless(!INVISIBLE.matcher(line).find(), field, label + "含有看不见的控制字符，请删去后重新输入。");
    unless(line.codePointCount(0, line.length()) <= max, field, label + "不能超过 " + max + " 个字，请缩短。");
    return line;
  }

  /** Nothing to put right: digits, Latin letters and the usual Chinese characters. */
  private static boolean isPlain(int c) {
    return c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF;
  }

  /** Like {@link #line}, and not empty. */
  String required(String field, String label, String text, int max) {
    String line = line(field, label, text, max);
    unless(!line.isEmpty(), field, "请填写" + label + "。");
    return line;
  }

  void day(String field, LocalDate day) {
    unless(
        !day.isBefore(Period.EARLIEST) && !day.isAfter(Period.LATEST),
        field,
        "日期超出范围，请填 1921 年 7 月 1 日至 2199 年底之间的日期。");
  }

  List<FieldError> found() {
    return List.copyOf(errors);
  }

  /**
   * @throws Refused when anything is wrong
   */
  void stop() {
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }
}
