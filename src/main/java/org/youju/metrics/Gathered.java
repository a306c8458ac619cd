package org.youju.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Scope;
import org.youju.ledger.Extracts;
import org.youju.ledger.Tallies;
import org.youju.organization.Rolls;

/**
 * The rows of many organisations and people, read at once: figures are counted out of them without
 * asking the database again, by the same rules. Only for metrics that {@link #counts} answers.
 */
public final class Gathered {
  static final Set<String> BESIDE =
      Set.of("absent", "observer", "youth-observer", "talker", "mentor");
  private static final String HOURS = "quantity:hours";

  private final Catalog catalog;
  private final Books books;
  private final Scope scope;
  private final LocalDate today;
  private final Map<OrgId, Map<Key, List<Extracts.Row>>> rows = new HashMap<>();
  private final Map<PersonId, List<Extracts.Presence>> people;
  private final Set<EntryId> named;
  private final Map<EntryId, BigDecimal> hours;

  private record Key(String kind, String measure) {}

  Gathered(
      Catalog catalog,
      Tallies tallies,
      Rolls rolls,
      Scope scope,
      LocalDate today,
      Collection<Extracts.Row> rows,
      Collection<Extracts.Presence> presences,
      Map<EntryId, BigDecimal> hours) {
    this.catalog = catalog;
    this.books = new Books(catalog, tallies, rolls, Gathered::none);
    this.scope = scope;
    this.today = today;
    for (Extracts.Row row : rows) {
      this.rows
          .computeIfAbsent(row.unit(), unit -> new HashMap<>())
          .computeIfAbsent(new Key(row.kind(), row.measure()), key -> new java.util.ArrayList<>())
          .add(row);
    }
    this.people = presences.stream().collect(Collectors.groupingBy(Extracts.Presence::person));
    this.named = presences.stream().map(Extracts.Presence::entry).collect(Collectors.toSet());
    this.hours = hours;
  }

  /** Duties are judged by what is gathered, never the other way round. */
  private static DutyCount.Answer none(
      Scope scope, OrgId organization, List<String> requirements, Period period) {
    throw new IllegalStateException("duties are not gathered");
  }

  /** Whether such metrics can be counted out of gathered rows. */
  public static boolean counts(Catalog catalog, Metric metric) {
    Counting counting = metric.counting();
    if (counting instanceof Counting.Ratio ratio) {
      return Stream.of(ratio.numerator(), ratio.denominator())
          .allMatch(id -> catalog.metric(id).filter(m -> counts(catalog, m)).isPresent());
    }
    return counting instanceof Counting.Entries
        || counting instanceof Counting.Participations
        || counting instanceof Counting.Sum;
  }

  /** A row's measures that counting the metrics needs. */
  static Set<String> measures(Catalog catalog, Collection<Metric> metrics) {
    Set<String> measures = new HashSet<>(Set.of(Tallies.ENTRIES));
    for (Metric metric : metrics) {
      Counting counting = metric.counting();
      if (counting instanceof Counting.Entries entries) {
        entries.role().ifPresent(role -> addRole(measures, role, entries.post()));
      } else if (counting instanceof Counting.Participations participations) {
        addRole(measures, participations.role(), participations.post());
      } else if (counting instanceof Counting.Sum sum) {
        measures.add("quantity:" + sum.quantity());
      } else if (counting instanceof Counting.Ratio ratio) {
        measures.addAll(measures(catalog, parts(catalog, ratio)));
      }
    }
    return measures;
  }

  /** The kinds that counting the metrics needs. */
  static Set<String> kinds(Catalog catalog, Collection<Metric> metrics) {
    Set<String> kinds = new HashSet<>();
    for (Metric metric : metrics) {
      kinds.addAll(metric.counting().kinds());
      if (metric.counting() instanceof Counting.Ratio ratio) {
        kinds.addAll(kinds(catalog, parts(catalog, ratio)));
      }
    }
    return kinds;
  }

  private static List<Metric> parts(Catalog catalog, Counting.Ratio ratio) {
    return Stream.of(ratio.numerator(), ratio.denominator())
        .flatMap(id -> catalog.metric(id).stream())
        .toList();
  }

  private static void addRole(Set<String> measures, String role, Optional<String> post) {
    measures.add("role:" + role);
    post.ifPresent(rank -> measures.add("role:" + role + "@" + rank));
  }

  /**
   * A figure of an organisation, with its records.
   *
   * @param below entries of organisations below count too; else only its own
   */
  public Figure figure(Metric metric, OrgId organization, Period period, boolean below) {
    Question question = new Question(scope, organization, period, Optional.empty(), today);
    return new CountIt(books, new Slice(below), metric, question, true).figure();
  }

  /** A figure of a person: only entries that name the person in the metric's role. */
  public Figure figure(Metric metric, OrgId home, PersonId person, Period period) {
    Question question = new Question(scope, home, period, Optional.empty(), today);
    List<Extracts.Presence> found = presences(metric, person, period);
    List<UUID> ids = found.stream().map(one -> one.entry().value()).distinct().toList();
    if (ids.isEmpty()) {
      return Figure.unknown(metric, "台账里这段时间没有点到本人姓名的记录。", question);
    }
    if (metric.counting() instanceof Counting.Sum) {
      List<BigDecimal> stated =
          ids.stream()
              .map(EntryId::new)
              .flatMap(id -> Optional.ofNullable(hours.get(id)).stream())
              .toList();
      return stated.isEmpty()
          ? Figure.unknown(metric, "有记录，但都没有填写这个数量。", question)
          : Figure.known(
              metric,
              stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
              question,
              Figure.Basis.ENTRIES,
              ids.size(),
              ids);
    }
    BigDecimal number = BigDecimal.valueOf(ids.size());
    return Figure.known(metric, number, question, Figure.Basis.ENTRIES, ids.size(), ids);
  }

