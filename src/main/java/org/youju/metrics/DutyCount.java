package org.youju.metrics;

import java.util.List;
import java.util.UUID;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;

/**
 * Counts duties (规定动作) for figures. Implemented where duties are judged: figures know no
 * regulation.
 */
public interface DutyCount {
  /**
   * Duties of an organisation and of those below it, by the day they are due.
   *
   * @param requirements their ids
   * @param entries whether the records are wanted, not only how many there are
   */
  Answer count(
      Scope scope, OrgId organization, List<String> requirements, Period period, boolean entries);

  /** What is known of them. */
  sealed interface Answer {
    /** The reader does not answer for the organisation. */
    record Withheld() implements Answer {}

    /**
     * How they stand.
     *
     * @param due those met and those that fell due without
     * @param undecided those of which the data do not tell
     * @param records how many stand behind those that were met; where many organisations are
     *     counted without being asked for entries, one that stands behind two duties twice
     * @param entries they themselves, newest first
     */
    record Counted(long due, long met, long undecided, long records, List<UUID> entries)
        implements Answer {
      public Counted {
        entries = List.copyOf(entries);
      }
    }
  }
}
