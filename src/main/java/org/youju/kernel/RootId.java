package org.youju.kernel;

import java.util.UUID;

/** An office: one tree with one root organisation. Every business table's keys begin with it. */
public record RootId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static RootId parse(String text) {
    return new RootId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