  /** How many of the person's entries do not state the quantity that the metric adds up. */
  public long silent(Metric metric, PersonId person, Period period) {
    return presences(metric, person, period).stream()
        .map(Extracts.Presence::entry)
        .distinct()
        .filter(entry -> !hours.containsKey(entry))
        .count();
  }

  private List<Extracts.Presence> presences(Metric metric, PersonId person, Period period) {
    Set<String> kinds = Set.copyOf(metric.counting().kinds());
    Predicate<Extracts.Presence> role = role(metric.counting());
    return presences(person, period)
        .filter(one -> one.kinds().stream().anyMatch(kinds::contains))
        .filter(role)
        .toList();
  }

  private static Predicate<Extracts.Presence> role(Counting counting) {
    if (counting instanceof Counting.Entries entries && entries.role().isPresent()) {
      return in(entries.role().get(), entries.post());
    } else if (counting instanceof Counting.Participations participations) {
      return in(participations.role(), participations.post());
    }
    return one -> !BESIDE.contains(one.role());
  }

  private static Predicate<Extracts.Presence> in(String role, Optional<String> post) {
    return one ->
        one.role().equals(role) && post.map(rank -> one.ranks().contains(rank)).orElse(true);
  }

  /** Entries that name the person, newest first. */
  public Stream<Extracts.Presence> presences(PersonId person, Period period) {
    return people.getOrDefault(person, List.of()).stream().filter(one -> period.contains(one.on()));
  }

  /** The organisation's own entries of any of the kinds, each once, newest first. */
  public List<Extracts.Row> entries(OrgId organization, Collection<String> kinds, Period period) {
    Map<EntryId, Extracts.Row> distinct = new LinkedHashMap<>();
    new Slice(false)
        .rows(organization, kinds, Tallies.ENTRIES, period)
        .forEach(row -> distinct.putIfAbsent(row.entry(), row));
    return List.copyOf(distinct.values());
  }

  /** Whether an entry names somebody whose entries were gathered. */
  public boolean names(EntryId entry) {
    return named.contains(entry);
  }

  /** What an entry of the organisation states for a quantity. */
  public Optional<BigDecimal> amount(OrgId organization, Extracts.Row of, String quantity) {
    return new Slice(true)
        .rows(
            organization, List.of(of.kind()), "quantity:" + quantity, new Period(of.on(), of.on()))
        .filter(row -> row.entry().equals(of.entry()))
        .map(Extracts.Row::amount)
        .findFirst();
  }

  private final class Slice implements Counts {
    private final boolean below;

    private Slice(boolean below) {
      this.below = below;
    }

    private Stream<Extracts.Row> rows(
        OrgId organization, Collection<String> kinds, String measure, Period period) {
      Map<Key, List<Extracts.Row>> own = rows.getOrDefault(organization, Map.of());
      return kinds.stream()
          .flatMap(kind -> own.getOrDefault(new Key(kind, measure), List.of()).stream())
          .filter(row -> (below || row.own()) && period.contains(row.on()));
    }

    private Collection<Extracts.Row> rows(Tallies.Range range) {
      Stream<Extracts.Row> all =
          rows(range.organization(), range.kinds(), range.measure(), range.period());
      if (range.kinds().size() == 1) {
        return all.toList();
      }
      Map<EntryId, Extracts.Row> distinct = new LinkedHashMap<>();
      all.forEach(row -> distinct.putIfAbsent(row.entry(), row));
      return distinct.values();
    }

    @Override
    public Tallies.Total total(Tallies.Range range) {
      Collection<Extracts.Row> found = rows(range);
      return new Tallies.Total(
          found.size(),
          found.stream().map(Extracts.Row::amount).reduce(BigDecimal::add),
          found.stream().map(Extracts.Row::amount).max(Comparator.naturalOrder()),
          found.stream().map(Extracts.Row::amount).min(Comparator.naturalOrder()));
    }

    @Override
    public List<Tallies.Part<LocalDate>> byMonth(Tallies.Range range) {
      Map<YearMonth, List<Extracts.Row>> months =
          rows(range).stream().collect(Collectors.groupingBy(row -> YearMonth.from(row.on())));
      return months.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(
              month ->
                  new Tallies.Part<>(
                      month.getKey().atDay(1),
                      month.getValue().size(),
                      month.getValue().stream()
                          .map(Extracts.Row::amount)
                          .reduce(BigDecimal.ZERO, BigDecimal::add)))
          .toList();
    }

    @Override
    public List<EntryId> entryIds(Tallies.Range range, int limit) {
      return rows(range).stream().map(Extracts.Row::entry).limit(limit).toList();
    }
  }

  static String hoursMeasure() {
    return HOURS;
  }
}
