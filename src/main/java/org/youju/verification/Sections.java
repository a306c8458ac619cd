package org.youju.verification;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sections of a report by their headings (一、), as far as it matters what they speak of. */
final class Sections {
  private static final Pattern HEADING =
      Pattern.compile("(?m)^[ \\u3000\\t]*(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．])([^\\n。]{0,60})");
  private static final Pattern INTENDS =
      Pattern.compile("打算|下一步|下步|今后|努力方向|工作计划|工作安排|工作思路|工作谋划|明年|整改方向|改进措施");
  private static final Pattern PROBLEMS = Pattern.compile("问题|不足|短板|差距|薄弱");

  private final NavigableMap<Integer, String> headings;

  private Sections(NavigableMap<Integer, String> headings) {
    this.headings = headings;
  }

  static Sections of(String text) {
    NavigableMap<Integer, String> headings = new TreeMap<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      headings.put(heading.start(), heading.group(1));
    }
    return new Sections(headings);
  }

  /** Whether the section says what is planned. */
  boolean intends(int at) {
    Map.Entry<Integer, String> heading = headings.floorEntry(at);
    return heading != null && INTENDS.matcher(heading.getValue()).find();
  }

  /** Characters of the sections that speak of problems. */
  int speakingOfProblems(String text) {
    int characters = 0;
    for (Map.Entry<Integer, String> heading : headings.entrySet()) {
      if (PROBLEMS.matcher(heading.getValue()).find()) {
        Integer next = headings.higherKey(heading.getKey());
        characters += (next == null ? text.length() : next) - heading.getKey();
      }
    }
    return characters;
  }
}
