package org.youju.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.youju.kernel.Refused;

/**
 * A login name: what was typed, and the key under which twins are one ({@code " ＺhangSan "} and
 * {@code "zhangsan"}).
 */
record LoginName(String text, String key) {
  private static final int LONGEST = 64;
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}|\\p{Cc}|\\p{Z}|\\s");
  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{Nd}._@-]{2," + LONGEST + "}");

  /** Reads what somebody typed at the door; never fails, since failing would tell something. */
  static LoginName typed(String text) {
    String plain = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)).replaceAll("");
    return new LoginName(visible, visible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads the name of a new account.
   *
   * @throws Refused when it is too short, too long or holds other than letters, digits and {@code .
   *     _ @ -}
   */
  static LoginName chosen(String text) {
    LoginName name = typed(text);
    if (!ALLOWED.matcher(name.text).matches()) {
      throw new Refused("login", "登录名用 2 至 " + LONGEST + " 个字母、数字、汉字或 . _ @ - 组成。");
    }
    return name;
  }
}
