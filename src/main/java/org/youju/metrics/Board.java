package org.youju.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.ledger.Tallies;

/**
 * All tallies of one organisation in one period, read at once, for pages full of figures. What it
 * cannot answer (kinds that stand together on an entry, other periods) it asks the tallies, the
 * same only once.
 */
final class Board implements Counts {
  private final Counts rest;
  private final OrgId organization;
  private final Period period;
  private final Predicate<Tallies.Measure> read;
  private final Map<Tallies.Measure, List<Tallies.Cell>> cells;
  private final Supplier<Set<Set<String>>> readTogether;
  private Optional<Set<Set<String>>> together = Optional.empty();
  private final Map<Tallies.Range, Tallies.Total> totals = new HashMap<>();
  private final Map<Tallies.Range, List<Tallies.Part<LocalDate>>> months = new HashMap<>();

  private Board(
      Tallies tallies,
      Question question,
      Predicate<Tallies.Measure> read,
      List<String> kinds,
      List<Tallies.Cell> cells) {
    this.rest = Counts.of(tallies);
    this.organization = question.organization();
    this.period = question.period();
    this.cells =
        cells.stream()
            .collect(
                Collectors.groupingBy(cell -> new Tallies.Measure(cell.kind(), cell.measure())));
    this.read = read;
    this.readTogether = () -> tallies.together(question.range(kinds, Tallies.ENTRIES));
  }

  /** Every measure of the kinds. */
  static Board of(Tallies tallies, Question question, List<String> kinds) {
    return new Board(
        tallies,
        question,
        any -> true,
        kinds,
        tallies.cells(question.range(kinds, Tallies.ENTRIES)));
  }

  /** These measures only. */
  static Board of(Tallies tallies, Question question, Set<Tallies.Measure> measures) {
    return new Board(
        tallies,
        question,
        measures::contains,
        measures.stream().map(Tallies.Measure::kind).distinct().toList(),
        tallies.cells(question.range(List.of(), Tallies.ENTRIES), measures));
  }

  @Override
  public Tallies.Total total(Tallies.Range range) {
    if (!covers(range)) {
      return totals.computeIfAbsent(range, rest::total);
    }
    return Tallies.Total.of(cells(range));
  }

  @Override
  public List<Tallies.Part<LocalDate>> byMonth(Tallies.Range range) {
    return covers(range)
        ? Tallies.Part.byMonth(cells(range))
        : months.computeIfAbsent(range, rest::byMonth);
  }

  @Override
  public List<EntryId> entryIds(Tallies.Range range, int limit) {
    return rest.entryIds(range, limit);
  }

  private List<Tallies.Cell> cells(Tallies.Range range) {
    return measures(range)
        .flatMap(measure -> cells.getOrDefault(measure, List.of()).stream())
        .toList();
  }

  private static Stream<Tallies.Measure> measures(Tallies.Range range) {
    return range.kinds().stream()
        .distinct()
        .map(kind -> new Tallies.Measure(kind, range.measure()));
  }

  private boolean covers(Tallies.Range range) {
    return measures(range).allMatch(read)
        && range.organization().equals(organization)
        && range.period().equals(period)
        && range.asOf().isEmpty()
        && (range.kinds().size() == 1 || standApart(range.kinds()));
  }

  /** No entry is of two of the kinds, so that what each comes to adds up. */
  private boolean standApart(List<String> kinds) {
    if (together.isEmpty()) {
      together = Optional.of(readTogether.get());
    }
    return Tallies.standApart(together.get(), kinds);
  }
}
