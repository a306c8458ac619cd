package org.youju.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.ledger.Extracts;
import org.youju.ledger.Tallies;

/** Rows that were read at once, counted as the tallies would count them. */
final class Slice implements Counts {
  private final Map<OrgId, Map<Extracts.Part, List<Extracts.Row>>> rows = new HashMap<>();

  Slice(Collection<Extracts.Row> all) {
    for (Extracts.Row row : all) {
      rows.computeIfAbsent(row.unit(), unit -> new HashMap<>())
          .computeIfAbsent(new Extracts.Part(row.kind(), row.measure()), part -> new ArrayList<>())
          .add(row);
    }
  }

  /** Rows of the kinds, each entry once, newest first. */
  Collection<Extracts.Row> rows(
      OrgId organization, Collection<String> kinds, String measure, Period period) {
    Map<Extracts.Part, List<Extracts.Row>> own = rows.getOrDefault(organization, Map.of());
    if (own.isEmpty()) {
      return List.of();
    }
    Stream<Extracts.Row> all =
        kinds.stream()
            .flatMap(kind -> own.getOrDefault(new Extracts.Part(kind, measure), List.of()).stream())
            .filter(row -> period.contains(row.on()));
    if (kinds.size() == 1) {
      return all.toList();
    }
    Map<EntryId, Extracts.Row> distinct = new LinkedHashMap<>();
    all.forEach(row -> distinct.putIfAbsent(row.entry(), row));
    return distinct.values();
  }

  private Collection<Extracts.Row> rows(Tallies.Range range) {
    return rows(range.organization(), range.kinds(), range.measure(), range.period());
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
  public boolean any(Tallies.Range range) {
    return !rows(range).isEmpty();
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
