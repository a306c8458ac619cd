package org.youju.claims;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A claim and a defect as maps for JSON, in the field names of the contract. */
final class ClaimJson {
  private ClaimJson() {}

  static Map<String, Object> of(Claim claim) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", claim.text());
    json.put("start", claim.start());
    json.put("length", claim.length());
    json.put("number", claim.number().map(ClaimJson::number).orElse(null));
    json.put("unit", claim.unit());
    json.put("kind", claim.kind().word());
    json.put("mode", claim.mode().word());
    json.put("subject", claim.subject());
    claim.expects().ifPresent(kind -> json.put("expects", kind.word()));
    put(json, "value", claim.quantity().value());
    if (claim.quantity().value().isPresent()) {
      json.put("base_unit", claim.quantity().baseUnit());
    }
    claim.bound().ifPresent(bound -> json.put("bound", bound.word()));
    put(json, "from", claim.from());
    put(json, "to", claim.to());
    put(json, "of", claim.of());
    claim.marks().stream().sorted().forEach(mark -> json.put(mark.word(), true));
    return json;
  }

  static Map<String, Object> of(Defect defect) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("start", defect.start());
    json.put("length", defect.length());
    json.put("type", defect.type().word());
    json.put("text", defect.text());
    json.put("note", defect.note());
    defect.slot().ifPresent(slot -> json.put("slot", slot.word()));
    defect.expects().ifPresent(kind -> json.put("expects", kind.word()));
    return json;
  }

  private static void put(Map<String, Object> json, String field, Optional<BigDecimal> number) {
    number.ifPresent(n -> json.put(field, number(n)));
  }

  private static Object number(BigDecimal number) {
    return number.scale() <= 0 && number.precision() < 19
        ? (Object) number.longValueExact()
        : number;
  }
}
