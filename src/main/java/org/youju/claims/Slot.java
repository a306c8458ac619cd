package org.youju.claims;

/** What a blank is for. */
public enum Slot {
  QUANTITY("quantity"),
  DATE("date"),
  NAME("name_or_word");

  private final String word;

  Slot(String word) {
    this.word = word;
  }

  /** The word used in JSON. */
  public String word() {
    return word;
  }
}
