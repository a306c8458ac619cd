package org.youju.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.metrics.MonthBars;
import org.youju.metrics.Told;
import org.youju.organization.SearchText;
import org.youju.shell.Tab;

/**
 * Collects the page 指标: of each area the figures with most records behind them, and one step away
 * the area whole, beside the year before or by the organisations below.
 */
@Component
class ShowMetrics {
  private static final int FIRST = 6;
  private static final int MOST_COLUMNS = 40;

  private final Catalog catalog;
  private final Figures figures;
  private final FindPlace places;
  private final Map<String, List<SearchText>> words = new ConcurrentHashMap<>();

  ShowMetrics(Catalog catalog, Figures figures, FindPlace places) {
    this.catalog = catalog;
    this.figures = figures;
    this.places = places;
  }

  MetricsView view(Scope scope, Address address, LocalDate today) {
    Place place = places.of(scope, address, today);
    List<Told> told =
        figures.told(scope, address.organization(), address.period(), found(address.q()));
    List<Told> shown = shown(told, address);
    Optional<MetricsView.Table> table =
        address.beside() && !address.area().isEmpty() && !place.below().isEmpty()
            ? Optional.of(table(scope, address, place, shown))
            : Optional.empty();
    Set<String> loud =
        told.stream().map(one -> one.figure().metric().id()).collect(Collectors.toSet());
    return new MetricsView(
        place,
        Span.of(address, today),
        address.q(),
        told.size(),
        choices(told, address),
        address.area(),
        ways(address, place),
        table.isPresent() ? List.of() : areas(told, rows(scope, address, shown, today), address),
        table,
        silent(address, loud),
        duties(address));
  }

  private List<Metric> found(String typed) {
    return catalog.metrics().stream().filter(metric -> isFound(metric, typed)).toList();
  }

  /** All that is asked for; of all areas at once, only the first of each. */
  private static List<Told> shown(List<Told> told, Address address) {
    if (!address.q().isEmpty()) {
      return told;
    }
    return Stream.of(Area.values())
        .filter(area -> address.area().isEmpty() || area.letter().equals(address.area()))
        .flatMap(area -> first(of(area, told), address.area().isEmpty()).stream())
        .toList();
  }

  private static List<Told> of(Area area, List<Told> told) {
    return told.stream()
        .filter(one -> one.figure().metric().category().equals(area.letter()))
        .toList();
  }

  /** Those with most records behind them, in the order of the catalogue. */
  private static List<Told> first(List<Told> told, boolean brief) {
    if (!brief || told.size() <= FIRST + 1) {
      return told;
    }
    Set<Told> most =
        told.stream()
            .sorted(Comparator.comparingLong((Told one) -> one.figure().count()).reversed())
            .limit(FIRST)
            .collect(Collectors.toSet());
    return told.stream().filter(most::contains).toList();
  }

  private static List<Tab> choices(List<Told> told, Address address) {
    List<Tab> choices = new ArrayList<>();
    choices.add(choice("全部板块", told.size(), address, ""));
    for (Area area : Area.values()) {
      int count = of(area, told).size();
      if (count > 0 || area.letter().equals(address.area())) {
        choices.add(choice(area.title(), count, address, area.letter()));
      }
    }
    return choices;
  }

  private static Tab choice(String title, int count, Address address, String letter) {
    boolean current = address.q().isEmpty() && letter.equals(address.area());
    return new Tab(
        title, address.area(letter).toString(), current, count == 0 ? "" : String.valueOf(count));
  }

  private static List<Tab> ways(Address address, Place place) {
    return address.area().isEmpty() || place.below().isEmpty()
        ? List.of()
        : List.of(
            new Tab("与上年同期对比", address.beside(false).toString(), !address.beside()),
            new Tab("各组织并列", address.beside(true).toString(), address.beside()));
  }

  private List<MetricsView.Row> rows(
      Scope scope, Address address, List<Told> shown, LocalDate today) {
    Period same = ShowMetric.elapsed(address.period(), today).yearBefore();
    List<Metric> metrics = shown.stream().map(one -> one.figure().metric()).toList();
    Map<String, Figure> before = byMetric(scope, address.organization(), same, metrics);
    return shown.stream()
        .map(one -> row(one, Optional.ofNullable(before.get(one.figure().metric().id()))))
        .toList();
  }

