package org.youju.ledger;

import java.text.Normalizer;
import java.util.Set;

/** Makes the name that a file came with harmless: it is shown and offered, never used as a path. */
final class FileName {
  private static final int LONGEST = 120;
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  private FileName() {}

  /** The last part of a path, without control and direction characters, at most 120 characters. */
  static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(last, Normalizer.Form.NFC)
        .codePoints()
        .filter(FileName::isHarmless)
        .map(c -> "\"<>|:*?".indexOf(c) >= 0 ? '_' : c)
        .forEach(kept::appendCodePoint);
    String name = kept.toString().strip();
    String stem = stem(name);
    String shown = DEVICES.contains(stem.toLowerCase(java.util.Locale.ROOT)) ? "_" + name : name;
    return shorten(stem.isBlank() ? "附件" + ending(name) : shown);
  }

  private static boolean isHarmless(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE
        && type != Character.UNASSIGNED;
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static String shorten(String name) {
    int length = name.codePointCount(0, name.length());
    String ending = ending(name);
    int endingLength = ending.codePointCount(0, ending.length());
    if (length <= LONGEST) {
      return name;
    }
    if (endingLength > LONGEST / 2) {
      return name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - endingLength)) + ending;
  }
}
