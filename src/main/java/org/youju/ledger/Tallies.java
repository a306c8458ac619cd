package org.youju.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;

/**
 * Counts over the ledger. Every count is one range of the tally's key, so its cost grows with the
 * entries counted and not with the ledger; where closed months are summed (decision 0009), with the
 * months and the entries of the open one.
 */
@Component
public class Tallies {
  /** Measure of an entry itself. */
  public static final String ENTRIES = Counted.ENTRIES;

  private final JdbcClient jdbc;
  private final Lineage lineage;
  private final ReadMonths months;

  Tallies(JdbcClient jdbc, Lineage lineage) {
    this.jdbc = jdbc;
    this.lineage = lineage;
    this.months = new ReadMonths(jdbc);
  }

  /**
   * What is counted: entries of any of the kinds (each once) that count in the organisation within
   * the period.
   *
   * @param measure {@link #ENTRIES}, {@code role:ID}, {@code role:ID@RANK} or {@code quantity:ID}
   * @param asOf empty for now; else what the ledger said at that moment
   */
  public record Range(
      Scope scope,
      OrgId organization,
      List<String> kinds,
      String measure,
      Period period,
      Optional<Instant> asOf) {
    public Range {
      kinds = List.copyOf(kinds);
    }

    /** The same range with another measure. */
    public Range of(String other) {
      return new Range(scope, organization, kinds, other, period, asOf);
    }
  }

  /**
   * Number of entries and what their amounts come to; sum, highest and lowest are empty without
   * entries.
   */
  public record Total(
      long entries,
      Optional<BigDecimal> sum,
      Optional<BigDecimal> highest,
      Optional<BigDecimal> lowest) {

    /** What cells come to that have no entry in common. */
    public static Total of(Collection<Cell> cells) {
      return new Total(
          cells.stream().mapToLong(Cell::entries).sum(),
          cells.stream().map(Cell::sum).reduce(BigDecimal::add),
          cells.stream().map(Cell::highest).max(Comparator.naturalOrder()),
          cells.stream().map(Cell::lowest).min(Comparator.naturalOrder()));
    }
  }

  /** A part of a series: the organisation or the month, with its total. */
  public record Part<K>(K key, long entries, BigDecimal sum) {
    /** Cells that have no entry in common, month by month. */
    public static List<Part<LocalDate>> byMonth(Collection<Cell> cells) {
      return cells.stream()
          .collect(Collectors.groupingBy(Cell::month, TreeMap::new, Collectors.toList()))
          .entrySet()
          .stream()
          .map(month -> part(month.getKey(), month.getValue()))
          .toList();
    }

    private static Part<LocalDate> part(LocalDate month, List<Cell> cells) {
      return new Part<>(
          month,
          cells.stream().mapToLong(Cell::entries).sum(),
          cells.stream().map(Cell::sum).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }

  /** Which of the kinds have entries that count in the organisation within the period. */
  public Set<String> recorded(
      Scope scope, OrgId organization, Collection<String> kinds, Period period) {
    lineage.require(scope, organization);
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
            .param("measure", ENTRIES)
            .param("from", period.from())
            .param("to", period.to())
            .query(String.class)
            .list());
  }

  /** What one kind and measure come to in one calendar month. */
  public record Cell(
      String kind,
      String measure,
      LocalDate month,
      long entries,
      BigDecimal sum,
      BigDecimal highest,
      BigDecimal lowest) {}

