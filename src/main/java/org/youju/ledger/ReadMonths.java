package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.youju.kernel.Period;

/**
 * Reads what a period comes to from the sums of its closed months where there are any (decision
 * 0009), and the rest row by row. One statement each, so that a month is never both or neither
 * while somebody changes it.
 */
final class ReadMonths {
  /** The period by months; only a whole one may be taken from its sums. */
  private static final String MONTHS =
      """
      WITH month AS (
        SELECT * FROM unnest(:months::date[], :froms::date[], :tos::date[]) AS m (month, since, until)),
      summed AS (
        SELECT m.month
        FROM month m
        JOIN ledger.month_cell c
          ON c.root = :root AND c.unit = :unit AND c.month = m.month AND c.kind = '*' AND c.measure = 'entries'),
      open AS (
        SELECT m.since, m.until
        FROM month m
        WHERE NOT EXISTS (SELECT 1 FROM summed s WHERE s.month = m.month))
      """;

  private final JdbcClient jdbc;
  private final MonthCells months;

  ReadMonths(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.months = new MonthCells(jdbc);
  }

  /** Whether reading by months is worth it. */
  boolean any(Tallies.Range range) {
    return range.asOf().isEmpty() && months.any(range.scope().root(), range.organization());
  }

  /** Every measure of the range's kinds by month. */
  List<Tallies.Cell> all(Tallies.Range range) {
    return of(range, cells("unnest(:kinds::text[]) AS wanted (kind)", "wanted.kind = %1$s.kind"))
        .param("kinds", range.kinds().toArray(String[]::new))
        .query(ReadMonths::cell)
        .list();
  }

  /** Some measures of some kinds by month. */
  List<Tallies.Cell> some(Tallies.Range range, Collection<Tallies.Measure> measures) {
    return of(
            range,
            cells(
                "unnest(:kinds::text[], :measures::text[]) AS wanted (kind, measure)",
                "wanted.kind = %1$s.kind AND wanted.measure = %1$s.measure"))
        .param("kinds", measures.stream().map(Tallies.Measure::kind).toArray(String[]::new))
        .param("measures", measures.stream().map(Tallies.Measure::measure).toArray(String[]::new))
        .query(ReadMonths::cell)
        .list();
  }

  private static String cells(String wanted, String fits) {
    return MONTHS
        + """
        SELECT c.kind, c.measure, c.month, c.entries, c.total, c.highest, c.lowest
        FROM summed s
        CROSS JOIN %1$s
        JOIN ledger.month_cell c ON c.root = :root AND c.unit = :unit AND c.month = s.month AND %2$s
        UNION ALL
        SELECT rest.*
        FROM open
        CROSS JOIN LATERAL (
          SELECT t.kind, t.measure, CAST(date_trunc('month', open.since) AS date),
                 count(*), sum(t.amount), max(t.amount), min(t.amount)
          FROM %1$s
          JOIN ledger.tally t
            ON t.root = :root
            AND t.unit = :unit
            AND %3$s
            AND t.happened_on BETWEEN open.since AND open.until
            AND t.gone = 'infinity'
          GROUP BY t.kind, t.measure) rest
        """
            .formatted(wanted, fits.formatted("c"), fits.formatted("t"));
  }

  static Tallies.Cell cell(ResultSet row, int n) throws SQLException {
    return new Tallies.Cell(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getLong(4),
        row.getBigDecimal(5),
        row.getBigDecimal(6),
        row.getBigDecimal(7));
  }

  /** Distinct named people in a role, {@code range} having its measure. */
  long people(Tallies.Range range, String role, Optional<String> rank, Homes homes) {
    return union(
        of(
                range,
                MONTHS
                    + """
                    SELECT c.members AS bits, NULL::int AS number, NULL::uuid AS id, false AS mask
                    FROM summed s
                    JOIN ledger.month_cell c
                      ON c.root = :root AND c.unit = :unit AND c.month = s.month
                      AND c.kind = ANY(:kinds) AND c.measure = :measure
                    UNION ALL
                    SELECT NULL, o.number, person.id, false
                    FROM open
                    CROSS JOIN LATERAL (
                      SELECT DISTINCT p.person AS id
                      FROM ledger.tally t
                      JOIN ledger.participation p
                        ON p.root = t.root
                        AND p.entry = t.entry
                        AND p.happened_on = t.happened_on
                        AND p.role = :role
                        AND p.happened_on BETWEEN open.since AND open.until
                        AND p.gone = 'infinity'
                        AND (CAST(:rank AS text) IS NULL OR :rank = ANY(p.ranks))
                      WHERE t.root = :root
                        AND t.unit = :unit
                        AND t.kind = ANY(:kinds)
                        AND t.measure = :measure
                        AND t.happened_on BETWEEN open.since AND open.until
                        AND t.gone = 'infinity'
                        AND %s) person
                    LEFT JOIN ledger.ordinal o ON o.root = :root AND o.what = person.id
                    """
                        .formatted(Homes.CONDITION))
            .param("kinds", range.kinds().toArray(String[]::new))
            .param("measure", range.measure())
            .param("role", role)
            .param("rank", rank.orElse(null))
            .params(homes.params()),
        false);
  }

