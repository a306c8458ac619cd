package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.ledger.MonthTotals.Cell;
import org.youju.ledger.MonthTotals.Key;
import org.youju.ledger.MonthTotals.Month;
import org.youju.ledger.MonthTotals.Sum;
import org.youju.organization.Lineage;

/** Counts one month of one organisation from the rows themselves. */
final class CountMonth {
  private static final int ROWS = 2_000;

  /** The entries of the month, each once. */
  private static final String ENTRIES =
      """
      t.root = :root
      AND t.unit = :unit
      AND t.kind = '*'
      AND t.measure = 'entries'
      AND t.happened_on BETWEEN :from AND :to
      AND t.gone = 'infinity'
      """;

  private final JdbcClient jdbc;
  private final Lineage lineage;

  CountMonth(JdbcClient jdbc, Lineage lineage) {
    this.jdbc = jdbc;
    this.lineage = lineage;
  }

  /** What the month comes to, from the rows themselves. */
  MonthTotals counted(RootId root, Month month) {
    Map<Key, Cell> all = new TreeMap<>();
    sums(root, month)
        .forEach((key, sum) -> all.put(key, new Cell(sum, new BitSet(), new BitSet())));
    addPeople(root, month, all);
    addOrganizations(root, month, all);
    return new MonthTotals(all);
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
            WHERE %s
              AND %s
            """
                .formatted(ENTRIES, Homes.CONDITION))
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
    String kinds = row.getString(1);
    int number = row.getInt(4);
    for (String measure : measures) {
      forEach(all, kinds, measure, cell -> cell.members().set(number));
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
            WHERE %s
              AND p.unit <> :unit
            GROUP BY 1, 2
            """
                .formatted(ENTRIES))
        .query((RowCallbackHandler) row -> addOrganization(row, all));
  }

  private static void addOrganization(ResultSet row, Map<Key, Cell> all) throws SQLException {
    int number = row.getInt(2);
    boolean guest = row.getBoolean(3);
    forEach(
        all,
        row.getString(1),
        Counted.ENTRIES,
        cell -> {
          cell.members().set(number);
          cell.guests().set(number, guest || cell.guests().get(number));
        });
  }

  /** The cells of the measure, for each of an entry's kinds. */
  private static void forEach(
      Map<Key, Cell> all, String kinds, String measure, Consumer<Cell> change) {
    for (String kind : kinds.split(",")) {
      Optional.ofNullable(all.get(new Key(kind, measure))).ifPresent(change);
    }
  }

  private StatementSpec of(RootId root, Month month, String sql) {
    return jdbc.sql(sql)
        .param("root", root.value())
        .param("unit", month.unit().value())
        .param("from", month.month().atDay(1))
        .param("to", month.month().atEndOfMonth());
  }
}
