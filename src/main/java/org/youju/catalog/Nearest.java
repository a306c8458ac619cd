package org.youju.catalog;

import java.util.Collection;
import java.util.Comparator;

/** The known word that a misspelt one most likely means. */
final class Nearest {
  private Nearest() {}

  /** A remedy: the nearest known word, or all of them when there are few. */
  static String remedy(String word, Collection<String> known) {
    if (known.size() <= 20) {
      return "可用的有：" + String.join("、", known.stream().sorted().toList()) + "。";
    }
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .map(best -> "是否想写“" + best + "”？完整清单见 docs/ 下的目录文档。")
        .orElse("先定义它。");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
