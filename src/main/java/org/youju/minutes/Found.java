package org.youju.minutes;

/**
 * Something that a text says, and where it says it.
 *
 * @param start of the words in the text, in UTF-16 units as in a Java string
 * @param end behind their last character
 */
public record Found<T>(T value, int start, int end) {
  public Found {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
    }
  }

  <U> Found<U> of(U other) {
    return new Found<>(other, start, end);
  }
}
