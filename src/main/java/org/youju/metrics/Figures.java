package org.youju.metrics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.Tallies;
import org.youju.organization.Lineage;
import org.youju.organization.Rolls;

/** Counts figures (指标). */
@Component
public class Figures {
  /** A series has at most so many points. */
  public static final int POINTS = 400;

  /** More months than these cannot be told apart under a figure. */
  private static final int MONTHS = 36;

  private final Catalog catalog;
  private final Tallies tallies;
  private final Rolls rolls;
  private final Books books;
  private final Lineage lineage;
  private final Clock clock;

  Figures(
      Catalog catalog,
      Tallies tallies,
      Rolls rolls,
      DutyCount duties,
      Lineage lineage,
      Clock clock) {
    this.catalog = catalog;
    this.tallies = tallies;
    this.rolls = rolls;
    this.books = new Books(catalog, tallies, rolls, duties);
    this.lineage = lineage;
    this.clock = clock;
  }

  /** How a series is cut. */
  public enum By {
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    ORGANIZATION
  }

  /**
   * One figure with the ids of its records.
   *
   * @param asOf what was known at the end of that day; empty for now
   * @throws NotFound when there is no such metric, or the organisation lies outside the scope
   */
  public Figure figure(
      Scope scope, String metric, OrgId organization, Period period, Optional<LocalDate> asOf) {
    return count(scope, metric(metric), organization, period, asOf, true);
  }

  /** The figure without the ids of its records, for pages full of figures. */
  public Figure glance(Scope scope, Metric metric, OrgId organization, Period period) {
    return count(scope, metric, organization, period, Optional.empty(), false);
  }

  /**
   * Figures of an organisation in a period, from one read of the ledger: for whoever needs many.
   *
   * @param wanted what is read at once; any other metric is counted by itself when asked for
   * @throws NotFound when the organisation lies outside the scope
   */
  public Sheet sheet(Scope scope, OrgId organization, Period period, Collection<Metric> wanted) {
    lineage.require(scope, organization);
    Question question = Question.of(scope, organization, period, Optional.empty(), clock);
    Board board = Board.of(tallies, question, measures(wanted));
    return new Sheet(metric -> new CountIt(books, board, metric, question, false).figure());
  }

  /** What is looked up to count them; of a ratio what its two parts need. */
  private Set<Tallies.Measure> measures(Collection<Metric> metrics) {
    Set<Tallies.Measure> measures = new LinkedHashSet<>();
    for (Metric metric : metrics) {
      if (metric.counting() instanceof Counting.Ratio ratio) {
        measures.addAll(measures(List.of(metric(ratio.numerator()), metric(ratio.denominator()))));
      }
      for (String kind : metric.counting().kinds()) {
        CountIt.measures(metric.counting())
            .forEach(measure -> measures.add(new Tallies.Measure(kind, measure)));
      }
    }
    return measures;
  }

  /**
   * What the ledger can tell about an organisation in a period, in the order of the catalogue, as
   * {@link #glance}s with their months: metrics without a value are left out, and so are rolls with
   * nobody on them, and those of duties, which are judged only when asked for.
   */
  public List<Told> told(Scope scope, OrgId organization, Period period) {
    return told(scope, organization, period, catalog.metrics());
  }

  /** The same of some metrics only, in their order. */
  public List<Told> told(Scope scope, OrgId organization, Period period, List<Metric> metrics) {
    lineage.require(scope, organization);
    Question question = Question.of(scope, organization, period, Optional.empty(), clock);
    List<String> kinds =
        metrics.stream().flatMap(m -> m.counting().kinds().stream()).distinct().toList();
    Set<String> recorded = tallies.recorded(scope, organization, kinds, period);
    Board board = Board.of(tallies, question, List.copyOf(recorded));
    return metrics.stream()
        .filter(m -> !catalog.countsDuties(m))
        .filter(m -> m.counting().kinds().isEmpty() || anyOf(recorded, m.counting().kinds()))
        .map(m -> new CountIt(books, board, m, question, false))
        .map(count -> told(count, period))
        .filter(told -> told.figure().value().isPresent() && !isEmptyRoll(told.figure()))
        .toList();
  }

  private static Told told(CountIt count, Period period) {
    Figure figure = count.figure();
    boolean readable = figure.value().isPresent() && period.months().size() <= MONTHS;
    return new Told(figure, readable ? count.months() : Optional.empty());
  }

  private static boolean isEmptyRoll(Figure figure) {
    return figure.basis() != Figure.Basis.ENTRIES && figure.count() == 0;
  }

  private static boolean anyOf(Set<String> recorded, List<String> kinds) {
    return kinds.stream().anyMatch(recorded::contains);
  }

  /**
   * The metric by calendar parts of the period or by the organisations directly below.
   *
   * @throws Malformed when that gives more than {@link #POINTS} points
   */
  public List<Figure> series(
      Scope scope,
      String metricId,
      OrgId organization,
      Period period,
      By by,
      Optional<LocalDate> asOf) {
    Metric metric = metric(metricId);
    lineage.require(scope, organization);
    Question question = Question.of(scope, organization, period, asOf, clock);
    if (by == By.MONTH && period.months().size() <= POINTS) {
      Optional<List<Figure>> months =
          new CountIt(books, Counts.of(tallies), metric, question, false).months();
      if (months.isPresent()) {
        return months.get();
      }
    }
    List<Question> questions = new ArrayList<>();
    switch (by) {
      case MONTH -> period.months().forEach(part -> questions.add(question.in(part)));
      case QUARTER -> period.quarters().forEach(part -> questions.add(question.in(part)));
      case HALF -> period.halves().forEach(part -> questions.add(question.in(part)));
      case YEAR -> period.years().forEach(part -> questions.add(question.in(part)));
      case ORGANIZATION ->
          rolls
              .children(scope.root(), organization, question.lastDay())
              .forEach(child -> questions.add(question.at(child)));
    }
    if (questions.size() > POINTS) {
      throw new Malformed("by", "这样分会有 " + questions.size() + " 段，请缩短起止时间或换一种分法。");
    }
    return questions.stream()
        .map(part -> new CountIt(books, Counts.of(tallies), metric, part, false).figure())
        .toList();
  }

  private Figure count(
      Scope scope,
      Metric metric,
      OrgId organization,
      Period period,
      Optional<LocalDate> asOf,
      boolean withIds) {
    lineage.require(scope, organization);
    Question question = Question.of(scope, organization, period, asOf, clock);
    return new CountIt(books, Counts.of(tallies), metric, question, withIds).figure();
  }

  private Metric metric(String id) {
    return catalog.metric(id).orElseThrow(NotFound::new);
  }
}
