package org.youju.verification.web;

import java.util.List;

/**
 * The document as it looks, with marks.
 *
 * @param blocks paragraphs and tables in reading order
 */
public record PaperView(List<Block> blocks) {
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
    static Piece plain(String text) {
      return new Piece(text, "", "", "", "", "", "");
    }

    public boolean marked() {
      return !mark.isEmpty();
    }
  }
}
