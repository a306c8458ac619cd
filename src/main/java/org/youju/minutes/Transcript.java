package org.youju.minutes;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as it is read: full-width signs folded, dashes and blanks made one sort, table lines made
 * tabs. Every character stays in its place, so places in it are places in the text as given.
 */
final class Transcript {
  private final String given;
  private final String folded;

  Transcript(String given) {
    this.given = given;
    StringBuilder text = new StringBuilder(given.length());
    given.chars().forEach(c -> text.append(fold((char) c)));
    this.folded = text.toString();
  }

  /** Without regard to full and half width. */
  String text() {
    return folded;
  }

  /** A stretch of the text as it was written. */
  String written(int start, int end) {
    return given.substring(start, end);
  }

  int length() {
    return folded.length();
  }

  private static char fold(char c) {
    if (c == '～' || c == '〜' || "—–―‑−─".indexOf(c) >= 0) {
      return '-';
    }
    if (c == '｜' || c == '│' || c == '┃' || c == '|') {
      return '\t';
    }
    if (c >= '！' && c <= '｝') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\r', '\u000B', '\f', '\u2028', '\u2029' -> '\n';
      case '【', '〔' -> '[';
      case '】', '〕' -> ']';
      case '∶', '﹕' -> ':';
      case '\u00A0', '\u3000', '\u200B', '\uFEFF', '\u200C', '\u200D' -> ' ';
      default -> c >= '\u2000' && c <= '\u200A' ? ' ' : c;
    };
  }

  /** A stretch of the text, e.g. a line. */
  record Stretch(int start, int end) {
    boolean holds(int place) {
      return place >= start && place < end;
    }
  }

  /** The lines within a stretch, without their ends, empty ones included. */
  List<Stretch> lines(Stretch within) {
    return cut(within, "\n", 0);
  }

  /** The sentences within a stretch; they end with 。！？； or a line. */
  List<Stretch> sentences(Stretch within) {
    return cut(within, "\n。!?;", 1);
  }

  private List<Stretch> cut(Stretch within, String ends, int keep) {
    List<Stretch> parts = new ArrayList<>();
    int from = within.start();
    for (int i = within.start(); i < within.end(); i++) {
      if (ends.indexOf(folded.charAt(i)) >= 0) {
        parts.add(new Stretch(from, i + keep));
        from = i + 1;
      }
    }
    parts.add(new Stretch(from, within.end()));
    return parts;
  }

  String of(Stretch stretch) {
    return folded.substring(stretch.start(), stretch.end());
  }

  /** The stretch without blanks, and without the given signs, at both ends. */
  Stretch trimmed(Stretch stretch, String signs) {
    int start = stretch.start();
    int end = stretch.end();
    while (start < end && trims(start, signs)) {
      start++;
    }
    while (end > start && trims(end - 1, signs)) {
      end--;
    }
    return new Stretch(start, end);
  }

  private boolean trims(int place, String signs) {
    char c = folded.charAt(place);
    return Character.isWhitespace(c) || signs.indexOf(c) >= 0;
  }
}
