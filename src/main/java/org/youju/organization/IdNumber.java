package org.youju.organization;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Citizen identity number (公民身份号码, GB 11643): 18 signs, the last a check digit. */
final class IdNumber {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";

  private static final Pattern FIFTEEN = Pattern.compile("[0-9]{15}");
  private static final Pattern EIGHTEEN = Pattern.compile("[0-9]{17}[0-9X]");
  private static final Pattern BLANKS = Pattern.compile("\\s");

  private IdNumber() {}

  /** Full-width digits, a small x and blanks are put right. */
  static String clean(String typed) {
    return EIGHTEEN.matcher(typed).matches()
        ? typed
        : BLANKS
            .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
  }

  /** What is wrong with a cleaned number, as a sentence; empty when it holds. */
  static Optional<String> fault(String number, LocalDate today) {
    if (FIFTEEN.matcher(number).matches()) {
      return Optional.of("这是 15 位旧身份证号，请填写 18 位公民身份号码。");
    }
    if (!EIGHTEEN.matcher(number).matches()) {
      return Optional.of("公民身份号码须为 18 位数字（末位可为 X），请核对。");
    }
    Optional<LocalDate> born = born(number);
    if (born.isEmpty() || born.get().isAfter(today) || born.get().getYear() < 1900) {
      return Optional.of("公民身份号码中的出生日期不对，请核对第 7 至 14 位。");
    }
    if (number.charAt(17) != checkDigit(number)) {
      return Optional.of("公民身份号码的校验位不对，请逐位核对。");
    }
    return Optional.empty();
  }

  /** The day of birth that the number holds; empty when it is no date. */
  static Optional<LocalDate> born(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 男 or 女, by the 17th digit. */
  static String gender(String number) {
    return (number.charAt(16) - '0') % 2 == 1 ? "男" : "女";
  }

  static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECK.charAt(sum % 11);
  }

  /** Only the last four signs show. */
  static String masked(String number) {
    return "*".repeat(Math.max(0, number.length() - 4))
        + number.substring(Math.max(0, number.length() - 4));
  }
}
