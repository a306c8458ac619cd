package org.youju.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.EntryId;
import org.youju.kernel.NotFound;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.metrics.Sheet;

/** What a report is written from, asked once each: figures and records, as they are now. */
final class Sources {
  private static final int RECORDS = 60;

  private final Catalog catalog;
  private final Figures figures;
  private final Tallies tallies;
  private final Ledger ledger;
  private final Scope scope;
  private final ReportHeader header;
  private final LocalDate today;
  private final Map<FigureRef, Figure> asked = new HashMap<>();
  private Optional<Sheet> year = Optional.empty();

  Sources(
      Catalog catalog,
      Figures figures,
      Tallies tallies,
      Ledger ledger,
      Scope scope,
      ReportHeader header,
      LocalDate today) {
    this.catalog = catalog;
    this.figures = figures;
    this.tallies = tallies;
    this.ledger = ledger;
    this.scope = scope;
    this.header = header;
    this.today = today;
  }

  ReportHeader header() {
    return header;
  }

  /** Whether the year is over, or so nearly that one speaks of all of it. */
  boolean wholeYear() {
    return !today.isBefore(LocalDate.of(header.year(), 12, 1));
  }

  /** The figure without its records. */
  Figure figure(FigureRef ref) {
    return asked.computeIfAbsent(ref, this::count);
  }

  private Figure count(FigureRef ref) {
    Metric metric = catalog.metric(ref.metric()).orElseThrow(NotFound::new);
    boolean ownYear =
        ref.organization().equals(header.organization()) && ref.period().equals(header.period());
    return ownYear
        ? year().figure(metric)
        : figures.glance(scope, metric, ref.organization(), ref.period());
  }

  /** Nearly every figure is one of the organisation in its year: read at once. */
  private Sheet year() {
    if (year.isEmpty()) {
      year =
          Optional.of(
              figures.sheet(scope, header.organization(), header.period(), catalog.metrics()));
    }
    return year.get();
  }

  /** The figure with the ids of its records. */
  Figure figureWithRecords(FigureRef ref) {
    return figures.figure(scope, ref.metric(), ref.organization(), ref.period(), Optional.empty());
  }

  /** Records of the kinds, those of the organisation itself first, then newest first. */
  List<EntrySummary> records(List<String> kinds, Period period) {
    Tallies.Range range =
        new Tallies.Range(
            scope, header.organization(), kinds, Tallies.ENTRIES, period, Optional.empty());
    return summaries(tallies.entryIds(range, RECORDS)).stream()
        .sorted(
            java.util.Comparator.comparing(e -> !e.organization().equals(header.organization())))
        .toList();
  }

  List<EntrySummary> summaries(Collection<EntryId> ids) {
    return tallies.summaries(scope, ids);
  }

  /** The lines of many entries, asked at once. */
  Map<EntryId, EntrySummary> byId(Collection<EntryId> ids) {
    Map<EntryId, EntrySummary> found = new LinkedHashMap<>();
    summaries(ids).forEach(summary -> found.put(summary.id(), summary));
    return found;
  }

  String text(EntryId id) {
    return ledger.entry(scope, id).recording().text();
  }

  Catalog catalog() {
    return catalog;
  }
}
