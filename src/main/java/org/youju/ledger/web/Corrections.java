package org.youju.ledger.web;

import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.youju.ledger.Recording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lays changed members over what is stored. */
@Component
class Corrections {
  private final JsonMapper json;

  Corrections(JsonMapper json) {
    this.json = json;
  }

  /**
   * @throws HttpMessageNotReadableException when a change is unknown or of the wrong type
   */
  Recording merged(Recording stored, CorrectionBody body) {
    ObjectNode merged = json.valueToTree(EntryBody.of(stored));
    body.changes().forEach(merged::set);
    try {
      return json.treeToValue(merged, EntryBody.class).recording();
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException("correction", e, new BodyRead());
    }
  }

  /** The message that the fault belongs to; its body has been read already. */
  private static final class BodyRead implements HttpInputMessage {
    @Override
    public InputStream getBody() {
      return InputStream.nullInputStream();
    }

    @Override
    public HttpHeaders getHeaders() {
      return new HttpHeaders();
    }
  }
}
