package org.youju.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
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
 * What many organisations and people need, read at once: figures of an organisation's own are
 * counted out of rows without asking the database again, by the same rules; figures of people out
 * of sums. Only for metrics that {@link #counts} answers.
 */
public final class Gathered {
  static final Set<String> BESIDE =
      Set.of("absent", "observer", "youth-observer", "talker", "mentor");
  private static final String HOURS = "quantity:hours";

  private final Catalog catalog;
  private final Books books;
  private final Scope scope;
  private final LocalDate today;
  private final Slice own;
  private final Counts below;
  private final Personally people;
  private final boolean records;

  /**
   * @param own an organisation's own rows
   * @param below where organisations below count too
   * @param records whether figures carry their records
   */
  Gathered(
      Catalog catalog,
      Tallies tallies,
      Rolls rolls,
      Scope scope,
      LocalDate today,
      Slice own,
      Counts below,
      Personally people,
      boolean records) {
    this.catalog = catalog;
    this.books = new Books(catalog, tallies, rolls, Gathered::none);
    this.scope = scope;
    this.today = today;
    this.own = own;
    this.below = below;
    this.people = people;
    this.records = records;
  }

  /** Duties are judged by what is gathered, never the other way round. */
  private static DutyCount.Answer none(
      Scope scope, OrgId organization, List<String> requirements, Period period, boolean entries) {
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

  /** What of which kinds counting the metrics needs. */
  static Set<Extracts.Part> parts(Catalog catalog, Collection<Metric> metrics) {
    Set<Extracts.Part> parts = new HashSet<>();
    for (Metric metric : metrics) {
      Counting counting = metric.counting();
      for (String kind : counting.kinds()) {
        CountIt.measures(counting).forEach(measure -> parts.add(new Extracts.Part(kind, measure)));
      }
      if (counting instanceof Counting.Ratio ratio) {
        parts.addAll(parts(catalog, parts(catalog, ratio)));
      }
    }
    return parts;
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

  /**
   * A figure of an organisation.
   *
   * @param wide entries of organisations below count too; else only its own
   */
  public Figure figure(Metric metric, OrgId organization, Period period, boolean wide) {
    Question question = new Question(scope, organization, period, Optional.empty(), today);
    return new CountIt(books, wide ? below : own, metric, question, records).figure();
  }

  /** A figure of a person: only entries that name the person in the metric's role. */
  public Figure figure(Metric metric, OrgId home, PersonId person, Period period) {
    Question question = new Question(scope, home, period, Optional.empty(), today);
    Extracts.Sum sum = sum(metric, person, period);
    if (sum.entries() == 0) {
      return Figure.unknown(metric, "台账里这段时间没有点到本人姓名的记录。", question);
    }
    boolean adds = metric.counting() instanceof Counting.Sum;
    if (adds && sum.stated() == 0) {
      return Figure.unknown(metric, "有记录，但都没有填写这个数量。", question);
    }
    List<UUID> ids =
        records
            ? presences(metric, person, period).map(EntryId::value).limit(Figure.IDS).toList()
            : List.of();
    BigDecimal value = adds ? sum.sum() : BigDecimal.valueOf(sum.entries());
    return Figure.known(metric, value, question, Figure.Basis.ENTRIES, sum.entries(), ids);
  }

  /** How many of the person's entries do not state the quantity that the metric adds up. */
  public long silent(Metric metric, PersonId person, Period period) {
    Extracts.Sum sum = sum(metric, person, period);
    return sum.entries() - sum.stated();
  }

  private Extracts.Sum sum(Metric metric, PersonId person, Period period) {
    Map<PersonId, Extracts.Sum> read = people.sums().get(new Personally.Asked(metric.id(), period));
    if (read != null) {
      return read.getOrDefault(person, new Extracts.Sum(0, 0, BigDecimal.ZERO));
    }
    List<EntryId> entries = presences(metric, person, period).toList();
    List<BigDecimal> stated =
        entries.stream()
            .flatMap(id -> Optional.ofNullable(people.hours().get(id)).stream())
            .toList();
    return new Extracts.Sum(
        entries.size(), stated.size(), stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** How many of the organisation's own entries that the metric counts name nobody. */
  public long nameless(Metric metric, OrgId organization, Period period) {
    return people
        .nameless()
        .getOrDefault(metric.id(), Map.of())
        .getOrDefault(organization, Set.of())
        .stream()
        .filter(one -> period.contains(one.on()))
        .count();
  }

  private Stream<EntryId> presences(Metric metric, PersonId person, Period period) {
    List<String> kinds = metric.counting().kinds();
    Predicate<Extracts.Presence> role = role(metric.counting());
    return presences(person, period)
        .filter(one -> kinds.stream().anyMatch(one.kinds()::contains))
        .filter(role)
        .map(Extracts.Presence::entry)
        .distinct();
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
    return people.presences().getOrDefault(person, List.of()).stream()
        .filter(one -> period.contains(one.on()));
  }

  /** The organisation's own entries of any of the kinds, each once, newest first. */
  public List<Extracts.Row> entries(OrgId organization, Collection<String> kinds, Period period) {
    return List.copyOf(own.rows(organization, kinds, Tallies.ENTRIES, period));
  }

  /** What an entry of the organisation states for a quantity. */
  public Optional<BigDecimal> amount(OrgId organization, Extracts.Row of, String quantity) {
    return own
        .rows(
            organization, List.of(of.kind()), "quantity:" + quantity, new Period(of.on(), of.on()))
        .stream()
        .filter(row -> row.entry().equals(of.entry()))
        .map(Extracts.Row::amount)
        .findFirst();
  }

  static String hoursMeasure() {
    return HOURS;
  }
}
