package org.youju.docx;

/** A stretch of text inside a paragraph. */
public sealed interface Run {
  /** The text as the reader sees it; a line break is {@code \n}. */
  String text();

  /** Prose. */
  record Text(String text) implements Run {}

  /**
   * A figure (数字) that leads to its row in the {@link SourcesAppendix}.
   *
   * @param id any non-empty text; the same id may stand in several places
   * @param text the figure as it stands in the sentence, e.g. {@code 12次}
   */
  record LinkedFigure(String id, String text) implements Run {
    public LinkedFigure {
      if (id.isEmpty() || text.isEmpty()) {
        throw new IllegalArgumentException("a linked figure needs an id and a text");
      }
    }
  }
}
