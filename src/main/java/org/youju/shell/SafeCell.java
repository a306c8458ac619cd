package org.youju.shell;

import java.util.Set;
import java.util.stream.Collectors;

/** Texts on their way into a spreadsheet. */
public final class SafeCell {
  private static final int LONGEST = 32_000;
  private static final Set<Integer> DANGEROUS =
      "=+-@\t\r\n＝＋－＠".codePoints().boxed().collect(Collectors.toSet());

  private SafeCell() {}

  /** A text that no spreadsheet takes for a formula, also after it went through CSV. */
  public static String of(String text) {
    String cut =
        text.length() <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1))
                + "…";
    boolean dangerous = !cut.isEmpty() && DANGEROUS.contains(cut.codePointAt(0));
    return dangerous ? "'" + cut : cut;
  }
}
