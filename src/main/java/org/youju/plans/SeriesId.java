package org.youju.plans;

import java.util.UUID;
import org.youju.kernel.Ids;

/** A series (活动系列). */
public record SeriesId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws org.youju.kernel.NotFound when the text is no id
   */
  public static SeriesId parse(String text) {
    return new SeriesId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
