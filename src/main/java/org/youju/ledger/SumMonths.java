package org.youju.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.ledger.MonthTotals.Cell;
import org.youju.ledger.MonthTotals.Key;
import org.youju.ledger.MonthTotals.Month;
import org.youju.organization.Lineage;

/**
 * Sums the closed months of organisations with very many entries (decision 0009). Only a shorter
 * way to the same figures: whatever is not summed is counted row by row, and {@link VerifyLedger}
 * counts the sums again.
 */
@Component
class SumMonths {
  /** From so many entries on a year's count is felt. */
  static final int LARGE = 20_000;

  private final JdbcClient jdbc;
  private final Lineage lineage;
  private final MonthCells cells;
  private final CountMonth count;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SumMonths(
      JdbcClient jdbc, Lineage lineage, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.lineage = lineage;
    this.cells = new MonthCells(jdbc);
    this.count = new CountMonth(jdbc, lineage);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Sums what is closed and not yet summed, one month of one organisation a transaction. */
  void run(RootId root, int large) {
    for (OrgId unit : lineage.parents(root)) {
      if (isLarge(root, unit, large)) {
        unsummed(root, unit).forEach(month -> sum(root, new Month(unit, month)));
      }
    }
  }

  private boolean isLarge(RootId root, OrgId unit, int large) {
    return jdbc.sql(
                """
                SELECT count(*)
                FROM (
                  SELECT 1
                  FROM ledger.tally
                  WHERE root = :root
                    AND unit = :unit
                    AND kind = '*'
                    AND measure = 'entries'
                    AND gone = 'infinity'
                  LIMIT :large) entries
                """)
            .param("root", root.value())
            .param("unit", unit.value())
            .param("large", large)
            .query(Integer.class)
            .single()
        >= large;
  }

  private List<YearMonth> unsummed(RootId root, OrgId unit) {
    Set<LocalDate> summed =
        Set.copyOf(
            jdbc.sql(
                    """
                    SELECT month
                    FROM ledger.month_cell
                    WHERE root = :root
                      AND unit = :unit
                      AND kind = '*'
                      AND measure = 'entries'
                    """)
                .param("root", root.value())
                .param("unit", unit.value())
                .query(LocalDate.class)
                .list());
    List<YearMonth> months = new ArrayList<>();
    YearMonth last = MonthCells.closed(LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE));
    for (YearMonth month = first(root, unit); !month.isAfter(last); month = month.plusMonths(1)) {
      if (!summed.contains(month.atDay(1))) {
        months.add(month);
      }
    }
    return months;
  }

  private YearMonth first(RootId root, OrgId unit) {
    return jdbc.sql(
            """
            SELECT min(happened_on)
            FROM ledger.tally
            WHERE root = :root
              AND unit = :unit
              AND kind = '*'
              AND measure = 'entries'
            """)
        .param("root", root.value())
        .param("unit", unit.value())
        .query(
            (row, n) -> {
              @Nullable LocalDate day = row.getObject(1, LocalDate.class);
              return YearMonth.from(day == null ? Period.LATEST : day);
            })
        .single();
  }

  private void sum(RootId root, Month month) {
    transaction.executeWithoutResult(
        status -> {
          cells.keepFromChanging(root);
          number(root, month);
          store(root, month, count.counted(root, month).marked());
        });
  }

  private void store(RootId root, Month month, MonthTotals totals) {
    List<Map.Entry<Key, Cell>> rows = List.copyOf(totals.cells().entrySet());
    jdbc.sql(
            """
            INSERT INTO ledger.month_cell
              (root, unit, month, kind, measure, entries, total, highest, lowest, members, guests)
            SELECT :root, :unit, :month, row.*
            FROM unnest(:kinds::text[], :measures::text[], :entries::bigint[], :totals::numeric[],
                        :highest::numeric[], :lowest::numeric[], :members::bytea[], :guests::bytea[]) AS row
            ON CONFLICT DO NOTHING
            """)
        .param("root", root.value())
        .param("unit", month.unit().value())
        .param("month", month.month().atDay(1))
        .param("kinds", rows.stream().map(row -> row.getKey().kind()).toArray(String[]::new))
        .param("measures", rows.stream().map(row -> row.getKey().measure()).toArray(String[]::new))
        .param(
            "entries",
            rows.stream().map(row -> row.getValue().sum().entries()).toArray(Long[]::new))
        .param(
            "totals",
            rows.stream().map(row -> row.getValue().sum().total()).toArray(BigDecimal[]::new))
        .param(
            "highest",
            rows.stream()
                .map(row -> row.getValue().sum().highest().orElse(null))
                .toArray(BigDecimal[]::new))
        .param(
            "lowest",
            rows.stream()
                .map(row -> row.getValue().sum().lowest().orElse(null))
                .toArray(BigDecimal[]::new))
        .param(
            "members",
            rows.stream().map(row -> row.getValue().members().toByteArray()).toArray(byte[][]::new))
        .param(
            "guests",
            rows.stream().map(row -> row.getValue().guests().toByteArray()).toArray(byte[][]::new))
        .update();
  }

  /** Gives a number to whoever appears in the month for the first time. */
  private void number(RootId root, Month month) {
    jdbc.sql(
            """
            WITH entry AS (
              SELECT entry, happened_on
              FROM ledger.tally
              WHERE root = :root
                AND unit = :unit
                AND kind = '*'
                AND measure = 'entries'
                AND happened_on BETWEEN :from AND :to
                AND gone = 'infinity'),
            appearing AS (
              SELECT DISTINCT p.person AS what, 'person' AS kind
              FROM entry
              JOIN ledger.participation p ON p.root = :root AND p.entry = entry.entry
              UNION
              SELECT DISTINCT p.unit, p.kind
              FROM entry
              JOIN ledger.part p ON p.root = :root AND p.entry = entry.entry)
            INSERT INTO ledger.ordinal (root, what, kind, number)
            SELECT :root, what, kind,
                   (SELECT coalesce(max(number), -1) FROM ledger.ordinal WHERE root = :root)
                     + row_number() OVER (ORDER BY what)
            FROM (SELECT what, min(kind) AS kind FROM appearing GROUP BY what) appearing
            WHERE NOT EXISTS (SELECT 1 FROM ledger.ordinal o WHERE o.root = :root AND o.what = appearing.what)
            """)
        .param("root", root.value())
        .param("unit", month.unit().value())
        .param("from", month.month().atDay(1))
        .param("to", month.month().atEndOfMonth())
        .update();
  }
}
