package org.youju.ledger;

import java.util.UUID;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;

/** A piece of evidence (佐证). */
public record EvidenceId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static EvidenceId parse(String text) {
    return new EvidenceId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
