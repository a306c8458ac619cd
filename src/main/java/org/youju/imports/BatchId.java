package org.youju.imports;

import java.util.UUID;
import org.youju.kernel.Ids;

/** A file on its way in (导入批次). */
public record BatchId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws org.youju.kernel.NotFound when the text is no id
   */
  public static BatchId parse(String text) {
    return new BatchId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
