package org.youju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface of the demo office for one of its accounts: prepares what a browser then looks at.
 */
record Rest(Product.Account account) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Rest as(String login) {
    return new Rest(Product.account(login));
  }

  /** An organisation, its own, in a body. */
  String home() {
    return account.organizationId();
  }

  /** A report of its own organisation, written by an outline; its id. */
  String report(String outline, int year) {
    return post("/reports", Map.of("outline", outline, "organization", home(), "year", year))
        .get("id")
        .asString();
  }

  JsonNode post(String path, Map<String, ?> body) {
    return json(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  JsonNode get(String path) {
    return json(request(path));
  }

  byte[] bytes(String path) {
    return send(request(path), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(Product.demo().base() + "/api/v1" + path))
        .header("Authorization", "Bearer " + account.token());
  }

  private static JsonNode json(HttpRequest.Builder request) {
    HttpResponse<String> answer = send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request.build(), body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
