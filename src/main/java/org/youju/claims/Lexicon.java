package org.youju.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The module's own word lists, read once from its resource files. */
final class Lexicon {
  private static final Map<String, String> LISTS = read("words.txt");
  private static final Map<String, Words> WORDS = new ConcurrentHashMap<>();

  /** Idioms, terms of doctrine, offices and places with a numeral in them. */
  static final Words SET_PHRASES = Words.in(String.join(" ", read("set-phrases.txt").values()));

  private Lexicon() {}

  /** The words of one list of words.txt; the list must be there. */
  static Words words(String list) {
    return WORDS.computeIfAbsent(list, Lexicon::index);
  }

  private static Words index(String list) {
    String words = LISTS.get(list);
    if (words == null) {
      throw new IllegalStateException("words.txt has no list " + list);
    }
    return Words.in(words);
  }

  /** A resource of lines {@code name: words}, comments left out; lines of one name are joined. */
  static Map<String, String> read(String resource) {
    Map<String, String> lists = new HashMap<>();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      lists.merge(line.substring(0, colon), line.substring(colon + 1), String::concat);
    }
    return lists;
  }

  static List<String> lines(String resource) {
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + resource);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
