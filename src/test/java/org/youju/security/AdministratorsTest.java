package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.UserId;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;

/** 三员 (security.md C1–C7): three administrators, none of whom can do another's work. */
class AdministratorsTest {
  private static int number;
  private final RunningOffice office = RunningOffice.shared();
  private final Accounts accounts = office.bean(Accounts.class);

  private Actor is(Role role) {
    return office.actor(role);
  }

  private Optional<NewAccount.Duty> duty(Role role) {
    return Optional.of(new NewAccount.Duty(role, new OrgId(office.root().value())));
  }

  private Opened create() {
    return accounts.create(is(Role.SYSTEM_ADMIN), NewAccount.of("member" + ++number, "赵某"));
  }

  private long traces(String action, UserId account) {
    return office
        .owner()
        .sql("SELECT count(*) FROM audit.entry WHERE action = :action AND object = :object")
        .param("action", action)
        .param("object", "account:" + account)
        .query(Long.class)
        .single();
  }

  @Test
  void 系统管理员建号只给一次性密码_不能授权() {
    Browser admin = office.as(Role.SYSTEM_ADMIN);
    admin.get("/admin/accounts/new");
    HttpResponse<String> created =
        admin.post(
            "/admin/accounts",
            "login",
            "fresh" + ++number,
            "name",
            "钱某",
            "role",
            "office",
            "password",
            "Kv7#mPx2w");
    assertThat(created.statusCode()).isEqualTo(200);
    Matcher secret =
        Pattern.compile("<code class=\"secret\">([^<]+)</code>").matcher(created.body());
    assertThat(secret.find()).isTrue();
    Account account = office.account("fresh" + number);
    assertThat(account.role()).isEmpty();
    assertThat(account.mustChange()).isTrue();
    assertThat(secret.group(1)).isNotEqualTo("Kv7#mPx2w");
    assertThat(admin.get("/admin/grants").statusCode()).isEqualTo(403);
    assertThat(admin.post("/admin/grants/" + account.id(), "role", "office").statusCode())
        .isEqualTo(403);
    assertThat(admin.get("/admin/audit").statusCode()).isEqualTo(403);
  }

  @Test
  void 没有角色的账号什么都打不开() {
    Opened opened =
        accounts.create(
            is(Role.SYSTEM_ADMIN),
            NewAccount.of("bare" + ++number, "孙某").withPassword("Kv7#mPx2w"));
    Browser browser = office.visitor();
    browser.login(opened.login(), opened.secret());
    assertThat(browser.get("/me").statusCode()).isEqualTo(403);
    assertThat(browser.get("/admin/accounts").statusCode()).isEqualTo(403);
  }

  @Test
  void 安全管理员授权下一次请求就生效_不能建号() {
    Opened opened =
        accounts.create(
            is(Role.SYSTEM_ADMIN),
            NewAccount.of("live" + ++number, "李某").withPassword("Kv7#mPx2w"));
    Browser browser = office.visitor();
    browser.login(opened.login(), opened.secret());
    Browser admin = office.as(Role.SECURITY_ADMIN);
    admin.get("/admin/grants/" + opened.id());
    HttpResponse<String> granted =
        admin.post(
            "/admin/grants/" + opened.id(),
            "role",
            "branch-member",
            "organization",
            office.branch.toString());
    assertThat(granted.statusCode()).isEqualTo(302);
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    admin.get("/admin/grants/" + opened.id());
    admin.post("/admin/grants/" + opened.id(), "role", "");
    assertThat(browser.get("/me").statusCode()).isEqualTo(403);
    assertThat(admin.post("/admin/accounts", "login", "x" + number, "name", "周某").statusCode())
        .isEqualTo(403);
    assertThat(admin.get("/admin/audit").statusCode()).isEqualTo(403);
    assertThat(traces("account.grant", opened.id())).isEqualTo(2);
  }

  @Test
  void 授权到不存在的组织被拒绝() {
    Opened opened = create();
    assertThatThrownBy(
            () ->
                accounts.grant(
                    is(Role.SECURITY_ADMIN),
                    opened.id(),
                    Optional.of(
                        new NewAccount.Duty(Role.BRANCH_MEMBER, new OrgId(UUID.randomUUID())))))
        .isInstanceOf(Refused.class);
  }

