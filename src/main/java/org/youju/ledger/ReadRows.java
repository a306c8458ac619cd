package org.youju.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.Tallies.Range;

/**
 * Reads what a range comes to row by row: each count is one range of the tally's key. Its caller
 * has made sure that the scope sees the organisation.
 */
final class ReadRows {
  private final JdbcClient jdbc;

  ReadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<String> recorded(Scope scope, OrgId organization, Collection<String> kinds, Period period) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT kind
                FROM unnest(CAST(:kinds AS text[])) kind
                WHERE EXISTS (
                  SELECT 1
                  FROM ledger.tally t
                  WHERE t.root = :root AND t.unit = :unit AND t.kind = kind.kind
                    AND t.measure = :measure
                    AND t.happened_on BETWEEN :from AND :to
                    AND t.gone = 'infinity')
                """)
            .param("kinds", kinds.toArray(String[]::new))
            .param("root", scope.root().value())
            .param("unit", organization.value())
            .param("measure", Counted.ENTRIES)
            .param("from", period.from())
            .param("to", period.to())
            .query(String.class)
            .list());
  }

  /** Every measure of the range's kinds by month. */
  List<Tallies.Cell> all(Range range) {
    return jdbc.sql(
            """
            SELECT kind, measure, CAST(date_trunc('month', happened_on) AS date),
                   count(*), sum(amount), max(amount), min(amount)
            FROM ledger.tally
            WHERE root = :root
              AND unit = :unit
              AND kind = ANY(:kinds)
              AND happened_on BETWEEN :from AND :to
              AND gone = 'infinity'
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """)
        .param("root", range.scope().root().value())
        .param("unit", range.organization().value())
        .param("kinds", range.kinds().toArray(String[]::new))
        .param("from", range.period().from())
        .param("to", range.period().to())
        .query(ReadMonths::cell)
        .list();
  }

  /** Some measures of some kinds by month. */
  List<Tallies.Cell> some(Range range, Collection<Tallies.Measure> measures) {
    return jdbc.sql(
            """
            SELECT t.kind, t.measure, CAST(date_trunc('month', t.happened_on) AS date),
                   count(*), sum(t.amount), max(t.amount), min(t.amount)
            FROM unnest(CAST(:kinds AS text[]), CAST(:measures AS text[])) wanted (kind, measure)
            JOIN ledger.tally t
              ON t.root = :root
              AND t.unit = :unit
              AND t.kind = wanted.kind
              AND t.measure = wanted.measure
              AND t.happened_on BETWEEN :from AND :to
              AND t.gone = 'infinity'
            GROUP BY 1, 2, 3
            """)
        .param("kinds", measures.stream().map(Tallies.Measure::kind).toArray(String[]::new))
        .param("measures", measures.stream().map(Tallies.Measure::measure).toArray(String[]::new))
        .param("root", range.scope().root().value())
        .param("unit", range.organization().value())
        .param("from", range.period().from())
        .param("to", range.period().to())
        .query(ReadMonths::cell)
        .list();
  }

  /** The sets of kinds that stand together on an entry of the range. */
  Set<Set<String>> together(Range range) {
    return jdbc.sql(
            """
            SELECT DISTINCT kinds
            FROM (
              SELECT array_agg(kind ORDER BY kind) kinds
              FROM ledger.tally
              WHERE root = :root
                AND unit = :unit
                AND kind = ANY(:kinds)
                AND measure = :measure
                AND happened_on BETWEEN :from AND :to
                AND gone = 'infinity'
              GROUP BY entry
              HAVING count(*) > 1) several
            """)
        .param("root", range.scope().root().value())
        .param("unit", range.organization().value())
        .param("kinds", range.kinds().toArray(String[]::new))
        .param("measure", Counted.ENTRIES)
        .param("from", range.period().from())
        .param("to", range.period().to())
        .query((row, n) -> Set.of((String[]) row.getArray(1).getArray()))
        .set();
  }

  Tallies.Total total(Range range) {
    return statement(
            """
            SELECT count(*), sum(amount), max(amount), min(amount)
            FROM (SELECT %1$s entry, amount FROM ledger.tally t WHERE %2$s) counted
            """,
            range)
        .query(
            (row, n) ->
                new Tallies.Total(
                    row.getLong(1),
                    Optional.ofNullable(row.getBigDecimal(2)),
                    Optional.ofNullable(row.getBigDecimal(3)),
                    Optional.ofNullable(row.getBigDecimal(4))))
        .single();
  }

  /** Newest first: of each kind the newest are looked at. */
  List<EntryId> entryIds(Range range, int limit) {
    return statement(
            """
            SELECT DISTINCT newest.happened_on, newest.entry
            FROM unnest(:kinds::text[]) AS wanted (kind)
            CROSS JOIN LATERAL (
              SELECT t.happened_on, t.entry
              FROM ledger.tally t
              WHERE %2$s
              ORDER BY t.happened_on DESC, t.entry DESC
              LIMIT :limit) newest
            ORDER BY newest.happened_on DESC, newest.entry DESC
            LIMIT :limit
            """,
            range, "= wanted.kind")
        .param("kinds", range.kinds().toArray(String[]::new))
        .param("limit", limit)
        .query((row, n) -> new EntryId(row.getObject("entry", UUID.class)))
        .list();
  }

  List<Tallies.Part<LocalDate>> byMonth(Range range) {
    return statement(
            """
            SELECT CAST(date_trunc('month', happened_on) AS date), count(*), sum(amount)
            FROM (SELECT %1$s happened_on, entry, amount FROM ledger.tally t WHERE %2$s) counted
            GROUP BY 1
            ORDER BY 1
            """,
            range)
        .query(
            (row, n) ->
                new Tallies.Part<>(
                    row.getObject(1, LocalDate.class), row.getLong(2), row.getBigDecimal(3)))
        .list();
  }

  List<EntryId> entriesWith(Range range, BigDecimal amount, int limit) {
    return statement(
            """
            SELECT DISTINCT entry
            FROM ledger.tally t
            WHERE %2$s AND amount = :amount
            ORDER BY entry
            LIMIT :limit
            """,
            range)
        .param("amount", amount)
        .param("limit", limit)
        .query((row, n) -> new EntryId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * The day is named twice: as a span, so that a large count reads one stretch of an index, and as
   * equal, so that a small one finds each entry in it.
   */
  long people(Range range, String role, Optional<String> rank, Homes homes) {
    return statement(
            """
            SELECT count(*)
            FROM (
              SELECT DISTINCT p.person
              FROM ledger.tally t
              JOIN ledger.participation p
                ON p.root = t.root AND p.entry = t.entry AND p.happened_on = t.happened_on
              WHERE %2$s
                AND p.role = :role
                AND p.happened_on BETWEEN :from AND :to
                AND %3$s
                AND %4$s
                AND (CAST(:rank AS text) IS NULL OR :rank = ANY(p.ranks))) people
            """,
            range)
        .param("role", role)
        .param("rank", rank.orElse(null))
        .params(homes.params())
        .query(Long.class)
        .single();
  }

  /** Found at the first entry. */
  boolean any(Range range) {
    return statement("SELECT EXISTS (SELECT 1 FROM ledger.tally t WHERE %2$s)", range)
        .query(Boolean.class)
        .single();
  }

  long organizations(Range range, Optional<String> organizationKind) {
    return statement(
            """
            SELECT count(DISTINCT p.unit)
            FROM ledger.tally t
            JOIN ledger.part p ON p.root = t.root AND p.entry = t.entry
            WHERE %2$s
              AND %3$s
              AND p.unit <> :unit
              AND (CAST(:organizationKind AS text) IS NULL AND NOT p.host OR p.kind = :organizationKind)
            """,
            range.of(Counted.ENTRIES))
        .param("organizationKind", organizationKind.orElse(null))
        .query(Long.class)
        .single();
  }

  /**
   * Fills a statement: {@code %1$s} becomes DISTINCT where an entry could be counted twice, {@code
   * %2$s} the range's rows of {@code t}, {@code %3$s} the rows of {@code p} of the same moment,
   * {@code %4$s} {@link Homes}.
   */
  private StatementSpec statement(String sql, Range range) {
    return range.kinds().size() == 1
        ? statement(sql, range, "= :kind").param("kind", range.kinds().get(0))
        : statement(sql, range, "= ANY(:kinds)")
            .param("kinds", range.kinds().toArray(String[]::new));
  }

  private StatementSpec statement(String sql, Range range, String kind) {
    String now = "%1$s.gone = 'infinity'";
    String then = "%1$s.since <= :asOf AND %1$s.gone > :asOf";
    String moment = range.asOf().isPresent() ? then : now;
    String rows =
        """
        t.root = :root AND t.unit = :unit AND t.kind %s AND t.measure = :measure
        AND t.happened_on BETWEEN :from AND :to AND %s"""
            .formatted(kind, moment.formatted("t"));
    StatementSpec spec =
        jdbc.sql(
                sql.formatted(
                    range.kinds().size() > 1 ? "DISTINCT" : "",
                    rows,
                    moment.formatted("p"),
                    Homes.CONDITION))
            .param("root", range.scope().root().value())
            .param("unit", range.organization().value())
            .param("measure", range.measure())
            .param("from", range.period().from())
            .param("to", range.period().to());
    return range.asOf().isPresent() ? spec.param("asOf", Timestamp.from(range.asOf().get())) : spec;
  }
}