  private static MetricsView.Row row(Told told, Optional<Figure> before) {
    return new MetricsView.Row(
        FigureView.of(told.figure()),
        before.map(FigureView::of),
        before.map(figure -> ShowMetric.difference(told.figure(), figure)).orElse(""),
        told.months().map(MonthBars::small));
  }

  private Map<String, Figure> byMetric(
      Scope scope, OrgId organization, Period period, List<Metric> metrics) {
    return figures.told(scope, organization, period, metrics).stream()
        .map(Told::figure)
        .collect(Collectors.toMap(figure -> figure.metric().id(), Function.identity()));
  }

  private static List<MetricsView.Area> areas(
      List<Told> told, List<MetricsView.Row> rows, Address address) {
    Map<String, String> letters =
        told.stream()
            .map(one -> one.figure().metric())
            .collect(Collectors.toMap(Metric::id, Metric::category));
    List<MetricsView.Area> areas = new ArrayList<>();
    for (Area area : Area.values()) {
      List<MetricsView.Row> own =
          rows.stream()
              .filter(row -> area.letter().equals(letters.get(row.figure().id())))
              .toList();
      if (!own.isEmpty()) {
        areas.add(
            new MetricsView.Area(
                "area-" + area.letter(),
                area.title(),
                own,
                address.area(area.letter()).toString(),
                of(area, told).size() - own.size()));
      }
    }
    return areas;
  }

  private MetricsView.Table table(Scope scope, Address address, Place place, List<Told> shown) {
    List<Metric> metrics = shown.stream().map(one -> one.figure().metric()).toList();
    List<Place.Link> columns = new ArrayList<>();
    List<Map<String, Figure>> cells = new ArrayList<>();
    for (Place.Link child : place.below()) {
      Map<String, Figure> column =
          byMetric(scope, OrgId.parse(child.id()), address.period(), metrics);
      if (!column.isEmpty() && columns.size() < MOST_COLUMNS) {
        columns.add(child);
        cells.add(column);
      }
    }
    return new MetricsView.Table(
        columns,
        place.below().size() - columns.size(),
        shown.stream().map(one -> line(one.figure(), cells)).toList());
  }

  private static MetricsView.Line line(Figure whole, List<Map<String, Figure>> cells) {
    return new MetricsView.Line(
        FigureView.of(whole),
        cells.stream()
            .map(cell -> Optional.ofNullable(cell.get(whole.metric().id())).map(FigureView::of))
            .toList());
  }

  private List<MetricsView.Silent> silent(Address address, Set<String> loud) {
    return Stream.of(Area.values())
        .filter(area -> address.area().isEmpty() || area.letter().equals(address.area()))
        .map(area -> silent(area, address, loud))
        .filter(area -> !area.metrics().isEmpty())
        .toList();
  }

  private MetricsView.Silent silent(Area area, Address address, Set<String> loud) {
    List<Place.Link> links =
        found(address.q()).stream()
            .filter(metric -> metric.category().equals(area.letter()))
            .filter(metric -> !loud.contains(metric.id()) && !catalog.countsDuties(metric))
            .map(metric -> link(metric, address))
            .toList();
    return new MetricsView.Silent(area.title(), links);
  }

  private List<Place.Link> duties(Address address) {
    return found(address.q()).stream()
        .filter(catalog::countsDuties)
        .filter(m -> address.area().isEmpty() || m.category().equals(address.area()))
        .map(metric -> link(metric, address))
        .toList();
  }

  private static Place.Link link(Metric metric, Address address) {
    return new Place.Link(
        metric.id(), metric.name(), address.at("/metrics/" + metric.id()).toString());
  }

  /** By name, by what reports call it, by pinyin and initials. */
  private boolean isFound(Metric metric, String typed) {
    return typed.isEmpty()
        || words.computeIfAbsent(metric.id(), id -> words(metric)).stream()
            .anyMatch(name -> name.matches(typed));
  }

  private static List<SearchText> words(Metric metric) {
    return Stream.concat(Stream.of(metric.name()), metric.aliases().stream())
        .map(SearchText::ofOrganization)
        .toList();
  }
}
