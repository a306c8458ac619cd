package org.youju.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.youju.kernel.OrgId;

/**
 * What the entries of one month come to in one organisation, by kind and measure (decision 0009);
 * what is not there is nothing.
 */
record MonthTotals(Map<Key, Cell> cells) {
  private static final Cell NOTHING =
      new Cell(
          new Sum(0, BigDecimal.ZERO, Optional.empty(), Optional.empty()),
          new BitSet(),
          new BitSet());

  /** Which month of which organisation. */
  record Month(OrgId unit, YearMonth month) {}

  record Key(String kind, String measure) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? measure.compareTo(other.measure) : byKind;
    }
  }

  record Sum(
      long entries, BigDecimal total, Optional<BigDecimal> highest, Optional<BigDecimal> lowest) {
    Sum {
      total = total.stripTrailingZeros();
      highest = highest.map(BigDecimal::stripTrailingZeros);
      lowest = lowest.map(BigDecimal::stripTrailingZeros);
    }
  }

  /**
   * @param members people of a role, organisations of the entries, by ordinal
   * @param guests those of the organisations that were not the host
   */
  record Cell(Sum sum, BitSet members, BitSet guests) {}

  /** The same with the row that says that the month is summed. */
  MonthTotals marked() {
    Map<Key, Cell> marked = new TreeMap<>(cells);
    marked.putIfAbsent(new Key(Counted.ANY_KIND, Counted.ENTRIES), NOTHING);
    return new MonthTotals(marked);
  }

  /** Whether both come to the same. */
  boolean sameAs(MonthTotals other) {
    Set<Key> keys = new TreeSet<>(cells.keySet());
    keys.addAll(other.cells.keySet());
    return keys.stream()
        .allMatch(
            key -> cells.getOrDefault(key, NOTHING).equals(other.cells.getOrDefault(key, NOTHING)));
  }
}
