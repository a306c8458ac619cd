package org.youju.security;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.youju.app.TestDatabase;
import org.youju.app.Youju;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;

/**
 * The whole product on a port of its own, with an office: 机关党委 → 总支 → 一支部 (→ 小组), 二支部; one account
 * for each role, branch accounts in 一支部.
 */
public final class RunningOffice implements AutoCloseable {
  static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context;
  private final Map<Role, String> passwords = new EnumMap<>(Role.class);
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private final Map<Role, Browser> known = new EnumMap<>(Role.class);

  public OrgId general;
  public OrgId branch;
  public OrgId sibling;
  public OrgId group;

  private RunningOffice(String... settings) {
    String[] all =
        Stream.concat(
                Stream.of(settings),
                Stream.concat(database.properties().stream(), Stream.of("server.port=0")))
            .map(setting -> "--" + setting)
            .toArray(String[]::new);
    context = new SpringApplicationBuilder(Youju.class, TestTime.class).run(all);
  }

  /** One office for all tests that leave accounts, clock and parameters as they were. */
  public static RunningOffice shared() {
    return Shared.OFFICE;
  }

  private static final class Shared {
    static final RunningOffice OFFICE = open();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(OFFICE.context::close));
    }
  }

  /** The product as it starts on an empty database. */
  static RunningOffice empty(String... settings) {
    return new RunningOffice(settings);
  }

  /** With the office and its accounts. */
  public static RunningOffice open(String... settings) {
    RunningOffice office = new RunningOffice(settings);
    office.fill();
    return office;
  }

  static class TestTime {
    @Bean
    @Primary
    SettableClock settableClock() {
      return new SettableClock();
    }
  }

  private void fill() {
    List<Setup.First> firsts = new ArrayList<>();
    for (Role role :
        List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE)) {
      firsts.add(new Setup.First(role, account(role)));
    }
    bean(Setup.class).install(new Setup.Office("滨江市审计局机关党委", "committee", SINCE), firsts);
    Actor keeper = actor(Role.OFFICE);
    general = create(keeper, new OrgId(root().value()), OrganizationKind.GENERAL_BRANCH, "机关总支");
    branch = create(keeper, general, OrganizationKind.BRANCH, "第一党支部");
    sibling = create(keeper, general, OrganizationKind.BRANCH, "第二党支部");
    group = create(keeper, branch, OrganizationKind.GROUP, "第一党小组");
    for (Role role :
        List.of(
            Role.PARTY_GROUP_SECRETARY,
            Role.DISCIPLINE,
            Role.BRANCH_SECRETARY,
            Role.BRANCH_MEMBER)) {
      boolean whole = role == Role.PARTY_GROUP_SECRETARY || role == Role.DISCIPLINE;
      OrgId home = whole ? new OrgId(root().value()) : branch;
      bean(Accounts.class).create(Accounts.system(root()), account(role).as(role, home));
    }
    for (Role role : Role.values()) {
      tokens.put(role, bean(Tokens.class).issue(actor(role), "测试"));
    }
  }

  private OrgId create(Actor keeper, OrgId parent, OrganizationKind kind, String name) {
    return bean(Organizations.class)
        .create(keeper, NewOrganization.below(parent, kind, name, SINCE));
  }

  private NewAccount account(Role role) {
    return NewAccount.of(role.id(), "张" + role.title())
        .withPassword(passwords.computeIfAbsent(role, r -> Secrets.password()));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  SettableClock clock() {
    return bean(SettableClock.class);
  }

  public RootId root() {
    return bean(Setup.class).root().orElseThrow();
  }

  /** Turns the clock of an office of one's own to eight in the morning of a day ahead. */
  public void turnTo(LocalDate day) {
    Instant then = day.atTime(8, 0).atZone(clock().getZone()).toInstant();
    clock().advance(Duration.between(clock().instant(), then));
  }

  /** The handlers of the running product. */
  java.util.Set<Map.Entry<RequestMappingInfo, HandlerMethod>> handlers() {
    return context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet();
  }

  TestDatabase database() {
    return database;
  }

  JdbcClient owner() {
    return JdbcClient.create(database.owner());
  }

  Account account(String login) {
    return bean(Accounts.class).byLogin(LoginName.typed(login)).orElseThrow().account();
  }

  public Actor actor(Role role) {
    return bean(Places.class).actor(account(role.id())).orElseThrow();
  }

  public String password(Role role) {
    return Optional.ofNullable(passwords.get(role)).orElseThrow();
  }

  public String token(Role role) {
    return Optional.ofNullable(tokens.get(role)).orElseThrow();
  }

  public String base() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  /** What the port answers to these very bytes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", URI.create(base()).getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public Browser visitor() {
    return new Browser(base());
  }

  /** The same, logged in once for all tests that do not log out. */
  Browser known(Role role) {
    return known.computeIfAbsent(role, this::as);
  }

  /** A browser in which the role's account is logged in. */
  public Browser as(Role role) {
    Browser browser = visitor();
    browser.login(role.id(), password(role));
    return browser;
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
