package org.youju.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/**
 * When the sums of closed months (decision 0009) hold: whoever changes an entry of such a month
 * takes its sums away in the same transaction, and nobody sums a month while somebody changes it.
 */
final class MonthCells {
  private static final int LOCKS = 4;

  private final JdbcClient jdbc;

  MonthCells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A day that an organisation counts an entry on. */
  record Touched(OrgId unit, LocalDate on) {}

  /**
   * Whether sums of the day's month may exist when something changes at that moment. A month is
   * summed a day after its end at the earliest ({@link #closed}), so a transaction that began
   * within the month has ended by then.
   */
  static boolean late(LocalDate on, Instant at) {
    return on.isBefore(firstOpenDay(at));
  }

  /** The last month that may be summed. */
  static YearMonth closed(LocalDate today) {
    return YearMonth.from(today.minusDays(1)).minusMonths(1);
  }

  private static LocalDate firstOpenDay(Instant at) {
    return YearMonth.from(at.atZone(OfficeClock.ZONE)).atDay(1);
  }

  /** The sums of those months no longer hold. */
  void forget(RootId root, Collection<Touched> touched) {
    if (touched.isEmpty()) {
      return;
    }
    keepFromSumming(root);
    List<Touched> distinct =
        touched.stream()
            .map(t -> new Touched(t.unit(), t.on().withDayOfMonth(1)))
            .distinct()
            .toList();
    jdbc.sql(
            """
            DELETE FROM ledger.month_cell c
            USING unnest(:units::uuid[], :months::date[]) AS touched (unit, month)
            WHERE c.root = :root
              AND c.unit = touched.unit
              AND c.month = touched.month
            """)
        .param("root", root.value())
        .param("units", array(distinct, t -> t.unit().value(), UUID[]::new))
        .param("months", array(distinct, t -> t.on().toString(), String[]::new))
        .update();
  }

  /** The sums of all months in which the entries count now no longer hold. */
  void forgetEntries(RootId root, UUID[] entries, Instant at) {
    keepFromSumming(root);
    jdbc.sql(
            """
            DELETE FROM ledger.month_cell c
            USING (
              SELECT DISTINCT unit, CAST(date_trunc('month', happened_on) AS date) AS month
              FROM ledger.tally
              WHERE root = :root
                AND entry = ANY(:entries)
                AND happened_on < :open
                AND gone = 'infinity') touched
            WHERE c.root = :root
              AND c.unit = touched.unit
              AND c.month = touched.month
            """)
        .param("root", root.value())
        .param("entries", entries)
        .param("open", firstOpenDay(at))
        .update();
  }

  /** Waits for a summing to end, and keeps others from beginning until the transaction ends. */
  private void keepFromSumming(RootId root) {
    jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock_shared(hashtextextended(:root, :locks))")
        .param("root", root.toString())
        .param("locks", LOCKS)
        .query(Integer.class)
        .single();
  }

  /** Waits for changes of closed months to end, and keeps others waiting. */
  void keepFromChanging(RootId root) {
    jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:root, :locks))")
        .param("root", root.toString())
        .param("locks", LOCKS)
        .query(Integer.class)
        .single();
  }

  /** Whether any month of the organisation is summed; without, the tally is read as it is. */
  boolean any(RootId root, OrgId unit) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM ledger.month_cell WHERE root = :root AND unit = :unit)")
        .param("root", root.value())
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  private static <T, A> A[] array(
      List<T> all, Function<T, A> value, java.util.function.IntFunction<A[]> make) {
    return all.stream().map(value).toArray(make);
  }
}