  /**
   * Distinct organisations of the entries but the counting one: guests, or of one kind guests and
   * hosts.
   */
  long organizations(Tallies.Range range, Optional<String> organizationKind) {
    return union(
        of(
                range,
                MONTHS
                    + """
                    SELECT CASE WHEN CAST(:organizationKind AS text) IS NULL THEN c.guests ELSE c.members END AS bits,
                           NULL::int AS number, NULL::uuid AS id, false AS mask
                    FROM summed s
                    JOIN ledger.month_cell c
                      ON c.root = :root AND c.unit = :unit AND c.month = s.month
                      AND c.kind = ANY(:kinds) AND c.measure = 'entries'
                    UNION ALL
                    SELECT NULL, o.number, part.id, false
                    FROM open
                    CROSS JOIN LATERAL (
                      SELECT DISTINCT p.unit AS id
                      FROM ledger.tally t
                      JOIN ledger.part p ON p.root = t.root AND p.entry = t.entry AND p.gone = 'infinity'
                      WHERE t.root = :root
                        AND t.unit = :unit
                        AND t.kind = ANY(:kinds)
                        AND t.measure = 'entries'
                        AND t.happened_on BETWEEN open.since AND open.until
                        AND t.gone = 'infinity'
                        AND p.unit <> :unit
                        AND (CAST(:organizationKind AS text) IS NULL AND NOT p.host
                          OR p.kind = :organizationKind)) part
                    LEFT JOIN ledger.ordinal o ON o.root = :root AND o.what = part.id
                    UNION ALL
                    SELECT NULL, o.number, NULL, true
                    FROM ledger.ordinal o
                    WHERE o.root = :root AND o.kind = :organizationKind
                    """)
            .param("kinds", range.kinds().toArray(String[]::new))
            .param("organizationKind", organizationKind.orElse(null)),
        organizationKind.isPresent());
  }

  /**
   * How many things there are in sets of numbers and single numbers. Who has no number yet is told
   * by the id.
   *
   * @param masked of the sets only what the mask has too
   */
  private static long union(StatementSpec statement, boolean masked) {
    BitSet sets = new BitSet();
    BitSet singles = new BitSet();
    BitSet mask = new BitSet();
    Set<UUID> unnumbered = new HashSet<>();
    statement.query(
        row -> {
          byte @Nullable [] bits = row.getBytes("bits");
          int number = row.getInt("number");
          boolean numbered = !row.wasNull();
          if (bits != null) {
            sets.or(BitSet.valueOf(bits));
          } else if (row.getBoolean("mask")) {
            mask.set(number);
          } else if (numbered) {
            singles.set(number);
          } else {
            unnumbered.add(row.getObject("id", UUID.class));
          }
        });
    if (masked) {
      sets.and(mask);
    }
    sets.or(singles);
    return sets.cardinality() + (long) unnumbered.size();
  }

  private StatementSpec of(Tallies.Range range, String sql) {
    List<Period> parts = range.period().months();
    List<@Nullable String> whole = new ArrayList<>();
    for (Period part : parts) {
      YearMonth month = YearMonth.from(part.from());
      whole.add(part.equals(Period.ofMonth(month)) ? part.from().toString() : null);
    }
    return jdbc.sql(sql)
        .param("root", range.scope().root().value())
        .param("unit", range.organization().value())
        .param("months", whole.toArray(String[]::new))
        .param("froms", parts.stream().map(part -> part.from().toString()).toArray(String[]::new))
        .param("tos", parts.stream().map(part -> part.to().toString()).toArray(String[]::new));
  }
}
