package org.youju.metrics.web;

import java.util.List;
import java.util.Optional;
import org.youju.shell.Bars;
import org.youju.shell.Tab;

/**
 * One metric with everything behind it.
 *
 * @param against the same days of the year before, in a sentence
 * @param bars month by month beside the year before; empty for periods of one month
 * @param parts the metrics a ratio is made of
 * @param rows halves or quarters beside the year before
 * @param below the organisations directly below, in the order of the tree
 * @param kinds ids of the kinds it counts, for recording what is missing
 */
public record MetricView(
    Place place,
    Span span,
    FigureView figure,
    Rule rule,
    String asOf,
    String against,
    Optional<Bars> bars,
    List<FigureView> parts,
    List<Compared> rows,
    List<Below> below,
    Records records,
    List<String> kinds) {
  public MetricView {
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
    below = List.copyOf(below);
    kinds = List.copyOf(kinds);
  }

  /** How it is counted and by which document. */
  public record Rule(String area, String sentence, String source, String aliases) {}

  /** A part of the period and the same part of the year before. */
  public record Compared(String words, FigureView now, FigureView before, String difference) {}

  /** An organisation below with its figure. */
  public record Below(String name, FigureView figure) {}

  /**
   * The records behind the figure.
   *
   * @param words what and how many stand here
   */
  public record Records(String words, List<Row> rows, String first, String next) {}

  /**
   * One line behind the figure: an entry, a person or an organisation.
   *
   * @param on the day, empty where there is none
   */
  public record Row(
      String on, String title, String href, String kinds, String organization, boolean late) {}

  /** The choice of periods as tabs. */
  public List<Tab> periods() {
    return span.others();
  }
}
