package org.youju.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;

/**
 * The running product for tests of other modules: one office for all of them, a token for each
 * role, branch accounts in 第一党支部.
 */
public final class RunningProduct {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final RunningOffice office = RunningOffice.shared();

  public OrgId root() {
    return new OrgId(office.root().value());
  }

  public OrgId branch() {
    return office.branch;
  }

  public OrgId sibling() {
    return office.sibling;
  }

  public Actor actor(Role role) {
    return office.actor(role);
  }

  public <T> T bean(Class<T> type) {
    return office.bean(type);
  }

  /** Calls the REST interface with the token of a role; a body is sent as JSON. */
  public HttpResponse<byte[]> call(Role role, String method, String path, Optional<String> body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(office.base() + path))
            .header("Authorization", "Bearer " + office.token(role))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofString)
                    .orElseGet(HttpRequest.BodyPublishers::noBody))
            .build();
    return send(request);
  }

  /** Sends a file with form fields, {@code fields} being name, value, name, value …. */
  public HttpResponse<byte[]> upload(
      Role role, String path, String fileName, byte[] content, String... fields) {
    String boundary = "----youju" + content.length;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      part(body, boundary, "name=\"" + fields[i] + "\"", bytes(fields[i + 1]));
    }
    part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", content);
    body.writeBytes(bytes("--" + boundary + "--\r\n"));
    return send(
        HttpRequest.newBuilder(URI.create(office.base() + path))
            .header("Authorization", "Bearer " + office.token(role))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static void part(
      ByteArrayOutputStream body, String boundary, String disposition, byte[] content) {
    body.writeBytes(
        bytes("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A browser in which an account of the role is logged in. */
  public Session as(Role role) {
    return new Session(office.as(role));
  }

  /** Pages as a logged-in account sees them; redirects are not followed. */
  public static final class Session {
    private final Browser browser;

    private Session(Browser browser) {
      this.browser = browser;
    }

    public HttpResponse<String> get(String path) {
      return browser.get(path);
    }

    /** A file to be saved. */
    public HttpResponse<byte[]> bytes(String path) {
      return browser.bytes(path);
    }

    /** Sends a form, {@code fields} being name, value, name, value …, with the page's token. */
    public HttpResponse<String> post(String path, String... fields) {
      return browser.post(path, fields);
    }

    /** Where an answer leads to. */
    public static String location(HttpResponse<?> answer) {
      return answer.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }
  }
}
