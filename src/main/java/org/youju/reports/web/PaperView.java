package org.youju.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.catalog.Outline;
import org.youju.metrics.Figure;
import org.youju.reports.Block;
import org.youju.reports.Draft;
import org.youju.reports.FigureRef;
import org.youju.reports.FrozenFigure;
import org.youju.reports.IssuedReport;
import org.youju.reports.Layout;
import org.youju.reports.Report;
import org.youju.reports.Run;

/**
 * A report on paper.
 *
 * @param signature who signs, and {@code date} when
 */
public record PaperView(String title, List<Line> lines, String signature, String date) {
  /**
   * A heading or a paragraph.
   *
   * @param tag {@code h2}, {@code h3} or {@code p}
   * @param number 一、 or （一）, empty for paragraphs
   * @param brief for the list of contents, e.g. 理论学习; empty for paragraphs
   * @param wording what the outline last gave there; empty when nothing
   * @param anchor where the list of contents leads
   */
  public record Line(
      String key,
      String tag,
      String number,
      String brief,
      String wording,
      String anchor,
      List<Piece> pieces) {}

  /**
   * Words, or a figure when it has a metric.
   *
   * @param tone {@code bad} without support, {@code none} where it is not for this reader; else
   *     empty
   * @param number of the frozen figure of an issued report; 0 in drafts
   */
  public record Piece(
      String text,
      String metric,
      String name,
      String organization,
      String from,
      String to,
      String tone,
      int number) {
    static Piece words(String text) {
      return new Piece(text, "", "", "", "", "", "", 0);
    }

    /** A figure that may be taken into the text. */
    static Piece of(Figure figure) {
      return new Piece(
          figure.text(),
          figure.metric().id(),
          figure.metric().name(),
          figure.organization().toString(),
          figure.period().from().toString(),
          figure.period().to().toString(),
          figure.value().isPresent() ? "" : figure.isWithheld() ? "none" : "bad",
          0);
    }

    public boolean isFigure() {
      return !metric.isEmpty();
    }
  }

  static PaperView of(Report report, Catalog catalog, LocalDate day) {
    Map<String, String> wordings = report instanceof Draft draft ? draft.seen() : Map.of();
    Map<FigureRef, Integer> numbers = numbers(report);
    Map<String, String> briefs = briefs(report, catalog);
    List<Line> lines = new ArrayList<>();
    for (Layout.Line line : report.layout().lines()) {
      Block block = line.block();
      lines.add(
          new Line(
              block.key(),
              tag(block),
              line.number(),
              block.level() == Block.Level.PARAGRAPH
                  ? ""
                  : briefs.getOrDefault(block.key(), block.text()),
              wordings.getOrDefault(block.key(), ""),
              "b" + lines.size(),
              block.runs().stream().map(run -> piece(run, catalog, numbers)).toList()));
    }
    return new PaperView(
        report.title(), lines, report.header().organizationName(), Says.official(day));
  }

  /** The offer's block as it would stand. */
  static Line offered(Draft.Offer offer, Catalog catalog) {
    return new Line(
        offer.key(),
        tag(offer.block()),
        "",
        "",
        offer.wording(),
        "",
        offer.block().runs().stream().map(run -> piece(run, catalog, Map.of())).toList());
  }

  private static Map<FigureRef, Integer> numbers(Report report) {
    Map<FigureRef, Integer> numbers = new HashMap<>();
    if (report instanceof IssuedReport issued) {
      for (FrozenFigure figure : issued.figures()) {
        numbers.put(figure.ref(), figure.number());
      }
    }
    return numbers;
  }

  /** Short names of parts by the keys that the outline gives them. */
  private static Map<String, String> briefs(Report report, Catalog catalog) {
    Map<String, String> briefs = new HashMap<>();
    List<Outline.Section> sections =
        catalog.outline(report.header().outline()).map(Outline::sections).orElse(List.of());
    for (int i = 0; i < sections.size(); i++) {
      for (int j = 0; j < sections.get(i).parts().size(); j++) {
        briefs.put("s" + (i + 1) + "p" + (j + 1), sections.get(i).parts().get(j).shortName());
      }
    }
    return briefs;
  }

  private static String tag(Block block) {
    return switch (block.level()) {
      case SECTION -> "h2";
      case PART -> "h3";
      case PARAGRAPH -> "p";
    };
  }

  private static Piece piece(Run run, Catalog catalog, Map<FigureRef, Integer> numbers) {
    if (!(run instanceof Run.Number number)) {
      return Piece.words(run.text());
    }
    FigureRef ref = number.ref();
    return new Piece(
        number.text(),
        ref.metric(),
        catalog.metric(ref.metric()).map(Metric::name).orElse(ref.metric()),
        ref.organization().toString(),
        ref.period().from().toString(),
        ref.period().to().toString(),
        tone(number),
        numbers.getOrDefault(ref, 0));
  }

  static String tone(Run.Number number) {
    return number.withheld() ? "none" : number.isSupported() ? "" : "bad";
  }
}
