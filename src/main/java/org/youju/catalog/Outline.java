package org.youju.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an annual report is laid out (提纲): fixed prose of our own with places for figures. A clause
 * is written only when the ledger supports it, so the outline says what could be said, not what is.
 *
 * @param name what the report is called, e.g. 支部书记抓基层党建述职报告
 * @param title the report's title
 * @param organizationKinds the kinds of organisations it can be written for
 * @param opening the first paragraph
 * @param closing the last paragraph, e.g. 请予评议
 * @param disabled switched off: no longer offered, still found by reports written from it
 */
public record Outline(
    String id,
    String name,
    Template title,
    Set<String> organizationKinds,
    Template opening,
    List<Section> sections,
    Template closing,
    boolean disabled) {
  public Outline {
    organizationKinds = Set.copyOf(organizationKinds);
    sections = List.copyOf(sections);
  }

  /** A section (一、); numbered when written, so that numbers have no holes. */
  public record Section(String title, List<Part> parts) {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a section (（一）), or the section's body when it has no title.
   *
   * @param title empty: no heading of its own
   * @param shortName for the list of contents and of gaps, e.g. 理论学习
   * @param points what is told; several titled points are counted 一是, 二是
   * @param items records taken over as they were written, after the points
   */
  public record Part(String title, String shortName, List<Point> points, Optional<Items> items) {
    public Part {
      points = List.copyOf(points);
    }
  }

  /**
   * A paragraph.
   *
   * @param title its topic sentence without the full stop; empty: none
   */
  public record Point(String title, List<Sentence> sentences) {
    public Point {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence, full stop included in the ending. It vanishes when none of its clauses can be said.
   */
  public record Sentence(Clause.Joined body) {}

  /** A piece of a sentence. */
  public sealed interface Clause {
    /**
     * Said when every figure of it has a value.
     *
     * @param optional its absence is nothing to speak of
     * @param zeroStated a value of 0 is said too; else it is left out
     */
    record Said(Template text, boolean optional, boolean zeroStated) implements Clause {}

    /** Clauses strung together; vanishes with its lead and ending when none of them is said. */
    record Joined(String lead, List<Clause> clauses, String separator, String ending)
        implements Clause {
      public Joined {
        clauses = List.copyOf(clauses);
      }
    }
  }

  /**
   * Records taken over into the report: problems, causes, plans.
   *
   * @param kinds of the records
   * @param nextYear those that look ahead: of the first quarter of the next year, or naming that
   *     year in their title
   * @param most how many at most
   * @param lead what stands before them
   */
  public record Items(List<String> kinds, boolean nextYear, int most, Template lead) {
    public Items {
      kinds = List.copyOf(kinds);
    }
  }

  Outline switchedOff() {
    return new Outline(id, name, title, organizationKinds, opening, sections, closing, true);
  }
}
