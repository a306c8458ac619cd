package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of a {@link Recording}: JSON with its members in a fixed order, hashed exactly as
 * stored.
 */
final class Body {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Body() {}

  static String write(Recording recording) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kinds", recording.kinds());
    body.put("organization", recording.organization().toString());
    body.put("on", recording.on().toString());
    recording.until().ifPresent(until -> body.put("until", until.toString()));
    body.put("title", recording.title());
    body.put("place", recording.place());
    body.put("participants", recording.participants().stream().map(Body::participant).toList());
    body.put("headcount", recording.headcount());
    Map<String, String> quantities = new LinkedHashMap<>();
    recording.quantities().forEach((id, value) -> quantities.put(id, value.toPlainString()));
    body.put("quantities", quantities);
    body.put(
        "organizationsTakingPart",
        recording.organizationsTakingPart().stream().map(OrgId::toString).toList());
    body.put("text", recording.text());
    body.put("lateReason", recording.lateReason());
    return JSON.writeValueAsString(body);
  }

  static Recording read(String body) {
    JsonNode json = JSON.readTree(body);
    List<Participant> participants = new ArrayList<>();
    for (JsonNode node : json.get("participants")) {
      participants.add(
          new Participant(PersonId.parse(node.get(0).asString()), node.get(1).asString()));
    }
    Map<String, Integer> headcount = new LinkedHashMap<>();
    json.get("headcount")
        .properties()
        .forEach(e -> headcount.put(e.getKey(), e.getValue().asInt()));
    Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    json.get("quantities")
        .properties()
        .forEach(e -> quantities.put(e.getKey(), new BigDecimal(e.getValue().asString())));
    return new Recording(
        texts(json.get("kinds")),
        OrgId.parse(json.get("organization").asString()),
        LocalDate.parse(json.get("on").asString()),
        Optional.ofNullable(json.get("until")).map(node -> LocalDate.parse(node.asString())),
        json.get("title").asString(),
        json.get("place").asString(),
        participants,
        headcount,
        quantities,
        texts(json.get("organizationsTakingPart")).stream().map(OrgId::parse).toList(),
        json.get("text").asString(),
        json.get("lateReason").asString());
  }

  /** The title of a body that may have been altered; empty when it cannot be read. */
  static String title(String body) {
    try {
      return JSON.readTree(body).path("title").asString("");
    } catch (JacksonException altered) {
      return "";
    }
  }

  private static List<String> participant(Participant participant) {
    return List.of(participant.person().toString(), participant.role());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(node -> texts.add(node.asString()));
    return texts;
  }
}
