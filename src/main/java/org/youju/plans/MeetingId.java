package org.youju.plans;

import java.util.UUID;
import org.youju.kernel.Ids;

/** A meeting (安排的活动). */
public record MeetingId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws org.youju.kernel.NotFound when the text is no id
   */
  public static MeetingId parse(String text) {
    return new MeetingId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
