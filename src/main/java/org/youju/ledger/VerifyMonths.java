package org.youju.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.ledger.MonthTotals.Cell;
import org.youju.ledger.MonthTotals.Key;
import org.youju.ledger.MonthTotals.Month;
import org.youju.ledger.MonthTotals.Sum;
import org.youju.organization.Lineage;

/** Counts the sums of closed months again (decision 0009), part of {@link VerifyLedger}. */
@Component
class VerifyMonths {
  private final JdbcClient jdbc;
  private final CountMonth count;

  VerifyMonths(JdbcClient jdbc, Lineage lineage) {
    this.jdbc = jdbc;
    this.count = new CountMonth(jdbc, lineage);
  }

  /** Whether the numbers' kinds or the kinds that stand together are not what the entries say. */
  boolean wrongBesides(RootId root) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM ledger.ordinal o
              LEFT JOIN (SELECT DISTINCT unit, kind FROM ledger.part WHERE root = :root) p ON p.unit = o.what
              WHERE o.root = :root AND coalesce(p.kind, 'person') <> o.kind)
            OR EXISTS (
              SELECT 1
              FROM ledger.entry e
              WHERE e.root = :root
                AND cardinality(e.kinds) > 1
                AND NOT EXISTS (SELECT 1 FROM ledger.together t WHERE t.root = :root AND t.kinds = e.kinds))
            """)
        .param("root", root.value())
        .query(Boolean.class)
        .single();
  }

  /** The first summed month whose sums are not what its rows come to. */
  Optional<YearMonth> firstWrong(RootId root) {
    return jdbc
        .sql("SELECT DISTINCT unit, month FROM ledger.month_cell WHERE root = :root ORDER BY 2, 1")
        .param("root", root.value())
        .query(
            (row, n) ->
                new Month(
                    new OrgId(row.getObject(1, UUID.class)),
                    YearMonth.from(row.getObject(2, LocalDate.class))))
        .list()
        .stream()
        .filter(month -> !holds(root, month))
        .map(Month::month)
        .findFirst();
  }

  private boolean holds(RootId root, Month month) {
    return stored(root, month).sameAs(count.counted(root, month));
  }

  private MonthTotals stored(RootId root, Month month) {
    Map<Key, Cell> stored = new TreeMap<>();
    jdbc.sql(
            """
            SELECT kind, measure, entries, total, highest, lowest, members, guests
            FROM ledger.month_cell
            WHERE root = :root
              AND unit = :unit
              AND month = :month
            """)
        .param("root", root.value())
        .param("unit", month.unit().value())
        .param("month", month.month().atDay(1))
        .query(
            row -> {
              stored.put(
                  new Key(row.getString(1), row.getString(2)),
                  new Cell(
                      new Sum(
                          row.getLong(3),
                          row.getBigDecimal(4),
                          Optional.ofNullable(row.getBigDecimal(5)),
                          Optional.ofNullable(row.getBigDecimal(6))),
                      BitSet.valueOf(row.getBytes(7)),
                      BitSet.valueOf(row.getBytes(8))));
            });
    return new MonthTotals(stored);
  }
}
