package org.youju.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way of saying what reports say in many ways: {@code 全年共召开支部委员会} becomes {@code 支委会}. Words
 * that carry nothing go, synonyms become the catalogue's word.
 */
final class Wording {
  private static final Comparator<Rewrite> LONGEST_FIRST =
      Comparator.comparingInt(rewrite -> -rewrite.from().length());

  private static final Map<Character, List<Rewrite>> REWRITES = read();

  /** An empty {@code to} deletes. */
  private record Rewrite(String from, String to) {}

  private Wording() {}

  /** The text as terms and evidence are compared. */
  static String plain(String text) {
    String squeezed = squeezed(text);
    StringBuilder plain = new StringBuilder(squeezed.length());
    for (int at = 0; at < squeezed.length(); ) {
      Optional<Rewrite> rewrite = at(squeezed, at);
      plain.append(rewrite.map(Rewrite::to).orElse(squeezed.substring(at, at + 1)));
      at += rewrite.map(r -> r.from().length()).orElse(1);
    }
    return plain.toString();
  }

  private static Optional<Rewrite> at(String text, int at) {
    return REWRITES.getOrDefault(text.charAt(at), List.of()).stream()
        .filter(rewrite -> text.startsWith(rewrite.from(), at))
        .findFirst();
  }

  private static String squeezed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Lines {@code to: from from …}, by first character, longest first. */
  private static Map<Character, List<Rewrite>> read() {
    Map<Character, List<Rewrite>> rewrites = new HashMap<>();
    try (InputStream in =
            Objects.requireNonNull(
                Wording.class.getResourceAsStream("wording.txt"), "wording.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.contains(":") && !line.startsWith("#"))
          .flatMap(Wording::line)
          .forEach(
              r -> rewrites.computeIfAbsent(r.from().charAt(0), c -> new ArrayList<>()).add(r));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rewrites.values().forEach(list -> list.sort(LONGEST_FIRST));
    return rewrites;
  }

  /** The words of a line, and the word itself so that nothing inside it is rewritten. */
  private static Stream<Rewrite> line(String line) {
    int colon = line.indexOf(':');
    String to = line.substring(0, colon).strip();
    return Stream.concat(
            Stream.of(to), Arrays.stream(line.substring(colon + 1).strip().split("\\s+")))
        .filter(from -> !from.isEmpty())
        .map(from -> new Rewrite(from, to));
  }
}
