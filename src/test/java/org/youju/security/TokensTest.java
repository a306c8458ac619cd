package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST door: tokens only, never cookies. */
class TokensTest {
  private static final Pattern SHOWN =
      Pattern.compile("<code class=\"secret\">(yj_[A-Za-z0-9_-]{43})</code>");
  private final RunningOffice office = RunningOffice.shared();

  private HttpResponse<String> me(String authorization) {
    return office.visitor().get("/api/v1/me", "Authorization", authorization);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void 凭令牌知道自己是谁_能看到哪些组织(Role role) {
    HttpResponse<String> answer = me("Bearer " + office.token(role));
    JsonNode me = JsonMapper.builder().build().readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(me.propertyNames())
        .containsExactlyInAnyOrder("name", "role", "organization", "scope");
    assertThat(me.path("role").asString()).isEqualTo(role.id());
    assertThat(me.path("organization").path("id").asString())
        .isEqualTo(office.actor(role).organization().toString());
    assertThat(me.path("organization").path("name").asString()).isNotEmpty();
    int seen =
        switch (role) {
          case PARTY_GROUP_SECRETARY, OFFICE, DISCIPLINE -> 5; // 机关党委、总支、两个支部、一个小组
          case BRANCH_SECRETARY, BRANCH_MEMBER -> 2; // 第一党支部、第一党小组
          case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> 0;
        };
    if (seen == 5) {
      // other tests of the shared office add organisations to it
      assertThat(me.path("scope").size()).isGreaterThanOrEqualTo(seen);
    } else {
      assertThat(me.path("scope").size()).isEqualTo(seen);
    }
  }

  @Test
  void 没有令牌或令牌不对_得到四零一和说明() {
    for (String authorization :
        new String[] {
          "Bearer", "Bearer ", "Bearer yj_x", "Basic b2ZmaWNlOng=", "Bearer " + "x".repeat(5000)
        }) {
      HttpResponse<String> answer = me(authorization);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(Browser.header(answer, "Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(Browser.header(answer, "WWW-Authenticate")).hasValue("Bearer");
      assertThat(answer.body()).contains("\"detail\"", "令牌");
      assertThat(Browser.header(answer, "Set-Cookie")).isEmpty();
    }
  }

  @Test
  void 网页会话不能访问接口() {
    Browser browser = office.as(Role.OFFICE);
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void 令牌不能打开网页() {
    HttpResponse<String> page =
        office.visitor().get("/me", "Authorization", "Bearer " + office.token(Role.OFFICE));
    assertThat(Browser.location(page)).startsWith("/login");
  }

  @Test
  void 令牌只显示一次_库里只有哈希_撤销后立即失效() {
    Browser browser = office.as(Role.BRANCH_SECRETARY);
    browser.get("/me");
    Matcher shown = SHOWN.matcher(browser.post("/me/tokens", "name", "门户取数").body());
    assertThat(shown.find()).isTrue();
    String token = shown.group(1);
    assertThat(me("Bearer " + token).statusCode()).isEqualTo(200);
    assertThat(browser.get("/me").body()).contains("门户取数").doesNotContain(token);
    assertThat(
            office
                .owner()
                .sql("SELECT string_agg(t::text, '') FROM security.token t")
                .query(String.class)
                .single())
        .doesNotContain(token, token.substring(3));
    String id =
        office
            .bean(Tokens.class)
            .of(office.root(), office.actor(Role.BRANCH_SECRETARY).id())
            .get(0)
            .id()
            .toString();
    Browser other = office.as(Role.OFFICE);
    other.get("/me");
    assertThat(other.post("/me/tokens/" + id + "/revoke").statusCode()).as("别人的令牌").isEqualTo(404);
    assertThat(browser.post("/me/tokens/" + id + "/revoke").statusCode()).isEqualTo(302);
    assertThat(me("Bearer " + token).statusCode()).isEqualTo(401);
  }

  @Test
  void 令牌要写用途() {
    Browser browser = office.as(Role.BRANCH_MEMBER);
    browser.get("/me");
    assertThat(browser.post("/me/tokens", "name", " ").statusCode()).isEqualTo(422);
  }

  @Test
  void 审计里没有密码_令牌_会话号() {
    String token = office.token(Role.OFFICE);
    Browser browser = office.as(Role.OFFICE);
    office.visitor().login("office", "Wr0ng#Kv7mPx-in-audit");
    office.visitor().login("Kv7#typed-into-login-field", "x");
    String audit =
        office
            .owner()
            .sql("SELECT string_agg(body, ' ') FROM audit.entry")
            .query(String.class)
            .single();
    String session = String.valueOf(browser.cookies().get("youju"));
    assertThat(audit)
        .doesNotContain(
            token,
            session,
            office.password(Role.OFFICE),
            "Wr0ng#Kv7mPx-in-audit",
            "Kv7#typed-into-login-field")
        .contains("\"action\":\"login.failed\"");
  }
}
