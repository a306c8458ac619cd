package org.youju.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Sm3;

/**
 * Counts attempts before they are checked, in one conditional statement, so that parallel attempts
 * cannot outrun the limit. Names that exist and names that do not are counted alike.
 */
@Component
class Attempts {
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is counted: kept as a hash, since people type passwords into the wrong field. */
  record Key(String value) {
    static Key login(LoginName name) {
      return new Key("login:" + Sm3.hex(name.key()));
    }

    static Key address(String address) {
      return new Key("address:" + Sm3.hex(address));
    }
  }

  /** How many may fail, within what time, and for how long nothing is admitted afterwards. */
  record Limit(int failures, Duration within, Duration locked) {}

  /** The answer to one attempt: whether it may be checked, and whether it is the last one. */
  enum Grant {
    ADMITTED,
    LAST,
    LOCKED
  }

  /** Counts one attempt, unless the key is locked. */
  Grant reserve(Key key, Limit limit) {
    Instant now = clock.instant();
    List<Boolean> last =
        jdbc.sql(
                """
                INSERT INTO security.attempt AS a (key, failures, touched)
                VALUES (:key, 1, :now)
                ON CONFLICT (key) DO UPDATE SET
                  failures = CASE
                    WHEN a.locked_until IS NULL AND a.touched > :since THEN a.failures + 1
                    ELSE 1 END,
                  locked_until = CASE
                    WHEN a.locked_until IS NULL AND a.touched > :since AND a.failures + 1 >= :limit
                    THEN CAST(:until AS timestamptz) END,
                  touched = :now
                WHERE a.locked_until IS NULL OR a.locked_until <= :now
                RETURNING locked_until IS NOT NULL
                """)
            .param("key", key.value())
            .param("now", at(now))
            .param("since", at(now.minus(limit.within())))
            .param("limit", limit.failures())
            .param("until", at(now.plus(limit.locked())))
            .query(Boolean.class)
            .list();
    return last.isEmpty() ? Grant.LOCKED : last.get(0) ? Grant.LAST : Grant.ADMITTED;
  }

  /** Whether the key is locked now; counts nothing. */
  boolean locked(Key key) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM security.attempt
              WHERE key = :key
                AND locked_until > :now)
            """)
        .param("key", key.value())
        .param("now", at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** Forgets the key: after a right password, or when an administrator unlocks. */
  void clear(Key key) {
    jdbc.sql("DELETE FROM security.attempt WHERE key = :key").param("key", key.value()).update();
  }

  /** Removes what no longer counts, so that made-up names do not fill the table. */
  void sweep() {
    Instant now = clock.instant();
    jdbc.sql(
            """
            DELETE FROM security.attempt
            WHERE touched < :old
              AND (locked_until IS NULL OR locked_until < :now)
            """)
        .param("old", at(now.minus(FORGOTTEN)))
        .param("now", at(now))
        .update();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
