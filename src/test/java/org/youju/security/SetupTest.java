package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first visit of an empty installation (B2). */
class SetupTest {
  private static final Pattern SECRET = Pattern.compile("<code>([^<]+)</code>");
  private final RunningOffice office = RunningOffice.empty();

  @AfterEach
  void 关() {
    office.close();
  }

  private HttpResponse<String> install(Browser browser, String code) {
    browser.get("/setup");
    return browser.post(
        "/setup",
        "code",
        code,
        "office",
        "滨江市统计局机关党委",
        "kind",
        "committee",
        "login",
        "sys",
        "name",
        "甲某",
        "login",
        "sec",
        "name",
        "乙某",
        "login",
        "aud",
        "name",
        "丙某",
        "login",
        "ban",
        "name",
        "丁某");
  }

  @Test
  void 设置前只有设置页_设置一次后不再有_账号用一次性密码() {
    Browser browser = office.visitor();
    for (String path : List.of("/", "/login", "/me", "/admin/accounts")) {
      assertThat(Browser.location(browser.get(path))).as(path).isEqualTo("/setup");
    }
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(browser.get("/health").statusCode()).isEqualTo(200);
    assertThat(install(browser, "0000-0000").statusCode()).isEqualTo(422);
    String code = office.bean(SetupCode.class).printed();
    assertThat(code.replace("-", "")).hasSize(32);
    HttpResponse<String> done = install(browser, code);
    assertThat(done.statusCode()).isEqualTo(200);
    List<String> secrets =
        SECRET.matcher(done.body()).results().map((MatchResult found) -> found.group(1)).toList();
    assertThat(secrets).hasSize(4).doesNotHaveDuplicates();
    assertThat(browser.get("/setup").statusCode()).isEqualTo(404);
    assertThat(install(browser, code).statusCode()).isEqualTo(404);
    Browser clerk = office.visitor();
    clerk.login("ban", secrets.get(3));
    assertThat(Browser.location(clerk.get("/me"))).isEqualTo("/me/password");
  }

  @Test
  void 验证码输错十次作废_二十四小时后作废() {
    SetupCode code = office.bean(SetupCode.class);
    office.clock().advance(Duration.ofHours(24));
    assertThat(code.matches(code.printed())).isFalse();
    office.clock().advance(Duration.ofHours(-24));
    SetupCode fresh = new SetupCode(office.clock());
    assertThat(fresh.matches(fresh.printed().toUpperCase(java.util.Locale.ROOT))).isTrue();
    for (int i = 0; i < 10; i++) {
      assertThat(fresh.matches("0")).isFalse();
    }
    assertThat(fresh.matches(fresh.printed())).isFalse();
  }
}
