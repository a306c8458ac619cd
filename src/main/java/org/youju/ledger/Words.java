package org.youju.ledger;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a search, without a dictionary: a text has a term when the term stands in it as
 * written. The database indexes runs of one to three characters ({@code ledger.grams}).
 */
final class Words {
  private static final int GRAM = 3;
  private static final int TERMS = 8;

  private Words() {}

  /** Lower case, full-width forms folded, white space squeezed. */
  static String normalize(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The terms of a query: separated by white space, at most eight. */
  static List<String> terms(String query) {
    return Arrays.stream(normalize(query).split(" "))
        .filter(term -> !term.isEmpty())
        .limit(TERMS)
        .toList();
  }

  /** Runs of characters that every text containing all the terms contains. */
  static List<String> grams(List<String> terms) {
    return terms.stream().flatMap(Words::grams).distinct().toList();
  }

  private static Stream<String> grams(String term) {
    int[] points = term.codePoints().toArray();
    return points.length <= GRAM
        ? Stream.of(term)
        : IntStream.rangeClosed(0, points.length - GRAM).mapToObj(i -> new String(points, i, GRAM));
  }
}
