package org.youju.claims;

/** What the sentence does with the figure. */
public enum Mode {
  /** States what happened. */
  FACT("fact"),
  /** Describes the place or the organisation: area, population. */
  BACKGROUND("bg"),
  /** Says what is required. */
  NORM("norm"),
  /** Says what is intended. */
  PLAN("plan");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }
}
