package org.youju.reports.web;

import java.util.List;
import java.util.Optional;

/**
 * What the requirements propose for a report.
 *
 * @param done every period of the year was found in the ledger
 * @param missed binding ones that were not, for the author to weigh
 * @param unexplained what is done as a rule (一般) and was not, without an explanation yet
 * @param problems where problems stand in the report; empty where its outline has no such section
 */
public record DutiesView(
    List<Line> done, List<Line> missed, List<Line> unexplained, Optional<Section> problems) {
  /**
   * A section of the outline.
   *
   * @param key of its heading
   */
  public record Section(String key, String title) {}

  /**
   * A requirement.
   *
   * @param citation where it comes from
   * @param proposal what the author may take into the section on problems; empty: nothing
   */
  public record Line(
      String name,
      String required,
      String citation,
      List<Found> found,
      List<PaperView.Piece> proposal) {
    /** The proposal as it would read. */
    public String words() {
      return String.join("", proposal.stream().map(PaperView.Piece::text).toList());
    }
  }

  /**
   * A period of it.
   *
   * @param told the figure as judged, or that the ledger has no record
   * @param page where its records are
   */
  public record Found(String period, String told, String page) {}
}
