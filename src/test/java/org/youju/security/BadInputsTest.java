package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.youju.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every bad input of security.md §3.3 in every parameter, form field, JSON field and path of every
 * handler (those that do not record a third each): a clear answer below 500 within five seconds, no
 * stack trace, no word of the machinery. Generated from the handlers of the running product, so a
 * new one is tried by itself.
 */
class BadInputsTest {
  private static final RunningOffice OFFICE = RunningOffice.open();
  private static final Things THINGS = new Things(OFFICE);
  private static final int AT_ONCE = 4;
  private static final ExecutorService IN_FLIGHT = Executors.newFixedThreadPool(AT_ONCE);

  /** One browser a thread: it remembers the token of the page it saw last. */
  private static final ThreadLocal<Map<Role, Browser>> BROWSERS =
      ThreadLocal.withInitial(() -> new EnumMap<>(Role.class));

  private static final Predicate<String> MACHINERY =
      Pattern.compile("Exception|org\\.(spring|postgres|youju)\\w*\\.|\\tat |PSQL|SELECT .* FROM")
          .asPredicate();
  private static final Pattern RECORDING =
      Pattern.compile("/(api/v1/entries|entries|imports|ledger)\\b");
  private static final long SLOW = 5_000;

  /** Forms read as a whole say in the matrix what they send; these are sent besides. */
  private static final Set<String> ALSO =
      Set.of("on", "title", "text", "until", "place", "who", "q.copies", "day", "at", "every");

  /** What would take the accounts away that the test itself works with. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "POST /setup",
          "GET /setup",
          "ANY /error",
          "POST /me/password",
          "POST /me/sessions/{handle}/end");

  @AfterAll
  static void close() {
    IN_FLIGHT.shutdownNow();
    OFFICE.close();
  }

  static Stream<Reach> lines() throws IOException {
    return AccessMatrixTest.lines().stream()
        .filter(line -> !LEFT_OUT.contains(line.key()) && !line.dear());
  }

  @ParameterizedTest
  @MethodSource("lines")
  void 坏输入得到明白的回答(Reach line) {
    Tries tries = new Tries(line);
    Set<String> fields = fields(line);
    for (String field : fields) {
      for (BadInputs.Bad bad : tried(line, field)) {
        tries.add(with(line, field, bad.value()), field + " №" + bad.number());
      }
    }
    if (line.isApi() && line.body().startsWith("{")) {
      json(line, tries);
    }
    for (BadInputs.Bad bad : tried(line, "path")) {
      if (line.path().contains("{") && bad.value().length() < 2_000) {
        String path = line.path().replaceAll("\\{[^}]+}", encoded(bad.value()));
        tries.add(new Asked(path, line.anyBody()), "path №" + bad.number());
      }
    }
    if (!fields.isEmpty()) {
      String field = fields.iterator().next();
      Asked once = with(line, field, "x");
      tries.add(twice(line, once, field), field + " №47");
      tries.add(with(line, "role", "ADMIN"), "№48");
      tries.add(with(line, "params[dataScope]", "AND 1=1"), "№25");
    }
    assertThat(tries.wrong()).isEmpty();
  }

  private record Asked(String path, String body) {}

  /** What a handler is asked, several at a time: the product is waited for together. */
  private static final class Tries {
    private final Reach line;
    private final Map<String, Future<String>> faults = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    Tries(Reach line) {
      this.line = line;
    }

    void add(Asked one, String what) {
      String name = what + (asked.containsKey(what) ? " #" + asked.size() : "");
      asked.put(name, one);
      faults.put(name, IN_FLIGHT.submit(() -> fault(line, one)));
    }

    List<String> wrong() {
      Map<String, String> found = new LinkedHashMap<>();
      faults.forEach((what, fault) -> found.put(what, of(fault)));
      List<String> wrong = new ArrayList<>();
      found.forEach(
          (what, fault) -> {
            // a machine that was busy elsewhere is not slow twice
            boolean slow = fault.startsWith("slow");
            String again = slow ? fault(line, Objects.requireNonNull(asked.get(what))) : fault;
            if (!again.isEmpty()) {
              wrong.add(what + ": " + again);
            }
          });
      return wrong;
    }

