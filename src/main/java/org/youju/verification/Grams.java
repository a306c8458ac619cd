package org.youju.verification;

import java.util.LinkedHashSet;
import java.util.Set;

/** Pairs of neighbouring characters: what terms and sentences are compared by, as in the search. */
final class Grams {
  private Grams() {}

  static Set<String> of(String plain) {
    Set<String> grams = new LinkedHashSet<>();
    if (plain.length() == 1) {
      grams.add(plain);
    }
    for (int i = 0; i + 2 <= plain.length(); i++) {
      grams.add(plain.substring(i, i + 2));
    }
    return grams;
  }
}
