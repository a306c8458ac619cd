package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Actor;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;

/** 等保三级 8.1.4.1: identity, passwords, locks, sessions (A1–A8). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginTest {
  private static final String WRONG = "Wr0ng#Kv7mPx";
  private final RunningOffice office = RunningOffice.open();
  private int number;

  @org.junit.jupiter.api.AfterAll
  void 关() {
    office.close();
  }

  @BeforeEach
  @AfterEach
  void 忘掉网络地址的失败次数() {
    office.owner().sql("DELETE FROM security.attempt WHERE key LIKE 'address:%'").update();
  }

  private Opened create() {
    return office.bean(Accounts.class).create(system(), NewAccount.of("user" + ++number, "李某"));
  }

  private Actor system() {
    return office.actor(Role.SYSTEM_ADMIN);
  }

  private static boolean isIn(HttpResponse<String> response) {
    return response.statusCode() == 302 && !Browser.location(response).startsWith("/login");
  }

  private boolean canLogIn(String login, String password) {
    return isIn(office.visitor().login(login, password));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OFFICE", " office", "ｏｆｆｉｃｅ", "off\u200Bice"})
  void 登录名的孪生写法不能再建(String twin) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> office.bean(Accounts.class).create(system(), NewAccount.of(twin, "某人"))))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("已被使用");
  }

  @Test
  void 新建账号得到一次性密码_登录后只能改密_改后才能用() {
    Opened opened = create();
    office
        .bean(Accounts.class)
        .grant(
            office.actor(Role.SECURITY_ADMIN),
            opened.id(),
            java.util.Optional.of(new NewAccount.Duty(Role.BRANCH_MEMBER, office.branch)));
    Browser browser = office.visitor();
    browser.login(opened.login(), opened.secret());
    assertThat(Browser.location(browser.get("/me"))).isEqualTo("/me/password");
    browser.get("/me/password");
    assertThat(browser.post("/me/tokens", "name", "试").statusCode()).isEqualTo(403);
    browser.get("/me/password");
    HttpResponse<String> weak =
        browser.post("/me/password", "current", opened.secret(), "fresh", "abc", "again", "abc");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("至少 8 个字符", "三类");
    HttpResponse<String> changed =
        browser.post(
            "/me/password", "current", opened.secret(), "fresh", "Kv7#mPx2w", "again", "Kv7#mPx2w");
    assertThat(changed.statusCode()).isEqualTo(302);
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    assertThat(canLogIn(opened.login(), opened.secret())).isFalse();
    assertThat(canLogIn(opened.login(), "Kv7#mPx2w")).isTrue();
  }

  @Test
  void 一次性密码七十二小时后失效() {
    Opened opened = create();
    office.clock().advance(Duration.ofHours(72));
    try {
      assertThat(canLogIn(opened.login(), opened.secret())).isFalse();
    } finally {
      office.clock().advance(Duration.ofHours(-72));
    }
    assertThat(canLogIn(opened.login(), opened.secret())).isTrue();
  }

  @Test
  void 密码满九十天后登录只能进改密页_接口令牌也停() {
    office.clock().advance(Duration.ofDays(91));
    try {
      Browser browser = office.as(Role.OFFICE);
      assertThat(Browser.location(browser.get("/me"))).isEqualTo("/me/password");
      assertThat(bearer("/api/v1/me", office.token(Role.OFFICE)).statusCode()).isEqualTo(403);
    } finally {
      office.clock().advance(Duration.ofDays(-91));
    }
    assertThat(bearer("/api/v1/me", office.token(Role.OFFICE)).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> bearer(String path, String token) {
    return office.visitor().get(path, "Authorization", "Bearer " + token);
  }

  @Test
  void 最近五个密码不能再用() {
    Opened opened = create();
    List<String> used = List.of("Kv7#mPxA1", "Kv7#mPxB2", "Kv7#mPxC3", "Kv7#mPxD4", "Kv7#mPxE5");
    String current = opened.secret();
    Passwords passwords = office.bean(Passwords.class);
    for (String next : used) {
      passwords.change(system(), office.account(opened.login()), current, next, next);
      current = next;
    }
    String last = current;
    for (String old : used) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> passwords.change(system(), office.account(opened.login()), last, old, old)))
          .as(old)
          .isInstanceOf(Refused.class)
          .hasMessageContaining("最近用过");
    }
    passwords.change(system(), office.account(opened.login()), last, "Kv7#mPxF6", "Kv7#mPxF6");
  }

  @Test
  void 库里只有各不相同的加盐慢哈希() {
    List<String> hashes =
        office.owner().sql("SELECT password FROM security.account").query(String.class).list();
    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.startsWith("$argon2id$"));
  }

  @Test
  void 连错五次锁定三十分钟_对的密码也进不来_别人不受影响() {
    Opened one = create();
    Opened other = create();
    for (int i = 0; i < 5; i++) {
      assertThat(canLogIn(one.login(), WRONG)).isFalse();
    }
    assertThat(canLogIn(one.login(), one.secret())).isFalse();
    assertThat(canLogIn(other.login(), other.secret())).isTrue();
    office.clock().advance(Duration.ofMinutes(31));
    try {
      assertThat(canLogIn(one.login(), one.secret())).isTrue();
    } finally {
      office.clock().advance(Duration.ofMinutes(-31));
    }
  }

  @Test
  void 错四次后对一次_重新计数() {
    Opened one = create();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(canLogIn(one.login(), WRONG)).isFalse();
      }
      assertThat(canLogIn(one.login(), one.secret())).isTrue();
      忘掉网络地址的失败次数();
    }
  }

  @Test
  void 五十次并发猜测只有五次被核对() throws InterruptedException {
    Opened one = create();
    Logins logins = office.bean(Logins.class);
    var pool = Executors.newFixedThreadPool(16);
    IntStream.range(0, 50)
        .forEach(i -> pool.submit(() -> logins.attempt(one.login(), WRONG, "10.0.0.1")));
    pool.shutdown();
    assertThat(pool.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    long checked =
        office
            .owner()
            .sql(
                "SELECT count(*) FROM audit.entry WHERE action = 'login.failed' AND object = :account")
            .param("account", "account:" + one.id())
            .query(Long.class)
            .single();
    assertThat(checked).isEqualTo(5);
  }

  @Test
  void 不存在的登录名也一样锁定_回答一字不差() {
    Opened real = create();
    String known = "";
    String unknown = "";
    for (int i = 0; i < 7; i++) {
      known = Browser.location(office.visitor().login(real.login(), WRONG));
      unknown = Browser.location(office.visitor().login("nobody" + number, WRONG));
      assertThat(known).isEqualTo(unknown);
    }
    assertThat(known).isEqualTo("/login?failed");
  }

  @Test
  void 同一地址失败三十次后该地址停十五分钟_别的地址照常() {
    Opened one = create();
    Logins logins = office.bean(Logins.class);
    for (int i = 0; i < 30; i++) {
      logins.attempt("ghost" + i, WRONG, "10.0.0.9");
    }
    assertThat(logins.attempt(one.login(), one.secret(), "10.0.0.9")).isEmpty();
    assertThat(logins.attempt(one.login(), one.secret(), "10.0.0.8")).isPresent();
    office.clock().advance(Duration.ofMinutes(16));
    try {
      assertThat(logins.attempt(one.login(), one.secret(), "10.0.0.9")).isPresent();
    } finally {
      office.clock().advance(Duration.ofMinutes(-16));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "admin,admin123",
    "admin,123456",
    "ruoyi,123456",
    "root,root",
    "test,test",
    "postgres,postgres",
    "admin,admin"
  })
  void 没有默认账号(String login, String password) {
    assertThat(canLogIn(login, password)).isFalse();
  }

  @Test
  void 三十分钟不操作就退出_服务器上的会话也没了() {
    Browser browser = office.as(Role.OFFICE);
    office.clock().advance(Duration.ofMinutes(30).plusSeconds(1));
    try {
      assertThat(Browser.location(browser.get("/me"))).startsWith("/login");
    } finally {
      office.clock().advance(Duration.ofMinutes(-30).minusSeconds(1));
    }
    assertThat(Browser.location(browser.get("/me"))).startsWith("/login");
  }

  @Test
  void 后台刷新不能续命() {
    Browser browser = office.as(Role.OFFICE);
    office.clock().advance(Duration.ofMinutes(20));
    assertThat(browser.get("/me", "X-Background", "true").statusCode()).isEqualTo(200);
    office.clock().advance(Duration.ofMinutes(11));
    try {
      assertThat(Browser.location(browser.get("/me"))).startsWith("/login");
    } finally {
      office.clock().advance(Duration.ofMinutes(-31));
    }
  }

  @Test
  void 一直操作也只能用十二小时() {
    Browser browser = office.as(Role.OFFICE);
    int half = 0;
    try {
      for (; half < 24; half++) {
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        office.clock().advance(Duration.ofMinutes(29));
      }
      office.clock().advance(Duration.ofMinutes(25));
      assertThat(Browser.location(browser.get("/me"))).startsWith("/login");
    } finally {
      office.clock().advance(Duration.ofMinutes(-29L * half - 25));
    }
  }

  @Test
  void 登录后换新的会话号_登录前的会话号无用() {
    Browser browser = office.visitor();
    browser.get("/login");
    String before = String.valueOf(browser.cookies().get("youju"));
    browser.post("/login", "login", "office", "password", office.password(Role.OFFICE));
    assertThat(browser.cookies().get("youju")).isNotEqualTo(before);
    Browser thief = office.visitor();
    thief.cookies().put("youju", before);
    assertThat(Browser.location(thief.get("/me"))).startsWith("/login");
  }

  @Test
  void 退出后旧会话无用() {
    Browser browser = office.as(Role.OFFICE);
    browser.get("/me");
    Browser copy = office.visitor();
    copy.cookies().putAll(browser.cookies());
    assertThat(browser.post("/logout").statusCode()).isEqualTo(302);
    assertThat(Browser.location(copy.get("/me"))).startsWith("/login");
  }

  @Test
  void 停用账号后_会话和令牌下一次请求就失效() {
    Opened opened =
        office
            .bean(Accounts.class)
            .create(
                system(),
                NewAccount.of("leaver" + ++number, "离某")
                    .withPassword("Kv7#mPx2w")
                    .as(Role.BRANCH_MEMBER, office.branch));
    Browser browser = office.visitor();
    browser.login(opened.login(), opened.secret());
    String token = office.bean(Tokens.class).issue(system(), opened.id(), "离岗");
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    assertThat(bearer("/api/v1/me", token).statusCode()).isEqualTo(200);
    office.bean(Accounts.class).disable(system(), opened.id());
    assertThat(Browser.location(browser.get("/me"))).startsWith("/login");
    assertThat(bearer("/api/v1/me", token).statusCode()).isEqualTo(401);
    assertThat(canLogIn(opened.login(), opened.secret())).isFalse();
  }

  @Test
  void 到期的账号不能登录() {
    Opened opened =
        office
            .bean(Accounts.class)
            .create(
                system(),
                NewAccount.of("guest" + ++number, "挂某")
                    .until(java.time.LocalDate.now(office.clock()).plusDays(1)));
    assertThat(canLogIn(opened.login(), opened.secret())).isTrue();
    office.clock().advance(Duration.ofDays(1));
    try {
      assertThat(canLogIn(opened.login(), opened.secret())).isFalse();
    } finally {
      office.clock().advance(Duration.ofDays(-1));
    }
  }

  @Test
  void 改密后别处的登录都退出() {
    Opened opened =
        office
            .bean(Accounts.class)
            .create(
                system(),
                NewAccount.of("mover" + ++number, "改某")
                    .withPassword("Kv7#mPx2w")
                    .as(Role.BRANCH_MEMBER, office.branch));
    Browser here = office.visitor();
    Browser there = office.visitor();
    here.login(opened.login(), opened.secret());
    there.login(opened.login(), opened.secret());
    here.get("/me/password");
    here.post("/me/password", "current", "Kv7#mPx2w", "fresh", "Zq9!tBn4x", "again", "Zq9!tBn4x");
    assertThat(here.get("/me").statusCode()).isEqualTo(200);
    assertThat(Browser.location(there.get("/me"))).startsWith("/login");
  }

  @Test
  void 我的页面列出登录_可以退出另一处() {
    Opened opened =
        office
            .bean(Accounts.class)
            .create(
                system(),
                NewAccount.of("twice" + ++number, "双某")
                    .withPassword("Kv7#mPx2w")
                    .as(Role.BRANCH_MEMBER, office.branch));
    Browser here = office.visitor();
    Browser there = office.visitor();
    there.login(opened.login(), opened.secret());
    here.login(opened.login(), opened.secret());
    var found =
        java.util.regex.Pattern.compile("/me/sessions/([0-9a-f]{16})/end")
            .matcher(here.get("/me").body());
    assertThat(found.find()).isTrue();
    assertThat(here.post("/me/sessions/" + found.group(1) + "/end").statusCode()).isEqualTo(302);
    assertThat(Browser.location(there.get("/me"))).startsWith("/login");
    assertThat(here.get("/me").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a\r\nSet-Cookie:x=1",
        "javascript:alert(1)"
      })
  void 登录后不会被带到外面(String to) {
    Browser browser = office.visitor();
    browser.get("/login");
    HttpResponse<String> in =
        browser.post(
            "/login", "login", "office", "password", office.password(Role.OFFICE), "to", to);
    assertThat(Browser.location(in)).isIn("/", "");
  }

  @Test
  void 登录页没有预填任何密码() {
    assertThat(office.visitor().get("/login").body())
        .doesNotContainPattern("name=\"(login|password)\"[^>]*value=\"[^\"]+\"");
  }
}
