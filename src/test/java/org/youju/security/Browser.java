package org.youju.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor with cookies, who sends the token of the page last seen and follows no redirect. */
public final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String base;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  public Browser(String base) {
    this.base = base;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** A file to be saved. */
  public HttpResponse<byte[]> bytes(String path) {
    try {
      return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts a form with the token; {@code fields} are name, value, name, value … */
  public HttpResponse<String> post(String path, String... fields) {
    return postWith(Map.of(), path, fields);
  }

  HttpResponse<String> postWith(Map<String, String> headers, String path, String... fields) {
    StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
    }
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded");
    headers.forEach(request::setHeader);
    return send(request.POST(HttpRequest.BodyPublishers.ofString(form.toString())));
  }

  /** Sends a file with a form; {@code fields} are name, value, name, value … */
  public HttpResponse<String> upload(String path, String name, byte[] content, String... fields) {
    java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
    part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < fields.length; i += 2) {
      part(body, "name=\"" + fields[i] + "\"", fields[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    part(body, "name=\"file\"; filename=\"" + name + "\"", content);
    body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void part(java.io.ByteArrayOutputStream body, String what, byte[] content) {
    body.writeBytes(
        ("--edge\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Goes through the login form. */
  public HttpResponse<String> login(String login, String password) {
    get("/login");
    return post("/login", "login", login, "password", password);
  }

  Browser token(String other) {
    token = other;
    return this;
  }

  String token() {
    return token;
  }

  Map<String, String> cookies() {
    return cookies;
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      Matcher found = TOKEN.matcher(response.body());
      token = found.find() ? found.group(1) : token;
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";")[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  public static Optional<String> header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name);
  }

  /** Where a redirect leads, without host; empty when it is none. */
  public static String location(HttpResponse<?> response) {
    return header(response, "Location")
        .map(to -> to.replaceFirst("^https?://[^/]+", ""))
        .orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
