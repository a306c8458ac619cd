package org.youju.kernel;

/** Somebody else changed it meanwhile (409). The message tells the user what to do next. */
public final class Conflict extends RuntimeException {
  public Conflict(String sentence) {
    super(sentence, null, false, false);
  }
}
