package org.youju.metrics.web;

import java.util.List;
import java.util.Optional;
import org.youju.shell.Bars;

/**
 * All figures of an organisation in a period.
 *
 * @param q what was searched for
 * @param areas areas with something to tell, A to H
 * @param silent areas with the metrics that have nothing to count yet
 */
public record MetricsView(
    Place place, Span span, String q, int told, List<Area> areas, List<Silent> silent) {
  public MetricsView {
    areas = List.copyOf(areas);
    silent = List.copyOf(silent);
  }

  /** One area of work with its figures; {@code id} is its anchor on the page. */
  public record Area(String id, String title, List<Card> cards) {}

  /** A figure with its months. */
  public record Card(FigureView figure, Optional<Bars> bars) {}

  /** Metrics of an area without records. */
  public record Silent(String title, List<Place.Link> metrics) {}

  /** How many metrics have nothing to tell. */
  public int silentCount() {
    return silent.stream().mapToInt(area -> area.metrics().size()).sum();
  }
}