  /**
   * Every measure of every kind of the range by calendar month, read at once; the range's own
   * measure and moment do not matter.
   */
  public List<Cell> cells(Range range) {
    lineage.require(range.scope(), range.organization());
    if (months.any(range)) {
      return months.all(range);
    }
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

  /** A measure of a kind: what {@link #cells(Range, Collection)} reads. */
  public record Measure(String kind, String measure) {}

  /** The same for some measures of some kinds; the range's own kinds do not matter. */
  public List<Cell> cells(Range range, Collection<Measure> measures) {
    lineage.require(range.scope(), range.organization());
    if (months.any(range)) {
      return months.some(range, measures);
    }
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
        .param("kinds", measures.stream().map(Measure::kind).toArray(String[]::new))
        .param("measures", measures.stream().map(Measure::measure).toArray(String[]::new))
        .param("root", range.scope().root().value())
        .param("unit", range.organization().value())
        .param("from", range.period().from())
        .param("to", range.period().to())
        .query(ReadMonths::cell)
        .list();
  }

  /**
   * The sets of kinds that may stand together on an entry of the range: only among those does an
   * entry of several kinds have to be kept from counting twice. Exact where the entries are few.
   */
  public Set<Set<String>> together(Range range) {
    Set<Set<String>> ever = everTogether(range.scope());
    return ever.isEmpty() || months.any(range) ? ever : togetherNow(range);
  }

  private Set<Set<String>> everTogether(Scope scope) {
    return jdbc.sql("SELECT kinds FROM ledger.together WHERE root = :root")
        .param("root", scope.root().value())
        .query((row, n) -> Set.of((String[]) row.getArray(1).getArray()))
        .set();
  }

  private Set<Set<String>> togetherNow(Range range) {
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
        .param("measure", ENTRIES)
        .param("from", range.period().from())
        .param("to", range.period().to())
        .query((row, n) -> Set.of((String[]) row.getArray(1).getArray()))
        .set();
  }

  /** Whether what the months come to can be added up: no entry is in two cells. */
  private boolean addsUp(Range range) {
    return months.any(range)
        && (range.kinds().size() == 1 || standApart(everTogether(range.scope()), range.kinds()));
  }

  /**
   * Whether no entry is of two of the kinds, so that what each comes to adds up.
   *
   * @param together the sets that {@link #together} tells
   */
  public static boolean standApart(Set<Set<String>> together, Collection<String> kinds) {
    return together.stream()
        .noneMatch(set -> kinds.stream().distinct().filter(set::contains).count() > 1);
  }

  private static List<Measure> measures(Range range) {
    return range.kinds().stream()
        .distinct()
        .map(kind -> new Measure(kind, range.measure()))
        .toList();
  }

  /** Counts and adds up. */
  public Total total(Range range) {
    lineage.require(range.scope(), range.organization());
    if (addsUp(range)) {
      return Total.of(months.some(range, measures(range)));
    }
    return statement(
            """
            SELECT count(*), sum(amount), max(amount), min(amount)
            FROM (SELECT %1$s entry, amount FROM ledger.tally t WHERE %2$s) counted
            """,
            range)
        .query(
            (row, n) ->
                new Total(
                    row.getLong(1),
                    Optional.ofNullable(row.getBigDecimal(2)),
                    Optional.ofNullable(row.getBigDecimal(3)),
                    Optional.ofNullable(row.getBigDecimal(4))))
        .single();
  }

  /** The entries counted, newest first: of each kind the newest are looked at. */
  public List<EntryId> entryIds(Range range, int limit) {
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

  /** Totals by calendar month, keyed by the first day; months without entries are missing. */
  public List<Part<LocalDate>> byMonth(Range range) {
    lineage.require(range.scope(), range.organization());
    if (addsUp(range)) {
      return Part.byMonth(months.some(range, measures(range)));
    }
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
                new Part<>(row.getObject(1, LocalDate.class), row.getLong(2), row.getBigDecimal(3)))
        .list();
  }

  /** The entries whose amount is the given one (the highest, the lowest). */
  public List<EntryId> entriesWith(Range range, BigDecimal amount, int limit) {
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
   * Number of distinct named people in a role. The day is named twice: as a span, so that a large
   * count reads one stretch of an index, and as equal, so that a small one finds each entry in it.
   *
   * @param range with the measure of the role, so that other entries need not be looked at
   * @param rank only those who held such a post on the day
   */
  public long people(Range range, String role, Optional<String> rank) {
    lineage.require(range.scope(), range.organization());
    Homes homes = Homes.of(lineage, range.scope().root(), range.organization(), range.period());
    if (months.any(range)) {
      return months.people(range, role, rank, homes);
    }
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

  /** Whether some entry of the range has people in the role whose names are not given. */
  public boolean hasUnnamed(Range range, String role) {
    return any(range.of(Counted.UNNAMED + role));
  }

  /** Whether there is anything to count, found at the first entry. */
  public boolean any(Range range) {
    return statement("SELECT EXISTS (SELECT 1 FROM ledger.tally t WHERE %2$s)", range)
        .query(Boolean.class)
        .single();
  }

  /** Number of distinct organisations of the entries, the counting one itself left out. */
  public long organizations(Range range, Optional<String> organizationKind) {
    lineage.require(range.scope(), range.organization());
    if (months.any(range)) {
      return months.organizations(range, organizationKind);
    }
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
            range.of(ENTRIES))
        .param("organizationKind", organizationKind.orElse(null))
        .query(Long.class)
        .single();
  }

  /** Lines of the entries, in the order of the ids given. */
  public List<EntrySummary> summaries(Scope scope, Collection<EntryId> ids) {
    Map<EntryId, EntrySummary> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT e.id, e.unit, e.happened_on, e.ended_on, e.kinds, e.title, e.place, e.late, e.revision
            FROM ledger.entry e
            WHERE e.root = :root
              AND e.id = ANY(:ids)
            """)
        .param("root", scope.root().value())
        .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
        .query(EntryStore::summary)
        .list()
        .forEach(summary -> found.put(summary.id(), summary));
    List<EntrySummary> ordered = new ArrayList<>();
    for (EntryId id : ids) {
      @Nullable EntrySummary summary = found.get(id);
      if (summary != null) {
        ordered.add(summary);
      }
    }
    return ordered;
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
    lineage.require(range.scope(), range.organization());
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
