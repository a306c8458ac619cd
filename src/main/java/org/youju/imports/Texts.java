package org.youju.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts right what people and programs leave in cells. */
final class Texts {
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u3000\\u00a0\\u2000-\\u200f\\ufeff]+");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔].*?[)\\]】〕]");
  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\s]+");
  private static final Pattern SEPARATORS =
      Pattern.compile("[、，,;；/／|｜\\n\\r\\t]+|\\s{1,}(?=\\p{IsHan}{2})");

  private Texts() {}

  /** One line: blanks of all sorts joined and trimmed, a leading apostrophe of Excel taken away. */
  static String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    String joined = BLANKS.matcher(text).replaceAll(" ").strip();
    String bare = joined.startsWith("'") || joined.startsWith("‘") ? joined.substring(1) : joined;
    return INVISIBLE.matcher(bare).replaceAll("").strip();
  }

  /**
   * Most cells by far: digits, Latin letters, signs and Chinese characters, nothing to put right.
   */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c > ' ' && c < 0x7F && (i > 0 || c != '\'');
      if (!ascii && !(c >= 0x4E00 && c <= 0x9FFF)) {
        return false;
      }
    }
    return true;
  }

  /** Like {@link #clean}, full-width letters and digits folded. */
  static String folded(String text) {
    return isPlain(text) ? text : clean(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** Empty when there is nothing, or an export masked it: that says nothing, and is not wrong. */
  static Optional<String> unmasked(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty() && !some.contains("*"));
  }

  /** Lines kept, each cleaned. */
  static String lines(String text) {
    return String.join("\n", Arrays.stream(text.split("\\R")).map(Texts::clean).toList()).strip();
  }

  /** What two ways of writing a column's or a kind's name have in common: letters and digits. */
  static String bare(String text) {
    String folded = folded(text).toLowerCase(Locale.ROOT);
    String without = BRACKETS.matcher(folded).replaceAll("");
    return SIGNS.matcher(without.isEmpty() ? folded : without).replaceAll("");
  }

  /** The parts of a list such as {@code 张三、李四；王五}. */
  static List<String> list(String text) {
    return SEPARATORS
        .splitAsStream(Normalizer.normalize(text, Normalizer.Form.NFC))
        .map(Texts::clean)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
