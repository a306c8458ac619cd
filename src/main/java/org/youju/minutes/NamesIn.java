package org.youju.minutes;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything in a text that could be a name, to be looked up at once. */
final class NamesIn {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;
  private static final Pattern DOTTED = Pattern.compile("\\p{IsHan}{1,8}(?:[·•]\\p{IsHan}{1,8})+");

  private NamesIn() {}

  /** Runs of two to four Han characters, blanks between them left out, and names with dots. */
  static Set<String> of(String text) {
    Set<String> names = new HashSet<>();
    for (String run : text.split("[^\\p{IsHan} \\u3000\\u00a0]+")) {
      int[] points = run.codePoints().filter(Character::isIdeographic).toArray();
      for (int from = 0; from < points.length; from++) {
        for (int n = SHORTEST; n <= LONGEST && from + n <= points.length; n++) {
          names.add(new String(points, from, n));
        }
      }
    }
    Matcher dotted = DOTTED.matcher(text);
    while (dotted.find()) {
      names.add(dotted.group());
      names.add(dotted.group().replace('•', '·'));
    }
    return names;
  }
}