  @Test
  void 谁也不能给自己授权() {
    Actor security = is(Role.SECURITY_ADMIN);
    assertThatThrownBy(() -> accounts.grant(security, security.id(), duty(Role.OFFICE)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("自己");
  }

  @Test
  void 审计管理员只能看_导出_核验() {
    Browser admin = office.as(Role.AUDIT_ADMIN);
    HttpResponse<String> list = admin.get("/admin/audit?action=login");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains("login");
    HttpResponse<String> verified = admin.post("/admin/audit/verify", "anchors", "");
    assertThat(verified.body()).contains("链条完好");
    HttpResponse<String> anchors = admin.get("/admin/audit/anchors");
    assertThat(anchors.body())
        .matches(
            "\\{\"root\":\""
                + office.root()
                + "\",\"seq\":\\d+,\"hash\":\"[0-9a-f]{64}\",\"at\":\"[^\"]+\"}\\n");
    assertThat(Browser.header(anchors, "Content-Disposition"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("attachment"));
    assertThat(admin.get("/admin/audit/export?action=setup").body())
        .contains("\"action\":\"setup\"");
    assertThat(admin.get("/admin/accounts").statusCode()).isEqualTo(403);
    assertThat(admin.get("/admin/parameters").statusCode()).isEqualTo(403);
  }

  @Test
  void 贴入锚点能发现整条链被重写() {
    Browser admin = office.as(Role.AUDIT_ADMIN);
    String anchor = admin.get("/admin/audit/anchors").body();
    admin.get("/admin/audit");
    assertThat(admin.post("/admin/audit/verify", "anchors", anchor).body()).contains("链条完好");
    String forged = anchor.replaceAll("\"hash\":\"[0-9a-f]{4}", "\"hash\":\"ffff");
    assertThat(admin.post("/admin/audit/verify", "anchors", forged).body()).contains("与锚点不符");
    assertThat(admin.post("/admin/audit/verify", "anchors", "随便写").statusCode()).isEqualTo(422);
  }

  @Test
  void 审计可按人员_对象_日期查() {
    Opened opened = create();
    Browser admin = office.as(Role.AUDIT_ADMIN);
    String day = java.time.LocalDate.now(office.clock()).toString();
    String mine = "/admin/audit?object=account:" + opened.id();
    assertThat(admin.get(mine).body()).contains("account.create");
    assertThat(admin.get(mine + "&actor=system-admin&from=" + day + "&to=" + day).body())
        .contains("account.create");
    assertThat(admin.get(mine + "&actor=audit-admin").body()).contains("没有符合条件的记录");
    assertThat(admin.get(mine + "&to=2020-01-01").body()).contains("没有符合条件的记录");
  }

  @Test
  void 每一步都留下谁_对谁_做了什么_前后是什么() {
    Opened opened = create();
    Actor system = is(Role.SYSTEM_ADMIN);
    accounts.disable(system, opened.id());
    accounts.enable(system, opened.id());
    accounts.unlock(system, opened.id());
    accounts.resetSecret(system, opened.id());
    accounts.grant(is(Role.SECURITY_ADMIN), opened.id(), duty(Role.DISCIPLINE));
    for (String action :
        List.of(
            "account.create",
            "account.disable",
            "account.enable",
            "account.unlock",
            "account.reset",
            "account.grant")) {
      assertThat(traces(action, opened.id())).as(action).isEqualTo(1);
    }
    String body =
        office
            .owner()
            .sql("SELECT body FROM audit.entry WHERE action = 'account.grant' AND object = :o")
            .param("o", "account:" + opened.id())
            .query(String.class)
            .single();
    assertThat(body)
        .contains(
            "\"before\":\"none\"",
            "\"after\":\"discipline\"",
            is(Role.SECURITY_ADMIN).id().toString());
  }

  @Test
  void 最后一位管理员不能停用_不能改授别的角色() {
    for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
      UserId last = is(role).id();
      assertThatThrownBy(() -> accounts.disable(is(Role.SYSTEM_ADMIN), last))
          .as(role.title())
          .isInstanceOf(Conflict.class);
    }
    UserId audit = is(Role.AUDIT_ADMIN).id();
    assertThatThrownBy(() -> accounts.grant(is(Role.SECURITY_ADMIN), audit, duty(Role.OFFICE)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> accounts.grant(is(Role.SECURITY_ADMIN), audit, Optional.empty()))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void 两人同时互相停用_至少留下一位() throws InterruptedException, ExecutionException {
    Actor first = is(Role.AUDIT_ADMIN);
    Opened second = create();
    accounts.grant(is(Role.SECURITY_ADMIN), second.id(), duty(Role.AUDIT_ADMIN));
    Actor system = is(Role.SYSTEM_ADMIN);
    for (int round = 0; round < 5; round++) {
      CountDownLatch start = new CountDownLatch(1);
      var pool = Executors.newFixedThreadPool(2);
      List<Future<Throwable>> results =
          List.of(first.id(), second.id()).stream()
              .map(
                  id ->
                      pool.submit(
                          () -> {
                            start.await();
                            return catchThrowable(() -> accounts.disable(system, id));
                          }))
              .toList();
      start.countDown();
      int refused = 0;
      for (Future<Throwable> result : results) {
        refused += result.get() == null ? 0 : 1;
      }
      pool.shutdown();
      assertThat(refused).isEqualTo(1);
      accounts.enable(system, first.id());
      accounts.enable(system, second.id());
    }
    accounts.grant(is(Role.SECURITY_ADMIN), second.id(), Optional.empty());
  }

  @Test
  void 同一人用两个账号也不能兼任两种管理员() {
    PersonId person = new PersonId(UUID.randomUUID());
    office
        .owner()
        .sql(
            "INSERT INTO organization.person (root, id, name, pinyin, search) VALUES (:root, :id, '兼某', 'jianmou', '兼某 jianmou jm')")
        .param("root", office.root().value())
        .param("id", person.value())
        .update();
    Actor system = is(Role.SYSTEM_ADMIN);
    Opened one =
        accounts.create(system, NewAccount.of("both" + ++number, "兼某").belongingTo(person));
    Opened two =
        accounts.create(system, NewAccount.of("both" + ++number, "兼某").belongingTo(person));
    accounts.grant(is(Role.SECURITY_ADMIN), one.id(), duty(Role.SYSTEM_ADMIN));
    assertThatThrownBy(
            () -> accounts.grant(is(Role.SECURITY_ADMIN), two.id(), duty(Role.AUDIT_ADMIN)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("兼任");
    accounts.grant(is(Role.SECURITY_ADMIN), one.id(), Optional.empty());
  }

  @Test
  void 安全参数只能在范围内调() {
    Browser admin = office.as(Role.SECURITY_ADMIN);
    admin.get("/admin/parameters");
    assertThat(admin.post("/admin/parameters", "PASSWORD_LENGTH", "7").statusCode()).isEqualTo(422);
    assertThat(admin.post("/admin/parameters", "IDLE_MINUTES", "600").statusCode()).isEqualTo(422);
    assertThat(admin.post("/admin/parameters", "LOCK_AFTER", "abc").statusCode()).isEqualTo(422);
    assertThat(admin.post("/admin/parameters", "LOCK_MINUTES", "45").statusCode()).isEqualTo(302);
    assertThat(office.bean(Parameters.class).get(office.root(), Parameter.LOCK_MINUTES))
        .isEqualTo(45);
    office.bean(Parameters.class).set(is(Role.SECURITY_ADMIN), Parameter.LOCK_MINUTES, 30);
  }

  @Test
  void 业务角色不能管理() {
    Browser clerk = office.as(Role.OFFICE);
    for (String path :
        List.of(
            "/admin/accounts",
            "/admin/grants",
            "/admin/parameters",
            "/admin/audit",
            "/admin/audit/export")) {
      assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(traces("access.denied", is(Role.OFFICE).id())).isGreaterThanOrEqualTo(5);
  }

  @Test
  void 首页把管理员带到自己的页面() {
    assertThat(Browser.location(office.as(Role.SYSTEM_ADMIN).get("/")))
        .isEqualTo("/admin/accounts");
    assertThat(Browser.location(office.as(Role.SECURITY_ADMIN).get("/")))
        .isEqualTo("/admin/grants");
    assertThat(Browser.location(office.as(Role.AUDIT_ADMIN).get("/"))).isEqualTo("/admin/audit");
  }

  @Test
  void 审计写不进去时改动也不生效_登录也进不来() {
    Opened opened = create();
    String append =
        "FUNCTION "
            + office
                .owner()
                .sql(
                    "SELECT oid::regprocedure::text FROM pg_proc WHERE proname = 'append' AND pronamespace = 'audit'::regnamespace")
                .query(String.class)
                .single();
    office.owner().sql("REVOKE EXECUTE ON " + append + " FROM youju_app").update();
    try {
      assertThat(catchThrowable(() -> accounts.disable(is(Role.SYSTEM_ADMIN), opened.id())))
          .isNotNull();
      assertThat(accounts.get(office.root(), opened.id()).active()).isTrue();
      Browser browser = office.visitor();
      browser.login("office", office.password(Role.OFFICE));
      assertThat(browser.get("/me").statusCode()).isNotEqualTo(200);
    } finally {
      office.owner().sql("GRANT EXECUTE ON " + append + " TO youju_app").update();
    }
    assertThat(office.as(Role.OFFICE).get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void 应用的数据库角色不能删改审计_不能越权() {
    var app =
        org.springframework.jdbc.core.simple.JdbcClient.create(office.database().dataSource());
    for (String sql :
        List.of(
            "DELETE FROM audit.entry",
            "UPDATE audit.entry SET body = ''",
            "TRUNCATE audit.entry",
            "DROP TABLE security.account",
            "DELETE FROM security.account",
            "COPY security.account TO PROGRAM 'cat'",
            "SELECT pg_read_file('/etc/passwd')",
            "UPDATE security.setup SET at = now()")) {
      assertThat(refusal(app, sql)).as(sql).containsAnyOf("permission denied", "must be owner");
    }
  }

  private static String refusal(org.springframework.jdbc.core.simple.JdbcClient app, String sql) {
    Throwable thrown = catchThrowable(() -> app.sql(sql).update());
    while (thrown.getCause() != null) {
      thrown = thrown.getCause();
    }
    return thrown.getMessage();
  }

  @Test
  void 账号对应名册上的本人_只列同名的人_留痕_本人看到自己的履职清单() {
    String name = "对应某";
    PersonId person = add(name);
    PersonId other = add("旁人某");
    String password = "Yj7-" + UUID.randomUUID();
    Opened opened =
        accounts.create(
            Accounts.system(office.root()),
            NewAccount.of("tied" + ++number, name)
                .as(Role.DISCIPLINE, new OrgId(office.root().value()))
                .withPassword(password));
    String path = "/admin/accounts/" + opened.id() + "/person";
    Browser admin = office.as(Role.SYSTEM_ADMIN);
    assertThat(admin.get(path).body()).contains(person.toString()).doesNotContain("旁人");
    assertThat(admin.get(path + "?name=%E6%97%81%E4%BA%BA%E6%9F%90").body())
        .contains(other.toString());
    assertThat(admin.post(path, "name", name, "person", other.toString()).statusCode())
        .isEqualTo(404);
    assertThat(admin.get(path).statusCode()).isEqualTo(200);
    assertThat(admin.post(path, "name", name, "person", person.toString()).statusCode())
        .isEqualTo(302);
    assertThat(traces("account.tie", opened.id())).isOne();
    Browser owner = office.visitor();
    owner.login(opened.login(), password);
    assertThat(owner.get("/me").body()).contains("person=" + person);
    assertThat(owner.get("/").body()).contains("我的履职清单");
    String mine = owner.get("/duties?span=year&person=" + person).body();
    assertThat(mine).contains("我的履职清单", "党员年度学时");
    assertThat(office.as(Role.OFFICE).get("/duties?span=year&person=" + person).body())
        .as("个人缺的学时，上级看不到")
        .doesNotContain("党员年度学时");
    admin.get(path);
    admin.post(path);
    assertThat(accounts.get(office.root(), opened.id()).person()).isEmpty();
  }

  private PersonId add(String name) {
    return office
        .bean(People.class)
        .add(
            is(Role.OFFICE),
            PersonDetails.named(name),
            office.branch,
            MemberStatus.FORMAL,
            LocalDate.of(2024, 1, 1));
  }
}
