package org.youju.requirements;

import java.util.Map;
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
}
