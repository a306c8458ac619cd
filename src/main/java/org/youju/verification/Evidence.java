package org.youju.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words around a claim say, as weighted pairs of characters. What stands next to the
 * number weighs most, since a Chinese noun ends in what it is.
 */
final class Evidence {
  private static final double FAR_WEIGHT = 0.3;
  private static final double DECAY = 0.06;

  /** Words on the left where the noun follows on the right. */
  private static final double BEHIND = 0.6;

  private final Map<String, Double> grams = new LinkedHashMap<>();
  private final Set<String> context = new LinkedHashSet<>();
  private final List<String> ends = new ArrayList<>();
  private String plain = "";

  /** The own words of a claim. */
  static Evidence of(Passage passage) {
    Evidence evidence = new Evidence();
    String left = Wording.plain(left(passage));
    String right = Wording.plain(Noise.strip(passage.right()));
    evidence.add(left, right.isEmpty() ? 1 : BEHIND, true);
    evidence.add(right, 1, false);
    evidence.plain = left + right;
    evidence.ends(right);
    evidence.ends(left);
    return evidence;
  }

  /** Any words, e.g. those of the clause before. */
  static Evidence of(String words) {
    Evidence evidence = new Evidence();
    evidence.plain = Wording.plain(Noise.strip(words));
    evidence.add(evidence.plain, 1, true);
    evidence.ends(evidence.plain);
    return evidence;
  }

  private void ends(String words) {
    for (int i = words.length() - 2; i >= 0; i--) {
      ends.add(words.substring(i, i + 2));
    }
  }

  /**
   * The pairs of the noun after the number from its end, then those before the number backwards.
   */
  List<String> ends() {
    return ends;
  }

  /** The words in one. */
  String plain() {
    return plain;
  }

  /** The same words after those of the context, which need not be explained. */
  Evidence after(String words) {
    Evidence evidence = new Evidence();
    evidence.grams.putAll(grams);
    evidence.context.addAll(context);
    evidence.ends.addAll(ends);
    evidence.plain = plain;
    evidence.context.addAll(Grams.of(Wording.plain(words)));
    return evidence;
  }

  /** The claim's own words, which a metric has to explain. */
  Map<String, Double> grams() {
    return grams;
  }

  boolean has(String gram) {
    return grams.containsKey(gram) || context.contains(gram);
  }

  /** The words before the number without those that only say when, how much or compared to what. */
  static String left(Passage passage) {
    return Noise.strip(passage.left());
  }

  private void add(String plain, double weight, boolean endWeighs) {
    if (plain.length() == 1) {
      grams.merge(plain, weight, Math::max);
    }
    for (int i = 0; i + 2 <= plain.length(); i++) {
      int distance = endWeighs ? plain.length() - i - 2 : i;
      double here = weight * Math.max(FAR_WEIGHT, 1 - DECAY * distance);
      grams.merge(plain.substring(i, i + 2), here, Math::max);
    }
  }
}
