package org.youju.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Unified social credit code (统一社会信用代码, GB 32100): 18 signs, the last a check sign. */
final class CreditCode {
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern CODE = Pattern.compile("[" + SIGNS + "]{18}");

  private CreditCode() {}

  /** Full-width signs, small letters, blanks and hyphens are put right. */
  static String clean(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }

  /** What is wrong with a cleaned code, as a sentence; empty when it holds or there is none. */
  static Optional<String> fault(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (!CODE.matcher(code).matches()) {
      return Optional.of("统一社会信用代码须为 18 位数字和大写字母（不含 I、O、S、V、Z），请核对。");
    }
    return code.charAt(17) == checkSign(code)
        ? Optional.empty()
        : Optional.of("统一社会信用代码的校验位不对，请逐位核对。");
  }

  /** GB 32100: the weights are the powers of 3 modulo 31. */
  static char checkSign(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += SIGNS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return SIGNS.charAt((31 - sum % 31) % 31);
  }
}
