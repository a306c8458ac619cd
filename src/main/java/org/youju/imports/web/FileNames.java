package org.youju.imports.web;

/** Names of files as they came: shown and offered, never used as a path. */
final class FileNames {
  private static final int LONGEST = 100;

  private FileNames() {}

  /** The last part of a path, without signs that cannot be seen, at most 100 characters. */
  static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\"<>|:*?]", "_").strip();
    String name = shown.isEmpty() ? "表格" : shown;
    int length = name.codePointCount(0, name.length());
    return length <= LONGEST ? name : name.substring(name.offsetByCodePoints(0, length - LONGEST));
  }

  static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
