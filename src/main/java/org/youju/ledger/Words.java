package org.youju.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Full-text search without a dictionary: texts are indexed by pairs of neighbouring characters,
 * which suits Chinese and finds any run of two characters exactly.
 */
final class Words {
  private static final int LAST_POSITION = 16_383;
  private static final int POSITIONS = 255;

  private Words() {}

  /** Lower case, full-width forms folded, white space squeezed. */
  static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** A {@code tsvector} literal of a normalised text. */
  static String vector(String normalized) {
    Map<String, List<Integer>> lexemes = new LinkedHashMap<>();
    int position = 1;
    for (String token : pairs(normalized)) {
      List<Integer> at = lexemes.computeIfAbsent(token, t -> new ArrayList<>());
      if (at.size() < POSITIONS) {
        at.add(Math.min(position, LAST_POSITION));
      }
      position++;
    }
    return lexemes.entrySet().stream()
        .map(
            e ->
                quote(e.getKey())
                    + ":"
                    + e.getValue().stream().map(String::valueOf).collect(Collectors.joining(",")))
        .collect(Collectors.joining(" "));
  }

  /** A {@code tsquery} literal that every text containing all the terms satisfies. */
  static String query(List<String> terms) {
    return terms.stream()
        .flatMap(
            term ->
                length(term) == 1 ? java.util.stream.Stream.of(quote(term) + ":*") : inner(term))
        .distinct()
        .collect(Collectors.joining(" & "));
  }

  /** The terms of a normalised query: separated by white space, at most eight. */
  static List<String> terms(String query) {
    return java.util.Arrays.stream(normalize(query).split(" "))
        .filter(term -> !term.isEmpty())
        .limit(8)
        .toList();
  }

  private static java.util.stream.Stream<String> inner(String term) {
    List<String> pairs = pairs(term);
    return pairs.subList(0, pairs.size() - 1).stream().map(Words::quote);
  }

  /** Pairs of neighbours, then the last character alone, for each run without white space. */
  private static List<String> pairs(String text) {
    List<String> pairs = new ArrayList<>();
    for (String run : text.split(" ")) {
      int[] points = run.codePoints().toArray();
      for (int i = 0; i + 1 < points.length; i++) {
        pairs.add(new String(points, i, 2));
      }
      if (points.length > 0) {
        pairs.add(new String(points, points.length - 1, 1));
      }
    }
    return pairs;
  }

  private static int length(String term) {
    return term.codePointCount(0, term.length());
  }

  private static String quote(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
