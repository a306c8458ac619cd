package org.youju.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.kernel.UserId;

/** Bearer tokens of accounts. Only a hash is kept; 256 random bits need no slow one. */
@Component
public class Tokens {
  private static final String PREFIX = "yj_";
  private static final int LONGEST = 200;
  private static final int MOST = 20;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;
  private final Parameters parameters;
  private final Accounts accounts;
  private final Logins logins;

  Tokens(
      JdbcClient jdbc,
      Audit audit,
      Clock clock,
      Parameters parameters,
      Accounts accounts,
      Logins logins) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.parameters = parameters;
    this.accounts = accounts;
    this.logins = logins;
  }

  /**
   * A token as its owner sees it.
   *
   * @param until when it stops working
   */
  public record Token(
      UUID id, String name, Instant created, Instant until, Optional<LocalDate> lastUsed) {}

  /**
   * Makes a token for the actor's own account.
   *
   * @return the token, shown once
   * @throws Refused when it has no name or there are too many
   */
  public String issue(Actor actor, String name) {
    return issue(actor, actor.id(), name);
  }

  /** Makes a token for an account; for the demo office. */
  public String issue(Actor actor, UserId account, String name) {
    if (name.isBlank() || name.length() > 50) {
      throw new Refused("name", "请写明令牌的用途，最多 50 个字。");
    }
    if (of(actor.root(), account).size() >= MOST) {
      throw new Refused("name", "令牌最多 " + MOST + " 个，请先撤销不用的。");
    }
    UUID id = Ids.next(clock);
    String token = PREFIX + Secrets.token();
    audit.run(
        actor,
        "token.issue",
        trail -> {
          trail.on("token", id).with("account", account);
          insert(actor.root(), id, account, name.strip(), token);
        });
    return token;
  }

  private void insert(RootId root, UUID id, UserId account, String name, String token) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO security.token (root, id, account, name, hash, created_at, until)
            VALUES (:root, :id, :account, :name, :hash, :now, :until)
            """)
        .param("root", root.value())
        .param("id", id)
        .param("account", account.value())
        .param("name", name)
        .param("hash", hash(token))
        .param("now", Attempts.at(now))
        .param(
            "until",
            Attempts.at(now.plus(Duration.ofDays(parameters.get(root, Parameter.TOKEN_DAYS)))))
        .update();
  }

  /** The tokens of an account that still work, newest first. */
  public List<Token> of(RootId root, UserId account) {
    return jdbc.sql(
            """
            SELECT id, name, created_at, until, last_used
            FROM security.token
            WHERE root = :root
              AND account = :account
              AND revoked_at IS NULL
              AND until > :now
            ORDER BY created_at DESC
            """)
        .param("root", root.value())
        .param("account", account.value())
        .param("now", Attempts.at(clock.instant()))
        .query(
            (row, n) ->
                new Token(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("until", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("last_used", LocalDate.class))))
        .list();
  }

  /**
   * Ends one of the actor's own tokens.
   *
   * @throws NotFound when there is none, or it is somebody else's
   */
  public void revoke(Actor actor, UUID id) {
    audit.run(
        actor,
        "token.revoke",
        trail -> {
          trail.on("token", id);
          int revoked =
              jdbc.sql(
                      """
                      UPDATE security.token
                      SET revoked_at = :now
                      WHERE root = :root
                        AND id = :id
                        AND account = :account
                        AND revoked_at IS NULL
                      """)
                  .param("root", actor.root().value())
                  .param("id", id)
                  .param("account", actor.id().value())
                  .param("now", Attempts.at(clock.instant()))
                  .update();
          if (revoked == 0) {
            throw new NotFound();
          }
        });
  }

  /** The account behind a token that came with a request. */
  public Optional<Account> owner(String token, String address) {
    Optional<Account> owner = token.length() > LONGEST ? Optional.empty() : lookup(token);
    if (owner.isEmpty()) {
      logins.countStranger(address);
    }
    return owner;
  }

  private Optional<Account> lookup(String token) {
    LocalDate today = LocalDate.now(clock);
    return jdbc.sql(
            """
            SELECT root, id, account, last_used
            FROM security.token
            WHERE hash = :hash
              AND revoked_at IS NULL
              AND until > :now
            """)
        .param("hash", hash(token))
        .param("now", Attempts.at(clock.instant()))
        .query(
            (row, n) ->
                new Use(
                    new RootId(row.getObject("root", UUID.class)),
                    row.getObject("id", UUID.class),
                    new UserId(row.getObject("account", UUID.class)),
                    Optional.ofNullable(row.getObject("last_used", LocalDate.class))))
        .optional()
        .map(use -> seen(use, today))
        .flatMap(use -> accounts.find(use.root(), use.account()))
        .filter(accounts::usable);
  }

  private Use seen(Use use, LocalDate today) {
    if (!use.lastUsed().equals(Optional.of(today))) {
      jdbc.sql(
              """
              UPDATE security.token
              SET last_used = :today
              WHERE root = :root AND id = :id
              """)
          .param("root", use.root().value())
          .param("id", use.id())
          .param("today", today)
          .update();
    }
    return use;
  }

  private static byte[] hash(String token) {
    return new Sm3().add(token.getBytes(StandardCharsets.UTF_8)).finish();
  }

  private record Use(RootId root, UUID id, UserId account, Optional<LocalDate> lastUsed) {}
}
