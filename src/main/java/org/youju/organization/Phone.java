package org.youju.organization;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone number: mobile, or landline with area code. */
final class Phone {
  private static final Pattern NUMBER = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{9,11}");

  private Phone() {}

  /** Full-width digits, blanks, hyphens and +86 are put right. */
  static String clean(String typed) {
    if (NUMBER.matcher(typed).matches()) {
      return typed;
    }
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .replaceFirst("^\\+?86(?=1\\d{10}$)", "");
  }

  static Optional<String> fault(String number) {
    boolean holds = NUMBER.matcher(number).matches();
    return holds ? Optional.empty() : Optional.of("电话号码不对：手机号为 11 位，固定电话请带区号，如 057112345678。");
  }

  static boolean isMobile(String number) {
    return number.matches("1[3-9]\\d{9}");
  }

  /** {@code 138****5678}. */
  static String masked(String number) {
    return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
  }
}
