package org.youju.verification.web;

import java.util.List;

/**
 * The document as it looks, with marks.
 *
 * @param blocks paragraphs and tables in reading order
 */
public record PaperView(List<Block> blocks) {
  private static final int LINES = 3;

  /** Whether a cell holds so many paragraphs that it is scrolled. */
  public boolean isLong(List<Piece> cell) {
    return cell.stream().filter(Piece::endsLine).count() >= LINES;
  }

  /**
   * A paragraph, or a table when {@code rows} is filled.
   *
   * @param tag h1, h2, h3, p or table
   * @param place center, right or empty
   */
  public record Block(String tag, String place, List<Piece> pieces, List<List<List<Piece>>> rows) {}

  /**
   * A run of text.
   *
   * @param mark claim, defect or empty
   * @param id what a click opens, e.g. {@code c12} for the claim at character 12
   * @param href the same page with that mark opened
   * @param css tone of the mark
   * @param sign the verdict without colour
   * @param says what it is, for screen readers
   */
  public record Piece(
      String text, String mark, String id, String href, String css, String sign, String says) {
    /** Between paragraphs of one cell. */
    static final Piece LINE_END = plain("\n");

    static Piece plain(String text) {
      return new Piece(text, "", "", "", "", "", "");
    }

    public boolean endsLine() {
      return this == LINE_END;
    }

    public boolean marked() {
      return !mark.isEmpty();
    }
  }
}
