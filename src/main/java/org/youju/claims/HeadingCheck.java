package org.youju.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a point's heading that ran into its text: where 一是加强组织领导。 and 二是加强理论学习。 are alike in their
 * first word and their length, 五是加强工作落实注重… lacks a full stop after its sixth character.
 */
final class HeadingCheck {
  private static final String NUMBERS = "一二三四五六七八九十";
  private static final int LONGEST = 30;
  private static final int FEWEST = 3;

  /** A point's first sentence: where its words begin and how many they are. */
  private record Heading(int start, int length) {}

  private HeadingCheck() {}

  static void check(Manuscript manuscript) {
    Map<String, List<Heading>> alike = new HashMap<>();
    for (Heading heading : headings(manuscript)) {
      String word = manuscript.text().substring(heading.start(), heading.start() + 2);
      alike.computeIfAbsent(word, w -> new ArrayList<>()).add(heading);
    }
    alike.values().forEach(series -> check(manuscript, series));
  }

  private static void check(Manuscript manuscript, List<Heading> series) {
    for (Heading heading : series) {
      int usual = usual(series);
      boolean ranOn = usual > 0 && heading.length() >= usual + 4 && heading.length() < 2 * LONGEST;
      if (ranOn && Character.isIdeographic(manuscript.at(heading.start() + usual))) {
        int at = heading.start() + usual;
        manuscript.add(DefectType.PUNCTUATION, at, at, "要点标题后少了句号，请断开。");
      }
    }
  }

  /** The length that most of the series have; 0 when they differ. */
  private static int usual(List<Heading> series) {
    for (Heading heading : series) {
      long same = series.stream().filter(h -> h.length() == heading.length()).count();
      if (same >= FEWEST && 2 * same > series.size()) {
        return heading.length();
      }
    }
    return 0;
  }

  private static List<Heading> headings(Manuscript manuscript) {
    List<Heading> headings = new ArrayList<>();
    String text = manuscript.text();
    for (int i = text.indexOf('是'); i >= 0; i = text.indexOf('是', i + 1)) {
      boolean point =
          NUMBERS.indexOf(manuscript.at(i - 1)) >= 0 && "。；\n\0".indexOf(manuscript.at(i - 2)) >= 0;
      int end = point ? wordsEnd(manuscript, i + 1) : 0;
      if (end > i + 3) {
        headings.add(new Heading(i + 1, end - i - 1));
      }
    }
    return headings;
  }

  private static int wordsEnd(Manuscript manuscript, int from) {
    int k = from;
    while (k < from + LONGEST && Character.isIdeographic(manuscript.at(k))) {
      k++;
    }
    return k;
  }
}
