package org.youju.security.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.youju.audit.AuditEntry;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Anchors: what the chain ended with at a time, kept outside the database. One JSON object a line:
 * {@code {"root":…,"seq":…,"hash":…,"at":…}}.
 */
final class Anchors {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Anchors() {}

  static String line(RootId root, AuditEntry entry) {
    Map<String, Object> anchor = new LinkedHashMap<>();
    anchor.put("root", root.toString());
    anchor.put("seq", entry.seq());
    anchor.put("hash", entry.hash());
    anchor.put("at", entry.at());
    return JSON.writeValueAsString(anchor);
  }

  /**
   * Reads anchors that were exported earlier; those of other offices are left out.
   *
   * @throws Refused when a line is no anchor
   */
  static Map<Long, String> read(RootId root, String lines) {
    Map<Long, String> anchors = new LinkedHashMap<>();
    lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> add(root, anchors, line));
    return anchors;
  }

  private static void add(RootId root, Map<Long, String> anchors, String line) {
    try {
      JsonNode anchor = JSON.readTree(line);
      if (!anchor.path("seq").isIntegralNumber() || !anchor.path("hash").isString()) {
        throw new Refused("anchors", "锚点应是导出文件里的原样内容，每行一个。");
      }
      if (anchor.path("root").asString("").equals(root.toString())) {
        anchors.put(anchor.path("seq").asLong(), anchor.path("hash").asString());
      }
    } catch (JacksonException e) {
      throw new Refused("anchors", "锚点应是导出文件里的原样内容，每行一个。");
    }
  }
}
