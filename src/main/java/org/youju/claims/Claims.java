package org.youju.claims;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds the figures and blanks that a text states. */
public final class Claims {
  private Claims() {}

  /** Every claim of {@code text}, in order of position; positions in Unicode code points. */
  public static List<Claim> in(String text) {
    List<Claim> claims = new ArrayList<>();
    stream(new StringReader(text), claims::add);
    return claims;
  }

  /**
   * The same for a text of any length, sentence by sentence as it is read; memory does not grow
   * with the text. Failures of the reader come out as {@link java.io.UncheckedIOException}.
   */
  public static void stream(Reader text, Consumer<Claim> consumer) {
    Sentences.forEach(text, sentence -> Reading.of(sentence).claims().forEach(consumer));
  }
}
