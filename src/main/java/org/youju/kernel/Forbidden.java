package org.youju.kernel;

/** The actor's role may not do this (403). The message tells the user who may. */
public final class Forbidden extends RuntimeException {
  public Forbidden(String sentence) {
    super(sentence, null, false, false);
  }
}
