package org.youju.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.youju.ledger.web.LedgerApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /entries/draft} of the contract, over HTTP. */
class DraftApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static LedgerApp app;
  private static Office office;
  private static PersonId zhou;
  private static PersonId tang;

  @BeforeAll
  static void 开门() {
    office = new Office();
    zhou = office.person("周明远", office.branchA);
    tang = office.person("唐亮", office.branchA);
    office.person("林振华", office.branchB);
    app = new LedgerApp(office);
  }

  @AfterAll
  static void 关门() {
    app.close();
  }

  private static LedgerApp.Answer draft(Role role, OrgId of, OrgId organization, String text) {
    String body =
        JSON.writeValueAsString(Map.of("text", text, "organization", organization.toString()));
    return app.call(role, of, "POST", "/api/v1/entries/draft", body);
  }

  private static JsonNode drafts(String text) {
    LedgerApp.Answer answer = draft(Role.OFFICE, office.committee, office.branchA, text);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().get("drafts");
  }

  @Test
  void 会议记录读成一份草稿_每一项指出原文() {
    String text =
        "🌾主题党日会议记录\n时间：2026年3月5日下午\n地点：三楼会议室\n主持人：周明远\n参会人员：周明远、唐 亮\n缺席：林振华（出差）\n发放资料30份";
    JsonNode draft = drafts(text).get(0);
    assertThat(draft.propertyNames())
        .containsExactly(
            "kinds",
            "on",
            "until",
            "title",
            "place",
            "participants",
            "absent",
            "quantities",
            "sources");
    assertThat(draft.get("kinds").get(0).asString()).isEqualTo("theme-party-day");
    assertThat(draft.get("on").asString()).isEqualTo("2026-03-05");
    assertThat(draft.get("until").isNull()).isTrue();
    assertThat(draft.get("place").asString()).isEqualTo("三楼会议室");
    assertThat(draft.get("participants").get(0).get("role").asString()).isEqualTo("host");
    assertThat(draft.get("participants").get(0).get("person").asString())
        .isEqualTo(zhou.toString());
    assertThat(draft.get("participants").get(2).get("person").asString())
        .isEqualTo(tang.toString());
    assertThat(draft.get("participants").get(2).get("name").asString()).isEqualTo("唐亮");
    assertThat(draft.get("absent").get(0).get("reason").asString()).isEqualTo("出差");
    assertThat(draft.get("quantities").get("copies").asInt()).isEqualTo(30);
    assertThat(cut(text, draft, "place")).containsExactly("三楼会议室");
    assertThat(cut(text, draft, "on")).containsExactly("2026年3月5日");
    assertThat(cut(text, draft, "participants")).containsExactly("周明远", "周明远", "唐 亮");
    assertThat(cut(text, draft, "quantities")).containsExactly("30");
  }

  /** The words that the sources of a field point to, counted in code points. */
  private static List<String> cut(String text, JsonNode draft, String field) {
    int[] points = text.codePoints().toArray();
    List<String> words = new ArrayList<>();
    draft
        .get("sources")
        .forEach(
            source -> {
              if (source.get("field").asString().equals(field)) {
                words.add(
                    new String(points, source.get("start").asInt(), source.get("length").asInt()));
              }
            });
    return words;
  }

  @Test
  void 读得的草稿可以原样记入() {
    JsonNode draft = drafts("2026年3月6日在二楼会议室召开支委会，周明远主持，唐亮、周明远参加。").get(0);
    String body =
        JSON.writeValueAsString(
            Map.of(
                "kinds", draft.get("kinds"),
                "organization", office.branchA.toString(),
                "on", draft.get("on"),
                "title", draft.get("title"),
                "place", draft.get("place"),
                "participants", List.of(Map.of("person", tang.toString(), "role", "attendee"))));
    assertThat(app.call(Role.OFFICE, office.committee, "POST", "/api/v1/entries", body).status())
        .isEqualTo(201);
  }

  @Test
  void 看不懂的不猜() {
    assertThat(drafts("请各科室本周内清理办公桌面。").size()).isZero();
    JsonNode draft = drafts("支部召开了党员大会。").get(0);
    assertThat(draft.get("on").isNull()).isTrue();
    assertThat(draft.get("place").isNull()).isTrue();
    assertThat(draft.get("participants").size()).isZero();
  }

  @Test
  void 坏的请求得到一句话() {
    assertThat(draft(Role.OFFICE, office.committee, office.branchA, " ").status()).isEqualTo(422);
    assertThat(draft(Role.OFFICE, office.committee, office.branchA, "党".repeat(50_001)).status())
        .isEqualTo(422);
    assertThat(
            app.call(
                    Role.OFFICE,
                    office.committee,
                    "POST",
                    "/api/v1/entries/draft",
                    "{\"text\":\"a\"}")
                .status())
        .isEqualTo(422);
    assertThat(
            app.call(
                    Role.OFFICE,
                    office.committee,
                    "POST",
                    "/api/v1/entries/draft",
                    "{\"text\":\"a\",\"more\":1}")
                .status())
        .isEqualTo(400);
    assertThat(draft(Role.PARTY_GROUP_SECRETARY, office.committee, office.branchA, "a").status())
        .isEqualTo(403);
    LedgerApp.Answer foreign =
        draft(Role.BRANCH_SECRETARY, office.branchA, office.branchB, "3月5日召开党员大会");
    assertThat(foreign.status()).isEqualTo(404);
  }

  @Test
  void 任何文字都不致出错() {
    for (String text :
        List.of(
            "时间：",
            "：：：",
            "主持人：\n\n\n",
            "99月99日",
            "2026年2月30日召开党员大会",
            "\u0000\u0001",
            "参会人员：".repeat(2000),
            "3.5 ".repeat(5000),
            "周明远、".repeat(8000),
            "((((((((((((((((((((",
            "\uD83D")) {
      assertThat(draft(Role.OFFICE, office.committee, office.branchA, text).status())
          .as(text.substring(0, Math.min(20, text.length())))
          .isLessThan(500);
    }
  }
}
