package org.youju.ledger.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /entries/ID/corrections}.
 *
 * @param revision the revision that the caller saw
 * @param changes those members of {@link EntryBody} that change
 */
record CorrectionBody(
    @Nullable String reason,
    @JsonProperty(required = true) int revision,
    @JsonAnySetter Map<String, @Nullable JsonNode> changes) {
  String reasonOrEmpty() {
    return reason == null ? "" : reason;
  }
}
