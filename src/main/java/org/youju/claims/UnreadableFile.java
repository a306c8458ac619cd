package org.youju.claims;

import java.io.IOException;

/** A file that could not be read, with the Chinese sentence that says why and what to do. */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public UnreadableFile(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What to show to the person who named the file. */
  public String sentence() {
    return sentence;
  }
}
