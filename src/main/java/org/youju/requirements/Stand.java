package org.youju.requirements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.youju.metrics.Figure;

/**
 * How one duty stands: what figures of duties are counted from.
 *
 * @param records how many stand behind it where it is met
 * @param entries they themselves, newest first; none where only sums were read
 */
record Stand(String requirement, LocalDate due, Status status, long records, List<UUID> entries) {
  Stand {
    entries = List.copyOf(entries);
  }

  static Stand of(Obligation one) {
    Found found = one.status() == Status.MET ? one.judgment().found() : Found.NOTHING;
    return new Stand(
        one.requirement().id(),
        one.due(),
        one.status(),
        found.figure().map(Figure::count).orElse((long) found.entries().size()),
        found.entries());
  }
}
