package org.youju.docx;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of the bookmarks that tie figures and rows together. Word allows letters, digits and
 * underscores, at most 40, each name once: figures are numbered in reading order, further
 * occurrences of one figure counted.
 */
final class FigureLinks {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final boolean withRows;
  private int bookmarks;

  FigureLinks(OfficialDocument document) {
    withRows = document.appendix().isPresent();
    document.figures().forEach(figure -> numbers.putIfAbsent(figure.id(), numbers.size() + 1));
  }

  boolean withRows() {
    return withRows;
  }

  /** {@code figure_3}, then {@code figure_3_2} for the same figure's second place. */
  String nextPlaceOf(String figureId) {
    int occurrence = occurrences.merge(figureId, 1, Integer::sum);
    return figure(figureId) + (occurrence == 1 ? "" : "_" + occurrence);
  }

  boolean isInText(String figureId) {
    return numbers.containsKey(figureId);
  }

  String figure(String figureId) {
    return "figure_" + number(figureId);
  }

  String row(String figureId) {
    return "source_" + number(figureId);
  }

  /** A fresh number for {@code w:bookmarkStart}. */
  String nextBookmarkId() {
    return Integer.toString(++bookmarks);
  }

  private int number(String figureId) {
    var number = numbers.get(figureId);
    if (number == null) {
      throw new IllegalArgumentException("not a figure of the text: " + figureId);
    }
    return number;
  }
}
