package org.youju.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;

/**
 * Passwords: Argon2id, salted, 12 MiB and three passes each; a few at a time, so that a crowd at
 * the door does not use up the memory.
 */
@Component
public class Passwords {
  private static final PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 12_288, 3);
  private static final Semaphore AT_ONCE = new Semaphore(4, true);
  private static final int LONGEST = 256;

  /** What an unknown name is compared with, so that it takes as long as a known one. */
  private static final String NOBODY = hash(Secrets.token());

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;
  private final Parameters parameters;
  private final Places places;

  Passwords(JdbcClient jdbc, Audit audit, Clock clock, Parameters parameters, Places places) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.parameters = parameters;
    this.places = places;
  }

  static String hash(String password) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return Objects.requireNonNull(ENCODER.encode(password));
    } finally {
      AT_ONCE.release();
    }
  }

  static boolean matches(String password, String hash) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return password.length() <= LONGEST && ENCODER.matches(password, hash);
    } finally {
      AT_ONCE.release();
    }
  }

  /** Takes as long as {@link #matches} and is never right. */
  static boolean matchesNobody(String password) {
    matches(password, NOBODY);
    return false;
  }

  /** Whether the account must set a new password before anything else is open to it. */
  public boolean mustChange(Account account) {
    return account.mustChange() || expired(account, clock.instant());
  }

  private boolean expired(Account account, Instant now) {
    int days = parameters.get(account.root(), Parameter.PASSWORD_DAYS);
    return !now.isBefore(account.passwordAt().plus(Duration.ofDays(days)));
  }

  /**
   * Replaces the account's password.
   *
   * @throws Refused with every fault of the new one, when the old one is wrong or when it was used
   *     before
   */
  public void change(Actor actor, Account account, String current, String fresh, String again) {
    List<FieldError> faults = new ArrayList<>();
    if (!matches(current, stored(account))) {
      faults.add(new FieldError("current", "当前密码不正确。"));
    }
    if (!fresh.equals(again)) {
      faults.add(new FieldError("again", "两次输入的新密码不一致。"));
    }
    faults(account, fresh).forEach(fault -> faults.add(new FieldError("fresh", fault)));
    if (faults.isEmpty() && usedBefore(account, fresh)) {
      faults.add(new FieldError("fresh", "这是最近用过的密码，请换一个新的。"));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
    audit.run(
        actor,
        "password.change",
        trail -> {
          trail.on("account", account.id().value());
          store(account, hash(fresh));
        });
  }

  /** The least number of characters of the account's next password. */
  public int shortest(Account account) {
    return parameters.get(account.root(), Parameter.PASSWORD_LENGTH);
  }

  /** The faults of a password for an account; none when it will do. */
  List<String> faults(Account account, String password) {
    List<String> names = new ArrayList<>(places.names(account));
    names.add(account.login());
    return PasswordRules.faults(password, shortest(account), names);
  }

  private boolean usedBefore(Account account, String password) {
    return history(account).stream().anyMatch(old -> matches(password, old));
  }

  private List<String> history(Account account) {
    List<String> hashes = new ArrayList<>(List.of(stored(account)));
    hashes.addAll(
        jdbc.sql(
                """
                SELECT hash
                FROM security.password_history
                WHERE root = :root AND account = :account
                ORDER BY at DESC
                LIMIT :kept
                """)
            .params(key(account))
            .param("kept", parameters.get(account.root(), Parameter.PASSWORD_HISTORY) - 1)
            .query(String.class)
            .list());
    return hashes;
  }

  private String stored(Account account) {
    return jdbc.sql(
            """
            SELECT password
            FROM security.account
            WHERE root = :root AND id = :account
            """)
        .params(key(account))
        .query(String.class)
        .single();
  }

  private void store(Account account, String hash) {
    jdbc.sql(
            """
            INSERT INTO security.password_history (root, account, at, hash)
            SELECT root, id, :now, password
            FROM security.account
            WHERE root = :root AND id = :account
            """)
        .params(key(account))
        .param("now", Attempts.at(clock.instant()))
        .update();
    jdbc.sql(
            """
            UPDATE security.account
            SET password = :hash, password_at = :now, must_change = false, secret_until = '9999-12-31'
            WHERE root = :root AND id = :account
            """)
        .params(key(account))
        .param("hash", hash)
        .param("now", Attempts.at(clock.instant()))
        .update();
    forget(account);
  }

  private void forget(Account account) {
    jdbc.sql(
            """
            DELETE FROM security.password_history
            WHERE root = :root AND account = :account
              AND at NOT IN (
                SELECT at
                FROM security.password_history
                WHERE root = :root AND account = :account
                ORDER BY at DESC
                LIMIT :kept)
            """)
        .params(key(account))
        .param("kept", Parameter.PASSWORD_HISTORY.most())
        .update();
  }

  private static Map<String, Object> key(Account account) {
    return Map.of("root", account.root().value(), "account", account.id().value());
  }
}
