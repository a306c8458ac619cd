package org.youju.kernel;

import java.util.UUID;

/** An entry of the ledger (记录). */
public record EntryId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static EntryId parse(String text) {
    return new EntryId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
