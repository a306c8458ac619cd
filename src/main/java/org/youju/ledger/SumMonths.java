package org.youju.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
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

  private static final int ROWS = 2_000;

  private final JdbcClient jdbc;
  private final Lineage lineage;
  private final MonthCells cells;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SumMonths(
      JdbcClient jdbc, Lineage lineage, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.lineage = lineage;
    this.cells = new MonthCells(jdbc);
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** A summed month. */
  record Month(OrgId unit, YearMonth month) {}

  private record Key(String kind, String measure) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      return byKind == 0 ? measure.compareTo(other.measure) : byKind;
    }
  }

  private record Sum(
      long entries, BigDecimal total, Optional<BigDecimal> highest, Optional<BigDecimal> lowest) {
    Sum {
      total = total.stripTrailingZeros();
      highest = highest.map(BigDecimal::stripTrailingZeros);
      lowest = lowest.map(BigDecimal::stripTrailingZeros);
    }
  }

  private record Cell(Sum sum, BitSet members, BitSet guests) {}

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
          Map<Key, Cell> counted = counted(root, month);
          counted.putIfAbsent(
              new Key(Counted.ANY_KIND, Counted.ENTRIES),
              new Cell(
                  new Sum(0, BigDecimal.ZERO, Optional.empty(), Optional.empty()),
                  new BitSet(),
                  new BitSet()));
          store(root, month, counted);
        });
  }

  private void store(RootId root, Month month, Map<Key, Cell> counted) {
    List<Map.Entry<Key, Cell>> rows = List.copyOf(counted.entrySet());
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
    of(
            root,
            month,
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
        .update();
  }

  /** What the month comes to, from the rows themselves. */
  private Map<Key, Cell> counted(RootId root, Month month) {
    Map<Key, Cell> all = new TreeMap<>();
    sums(root, month)
        .forEach((key, sum) -> all.put(key, new Cell(sum, new BitSet(), new BitSet())));
    addPeople(root, month, all);
    addOrganizations(root, month, all);
    return all;
  }

  /** Finds the pairs of kind and measure by hopping through the key, then each one's stretch. */
  private Map<Key, Sum> sums(RootId root, Month month) {
    Map<Key, Sum> sums = new HashMap<>();
    of(
            root,
            month,
            """
            WITH RECURSIVE pair AS (
              (SELECT kind, measure
               FROM ledger.tally
               WHERE root = :root AND unit = :unit
               ORDER BY kind, measure
               LIMIT 1)
              UNION ALL
              SELECT next.kind, next.measure
              FROM pair
              CROSS JOIN LATERAL (
                SELECT t.kind, t.measure
                FROM ledger.tally t
                WHERE t.root = :root AND t.unit = :unit AND (t.kind, t.measure) > (pair.kind, pair.measure)
                ORDER BY t.kind, t.measure
                LIMIT 1) next)
            SELECT pair.kind, pair.measure, sums.*
            FROM pair
            CROSS JOIN LATERAL (
              SELECT count(*) AS entries, sum(amount), max(amount), min(amount)
              FROM ledger.tally t
              WHERE t.root = :root
                AND t.unit = :unit
                AND t.kind = pair.kind
                AND t.measure = pair.measure
                AND t.happened_on BETWEEN :from AND :to
                AND t.gone = 'infinity') sums
            WHERE sums.entries > 0
            """)
        .query(
            row -> {
              sums.put(
                  new Key(row.getString(1), row.getString(2)),
                  new Sum(
                      row.getLong(3),
                      row.getBigDecimal(4),
                      Optional.of(row.getBigDecimal(5)),
                      Optional.of(row.getBigDecimal(6))));
            });
    return sums;
  }

  private void addPeople(RootId root, Month month, Map<Key, Cell> all) {
    of(
            root,
            month,
            """
            SELECT array_to_string(e.kinds, ','), p.role, array_to_string(p.ranks, ','), o.number
            FROM ledger.tally t
            JOIN ledger.entry e ON e.root = t.root AND e.id = t.entry
            JOIN ledger.participation p ON p.root = t.root AND p.entry = t.entry AND p.gone = 'infinity'
            JOIN ledger.ordinal o ON o.root = t.root AND o.what = p.person
            WHERE t.root = :root
              AND t.unit = :unit
              AND t.kind = '*'
              AND t.measure = 'entries'
              AND t.happened_on BETWEEN :from AND :to
              AND t.gone = 'infinity'
              AND %s
            """
                .formatted(Homes.CONDITION))
        .params(Homes.of(lineage, root, month.unit(), Period.ofMonth(month.month())).params())
        .withFetchSize(ROWS)
        .query((RowCallbackHandler) row -> addPerson(row, all));
  }

  private static void addPerson(ResultSet row, Map<Key, Cell> all) throws SQLException {
    String role = "role:" + row.getString(2);
    List<String> measures = new ArrayList<>(List.of(role));
    row.getString(3)
        .lines()
        .flatMap(ranks -> Stream.of(ranks.split(",")))
        .forEach(rank -> measures.add(role + "@" + rank));
    int number = row.getInt(4);
    for (String kind : row.getString(1).split(",")) {
      for (String measure : measures) {
        Optional.ofNullable(all.get(new Key(kind, measure)))
            .ifPresent(cell -> cell.members().set(number));
      }
    }
  }

  private void addOrganizations(RootId root, Month month, Map<Key, Cell> all) {
    of(
            root,
            month,
            """
            SELECT array_to_string(e.kinds, ','), o.number, bool_or(NOT p.host)
            FROM ledger.tally t
            JOIN ledger.entry e ON e.root = t.root AND e.id = t.entry
            JOIN ledger.part p ON p.root = t.root AND p.entry = t.entry AND p.gone = 'infinity'
            JOIN ledger.ordinal o ON o.root = t.root AND o.what = p.unit
            WHERE t.root = :root
              AND t.unit = :unit
              AND t.kind = '*'
              AND t.measure = 'entries'
              AND t.happened_on BETWEEN :from AND :to
              AND t.gone = 'infinity'
              AND p.unit <> :unit
            GROUP BY 1, 2
            """)
        .query((RowCallbackHandler) row -> addOrganization(row, all));
  }

  private static void addOrganization(ResultSet row, Map<Key, Cell> all) throws SQLException {
    int number = row.getInt(2);
    boolean guest = row.getBoolean(3);
    for (String kind : row.getString(1).split(",")) {
      Optional.ofNullable(all.get(new Key(kind, Counted.ENTRIES)))
          .ifPresent(
              cell -> {
                cell.members().set(number);
                cell.guests().set(number, guest || cell.guests().get(number));
              });
    }
  }

  private StatementSpec of(RootId root, Month month, String sql) {
    return jdbc.sql(sql)
        .param("root", root.value())
        .param("unit", month.unit().value())
        .param("from", month.month().atDay(1))
        .param("to", month.month().atEndOfMonth());
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
                    new OrgId(row.getObject(1, java.util.UUID.class)),
                    YearMonth.from(row.getObject(2, LocalDate.class))))
        .list()
        .stream()
        .filter(month -> !holds(root, month))
        .map(Month::month)
        .findFirst();
  }

  private boolean holds(RootId root, Month month) {
    Map<Key, Cell> stored = stored(root, month);
    Map<Key, Cell> counted = counted(root, month);
    Set<Key> keys = new TreeSet<>(stored.keySet());
    keys.addAll(counted.keySet());
    Cell none =
        new Cell(
            new Sum(0, BigDecimal.ZERO, Optional.empty(), Optional.empty()),
            new BitSet(),
            new BitSet());
    return keys.stream()
        .allMatch(key -> stored.getOrDefault(key, none).equals(counted.getOrDefault(key, none)));
  }

  private Map<Key, Cell> stored(RootId root, Month month) {
    Map<Key, Cell> stored = new TreeMap<>();
    of(
            root,
            month,
            """
            SELECT kind, measure, entries, total, highest, lowest, members, guests
            FROM ledger.month_cell
            WHERE root = :root
              AND unit = :unit
              AND month = :from
            """)
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
    return stored;
  }
}
