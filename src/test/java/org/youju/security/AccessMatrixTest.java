package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;

/**
 * Role × endpoint × own, child, sibling and parent organisation (security.md B1, B6). Every handler
 * needs a line in {@code access-matrix.txt}.
 */
class AccessMatrixTest {
  private static final RunningOffice OFFICE = RunningOffice.shared();
  private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);
  private static final Things THINGS = new Things(OFFICE);
  private static Opened bare;
  private static Browser bareBrowser;
  private static String bareToken;

  @BeforeAll
  static void 各角色登录() {
    bare =
        OFFICE
            .bean(Accounts.class)
            .create(
                OFFICE.actor(Role.SYSTEM_ADMIN),
                NewAccount.of("norole", "无角色").withPassword("Kv7#mPx2w"));
    bareToken = OFFICE.bean(Tokens.class).issue(OFFICE.actor(Role.SYSTEM_ADMIN), bare.id(), "测试");
    bareBrowser = OFFICE.visitor();
    bareBrowser.login(bare.login(), bare.secret());
    bareBrowser.get("/me/password");
    for (Role role : Role.values()) {
      BROWSERS.put(role, OFFICE.as(role));
      BROWSERS.get(role).get("/me");
    }
  }

  static List<Reach> lines() throws IOException {
    try (var in = AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Reach::parse)
          .toList();
    }
  }

  static Stream<Reach> reaching() throws IOException {
    return lines().stream().filter(Reach::reachesSomething);
  }

  @Test
  void 每个处理方法都在表里_表里没有多余的行() throws IOException {
    Set<String> handlers = new TreeSet<>();
    OFFICE.handlers().stream()
        .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.youju."))
        .forEach(
            handler -> {
              var methods = handler.getKey().getMethodsCondition().getMethods();
              for (String path : handler.getKey().getPatternValues()) {
                if (methods.isEmpty()) {
                  handlers.add("ANY " + path);
                }
                methods.forEach(method -> handlers.add(method + " " + path));
              }
            });
    List<String> lines = lines().stream().map(Reach::key).toList();
    assertThat(lines).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(lines)).as("access-matrix.txt").isEqualTo(handlers);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void 每个角色只能用给它的(Reach line) {
    if (line.method().equals("ANY")) {
      return;
    }
    for (Role role : Role.values()) {
      boolean may = line.roles().contains(role);
      HttpResponse<String> answer = call(line, role, line.anyPath(), line.anyBody());
      if (may) {
        assertThat(answer.statusCode())
            .as(line.key() + " " + role.id())
            .isNotIn(401, 403)
            .isLessThan(500);
        assertThat(Browser.location(answer))
            .as(line.key() + " " + role.id())
            .doesNotStartWith("/login");
      } else {
        assertThat(answer.statusCode()).as(line.key() + " " + role.id()).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void 没登录和没角色的被拒绝(Reach line) {
    if (line.open()) {
      return;
    }
    HttpResponse<String> stranger =
        line.isApi()
            ? OFFICE
                .visitor()
                .send(line.method(), line.anyPath(), line.anyBody(), "Content-Type", line.type())
            : OFFICE.visitor().send(line.method(), line.anyPath(), "");
    if (line.isApi()) {
      assertThat(stranger.statusCode()).as(line.key()).isEqualTo(401);
    } else if (line.method().equals("GET")) {
      assertThat(Browser.location(stranger)).as(line.key()).startsWith("/login");
    } else {
      assertThat(stranger.statusCode()).as(line.key()).isEqualTo(403);
    }
    HttpResponse<String> roleless =
        send(line, bareBrowser, bareToken, line.anyPath(), line.anyBody());
    if (line.anyAccount()) {
      assertThat(roleless.statusCode()).as(line.key()).isNotIn(401, 403);
    } else {
      assertThat(roleless.statusCode()).as(line.key()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void 支部角色够得着本支部和下级_够不着平级和上级(Reach line) {
    for (Role role : line.trying(Reach.BRANCH)) {
      reaches(line, role, OFFICE.branch, "本支部");
      reaches(line, role, OFFICE.group, "下级小组");
      isToldNothing(line, role, OFFICE.sibling, "平级支部");
      isToldNothing(line, role, OFFICE.general, "上级总支");
    }
  }

  @ParameterizedTest
  @MethodSource("reaching")
  void 全单位角色够得着每一个(Reach line) {
    for (Role role : line.trying(Reach.WHOLE)) {
      for (OrgId organization :
          List.of(OFFICE.branch, OFFICE.group, OFFICE.sibling, OFFICE.general)) {
        reaches(line, role, organization, organization.toString());
      }
    }
  }

  private void reaches(Reach line, Role role, OrgId organization, String what) {
    if (!THINGS.has(organization, line.address())) {
      return;
    }
    HttpResponse<String> answer =
        call(
            line,
            role,
            THINGS.of(organization, line.address()),
            THINGS.of(organization, line.body()));
    assertThat(answer.statusCode())
        .as(line.key() + " " + role.id() + " " + what + ": " + answer.body())
        .isNotIn(400, 401, 403, 404)
        .isLessThan(line.sendsFile() ? 400 : 500);
  }

  /** The foreign and the missing answer alike: status and words. */
  private void isToldNothing(Reach line, Role role, OrgId organization, String what) {
    String as = line.key() + " " + role.id() + " " + what;
    HttpResponse<String> foreign =
        call(
            line,
            role,
            THINGS.of(organization, line.address()),
            THINGS.of(organization, line.body()));
    HttpResponse<String> missing =
        call(line, role, THINGS.ofNothing(line.address()), THINGS.ofNothing(line.body()));
    assertThat(foreign.statusCode()).as(as + ": " + foreign.body()).isEqualTo(404);
    assertThat(missing.statusCode()).as(as).isEqualTo(404);
    assertThat(plain(foreign)).as(as).isEqualTo(plain(missing));
  }

  /** Without what differs from one answer to the next: form tokens. */
  private static String plain(HttpResponse<String> answer) {
    return answer.body().replaceAll("(value|content)=\"[A-Za-z0-9_=-]{40,}\"", "");
  }

  private static HttpResponse<String> call(Reach line, Role role, String path, String body) {
    return send(line, BROWSERS.getOrDefault(role, bareBrowser), OFFICE.token(role), path, body);
  }

  private static HttpResponse<String> send(
      Reach line, Browser browser, String token, String path, String body) {
    if (line.isApi()) {
      return OFFICE
          .visitor()
          .send(
              line.method(),
              path,
              body,
              "Content-Type",
              line.type(),
              "Authorization",
              "Bearer " + token);
    }
    return line.method().equals("GET")
        ? browser.get(path)
        : browser.send(
            line.method(),
            path,
            body,
            "Content-Type",
            line.type(),
            "X-CSRF-TOKEN",
            browser.token());
  }
}
