package org.youju.ledger;

import java.math.BigDecimal;
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
  private final ReadRows rows;

  Tallies(JdbcClient jdbc, Lineage lineage) {
    this.jdbc = jdbc;
    this.lineage = lineage;
    this.months = new ReadMonths(jdbc);
    this.rows = new ReadRows(jdbc);
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
    return rows.recorded(scope, organization, kinds, period);
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
    require(range);
    return months.any(range) ? months.all(range) : rows.all(range);
  }

  /** A measure of a kind: what {@link #cells(Range, Collection)} reads. */
  public record Measure(String kind, String measure) {}

  /** The same for some measures of some kinds; the range's own kinds do not matter. */
  public List<Cell> cells(Range range, Collection<Measure> measures) {
    require(range);
    return months.any(range) ? months.some(range, measures) : rows.some(range, measures);
  }

  /**
   * The sets of kinds that may stand together on an entry of the range: only among those does an
   * entry of several kinds have to be kept from counting twice. Exact where the entries are few.
   */
  public Set<Set<String>> together(Range range) {
    Set<Set<String>> ever = everTogether(range.scope());
    return ever.isEmpty() || months.any(range) ? ever : rows.together(range);
  }

  private Set<Set<String>> everTogether(Scope scope) {
    return jdbc.sql("SELECT kinds FROM ledger.together WHERE root = :root")
        .param("root", scope.root().value())
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
    require(range);
    return addsUp(range) ? Total.of(months.some(range, measures(range))) : rows.total(range);
  }

  /** The entries counted, newest first. */
  public List<EntryId> entryIds(Range range, int limit) {
    require(range);
    return rows.entryIds(range, limit);
  }

  /** Totals by calendar month, keyed by the first day; months without entries are missing. */
  public List<Part<LocalDate>> byMonth(Range range) {
    require(range);
    return addsUp(range) ? Part.byMonth(months.some(range, measures(range))) : rows.byMonth(range);
  }

  /** The entries whose amount is the given one (the highest, the lowest). */
  public List<EntryId> entriesWith(Range range, BigDecimal amount, int limit) {
    require(range);
    return rows.entriesWith(range, amount, limit);
  }

  /**
   * Number of distinct named people in a role.
   *
   * @param range with the measure of the role, so that other entries need not be looked at
   * @param rank only those who held such a post on the day
   */
  public long people(Range range, String role, Optional<String> rank) {
    require(range);
    Homes homes = Homes.of(lineage, range.scope().root(), range.organization(), range.period());
    return months.any(range)
        ? months.people(range, role, rank, homes)
        : rows.people(range, role, rank, homes);
  }

  /** Whether some entry of the range has people in the role whose names are not given. */
  public boolean hasUnnamed(Range range, String role) {
    return any(range.of(Counted.UNNAMED + role));
  }

  /** Whether there is anything to count. */
  public boolean any(Range range) {
    require(range);
    return rows.any(range);
  }

  /** Number of distinct organisations of the entries, the counting one itself left out. */
  public long organizations(Range range, Optional<String> organizationKind) {
    require(range);
    return months.any(range)
        ? months.organizations(range, organizationKind)
        : rows.organizations(range, organizationKind);
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

  private void require(Range range) {
    lineage.require(range.scope(), range.organization());
  }
}
