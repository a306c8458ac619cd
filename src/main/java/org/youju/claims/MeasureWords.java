package org.youju.claims;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the measure word at a place of a text. */
final class MeasureWords {
  private static final Map<String, String> LISTS = Lexicon.read("measure-words.txt");
  private static final Map<String, Measure> BY_WORD = new HashMap<>();
  private static final Words ALL;
  private static final Words WINS = list("wins");
  private static final Words LOOSE = list("loose");

  static {
    for (Measure.Sense sense : Measure.Sense.values()) {
      String group = LISTS.getOrDefault(sense.name().toLowerCase(Locale.ROOT), "");
      for (String word : group.trim().split(" +")) {
        BY_WORD.putIfAbsent(word, new Measure(word, sense));
      }
    }
    ALL = Words.of(BY_WORD.keySet().toArray(String[]::new));
  }

  private MeasureWords() {}

  private static Words list(String name) {
    return Words.of(LISTS.getOrDefault(name, "").trim().split(" +"));
  }

  /** The longest measure word at {@code i}; null when none stands there. */
  static @Nullable Measure at(char[] t, int i, int to) {
    int length = WINS.at(t, i, to) > 0 ? 1 : ALL.at(t, i, to);
    return length == 0 ? null : BY_WORD.get(new String(t, i, length));
  }

  /** Whether a measure word that makes a figure stands at {@code i}. */
  static boolean countsAt(char[] t, int i, int to) {
    Measure measure = at(t, i, to);
    return measure != null && measure.counts();
  }

  /** Whether a Chinese numeral with this word is mostly a set phrase: 三面环山. */
  static boolean loose(Measure measure) {
    String word = measure.word();
    return word.length() == 1 && LOOSE.at(word.toCharArray(), 0, 1) == 1;
  }
}
