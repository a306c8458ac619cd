package org.youju.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a text: blocks, and what the outline last gave for each of them. */
record Stored(List<Block> blocks, Map<String, String> seen) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Stored {
    blocks = List.copyOf(blocks);
    seen = Map.copyOf(seen);
  }

  String write() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("blocks", blocks.stream().map(Stored::block).toList());
    body.put("seen", new TreeMap<>(seen));
    return JSON.writeValueAsString(body);
  }

  static Stored read(String body) {
    JsonNode json = JSON.readTree(body);
    List<Block> blocks = new ArrayList<>();
    json.get("blocks").forEach(node -> blocks.add(block(node)));
    Map<String, String> seen = new LinkedHashMap<>();
    json.get("seen").properties().forEach(e -> seen.put(e.getKey(), e.getValue().asString()));
    return new Stored(blocks, seen);
  }

  static String writeRecords(List<FrozenFigure.Recorded> records) {
    return JSON.writeValueAsString(
        records.stream()
            .map(r -> List.of(r.id().toString(), r.on().toString(), r.title()))
            .toList());
  }

  static List<FrozenFigure.Recorded> readRecords(String text) {
    List<FrozenFigure.Recorded> records = new ArrayList<>();
    JSON.readTree(text)
        .forEach(
            node ->
                records.add(
                    new FrozenFigure.Recorded(
                        UUID.fromString(node.get(0).asString()),
                        LocalDate.parse(node.get(1).asString()),
                        node.get(2).asString())));
    return records;
  }

  private static Map<String, Object> block(Block block) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", block.key());
    body.put("level", block.level().name());
    body.put("runs", block.runs().stream().map(Stored::run).toList());
    return body;
  }

  private static Object run(Run run) {
    if (!(run instanceof Run.Number number)) {
      return run.text();
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("metric", number.ref().metric());
    body.put("organization", number.ref().organization().toString());
    body.put("from", number.ref().period().from().toString());
    body.put("to", number.ref().period().to().toString());
    body.put("text", number.text());
    number.value().ifPresent(value -> body.put("value", value.toPlainString()));
    body.put("entries", number.entries());
    return body;
  }

  private static Block block(JsonNode node) {
    List<Run> runs = new ArrayList<>();
    node.get("runs").forEach(run -> runs.add(run(run)));
    return new Block(
        node.get("key").asString(), Block.Level.valueOf(node.get("level").asString()), runs);
  }

  private static Run run(JsonNode node) {
    if (node.isString()) {
      return new Run.Words(node.asString());
    }
    FigureRef ref =
        new FigureRef(
            node.get("metric").asString(),
            OrgId.parse(node.get("organization").asString()),
            new Period(
                LocalDate.parse(node.get("from").asString()),
                LocalDate.parse(node.get("to").asString())));
    return new Run.Number(
        ref,
        node.get("text").asString(),
        Optional.ofNullable(node.get("value")).map(value -> new BigDecimal(value.asString())),
        node.get("entries").asLong());
  }
}
