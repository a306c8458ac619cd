package org.youju.verification;

import java.util.UUID;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;

/** A document held against the ledger (核对), or a draft being filled. */
public record VerificationId(UUID value) {
  /**
   * Reads an id that came from outside.
   *
   * @throws NotFound when the text is no id
   */
  public static VerificationId parse(String text) {
    return new VerificationId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
