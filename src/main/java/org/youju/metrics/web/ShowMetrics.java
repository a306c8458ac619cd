package org.youju.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.Scope;
import org.youju.metrics.Figures;
import org.youju.metrics.MonthBars;
import org.youju.metrics.Told;
import org.youju.organization.SearchText;

/** Collects the cards of the page 指标. */
@Component
class ShowMetrics {
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
    List<Told> told =
        figures.told(scope, address.organization(), address.period()).stream()
            .filter(one -> isFound(one.figure().metric(), address.q()))
            .toList();
    Set<String> loud =
        told.stream().map(one -> one.figure().metric().id()).collect(Collectors.toSet());
    return new MetricsView(
        places.of(scope, address, today),
        Span.of(address, today),
        address.q(),
        told.size(),
        areas(told),
        silent(address, loud));
  }

  private List<MetricsView.Area> areas(List<Told> told) {
    List<MetricsView.Area> areas = new ArrayList<>();
    for (Area area : Area.values()) {
      List<MetricsView.Card> cards =
          told.stream()
              .filter(one -> one.figure().metric().category().equals(area.letter()))
              .map(ShowMetrics::card)
              .toList();
      if (!cards.isEmpty()) {
        areas.add(new MetricsView.Area("area-" + area.letter(), area.title(), cards));
      }
    }
    return areas;
  }

  private static MetricsView.Card card(Told told) {
    return new MetricsView.Card(FigureView.of(told.figure()), told.months().map(MonthBars::small));
  }

  private List<MetricsView.Silent> silent(Address address, Set<String> loud) {
    return Stream.of(Area.values())
        .map(area -> silent(area, address, loud))
        .filter(area -> !area.metrics().isEmpty())
        .toList();
  }

  private MetricsView.Silent silent(Area area, Address address, Set<String> loud) {
    List<Place.Link> links =
        catalog.metrics().stream()
            .filter(metric -> metric.category().equals(area.letter()))
            .filter(metric -> !loud.contains(metric.id()) && isFound(metric, address.q()))
            .map(m -> new Place.Link(m.name(), address.at("/metrics/" + m.id()).toString()))
            .toList();
    return new MetricsView.Silent(area.title(), links);
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
