package org.youju.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.RootId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anchors as text, one JSON object a line: {@code {"root": …, "seq": 12, "hash": …, "at": …}}. */
public final class Anchors {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HASH = "[0-9a-f]{64}";

  private Anchors() {}

  /** The lines of a file of anchors. */
  public static String write(List<Anchor> anchors) {
    return anchors.stream().map(anchor -> line(anchor) + "\n").collect(Collectors.joining());
  }

  private static String line(Anchor anchor) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("root", anchor.root().toString());
    line.put("seq", anchor.seq());
    line.put("hash", anchor.hash());
    line.put("at", Moments.format(anchor.at()));
    return JSON.writeValueAsString(line);
  }

  /**
   * Reads a file of anchors; empty lines are skipped.
   *
   * @throws Malformed naming the first line that is none
   */
  public static List<Anchor> read(String text) {
    List<Anchor> anchors = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        anchors.add(parse(lines.get(i), i + 1));
      }
    }
    return anchors;
  }

  private static Anchor parse(String line, int number) {
    try {
      JsonNode json = JSON.readTree(line);
      String hash = json.path("hash").asString("");
      long seq = json.path("seq").asLong(0);
      if (hash.matches(HASH) && seq > 0) {
        return new Anchor(
            RootId.parse(json.path("root").asString("")),
            seq,
            hash,
            Instant.parse(json.path("at").asString("")));
      }
    } catch (JacksonException | DateTimeException | NotFound notOurs) {
      // told below, like everything else that is no anchor
    }
    throw new Malformed("anchors", "锚点文件第 " + number + " 行不是有据导出的锚点，请检查文件。");
  }

  /**
   * Those of one chain, as {@link Chain#verify} takes them; two that contradict each other become
   * one that fits nothing.
   */
  public static Map<Long, String> of(RootId root, List<Anchor> anchors) {
    Map<Long, String> hashes = new HashMap<>();
    anchors.stream()
        .filter(anchor -> anchor.root().equals(root))
        .forEach(
            anchor -> hashes.merge(anchor.seq(), anchor.hash(), (a, b) -> a.equals(b) ? a : a + b));
    return hashes;
  }
}
