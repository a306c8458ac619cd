package org.youju.verification;

import java.time.LocalDate;
import java.util.List;
import org.youju.claims.Defect;

/**
 * A document with every claim held against the ledger of this day.
 *
 * @param text what was read of the file; positions of claims and defects count its code points
 * @param asOf the day whose ledger it was held against
 */
public record Verification(
    DocumentHeader header, String text, List<Held> claims, List<Defect> defects, LocalDate asOf) {
  public Verification {
    claims = List.copyOf(claims);
    defects = List.copyOf(defects);
  }

  public Summary summary() {
    return Summary.of(claims, defects.size());
  }
}
