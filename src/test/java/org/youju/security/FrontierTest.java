package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.youju.kernel.Role;

/** Headers, CSRF, and what must not be there (security.md §3 and §7: N14–N19, N22, N35, N36). */
class FrontierTest {
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin");

  private final RunningOffice office = RunningOffice.shared();

  static Stream<String> routes() {
    return RunningOffice.shared().handlers().stream()
        .filter(
            handler ->
                handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(handler -> handler.getKey().getPatternValues().stream())
        .map(pattern -> pattern.replaceAll("\\{[^}]+}", "0198a000-0000-7000-8000-000000000000"))
        .distinct();
  }

  static Stream<String> forms() {
    return RunningOffice.shared().handlers().stream()
        .filter(
            handler ->
                handler.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method != RequestMethod.GET))
        .flatMap(
            handler ->
                handler.getKey().getPatternValues().stream()
                    .flatMap(
                        pattern ->
                            handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
        .filter(route -> !route.contains(" /api/"))
        .map(route -> route.replaceAll("\\{[^}]+}", "0198a000-0000-7000-8000-000000000000"))
        .distinct();
  }

  private static void hasHeaders(HttpResponse<String> answer, String what) {
    HEADERS.forEach(
        (name, value) ->
            assertThat(Browser.header(answer, name)).as(what + " " + name).hasValue(value));
    String policy = Browser.header(answer, "Content-Security-Policy").orElse("");
    assertThat(policy)
        .as(what)
        .contains(
            "default-src 'self'",
            "script-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(Browser.header(answer, "Permissions-Policy")).as(what).isPresent();
    assertThat(Browser.header(answer, "Server")).as(what).isEmpty();
    assertThat(Browser.header(answer, "X-Powered-By")).as(what).isEmpty();
    assertThat(Browser.header(answer, "Strict-Transport-Security"))
        .as("没有 HTTPS 不发 HSTS")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void 每个地址的回答都带安全头_也不缓存(String route) {
    for (Browser who : List.of(office.visitor(), office.known(Role.OFFICE))) {
      HttpResponse<String> answer = who.get(route);
      hasHeaders(answer, route);
      assertThat(answer.statusCode()).as(route).isLessThan(500);
      assertThat(Browser.header(answer, "Cache-Control"))
          .as(route)
          .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/assets/nothing.css",
        "/webjars/nothing",
        "/api/v1/nothing",
        "/api/v1/me",
        "/assets/site.css",
        "/error",
        "/a/..;/b",
        "//login",
        "/%2e%2e/x",
        "/login;jsessionid=1"
      })
  void 错误_静态文件和被防火墙拒绝的也带安全头(String path) {
    hasHeaders(office.visitor().get(path), path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/evidence/..%2f..%2fsecrets.properties HTTP/1.1\r\nHost: a",
        "GET /x%2f..%2fy HTTP/1.1\r\nHost: a",
        "GET /%zz HTTP/1.1\r\nHost: a",
        "GET /a|b HTTP/1.1\r\nHost: a",
        "GET /a%00b HTTP/1.1\r\nHost: a",
        "GET / HTTP/1.1",
        "GET http://elsewhere/ HTTP/1.1\r\nHost: a",
        "GET /login?q=%zz HTTP/1.1\r\nHost: a",
        "garbage"
      })
  void 不成样子的请求_得到中文说明_也带安全头(String request) throws IOException {
    String answer = office.raw(request + "\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400");
    assertThat(answer)
        .contains("Content-Security-Policy: default-src 'self'", "nosniff", "请求有误")
        .doesNotContain("<style", "Tomcat", "Bad Request", "Exception");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void 每个改动都要令牌_没有_别人的_旧会话的都拒绝(String route) {
    String method = route.split(" ")[0];
    String path = route.split(" ")[1];
    Browser browser = office.known(Role.OFFICE);
    browser.get("/me");
    String own = browser.token();
    Browser other = office.known(Role.BRANCH_SECRETARY);
    other.get("/me");
    for (String token : List.of("", "0".repeat(64), other.token())) {
      HttpResponse<String> answer =
          browser.send(
              method, path, "_csrf=" + token, "Content-Type", "application/x-www-form-urlencoded");
      assertThat(answer.statusCode()).as(route).isEqualTo(403);
    }
    HttpResponse<String> foreign =
        browser.send(
            method,
            path,
            "",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "X-CSRF-TOKEN",
            own,
            "Origin",
            "https://evil.example");
    assertThat(foreign.statusCode()).as(route + " 来自别的网站").isEqualTo(403);
    assertThat(browser.get("/me").statusCode()).as("还在登录中").isEqualTo(200);
  }

  @Test
  void 登录和退出也要令牌() {
    Browser browser = office.visitor();
    browser.get("/login");
    browser.token("x");
    assertThat(
            browser
                .post("/login", "login", "office", "password", office.password(Role.OFFICE))
                .statusCode())
        .isEqualTo(403);
    Browser in = office.as(Role.OFFICE);
    in.token("x");
    assertThat(in.post("/logout").statusCode()).isEqualTo(403);
    assertThat(in.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void 跨站的请求即使带着令牌也拒绝() {
    Browser browser = office.known(Role.BRANCH_MEMBER);
    for (Map<String, String> headers :
        List.of(
            Map.of("Origin", "null"),
            Map.of("Origin", "https://localhost.evil.example"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"))) {
      browser.get("/me");
      assertThat(browser.postWith(headers, "/me/tokens", "name", "x").statusCode())
          .as(headers.toString())
          .isEqualTo(403);
    }
    browser.get("/me");
    String own = office.base();
    assertThat(
            browser
                .postWith(
                    Map.of("Origin", own, "Sec-Fetch-Site", "same-origin"),
                    "/me/tokens",
                    "name",
                    "试")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void 会话曲奇只给服务器看_不跨站() {
    HttpResponse<String> login = office.visitor().get("/login");
    assertThat(login.headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(
            cookie ->
                assertThat(cookie)
                    .startsWith("youju=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Secure"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/health",
        "/jolokia",
        "/druid",
        "/druid/index.html",
        "/druid/websession.json",
        "/monitor/online",
        "/swagger-ui.html",
        "/swagger-ui/index.html",
        "/swagger",
        "/v2/api-docs",
        "/v3/api-docs",
        "/v3/api-docs/swagger-config",
        "/doc.html",
        "/h2-console",
        "/.git/config",
        "/application.yaml",
        "/application.yml",
        "/data/secrets.properties",
        "/secrets.properties",
        "/WEB-INF/web.xml",
        "/META-INF/MANIFEST.MF",
        "/backup.sql",
        "/youju.bak",
        "/db/migration/audit/V0101__chain.sql",
        "/prod-api/login",
        "/tool/gen/createTable",
        "/common/download/resource?resource=/etc/passwd",
        "/login/oauth2",
        "/sys/user/querySysUser",
        "/assets/../application.yaml",
        "/assets/%2e%2e/application.yaml",
        "/assets/..%2fapplication.yaml",
        "/webjars/htmx.org/",
        "/default-ui.css"
      })
  void 不该有的地址一律没有(String path) {
    assertThat(office.visitor().get(path).statusCode()).as("访客 " + path).isIn(400, 404);
    assertThat(office.known(Role.OFFICE).get(path).statusCode()).as("已登录 " + path).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/..;/me",
        "//me",
        "/ME",
        "/me.json",
        "/me/",
        "/me/.",
        "/me;jsessionid=1",
        "/%6de",
        "/./me",
        "/x/../me",
        "/me%2f",
        "/me%00",
        "/admin/accounts/..;/",
        "/Admin/Accounts"
      })
  void 换个写法也绕不过登录(String path) {
    HttpResponse<String> answer = office.visitor().get(path);
    assertThat(answer.statusCode()).as(path).isNotEqualTo(200);
    assertThat(answer.body()).doesNotContain("接口令牌");
  }

  @Test
  void 伪造的转发头不起作用() {
    HttpResponse<String> answer =
        office
            .visitor()
            .get(
                "/me",
                "X-Forwarded-For",
                "10.9.8.7",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Original-URL",
                "/login",
                "X-Rewrite-URL",
                "/login");
    assertThat(Browser.header(answer, "Location").orElse("")).doesNotContain("evil");
    Browser spoofed = office.visitor();
    spoofed.get("/login");
    spoofed.postWith(
        Map.of("X-Forwarded-For", "10.9.8.7"),
        "/login",
        "login",
        "office",
        "password",
        "Wr0ng#Kv7mPx");
    String audit =
        office
            .owner()
            .sql("SELECT string_agg(body, ' ') FROM audit.entry")
            .query(String.class)
            .single();
    assertThat(audit).doesNotContain("10.9.8.7");
    office
        .bean(Accounts.class)
        .unlock(office.actor(Role.SYSTEM_ADMIN), office.actor(Role.OFFICE).id());
  }

  @Test
  void 只认得几种方法() {
    for (String method : List.of("TRACE", "TRACK", "DEBUG", "PROPFIND")) {
      assertThat(office.visitor().send(method, "/login", "").statusCode())
          .as(method)
          .isIn(400, 405, 501);
    }
    assertThat(office.visitor().send("DELETE", "/login", "").statusCode()).isIn(403, 405);
  }

  @Test
  void 已知密钥的记住我和序列化内容没有反应() {
    HttpResponse<String> answer =
        office
            .visitor()
            .get(
                "/login",
                "Cookie",
                "rememberMe=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==; youju=rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie").toString()).doesNotContain("deleteMe");
  }

  @Test
  void 健康检查和接口说明对所有人开放_不说别的() {
    assertThat(office.visitor().get("/health").body()).isEqualTo("UP");
    HttpResponse<String> description = office.visitor().get("/api/v1/openapi.json");
    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.body()).contains("/api/v1/me");
    assertThat(office.visitor().get("/api/v1/openapi.json.yaml").statusCode()).isEqualTo(401);
  }

  @Test
  void 未登录看不到任何业务内容() {
    routes()
        .forEach(
            route -> {
              HttpResponse<String> answer = office.visitor().get(route);
              assertThat(answer.body()).as(route).doesNotContain("第一党支部", "机关总支", "张党组书记");
            });
  }

  @Test
  void 首次设置过后没有设置页() {
    assertThat(office.visitor().get("/setup").statusCode()).isEqualTo(404);
    Browser visitor = office.visitor();
    visitor.get("/login");
    assertThat(visitor.post("/setup", "code", "x").statusCode()).isEqualTo(404);
  }

  @Test
  void 没有写明谁能用的处理方法会让系统启动不了() throws NoSuchMethodException {
    var handler = new org.springframework.web.method.HandlerMethod(new Forgotten(), "open");
    assertThat(org.youju.security.web.HandlerRulesAccess.withoutRule(List.of(handler)))
        .containsExactly("org.youju.security.FrontierTest$Forgotten#open[0 args]");
  }

  static class Forgotten {
    public String open() {
      return "";
    }
  }
}
