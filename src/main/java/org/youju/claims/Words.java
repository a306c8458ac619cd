package org.youju.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.StringTokenizer;
import java.util.TreeMap;

/**
 * A set of words that is asked what stands at, or before, a place of a text; the longest word
 * answers.
 */
final class Words {
  private final Index byFirst;
  private final Index byLast;

  private Words(Index byFirst, Index byLast) {
    this.byFirst = byFirst;
    this.byLast = byLast;
  }

  static Words of(String... words) {
    return new Words(Index.of(words, true), Index.of(words, false));
  }

  /** The words of a line, blanks between them. */
  static Words in(String line) {
    StringTokenizer words = new StringTokenizer(line);
    String[] all = new String[words.countTokens()];
    for (int i = 0; i < all.length; i++) {
      all[i] = words.nextToken();
    }
    return of(all);
  }

  /**
   * Length of the longest word that begins at {@code i} and ends before {@code to}; 0 when none
   * does.
   */
  int at(char[] t, int i, int to) {
    if (i >= to || !byFirst.has(t[i])) {
      return 0;
    }
    for (char[] word : byFirst.words(t[i])) {
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
    if (i <= from || !byLast.has(t[i - 1])) {
      return 0;
    }
    for (char[] word : byLast.words(t[i - 1])) {
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
      if (byFirst.has(t[i]) && at(t, i, to) > 0) {
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

  /**
   * Words by one of their characters: a bit for each character that has any, then a search among
   * those.
   */
  private record Index(long[] bits, char[] keys, char[][][] groups) {
    private static final Comparator<char[]> LONGEST_FIRST =
        Comparator.comparingInt(word -> -word.length);

    static Index of(String[] words, boolean first) {
      TreeMap<Character, List<char[]>> groups = new TreeMap<>();
      for (String word : words) {
        char key = word.charAt(first ? 0 : word.length() - 1);
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(word.toCharArray());
      }
      long[] bits = new long[1024];
      groups.keySet().forEach(key -> bits[key >> 6] |= 1L << (key & 63));
      return new Index(bits, keys(groups), longestFirst(groups));
    }

    private static char[] keys(TreeMap<Character, List<char[]>> groups) {
      StringBuilder keys = new StringBuilder();
      groups.keySet().forEach(keys::append);
      return keys.toString().toCharArray();
    }

    private static char[][][] longestFirst(TreeMap<Character, List<char[]>> groups) {
      char[][][] sorted = new char[groups.size()][][];
      int i = 0;
      for (List<char[]> group : groups.values()) {
        group.sort(LONGEST_FIRST);
        sorted[i++] = group.toArray(new char[0][]);
      }
      return sorted;
    }

    boolean has(char c) {
      return (bits[c >> 6] & 1L << (c & 63)) != 0;
    }

    char[][] words(char c) {
      return groups[Arrays.binarySearch(keys, c)];
    }
  }
}
