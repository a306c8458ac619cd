package org.youju.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a text with others: which passages stand there word for word, and how much of the text
 * they make up. White space and punctuation widths do not count. Time grows with the sum of the
 * lengths.
 *
 * @param passages in order of position in the text; those of one other text never overlap
 * @param likeness for each other text, the share of the text's characters that stand there too, 0
 *     to 1
 */
public record SharedPassages(List<SharedPassage> passages, List<Double> likeness) {
  /** A passage shorter than this is a set phrase, not a copy. */
  public static final int SHORTEST = 26;

  /** So many places of one shingle are followed, no more: keeps repeated text linear. */
  private static final int PLACES = 4;

  private static final int SHINGLE = 13;
  private static final long BASE = 1_000_003;

  public SharedPassages {
    passages = List.copyOf(passages);
    likeness = List.copyOf(likeness);
  }

  /**
   * What {@code text} shares with each of {@code others}, in passages of {@link #SHORTEST}
   * characters or more.
   */
  public static SharedPassages between(String text, List<String> others) {
    Squeezed mine = Squeezed.of(text);
    Map<Long, List<Integer>> index = mine.index();
    List<SharedPassage> passages = new ArrayList<>();
    List<Double> likeness = new ArrayList<>();
    for (int k = 0; k < others.size(); k++) {
      List<Match> matches = matches(mine, index, Squeezed.of(others.get(k)), false);
      int shared = 0;
      for (Match match : matches) {
        passages.add(match.passage(text, k));
        shared += match.length();
      }
      likeness.add(mine.length() == 0 ? 0 : (double) shared / mine.length());
    }
    passages.sort(Comparator.comparingInt(SharedPassage::start));
    return new SharedPassages(passages, likeness);
  }

  /**
   * Passages that stand twice in one text; {@code start} is the later place, {@code otherStart} the
   * earlier.
   */
  static List<SharedPassage> within(String text) {
    Squeezed mine = Squeezed.of(text);
    return matches(mine, mine.index(), mine, true).stream().map(m -> m.passage(text, 0)).toList();
  }

  /** A run of equal characters, in the squeezed texts. */
  private record Match(Squeezed mine, Squeezed other, int start, int otherStart, int length) {
    SharedPassage passage(String text, int k) {
      int from = mine.places[start];
      int to = mine.places[start + length - 1] + 1;
      int otherFrom = other.places[otherStart];
      int otherTo = other.places[otherStart + length - 1] + 1;
      return new SharedPassage(
          mine.codePoint(from),
          mine.codePoint(to) - mine.codePoint(from),
          k,
          other.codePoint(otherFrom),
          other.codePoint(otherTo) - other.codePoint(otherFrom),
          text.substring(from, to));
    }
  }

  /** Walks through the other text; each part of mine is taken once. */
  private static List<Match> matches(
      Squeezed mine, Map<Long, List<Integer>> index, Squeezed other, boolean self) {
    List<Match> matches = new ArrayList<>();
    boolean[] taken = new boolean[mine.length()];
    long[] hashes = other.hashes();
    int i = 0;
    while (i < hashes.length) {
      Match best = best(mine, index.getOrDefault(hashes[i], List.of()), other, i, self, taken);
      if (best != null && best.length() >= SHORTEST) {
        Arrays.fill(taken, best.start(), best.start() + best.length(), true);
        matches.add(best);
        i += best.length();
      } else {
        i++;
      }
    }
    return matches;
  }

  private static @Nullable Match best(
      Squeezed mine, List<Integer> places, Squeezed other, int i, boolean self, boolean[] taken) {
    Match best = null;
    for (int place : places) {
      if (self && place <= i) {
        continue;
      }
      int length = mine.common(place, other, i, taken, self ? place - i : Integer.MAX_VALUE);
      if (best == null || length > best.length()) {
        best = new Match(mine, other, place, i, length);
      }
    }
    return best;
  }

  /** A text without white space, each character plain, with its places in the original. */
  private static final class Squeezed {
    private final char[] chars;
    private final int[] places;
    private final CodePoints codePoints;

    private Squeezed(String original, char[] chars, int[] places) {
      this.chars = chars;
      this.places = places;
      this.codePoints = CodePoints.of(original);
    }

    static Squeezed of(String text) {
      char[] plain = Glyphs.plain(text);
      char[] chars = new char[plain.length];
      int[] places = new int[plain.length];
      int n = 0;
      for (int i = 0; i < plain.length; i++) {
        if (!Character.isWhitespace(plain[i])) {
          chars[n] = plain[i] == ',' ? '，' : plain[i];
          places[n++] = i;
        }
      }
      return new Squeezed(text, Arrays.copyOf(chars, n), Arrays.copyOf(places, n));
    }

    int length() {
      return chars.length;
    }

    int codePoint(int i) {
      return codePoints.before(i);
    }

    /** Rolling hash of each run of {@link #SHINGLE} characters. */
    long[] hashes() {
      long[] hashes = new long[Math.max(0, chars.length - SHINGLE + 1)];
      long power = 1;
      for (int k = 1; k < SHINGLE; k++) {
        power *= BASE;
      }
      long hash = 0;
      for (int i = 0; i < chars.length; i++) {
        hash = (i >= SHINGLE ? hash - chars[i - SHINGLE] * power : hash) * BASE + chars[i];
        if (i >= SHINGLE - 1) {
          hashes[i - SHINGLE + 1] = hash;
        }
      }
      return hashes;
    }

    Map<Long, List<Integer>> index() {
      long[] hashes = hashes();
      Map<Long, List<Integer>> index = new HashMap<>();
      for (int i = 0; i < hashes.length; i++) {
        List<Integer> places = index.computeIfAbsent(hashes[i], h -> new ArrayList<>(1));
        if (places.size() < PLACES) {
          places.add(i);
        }
      }
      return index;
    }

    int common(int i, Squeezed other, int k, boolean[] taken, int limit) {
      int n = 0;
      while (n < limit
          && i + n < chars.length
          && k + n < other.chars.length
          && !taken[i + n]
          && chars[i + n] == other.chars[k + n]) {
        n++;
      }
      return n;
    }
  }
}
