package org.youju.kernel;

import java.util.UUID;

/** An organisation (组织). */
public record OrgId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static OrgId parse(String text) {
    return new OrgId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
