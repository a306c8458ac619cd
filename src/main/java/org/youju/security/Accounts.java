package org.youju.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;

/** The accounts of an office and what the administrators do with them. */
@Component
public class Accounts {
  private static final String COLUMNS =
      "root, id, login, name, person, role, organization, active, until, password_at, must_change, last_login";
  private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;
  private final Attempts attempts;
  private final Parameters parameters;
  private final Places places;

  Accounts(
      JdbcClient jdbc,
      Audit audit,
      Clock clock,
      Attempts attempts,
      Parameters parameters,
      Places places) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.attempts = attempts;
    this.parameters = parameters;
    this.places = places;
  }

  /** The actor of what the product does by itself, such as a refused login. */
  public static Actor system(RootId root) {
    return new Actor(
        new UserId(new UUID(0, 0)),
        "系统",
        Role.SYSTEM_ADMIN,
        new OrgId(root.value()),
        new Scope(root, List.of()));
  }

  /** An account with its hash, for comparing. */
  record Stored(Account account, String hash, Instant secretUntil) {}

  /** The accounts whose login or name contains {@code q}, by login name. */
  public List<Account> list(RootId root, String q) {
    return jdbc.sql(
            """
            SELECT %s
            FROM security.account
            WHERE root = :root
              AND (strpos(login_key, :key) > 0 OR strpos(name, :q) > 0)
            ORDER BY login_key
            LIMIT 1000
            """
                .formatted(COLUMNS))
        .param("root", root.value())
        .param("key", LoginName.typed(q).key())
        .param("q", q.strip())
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * One account of an office.
   *
   * @throws NotFound when there is none
   */
  public Account get(RootId root, UserId id) {
    return find(root, id).orElseThrow(NotFound::new);
  }

  Optional<Account> find(RootId root, UserId id) {
    return jdbc.sql(
            """
            SELECT %s
            FROM security.account
            WHERE root = :root AND id = :id
            """
                .formatted(COLUMNS))
        .param("root", root.value())
        .param("id", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<Stored> byLogin(LoginName name) {
    return jdbc.sql(
            """
            SELECT %s, password, secret_until
            FROM security.account
            WHERE login_key = :key
            """
                .formatted(COLUMNS))
        .param("key", name.key())
        .query(
            (row, n) ->
                new Stored(read(row), row.getString("password"), instant(row, "secret_until")))
        .optional();
  }

  /** Whether the account may come in today. */
  public boolean usable(Account account) {
    return account.usable(LocalDate.now(clock));
  }

  /** Whether the account's login name is locked now. */
  public boolean locked(Account account) {
    return attempts.locked(Attempts.Key.login(LoginName.typed(account.login())));
  }

  /**
   * Creates an account.
   *
   * @return the secret to log in with, which is the given password or a one-time one
   * @throws Refused when the login name is taken or unfit, or the duty is not possible
   */
  public Opened create(Actor actor, NewAccount wanted) {
    LoginName login = LoginName.chosen(wanted.login());
    if (wanted.name().isBlank() || wanted.name().length() > 50) {
      throw new Refused("name", "请填写姓名，最多 50 个字。");
    }
    wanted.duty().ifPresent(duty -> places.require(actor.root(), duty.organization()));
    UserId id = new UserId(Ids.next(clock));
    String secret = wanted.password().orElseGet(Secrets::password);
    String hash = Passwords.hash(secret);
    unlessTaken(
        () ->
            audit.run(
                actor,
                "account.create",
                trail -> {
                  trail.on("account", id.value());
                  wanted.duty().ifPresent(duty -> trail.with("role", duty.role().id()));
                  insert(actor.root(), id, login, wanted, hash);
                }));
    return new Opened(id, login.text(), secret);
  }

  private void insert(RootId root, UserId id, LoginName login, NewAccount wanted, String hash) {
    Instant now = clock.instant();
    boolean oneTime = wanted.password().isEmpty();
    jdbc.sql(
            """
            INSERT INTO security.account (
              root, id, login, login_key, name, person, role, organization, until,
              password, password_at, must_change, secret_until, created_at)
            VALUES (
              :root, :id, :login, :key, :name, :person, :role, :organization, :until,
              :hash, :now, :oneTime, :secretUntil, :now)
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("login", login.text())
        .param("key", login.key())
        .param("name", wanted.name().strip())
        .param("person", wanted.person().map(PersonId::value).orElse(null))
        .param("role", wanted.duty().map(duty -> duty.role().id()).orElse(null))
        .param("organization", wanted.duty().map(duty -> duty.organization().value()).orElse(null))
        .param("until", wanted.until().isAfter(FOR_EVER) ? FOR_EVER : wanted.until())
        .param("hash", hash)
        .param("oneTime", oneTime)
        .param("now", Attempts.at(now))
        .param(
            "secretUntil",
            Attempts.at(oneTime ? secretUntil(root, now) : Instant.parse("9999-12-31T00:00:00Z")))
        .update();
  }

  /** Closes an account: it cannot log in, and what it has open ends with the next request. */
  public void disable(Actor actor, UserId id) {
    change(actor, id, "account.disable", "active = false", true);
  }

  public void enable(Actor actor, UserId id) {
    change(actor, id, "account.enable", "active = true", false);
  }

  /** Says whose account it is, or that it is nobody's of the roll. */
  public void tie(Actor actor, UserId id, Optional<PersonId> person) {
    audit.run(
        actor,
        "account.tie",
        trail -> {
          Account before = locked(actor.root(), id);
          trail
              .on("account", id.value())
              .with("before", before.person().map(one -> one.value().toString()).orElse("none"))
              .with("after", person.map(one -> one.value().toString()).orElse("none"));
          jdbc.sql("UPDATE security.account SET person = :person WHERE root = :root AND id = :id")
              .param("root", actor.root().value())
              .param("id", id.value())
              .param("person", person.map(PersonId::value).orElse(null), java.sql.Types.OTHER)
              .update();
        });
  }

  /** Lets a locked login name try again. */
  public void unlock(Actor actor, UserId id) {
    audit.run(
        actor,
        "account.unlock",
        trail -> {
          trail.on("account", id.value());
          attempts.clear(Attempts.Key.login(LoginName.typed(get(actor.root(), id).login())));
        });
  }

  /** Replaces a forgotten password by a one-time secret. */
  public Opened resetSecret(Actor actor, UserId id) {
    Account account = get(actor.root(), id);
    String secret = Secrets.password();
    String hash = Passwords.hash(secret);
    Instant now = clock.instant();
    audit.run(
        actor,
        "account.reset",
        trail -> {
          trail.on("account", id.value());
          jdbc.sql(
                  """
                  UPDATE security.account
                  SET password = :hash, password_at = :now, must_change = true, secret_until = :secretUntil
                  WHERE root = :root AND id = :id
                  """)
              .param("root", actor.root().value())
              .param("id", id.value())
              .param("hash", hash)
              .param("now", Attempts.at(now))
              .param("secretUntil", Attempts.at(secretUntil(actor.root(), now)))
              .update();
        });
    return new Opened(id, account.login(), secret);
  }

  /**
   * Gives an account a role in an organisation, or takes it away.
   *
   * @throws Refused when an administrator would grant to themselves, or one person would hold two
   *     administrators' roles
   * @throws Conflict when nobody would hold an administrator's role any more
   */
  public void grant(Actor actor, UserId id, Optional<NewAccount.Duty> duty) {
    if (actor.id().equals(id)) {
      throw new Refused("role", "不能给自己授权，请由另一位安全管理员办理。");
    }
    duty.ifPresent(wanted -> places.require(actor.root(), wanted.organization()));
    unlessTaken(
        () -> audit.run(actor, "account.grant", trail -> grant(trail, actor.root(), id, duty)));
  }

  private void grant(Trail trail, RootId root, UserId id, Optional<NewAccount.Duty> duty) {
    Account before = locked(root, id);
    Optional<Role> role = duty.map(NewAccount.Duty::role);
    if (!before.role().equals(role)) {
      requireAnother(before);
    }
    if (role.filter(Role::isAdministrator).isPresent() && before.until().isBefore(FOR_EVER)) {
      throw new Refused("role", "有到期日的账号不能担任管理员，以免到期后无人管理。");
    }
    trail
        .on("account", id.value())
        .with("before", before.role().map(Role::id).orElse("none"))
        .with("after", role.map(Role::id).orElse("none"));
    duty.ifPresent(wanted -> trail.with("organization", wanted.organization()));
    jdbc.sql(
            """
            UPDATE security.account
            SET role = :role, organization = :organization
            WHERE root = :root AND id = :id
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("role", role.map(Role::id).orElse(null))
        .param("organization", duty.map(wanted -> wanted.organization().value()).orElse(null))
        .update();
  }

  private void change(Actor actor, UserId id, String action, String set, boolean closing) {
    audit.run(
        actor,
        action,
        trail -> {
          trail.on("account", id.value());
          Account before = locked(actor.root(), id);
          if (closing) {
            requireAnother(before);
          }
          jdbc.sql("UPDATE security.account SET " + set + " WHERE root = :root AND id = :id")
              .param("root", actor.root().value())
              .param("id", id.value())
              .update();
        });
  }

  /**
   * Locks the holders of administrators' roles, always in the same order, then reads the account.
   */
  private Account locked(RootId root, UserId id) {
    jdbc.sql(
            """
            SELECT id
            FROM security.account
            WHERE root = :root
              AND (id = :id OR role IN ('system-admin', 'security-admin', 'audit-admin'))
            ORDER BY id
            FOR UPDATE
            """)
        .param("root", root.value())
        .param("id", id.value())
        .query(UUID.class)
        .list();
    return get(root, id);
  }

  private void requireAnother(Account account) {
    if (account.role().filter(Role::isAdministrator).isPresent()
        && usable(account)
        && others(account) == 0) {
      throw new Conflict(
          "这是最后一位" + account.role().map(Role::title).orElse("") + "，请先让另一个账号担任，再停用或调整。");
    }
  }

  private long others(Account account) {
    return jdbc.sql(
            """
            SELECT count(*)
            FROM security.account
            WHERE root = :root
              AND id <> :id
              AND role = :role
              AND active
              AND until > :today
            """)
        .param("root", account.root().value())
        .param("id", account.id().value())
        .param("role", account.role().map(Role::id).orElse(""))
        .param("today", LocalDate.now(clock))
        .query(Long.class)
        .single();
  }

  void loggedIn(Account account) {
    jdbc.sql(
            """
            UPDATE security.account
            SET last_login = :now
            WHERE root = :root AND id = :id
            """)
        .param("root", account.root().value())
        .param("id", account.id().value())
        .param("now", Attempts.at(clock.instant()))
        .update();
  }

  private Instant secretUntil(RootId root, Instant now) {
    return now.plus(Duration.ofHours(parameters.get(root, Parameter.SECRET_HOURS)));
  }

  private static void unlessTaken(Runnable work) {
    try {
      work.run();
    } catch (DuplicateKeyException taken) {
      boolean person = String.valueOf(taken.getMessage()).contains("account_administrator");
      throw person
          ? new Refused("role", "同一人不能兼任两种管理员，请另选一人。")
          : new Refused("login", "这个登录名已被使用，请换一个。");
    }
  }

  private static Account read(ResultSet row) throws SQLException {
    return new Account(
        new RootId(row.getObject("root", UUID.class)),
        new UserId(row.getObject("id", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        Optional.ofNullable(row.getString("role")).flatMap(Role::of),
        Optional.ofNullable(row.getObject("organization", UUID.class)).map(OrgId::new),
        row.getBoolean("active"),
        row.getObject("until", LocalDate.class),
        instant(row, "password_at"),
        row.getBoolean("must_change"),
        Optional.ofNullable(row.getObject("last_login", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
