package org.youju.metrics;

import java.time.LocalDate;
import java.util.List;
import org.youju.ledger.Tallies;

/** Where totals are read: the tallies themselves, or a {@link Board} that was read at once. */
interface Counts {
  Tallies.Total total(Tallies.Range range);

  List<Tallies.Part<LocalDate>> byMonth(Tallies.Range range);

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
    };
  }
}
