package org.youju.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text and what it says, written by us.
 *
 * @param drafts for each activity the expected values by field; a field that is missing is not said
 */
record Example(String name, String text, List<Map<String, String>> drafts) {

  /** Reads a file of examples: {@code === name}, expected fields, {@code ---}, the text. */
  static List<Example> of(String file) {
    List<Example> examples = new ArrayList<>();
    for (String part : read(file).split("(?m)^=== ")) {
      if (!part.isBlank()) {
        int line = part.indexOf('\n');
        int text = part.indexOf("---\n");
        String expected = part.substring(line + 1, text);
        examples.add(
            new Example(
                part.substring(0, line).strip(), part.substring(text + 4), drafts(expected)));
      }
    }
    return examples;
  }

  private static String read(String file) {
    try (var in = Example.class.getResourceAsStream("/minutes/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<String, String>> drafts(String expected) {
    if (expected.isBlank()) {
      return List.of();
    }
    List<Map<String, String>> drafts = new ArrayList<>();
    for (String draft : expected.split("(?m)^\\+$")) {
      Map<String, String> fields = new HashMap<>();
      draft
          .lines()
          .map(line -> line.split(": *", 2))
          .filter(f -> f.length == 2)
          .forEach(f -> fields.put(f[0].strip(), f[1].strip()));
      drafts.add(fields);
    }
    return drafts;
  }

  static Set<String> words(Map<String, String> draft, String field) {
    Set<String> words = new TreeSet<>(Arrays.asList(draft.getOrDefault(field, "").split(" ")));
    words.remove("");
    return words;
  }
}
