package org.youju.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.ledger.Tallies;

/**
 * All tallies of one organisation in one period, read with one statement, for pages full of
 * figures. What it cannot answer (several kinds at once, other periods) it asks the tallies, the
 * same only once.
 */
final class Board implements Counts {
  private final Counts rest;
  private final OrgId organization;
  private final Period period;
  private final Predicate<Tallies.Measure> read;
  private final Map<Tallies.Measure, List<Tallies.Cell>> cells;
  private final Map<Tallies.Range, Tallies.Total> totals = new HashMap<>();
  private final Map<Tallies.Range, List<Tallies.Part<LocalDate>>> months = new HashMap<>();

  private Board(
      Tallies tallies,
      Question question,
      Predicate<Tallies.Measure> read,
      List<Tallies.Cell> cells) {
    this.rest = Counts.of(tallies);
    this.organization = question.organization();
    this.period = question.period();
    this.cells =
        cells.stream()
            .collect(
                Collectors.groupingBy(cell -> new Tallies.Measure(cell.kind(), cell.measure())));
    this.read = read;
  }

  /** Every measure of the kinds. */
  static Board of(Tallies tallies, Question question, List<String> kinds) {
    return new Board(
        tallies, question, any -> true, tallies.cells(question.range(kinds, Tallies.ENTRIES)));
  }

  /** These measures only. */
  static Board of(Tallies tallies, Question question, Set<Tallies.Measure> measures) {
    return new Board(
        tallies,
        question,
        measures::contains,
        tallies.cells(question.range(List.of(), Tallies.ENTRIES), measures));
  }

  @Override
  public Tallies.Total total(Tallies.Range range) {
    if (!covers(range)) {
      return totals.computeIfAbsent(range, rest::total);
    }
    List<Tallies.Cell> found = cells(range);
    return new Tallies.Total(
        found.stream().mapToLong(Tallies.Cell::entries).sum(),
        found.stream().map(Tallies.Cell::sum).reduce(BigDecimal::add),
        found.stream().map(Tallies.Cell::highest).max(Comparator.naturalOrder()),
        found.stream().map(Tallies.Cell::lowest).min(Comparator.naturalOrder()));
  }

  @Override
  public List<Tallies.Part<LocalDate>> byMonth(Tallies.Range range) {
    return covers(range)
        ? cells(range).stream()
            .map(cell -> new Tallies.Part<>(cell.month(), cell.entries(), cell.sum()))
            .toList()
        : months.computeIfAbsent(range, rest::byMonth);
  }

  @Override
  public List<EntryId> entryIds(Tallies.Range range, int limit) {
    return rest.entryIds(range, limit);
  }

  private List<Tallies.Cell> cells(Tallies.Range range) {
    return Optional.ofNullable(cells.get(measure(range))).orElse(List.of());
  }

  private static Tallies.Measure measure(Tallies.Range range) {
    return new Tallies.Measure(range.kinds().get(0), range.measure());
  }

  private boolean covers(Tallies.Range range) {
    return range.kinds().size() == 1
        && read.test(measure(range))
        && range.organization().equals(organization)
        && range.period().equals(period)
        && range.asOf().isEmpty();
  }
}
