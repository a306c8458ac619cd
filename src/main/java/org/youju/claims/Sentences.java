package org.youju.claims;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Cuts a text into sentences as it is read: at 。！？ and at line ends, but not at a line end inside a
 * figure. No more than one buffer is held.
 */
final class Sentences {
  /** A sentence this long is cut where it stands, so that memory and time stay bounded. */
  static final int LONGEST = 2000;

  private static final int BUFFER = 1 << 15;
  private static final int SHORT_LINE = 16;

  private final Reader reader;
  private final Consumer<Sentence> consumer;
  private final char[] buffer = new char[BUFFER];
  private int length;
  private int codePoints;

  private Sentences(Reader reader, Consumer<Sentence> consumer) {
    this.reader = reader;
    this.consumer = consumer;
  }

  static void forEach(Reader reader, Consumer<Sentence> consumer) {
    new Sentences(reader, consumer).run();
  }

  private void run() {
    boolean more = true;
    while (more) {
      more = fill();
      int start = 0;
      int end = next(start, !more);
      while (end > start) {
        emit(start, end);
        start = end;
        end = next(start, !more);
      }
      System.arraycopy(buffer, start, buffer, 0, length - start);
      length -= start;
    }
  }

  private boolean fill() {
    try {
      while (length < buffer.length) {
        int read = reader.read(buffer, length, buffer.length - length);
        if (read < 0) {
          return false;
        }
        length += read;
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void emit(int start, int end) {
    String raw = new String(buffer, start, end - start);
    consumer.accept(Sentence.of(raw, codePoints));
    codePoints += raw.codePointCount(0, raw.length());
  }

  /**
   * End of the sentence that begins at {@code start}; {@code start} itself when more text is
   * needed.
   */
  private int next(int start, boolean last) {
    int lineStart = start;
    for (int i = start; i < length; i++) {
      char c = buffer[i];
      if (c == '。' || c == '！' || c == '？') {
        return i + 1;
      }
      if (c == '\n') {
        if (lineEnds(lineStart, i)) {
          return i + 1;
        }
        lineStart = i + 1;
      }
      if (i - start >= LONGEST && cuttable(i, start)) {
        return i + 1;
      }
    }
    return last ? length : start;
  }

  private boolean cuttable(int i, int start) {
    char c = buffer[i];
    boolean inside = Numerals.begins(Glyphs.plain(c)) || Character.isHighSurrogate(c);
    return !inside || i - start >= 2 * LONGEST && !Character.isHighSurrogate(c);
  }

  /** A line end closes the sentence, unless the line was broken in the middle of it. */
  private boolean lineEnds(int lineStart, int i) {
    char before = lastBefore(i, lineStart);
    char after = firstAfter(i);
    boolean figure = Numerals.begins(Glyphs.plain(before)) || startsLikeUnit(before, after);
    if (figure && after != '\n') {
      return false;
    }
    return i - lineStart < SHORT_LINE || after == '\n' || heading(after);
  }

  private static boolean startsLikeUnit(char before, char after) {
    return Numerals.digit(after) && before == '第';
  }

  private static boolean heading(char after) {
    return "(（[【#　 ".indexOf(after) >= 0;
  }

  private char lastBefore(int i, int from) {
    int k = i - 1;
    while (k >= from && (buffer[k] == ' ' || buffer[k] == '\r')) {
      k--;
    }
    return k < from ? '\n' : buffer[k];
  }

  private char firstAfter(int i) {
    int k = i + 1;
    while (k < length && k < i + 3 && buffer[k] == '\r') {
      k++;
    }
    return k < length ? buffer[k] : '\n';
  }
}
