package org.youju.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a write leaves behind: the object it touched and details worth keeping. Holds ids, counts
 * and hashes, never personal values or secrets (the chain cannot be erased).
 */
public final class Trail {
  private String object = "";
  private final Map<String, Object> details = new LinkedHashMap<>();

  Trail() {}

  /** Names the object, e.g. {@code on("entry", id)} for {@code entry:0198…}. */
  public Trail on(String type, UUID id) {
    object = type + ":" + id;
    return this;
  }

  /** Keeps a detail: an id, a number, a word of the code or a hash. */
  public Trail with(String name, Object value) {
    details.put(
        name, value instanceof Number || value instanceof Boolean ? value : value.toString());
    return this;
  }

  String object() {
    return object;
  }

  Map<String, Object> details() {
    return details;
  }
}
