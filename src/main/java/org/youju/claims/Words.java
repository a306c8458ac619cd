package org.youju.claims;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A set of words that is asked what stands at, or before, a place of a text; the longest word
 * answers.
 */
final class Words {
  private static final char[][] NONE = {};
  private final BitSet firsts = new BitSet(65536);
  private final Map<Character, char[][]> byFirst;
  private final Map<Character, char[][]> byLast;

  private Words(Map<Character, char[][]> byFirst, Map<Character, char[][]> byLast) {
    this.byFirst = byFirst;
    this.byLast = byLast;
    byFirst.keySet().forEach(firsts::set);
  }

  static Words of(String... words) {
    return new Words(index(words, true), index(words, false));
  }

  private static Map<Character, char[][]> index(String[] words, boolean first) {
    Map<Character, List<String>> groups =
        Arrays.stream(words)
            .collect(Collectors.groupingBy(w -> w.charAt(first ? 0 : w.length() - 1)));
    Map<Character, char[][]> index = new HashMap<>();
    groups.forEach((c, group) -> index.put(c, longestFirst(group)));
    return index;
  }

  private static char[][] longestFirst(List<String> group) {
    return group.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(String::toCharArray)
        .toArray(char[][]::new);
  }

  /**
   * Length of the longest word that begins at {@code i} and ends before {@code to}; 0 when none
   * does.
   */
  int at(char[] t, int i, int to) {
    if (i >= to || !firsts.get(t[i])) {
      return 0;
    }
    for (char[] word : byFirst.getOrDefault(t[i], NONE)) {
      if (matches(t, i, to, word)) {
        return word.length;
      }
    }
    return 0;
  }

  /**
   * Length of the longest word that ends just before {@code i} and begins at {@code from} or later.
   */
  int before(char[] t, int i, int from) {
    if (i <= from) {
      return 0;
    }
    for (char[] word : byLast.getOrDefault(t[i - 1], NONE)) {
      if (i - word.length >= from && matches(t, i - word.length, i, word)) {
        return word.length;
      }
    }
    return 0;
  }

  /** Whether any word stands somewhere in the span. */
  boolean within(char[] t, int from, int to) {
    return find(t, from, to) >= 0;
  }

  /** Where the first word of the span begins; -1 when there is none. */
  int find(char[] t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(t, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(char[] t, int i, int to, char[] word) {
    if (i + word.length > to) {
      return false;
    }
    for (int k = 0; k < word.length; k++) {
      if (t[i + k] != word[k]) {
        return false;
      }
    }
    return true;
  }
}
