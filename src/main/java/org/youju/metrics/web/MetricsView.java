package org.youju.metrics.web;

import java.util.List;
import java.util.Optional;
import org.youju.shell.Bars;
import org.youju.shell.Tab;

/**
 * All figures of an organisation in a period: a few of each area, or one area whole, or what a
 * search found.
 *
 * @param q what was searched for
 * @param told how many metrics have something to tell
 * @param choices the areas with something to tell, and all of them
 * @param area letter of the area shown alone; empty for none
 * @param ways how an area can be looked at: in time, or by the organisations below; empty where
 *     there is no choice
 * @param areas what is shown
 * @param table the organisations below side by side, when that was chosen
 * @param silent areas with the metrics that have nothing to count yet
 * @param duties metrics of duties, which are judged when their page is opened
 */
public record MetricsView(
    Place place,
    Span span,
    String q,
    int told,
    List<Tab> choices,
    String area,
    List<Tab> ways,
    List<Area> areas,
    Optional<Table> table,
    List<Silent> silent,
    List<Place.Link> duties) {
  public MetricsView {
    choices = List.copyOf(choices);
    ways = List.copyOf(ways);
    areas = List.copyOf(areas);
    silent = List.copyOf(silent);
    duties = List.copyOf(duties);
  }

  /**
   * One area of work.
   *
   * @param more where the rest of it stands; {@code left} how many those are
   */
  public record Area(String id, String title, List<Row> rows, String more, int left) {}

  /**
   * A figure in one line.
   *
   * @param before the same days of the year before
   */
  public record Row(
      FigureView figure, Optional<FigureView> before, String difference, Optional<Bars> bars) {}

  /**
   * Organisations side by side.
   *
   * @param left how many more there are, mostly without a record in this area
   */
  public record Table(List<Place.Link> columns, int left, List<Line> lines) {}

  /** One metric; {@code cells} in the order of the columns. */
  public record Line(FigureView whole, List<Optional<FigureView>> cells) {}

  /** Metrics of an area without records. */
  public record Silent(String title, List<Place.Link> metrics) {}

  /** Whether only a part of each area is shown. */
  public boolean brief() {
    return area.isEmpty() && q.isEmpty();
  }

  /** How many metrics have nothing to tell. */
  public int silentCount() {
    return silent.stream().mapToInt(one -> one.metrics().size()).sum();
  }
}
