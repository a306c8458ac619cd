package org.youju.requirements;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.catalog.Catalog;
import org.youju.metrics.Gathered;

/**
 * What is known when obligations are judged.
 *
 * @param today the day of judging
 * @param keptSince first day of the month of the office's earliest entry: what has no record before
 *     it is not known, what has none after it was not found; empty while the ledger is empty
 */
record Facts(Catalog catalog, Gathered gathered, LocalDate today, Optional<LocalDate> keptSince) {
  /** Whether the office kept its ledger over the whole time from a day on. */
  boolean keptFrom(LocalDate day) {
    return keptSince.filter(since -> !since.isAfter(day)).isPresent();
  }
}
