package org.youju.requirements;

import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/** Lets the bench time what nobody may call from outside: all obligations of an office anew. */
public final class Recomputation {
  private Recomputation() {}

  /**
   * Judges everything of a year from the beginning.
   *
   * @return organisations judged
   */
  public static int run(DutyBoard board, RootId root, int year) {
    Map<OrgId, Sheet> sheets = board.all(root, year);
    return sheets.size();
  }

  /** How many organisations stand otherwise on the board that followed every write than anew. */
  public static long differing(DutyBoard board, RootId root, int year) {
    Map<OrgId, Sheet> followed = board.ready(root, year).orElseThrow();
    Map<OrgId, Sheet> anew = board.all(root, year);
    long differing =
        anew.values().stream()
            .filter(
                sheet ->
                    !Optional.ofNullable(followed.get(sheet.organization()))
                        .filter(sheet::agrees)
                        .isPresent())
            .count();
    return differing + Math.abs(followed.size() - anew.size());
  }
}
