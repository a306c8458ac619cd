package org.youju.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Office;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ledger section of the contract, over HTTP. */
class EntriesApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static LedgerApp app;
  private static Office office;
  private static PersonId zhang;

  @BeforeAll
  static void 开门() {
    office = new Office();
    zhang = office.person("张三", office.branchA);
    app = new LedgerApp(office);
  }

  @AfterAll
  static void 关门() {
    app.close();
  }

  private static LedgerApp.Answer post(String path, String body) {
    return app.call(Role.OFFICE, office.committee, "POST", path, body);
  }

  private static LedgerApp.Answer get(String path) {
    return app.get(Role.OFFICE, office.committee, path);
  }

  private static String body(Map<String, Object> changes) {
    return body(office.branchA, changes);
  }

  private static String body(OrgId of, Map<String, Object> changes) {
    Map<String, Object> body = new java.util.LinkedHashMap<>();
    body.put("kinds", List.of("theme-party-day"));
    body.put("organization", of.toString());
    body.put("on", "2026-03-25");
    body.put("title", "三月主题党日");
    body.put("headcount", Map.of("attendee", 23));
    body.putAll(changes);
    return JSON.writeValueAsString(body);
  }

  private static String record(Map<String, Object> changes) {
    LedgerApp.Answer answer = post("/api/v1/entries", body(changes));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().get("id").asString();
  }

  @Test
  void 登记一件事_回答带全部内容() {
    LedgerApp.Answer answer =
        post(
            "/api/v1/entries",
            """
            {"kinds": ["theme-party-day", "party-lecture"], "organization": "%s", "on": "2026-03-05", "until": null,
             "title": "学习党章", "place": "三楼会议室",
             "participants": [{"person": "%s", "role": "attendee"}, {"person": "%s", "role": "lecturer"}],
             "headcount": {"attendee": 23}, "quantities": {"hours": 1.5},
             "organizationsTakingPart": ["%s"], "text": "过程", "lateReason": null}
            """
                .formatted(office.branchA, zhang, zhang, office.branchB));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    JsonNode entry = answer.json();
    assertThat(answer.header("Location"))
        .isEqualTo("/api/v1/entries/" + entry.get("id").asString());
    assertThat(entry.get("revision").asInt()).isEqualTo(1);
    assertThat(entry.get("state").asString()).isEqualTo("recorded");
    assertThat(entry.get("on").asString()).isEqualTo("2026-03-05");
    assertThat(entry.get("until").isNull()).isTrue();
    assertThat(entry.get("participants").get(1).get("role").asString()).isEqualTo("lecturer");
    assertThat(entry.get("headcount").get("attendee").asInt()).isEqualTo(23);
    assertThat(entry.get("quantities").get("hours").isNumber()).isTrue();
    assertThat(entry.get("quantities").get("hours").decimalValue()).isEqualByComparingTo("1.5");
    assertThat(entry.get("late").asBoolean()).isTrue();
    assertThat(entry.get("recordedAt").asString()).isEqualTo("2026-03-31T02:00:00Z");
    assertThat(entry.get("recordedBy").asString()).isEqualTo("机关党委办公室");
    assertThat(get("/api/v1/entries/" + entry.get("id").asString()).json()).isEqualTo(entry);
  }

  @Test
  void 缺少要件_一次说全_指明字段() {
    LedgerApp.Answer answer =
        post(
            "/api/v1/entries",
            body(Map.of("kinds", List.of("party-lecture"), "title", "", "headcount", Map.of())));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    List<String> fields = new ArrayList<>();
    answer.json().get("errors").forEach(error -> fields.add(error.get("field").asString()));
    assertThat(fields).contains("title", "participants");
    assertThat(answer.json().get("detail").asString()).contains("需要");
    assertThat(post("/api/v1/entries", "{}").status()).isEqualTo(422);
  }

  @Test
  void 同键同文得第一次的回答_同键异文被拒() {
    String first = body(Map.of("title", "幂等"));
    assertThat(keyed("k 1", first).status()).isEqualTo(201);
    LedgerApp.Answer again = keyed("k 1", first);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(keyed("k 1", first).json());
    LedgerApp.Answer other = keyed("k 1", body(Map.of("title", "另一件")));
    assertThat(other.status()).isEqualTo(422);
    assertThat(keyed("k 2", first).json().get("id")).isNotEqualTo(again.json().get("id"));
    assertThat(keyed("k\tb", first).status()).isEqualTo(400);
    assertThat(keyed("k".repeat(201), first).status()).isEqualTo(400);
  }

  private static LedgerApp.Answer keyed(String key, String body) {
    return app.send(
        app.request(Role.OFFICE, office.committee, "/api/v1/entries")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void 更正只改所给字段_旧版本号得409_历史可查() {
    String id = record(Map.of("until", "2026-03-26", "place", "礼堂"));
    String path = "/api/v1/entries/" + id;
    LedgerApp.Answer corrected =
        post(
            path + "/corrections",
            """
            {"headcount": {"attendee": 21}, "until": null, "reason": "人数记错", "revision": 1}""");
    assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
    assertThat(corrected.json().get("revision").asInt()).isEqualTo(2);
    assertThat(corrected.json().get("place").asString()).isEqualTo("礼堂");
    assertThat(corrected.json().get("until").isNull()).isTrue();
    assertThat(corrected.json().get("reason").asString()).isEqualTo("人数记错");
    LedgerApp.Answer stale =
        post(path + "/corrections", "{\"title\": \"别的\", \"reason\": \"改\", \"revision\": 1}");
    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.json().get("detail").asString()).contains("第 2 版");
    JsonNode revisions = get(path + "/revisions").json();
    assertThat(revisions.get("items").size()).isEqualTo(2);
    assertThat(revisions.get("items").get(0).get("headcount").get("attendee").asInt())
        .isEqualTo(23);
    assertThat(revisions.get("next").isNull()).isTrue();
  }

  @Test
  void 更正的坏请求各得其所() {
    String path = "/api/v1/entries/" + record(Map.of()) + "/corrections";
    assertThat(post(path, "{\"titel\": \"x\", \"reason\": \"改\", \"revision\": 1}").status())
        .isEqualTo(400);
    assertThat(post(path, "{\"title\": 5, \"reason\": \"改\", \"revision\": 1}").status())
        .isEqualTo(400);
    assertThat(post(path, "{\"title\": \"x\", \"reason\": \"改\"}").status()).isEqualTo(400);
    assertThat(post(path, "{\"title\": \"x\", \"reason\": \"改\", \"revision\": \"1\"}").status())
        .isEqualTo(400);
    assertThat(post(path, "{\"title\": \"x\", \"revision\": 1}").status()).isEqualTo(422);
    assertThat(post(path, "{\"title\": \"\", \"reason\": \"改\", \"revision\": 1}").status())
        .isEqualTo(422);
    assertThat(post(path, "{\"id\": \"x\", \"reason\": \"改\", \"revision\": 1}").status())
        .isEqualTo(400);
    assertThat(post(path, "{\"kinds\": [null], \"reason\": \"改\", \"revision\": 1}").status())
        .isEqualTo(400);
  }

  @Test
  void 作废之后不再计入列表_仍可读() {
    String id = record(Map.of("title", "作废这一件"));
    String path = "/api/v1/entries/" + id;
    assertThat(post(path + "/void", "{\"reason\": \"\", \"revision\": 1}").status()).isEqualTo(422);
    LedgerApp.Answer voided = post(path + "/void", "{\"reason\": \"重复\", \"revision\": 1}");
    assertThat(voided.status()).isEqualTo(200);
    assertThat(voided.json().get("state").asString()).isEqualTo("void");
    assertThat(get(path).json().get("state").asString()).isEqualTo("void");
    assertThat(get("/api/v1/entries?q=" + utf8("作废这一件")).json().get("items").size()).isZero();
    assertThat(post(path + "/void", "{\"reason\": \"重复\", \"revision\": 2}").status())
        .isEqualTo(409);
  }

  private static String utf8(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void 列表按页接续_条件生效() {
    OrgId branch = office.branch("翻页支部");
    for (int day = 1; day <= 9; day++) {
      app.call(
          Role.OFFICE,
          office.committee,
          "POST",
          "/api/v1/entries",
          body(branch, Map.of("on", "2026-03-0" + (day / 3 + 1), "title", "第" + day + "次学习")));
    }
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          get("/api/v1/entries?limit=4&organization=" + branch + "&after=" + next).json();
      page.get("items").forEach(item -> seen.add(item.get("id").asString()));
      next = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!next.isEmpty());
    assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    String of = "/api/v1/entries?organization=" + branch;
    assertThat(get(of + "&kind=theme-party-day").json().get("items").size()).isEqualTo(9);
    assertThat(get(of + "&kind=party-lecture").json().get("items").size()).isZero();
    assertThat(get(of + "&from=2026-03-02&to=2026-03-03").json().get("items").size()).isEqualTo(6);
    assertThat(get(of + "&q=" + utf8("第7次")).json().get("items").size()).isEqualTo(1);
  }

  @Test
  void 列表的坏参数得400_别家的组织得404() {
    for (String query :
        List.of(
            "limit=0",
            "limit=501",
            "limit=1000000000",
            "limit=" + utf8("１２"),
            "from=2023-02-29",
            "from=2026-3-1",
            "from=2026-03-02&to=2026-03-01",
            "after=xxx",
            "after=" + utf8("2026"),
            "kind=no-such",
            "q=a&q=b",
            "q=" + "a".repeat(201))) {
      assertThat(get("/api/v1/entries?" + query).status()).as(query).isEqualTo(400);
    }
    for (String organization : List.of(LedgerApp.nobody(), "abc", zhang.toString())) {
      assertThat(get("/api/v1/entries?organization=" + organization).status()).isEqualTo(404);
    }
  }

  @Test
  void 别家的与没有的同样答404_管理员一律403() {
    String id = record(Map.of());
    LedgerApp.Answer foreign =
        app.get(Role.BRANCH_SECRETARY, office.branchB, "/api/v1/entries/" + id);
    LedgerApp.Answer missing =
        app.get(Role.BRANCH_SECRETARY, office.branchB, "/api/v1/entries/" + LedgerApp.nobody());
    LedgerApp.Answer nonsense = app.get(Role.OFFICE, office.committee, "/api/v1/entries/abc");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.text()).isEqualTo(missing.text()).isEqualTo(nonsense.text());
    assertThat(
            app.call(
                    Role.BRANCH_SECRETARY,
                    office.branchB,
                    "POST",
                    "/api/v1/entries",
                    body(Map.of()))
                .status())
        .isEqualTo(404);
    for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
      for (String path :
          List.of("/api/v1/entries", "/api/v1/entries/" + id, "/api/v1/kinds", "/api/v1/metrics")) {
        assertThat(app.get(role, office.committee, path).status()).as(path).isEqualTo(403);
      }
    }
  }

  @Test
  void 目录两表() {
    JsonNode kinds = get("/api/v1/kinds").json();
    assertThat(kinds.get("items").size()).isEqualTo(office.catalog.kinds().size());
    JsonNode lecture = find(kinds, "party-lecture");
    assertThat(lecture.get("name").asString()).isEqualTo("党课");
    assertThat(find(lecture.get("fields"), "title").get("required").asBoolean()).isTrue();
    assertThat(find(lecture.get("fields"), "hours").get("type").asString()).isEqualTo("number");
    assertThat(find(lecture.get("roles"), "lecturer").get("name").asString()).isEqualTo("授课人");
    assertThat(lecture.get("source").isString()).isTrue();
    JsonNode first = get("/api/v1/kinds?limit=2").json();
    assertThat(first.get("items").size()).isEqualTo(2);
    JsonNode second = get("/api/v1/kinds?limit=2&after=" + first.get("next").asString()).json();
    assertThat(second.get("items").get(0).get("id").asString())
        .isEqualTo(office.catalog.kinds().get(2).id());
    JsonNode metric = find(get("/api/v1/metrics").json(), "member-assemblies");
    assertThat(metric.get("unit").asString()).isEqualTo("次");
    assertThat(metric.get("counts").isString()).isTrue();
  }

  private static JsonNode find(JsonNode list, String id) {
    JsonNode items = list.isArray() ? list : list.get("items");
    for (JsonNode item : items) {
      if (item.get("id").asString().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no " + id);
  }
}
