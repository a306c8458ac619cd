package org.youju.verification;

import java.time.LocalDate;
import java.util.List;
import org.youju.metrics.Figure;

/**
 * A draft with what the ledger can fill in.
 *
 * @param text of the draft as it came; all positions count its code points
 * @param asOf the day whose ledger it was filled from
 */
public record Filling(
    DocumentHeader header, String text, List<Filled> filled, List<Left> left, LocalDate asOf) {
  public Filling {
    filled = List.copyOf(filled);
    left = List.copyOf(left);
  }

  /**
   * A blank that was filled.
   *
   * @param text the blank as it stood, e.g. {@code *次}
   * @param newText what stands there now, e.g. {@code 12次}
   */
  public record Filled(int start, int length, String text, String newText, Figure figure) {}

  /**
   * A blank that stays.
   *
   * @param reason why, and what to do
   */
  public record Left(int start, int length, String text, String reason) {}
}
