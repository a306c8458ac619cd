package org.youju.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.catalog.Metric;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.metrics.Figure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of defects and verdicts, as JSON. */
final class Stored {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Stored() {}

  static String defects(List<Defect> defects) {
    return JSON.writeValueAsString(
        defects.stream()
            .map(defect -> Map.of("type", defect.type().name(), "note", defect.note()))
            .toList());
  }

  static List<Defect> defects(String json) {
    List<Defect> defects = new ArrayList<>();
    for (JsonNode node : JSON.readTree(json)) {
      defects.add(
          Defect.ofFile(
              DefectType.valueOf(node.get("type").asString()), node.get("note").asString()));
    }
    return defects;
  }

  /** Each claim with what came of it on that day. */
  static String claims(List<Held> claims) {
    return JSON.writeValueAsString(claims.stream().map(Stored::claim).toList());
  }

  private static Map<String, Object> claim(Held held) {
    Map<String, Object> claim = new LinkedHashMap<>();
    claim.put("start", held.claim().start());
    claim.put("text", held.claim().text());
    claim.put("verdict", held.verdict().word());
    claim.put("metric", held.metric().map(Metric::id).orElse(""));
    claim.put("found", held.verdict().figure().map(Figure::text).orElse(""));
    return claim;
  }

  /** Start of each claim to the word of its verdict. */
  static Map<Integer, String> verdicts(String json) {
    Map<Integer, String> verdicts = new LinkedHashMap<>();
    for (JsonNode node : JSON.readTree(json)) {
      verdicts.put(node.get("start").asInt(), node.get("verdict").asString());
    }
    return verdicts;
  }
}
