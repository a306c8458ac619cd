package org.youju.claims;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence with what an annotator saw in it.
 *
 * @param sentence the text
 * @param claims the figures and blanks that it states
 * @param lookAlikes what must not be reported
 */
record Gold(String sentence, List<Figure> claims, List<Place> lookAlikes) {
  private static final JsonMapper JSON = new JsonMapper();

  /** A span in code points. */
  record Place(int start, String text) {
    int end() {
      return start + text.codePointCount(0, text.length());
    }
  }

  /** An annotated claim; the number of a blank is empty. */
  record Figure(Place place, String kind, Optional<BigDecimal> number, String subject) {}

  /** The annotated sentences of ../shared/claims: a JSON object a line. */
  static List<Gold> lines(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(JSON::readTree).map(Gold::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our own sentences, marked as the head of fresh-1.txt says. */
  static List<Gold> resource(String name) {
    try (InputStream in = Gold.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Gold::marked)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gold of(JsonNode json) {
    List<Figure> claims = new ArrayList<>();
    for (JsonNode claim : json.get("claims")) {
      JsonNode number = claim.get("number");
      claims.add(
          new Figure(
              place(claim),
              claim.get("kind").stringValue(),
              number.isNull() ? Optional.empty() : Optional.of(new BigDecimal(number.asString())),
              claim.get("subject").stringValue()));
    }
    List<Place> lookAlikes = new ArrayList<>();
    json.get("not_claims").forEach(not -> lookAlikes.add(place(not)));
    return new Gold(json.get("sentence").stringValue(), claims, lookAlikes);
  }

  private static Place place(JsonNode json) {
    return new Place(json.get("start").intValue(), json.get("text").stringValue());
  }

  static Gold marked(String line) {
    StringBuilder sentence = new StringBuilder();
    List<Figure> claims = new ArrayList<>();
    List<Place> lookAlikes = new ArrayList<>();
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int close = line.indexOf(c == '⟦' ? '⟧' : '⟫', i);
      if (c == '⟦') {
        claims.add(figure(sentence, line.substring(i + 1, close)));
        i = close + 1;
      } else if (c == '⟪') {
        lookAlikes.add(put(sentence, line.substring(i + 1, close)));
        i = close + 1;
      } else {
        sentence.append(c == '⏎' ? '\n' : c);
        i++;
      }
    }
    return new Gold(sentence.toString(), claims, lookAlikes);
  }

  private static Figure figure(StringBuilder sentence, String marked) {
    String[] fields = marked.split("\\|", -1);
    Place place = put(sentence, fields[0]);
    String digits = fields[0].replaceAll("^[^0-9]*([0-9,.]*).*$", "$1").replace(",", "");
    boolean blank = fields[1].equals("placeholder") || fields.length == 3 && digits.isEmpty();
    String number = fields.length > 3 ? fields[3] : digits;
    return new Figure(
        place,
        fields[1],
        blank ? Optional.empty() : Optional.of(new BigDecimal(number)),
        fields[2]);
  }

  private static Place put(StringBuilder sentence, String text) {
    String plain = text.replace('⏎', '\n');
    int start = sentence.codePointCount(0, sentence.length());
    sentence.append(plain);
    return new Place(start, plain);
  }
}
