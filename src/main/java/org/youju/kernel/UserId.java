package org.youju.kernel;

import java.util.UUID;

/** An account (账号). */
public record UserId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static UserId parse(String text) {
    return new UserId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