    private static String of(Future<String> fault) {
      try {
        return fault.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /**
   * What records (form, draft, quick record, import, the ledger's interface) is given every value;
   * everything else a third, other ones each field; paths a sixth.
   */
  private static List<BadInputs.Bad> tried(Reach line, String field) {
    boolean records = line.method().equals("POST") && RECORDING.matcher(line.path()).lookingAt();
    int step = field.equals("path") ? 6 : records ? 1 : 3;
    int first = Math.floorMod((line.key() + field).hashCode(), step);
    return IntStream.range(0, BadInputs.texts().size())
        .filter(i -> i % step == first)
        .mapToObj(BadInputs.texts()::get)
        .toList();
  }

  /** Names of what the handler reads besides the path. */
  private static Set<String> fields(Reach line) {
    Set<String> fields = new LinkedHashSet<>();
    for (Parameter parameter : handler(line).getMethod().getParameters()) {
      RequestParam asked = parameter.getAnnotation(RequestParam.class);
      if (asked != null && Map.class.isAssignableFrom(parameter.getType())) {
        fields.addAll(ALSO);
      } else if (asked != null && !parameter.getType().getSimpleName().equals("MultipartFile")) {
        fields.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
      }
    }
    if (line.reachesSomething()) {
      fields.addAll(pairs(query(line.address())).keySet());
      if (!line.isApi() && !line.sendsFile()) {
        fields.addAll(pairs(line.body()).keySet());
      }
    }
    return fields;
  }

  private static HandlerMethod handler(Reach line) {
    return OFFICE.handlers().stream()
        .filter(handler -> handler.getKey().getPatternValues().contains(line.path()))
        .filter(
            handler ->
                handler.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals(line.method())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError(line.key()));
  }

  /** The line's request with one field saying something else. */
  private static Asked with(Reach line, String field, String value) {
    String path = line.reachesSomething() ? filled(line, line.address()) : line.anyPath();
    boolean inPath = line.method().equals("GET") || line.isApi() || line.sendsFile();
    if (inPath) {
      Map<String, String> pairs = new LinkedHashMap<>(pairs(query(path)));
      pairs.put(field, value);
      return new Asked(path.split("\\?", 2)[0] + "?" + written(pairs), filled(line, line.body()));
    }
    Map<String, String> pairs = new LinkedHashMap<>(pairs(filled(line, line.body())));
    pairs.put(field, value);
    return new Asked(path, written(pairs));
  }

  private static Asked twice(Reach line, Asked once, String field) {
    String more = "&" + encoded(field) + "=y";
    return once.path().contains("?")
        ? new Asked(once.path() + more, once.body())
        : new Asked(once.path(), once.body() + more);
  }

  private static String filled(Reach line, String text) {
    return line.reachesSomething()
        ? THINGS.of(OFFICE.branch, text.replaceAll("\\{new(\\w+)}", "{$1}"))
        : text;
  }

  private void json(Reach line, Tries tries) {
    ObjectNode example = (ObjectNode) JsonMapper.shared().readTree(filled(line, line.body()));
    String path = filled(line, line.address());
    Set<String> names = new LinkedHashSet<>();
    Arrays.stream(handler(line).getMethod().getParameters())
        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
        .filter(parameter -> parameter.getType().isRecord())
        .forEach(
            parameter ->
                Arrays.stream(parameter.getType().getRecordComponents())
                    .forEach(component -> names.add(component.getName())));
    example.propertyNames().forEach(names::add);
    for (String name : names) {
      BadInputs.json()
          .forEach(
              bad ->
                  tries.add(
                      new Asked(path, body(example, name, bad.value())),
                      name + " №" + bad.number()));
    }
    String whole = example.toString();
    String same = whole.substring(0, whole.length() - 1) + ",\"title\":\"a\",\"title\":\"b\"}";
    for (String body : List.of("", "[]", "null", "{", "\"x\"", "{\"role\":\"ADMIN\"}", same)) {
      tries.add(new Asked(path, body), "body " + body);
    }
  }

  private static String body(ObjectNode example, String name, String value) {
    StringBuilder body = new StringBuilder("{");
    for (Map.Entry<String, JsonNode> field : example.properties()) {
      if (!field.getKey().equals(name)) {
        body.append('"').append(field.getKey()).append("\":").append(field.getValue()).append(',');
      }
    }
    return body.append('"').append(name).append("\":").append(value).append('}').toString();
  }

  private static String fault(Reach line, Asked asked) {
    long start = System.nanoTime();
    HttpResponse<String> answer = send(line, asked);
    long took = (System.nanoTime() - start) / 1_000_000;
    if (answer.statusCode() >= 500) {
      return "status "
          + answer.statusCode()
          + " "
          + asked.path().substring(0, Math.min(120, asked.path().length()));
    }
    if (answer.statusCode() >= 400 && MACHINERY.test(answer.body())) {
      return "speaks of the machinery";
    }
    boolean page = Browser.header(answer, "Content-Type").orElse("").startsWith("text/html");
    if (page
        && (answer.body().contains("<script>alert(1)")
            || answer.body().contains("\"><img src=x"))) {
      return "repeats markup";
    }
    return took > SLOW ? "slow: " + took + " ms" : "";
  }

  private static HttpResponse<String> send(Reach line, Asked asked) {
    Role role = line.roles().contains(Role.OFFICE) ? Role.OFFICE : line.roles().iterator().next();
    if (line.isApi()) {
      return OFFICE
          .visitor()
          .send(
              line.method(),
              asked.path(),
              asked.body(),
              "Content-Type",
              line.type(),
              "Authorization",
              "Bearer " + OFFICE.token(role));
    }
    Browser browser =
        BROWSERS
            .get()
            .computeIfAbsent(
                role,
                r -> {
                  Browser in = OFFICE.as(r);
                  in.get("/me");
                  return in;
                });
    return line.method().equals("GET")
        ? browser.get(asked.path())
        : browser.send(
            line.method(),
            asked.path(),
            asked.body(),
            "Content-Type",
            line.type(),
            "X-CSRF-TOKEN",
            browser.token());
  }

  // ---- forms

  private static String query(String address) {
    String[] parts = address.split("\\?", 2);
    return parts.length == 2 ? parts[1] : "";
  }

  private static Map<String, String> pairs(String form) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : form.split("&")) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        pairs.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return pairs;
  }

  private static String written(Map<String, String> pairs) {
    List<String> written = new ArrayList<>();
    pairs.forEach((name, value) -> written.add(encoded(name) + "=" + encoded(value)));
    return String.join("&", written);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
