package org.youju.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A list of 200,000 members with 20 columns, brought in through the pages as a clerk does. */
final class ImportMeasure {
  private static final int ROWS = 200_000;
  private static final double TARGET = 60;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern COLUMN =
      Pattern.compile("<select id=\"c-\\d+\" name=\"(c\\d+)\">(.*?)</select>", Pattern.DOTALL);
  private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\" selected");

  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Product product;
  private final JsonNode office;

  ImportMeasure(Product product, Path data) {
    this.product = product;
    try {
      JsonNode accounts =
          Client.JSON.readTree(Files.readString(data.resolve("demo-accounts.json")));
      JsonNode found = accounts.path(0);
      for (JsonNode account : accounts) {
        found = account.path("role").asString().equals("office") ? account : found;
      }
      this.office = found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Result> run() {
    Path file = Path.of("target", "bench-members.xlsx");
    new MemberFile().write(file, ROWS, branches());
    login();
    long begun = System.nanoTime();
    String page = bring(file);
    await(page);
    if (get(page).contains("name=\"c0\"")) {
      post(page + "/columns", chosen(get(page)));
      await(page);
    }
    double preview = seconds(begun);
    require(page, "确认新增 200,000 人");
    long confirmed = System.nanoTime();
    post(page + "/confirm", Map.of());
    await(page);
    require(page, "已导入");
    double written = seconds(confirmed);
    long again = System.nanoTime();
    String second = bring(file);
    await(second);
    double same = seconds(again);
    require(second, "没有变化");
    long undone = System.nanoTime();
    post(page + "/undo", Map.of());
    await(page);
    require(page, "已撤销");
    double taken = seconds(undone);
    return List.of(
        Result.single(
            "import of 200,000 members × 20 columns, file until written",
            Optional.of(TARGET),
            preview + written,
            "s"),
        Result.single("  file to preview", Optional.empty(), preview, "s"),
        Result.single("  confirmed until written", Optional.empty(), written, "s"),
        Result.single("  the same file again: nothing changes", Optional.empty(), same, "s"),
        Result.single("  the batch undone", Optional.empty(), taken, "s"),
        Result.single(
            "  memory of the product afterwards", Optional.empty(), product.residentJava(), "MiB"));
  }

  private List<String> branches() {
    List<String> names = new ArrayList<>();
    new Client(product.address(), office.path("token").asString())
        .get("/organizations?limit=200")
        .path("items")
        .forEach(
            unit -> {
              if (unit.path("kind").asString().equals("branch")) {
                names.add(unit.path("name").asString());
              }
            });
    return names;
  }

  private void login() {
    post(
        "/login",
        Map.of(
            "login",
            office.path("login").asString(),
            "password",
            office.path("password").asString()),
        "/login");
  }

  private String bring(Path file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "name=\"_csrf\"", token("/imports").getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"purpose\"", "members".getBytes(StandardCharsets.UTF_8));
    try {
      part(body, "name=\"file\"; filename=\"members.xlsx\"", Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(request("/imports")
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())))
        .uri()
        .getPath();
  }

  private static void part(ByteArrayOutputStream body, String what, byte[] content) {
    body.writeBytes(
        ("--edge\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** What the form proposes, as its button would send it. */
  private static Map<String, String> chosen(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher column = COLUMN.matcher(page);
    while (column.find()) {
      Matcher option = CHOSEN.matcher(column.group(2));
      fields.put(column.group(1), option.find() ? option.group(1) : "");
    }
    fields.put("since", "2026-01-01");
    return fields;
  }

  private void await(String page) {
    while (get(page + "/progress").contains("hx-get")) {
      Waiting.millis(200);
    }
  }

  private void require(String page, String words) {
    if (!get(page).contains(words)) {
      throw new IllegalStateException(page + " does not say " + words);
    }
  }

  private void post(String path, Map<String, String> fields) {
    post(path, fields, path.substring(0, path.lastIndexOf('/')));
  }

  private void post(String path, Map<String, String> fields, String page) {
    StringBuilder form = new StringBuilder("_csrf=" + encoded(token(page)));
    fields.forEach(
        (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
    send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String token(String page) {
    Matcher token = TOKEN.matcher(get(page));
    return token.find() ? token.group(1) : "";
  }

  private String get(String path) {
    return send(request(path).GET()).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(product.address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
