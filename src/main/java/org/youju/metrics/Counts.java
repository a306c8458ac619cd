package org.youju.metrics;

import java.time.LocalDate;
import java.util.List;
import org.youju.kernel.EntryId;
import org.youju.ledger.Tallies;

/** Where totals are read: the tallies themselves, or a {@link Board} that was read at once. */
interface Counts {
  Tallies.Total total(Tallies.Range range);

  List<Tallies.Part<LocalDate>> byMonth(Tallies.Range range);

  /** Whether there is anything to count. */
  default boolean any(Tallies.Range range) {
    return total(range).entries() > 0;
  }

  List<EntryId> entryIds(Tallies.Range range, int limit);

  /** Straight from the tallies. */
  static Counts of(Tallies tallies) {
    return new Counts() {
      @Override
      public Tallies.Total total(Tallies.Range range) {
        return tallies.total(range);
      }

      @Override
      public List<Tallies.Part<LocalDate>> byMonth(Tallies.Range range) {
        return tallies.byMonth(range);
      }

      @Override
      public boolean any(Tallies.Range range) {
        return tallies.any(range);
      }

      @Override
      public List<EntryId> entryIds(Tallies.Range range, int limit) {
        return tallies.entryIds(range, limit);
      }
    };
  }
}
