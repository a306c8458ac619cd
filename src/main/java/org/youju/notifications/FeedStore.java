package org.youju.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;

/** Reads and writes calendar links and what they told last. */
@Component
class FeedStore {
  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A link that somebody came in by. */
  record Found(RootId root, UUID id, UserId account, Optional<OrgId> organization) {}

  void insert(Actor actor, UUID id, Optional<OrgId> organization, byte[] hash, Instant now) {
    jdbc.sql(
            """
            INSERT INTO notifications.feed (root, id, account, unit, hash, created_at)
            VALUES (:root, :id, :account, :unit, :hash, :now)
            """)
        .param("root", actor.root().value())
        .param("id", id)
        .param("account", actor.id().value())
        .param("unit", organization.map(OrgId::value).orElse(null))
        .param("hash", hash)
        .param("now", at(now))
        .update();
  }

  List<Feed> of(RootId root, UserId account) {
    return jdbc.sql(
            """
            SELECT id, unit, created_at, last_used
            FROM notifications.feed
            WHERE root = :root
              AND account = :account
              AND revoked_at IS NULL
            ORDER BY id DESC
            """)
        .param("root", root.value())
        .param("account", account.value())
        .query(
            (row, n) ->
                new Feed(
                    row.getObject("id", UUID.class),
                    unit(row),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("last_used", LocalDate.class))))
        .list();
  }

  void revoke(Actor actor, UUID id, Instant now) {
    int revoked =
        jdbc.sql(
                """
                UPDATE notifications.feed
                SET revoked_at = :now
                WHERE root = :root
                  AND id = :id
                  AND account = :account
                  AND revoked_at IS NULL
                """)
            .param("root", actor.root().value())
            .param("id", id)
            .param("account", actor.id().value())
            .param("now", at(now))
            .update();
    if (revoked == 0) {
      throw new NotFound();
    }
  }

  /** By the secret alone: at this door nobody knows yet which office is meant. */
  Optional<Found> find(byte[] hash) {
    return jdbc.sql(
            """
            SELECT root, id, account, unit
            FROM notifications.feed
            WHERE hash = :hash
              AND revoked_at IS NULL
            """)
        .param("hash", hash)
        .query(
            (row, n) ->
                new Found(
                    new RootId(row.getObject("root", UUID.class)),
                    row.getObject("id", UUID.class),
                    new UserId(row.getObject("account", UUID.class)),
                    unit(row)))
        .optional();
  }

  /** Readers of one link wait for each other here. */
  void used(Found feed, LocalDate today) {
    jdbc.sql(
            """
            UPDATE notifications.feed
            SET last_used = :today
            WHERE root = :root
              AND id = :id
            """)
        .param("root", feed.root().value())
        .param("id", feed.id())
        .param("today", today)
        .update();
  }

  /** Keeps what is told now; answers it together with what was cancelled lately. */
  List<CalendarEvent> follow(
      Found feed, List<CalendarEvent> now, Instant moment, LocalDate from, Duration cancelledFor) {
    Map<String, CalendarEvent> told = told(feed);
    for (CalendarEvent change : Feeds.changes(told, now, moment, from)) {
      keep(feed, change);
      told.put(change.uid(), change);
    }
    forget(feed, moment.minus(cancelledFor), from);
    return told.values().stream()
        .filter(event -> !event.day().isBefore(from))
        .filter(event -> !event.cancelled() || event.stamp().isAfter(moment.minus(cancelledFor)))
        .toList();
  }

  private Map<String, CalendarEvent> told(Found feed) {
    Map<String, CalendarEvent> told = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT uid, sequence, stamp, day, at, summary, description, href, cancelled
            FROM notifications.feed_event
            WHERE root = :root
              AND feed = :feed
            ORDER BY day, uid
            """)
        .param("root", feed.root().value())
        .param("feed", feed.id())
        .query((row, n) -> event(row))
        .list()
        .forEach(event -> told.put(event.uid(), event));
    return told;
  }

  private void keep(Found feed, CalendarEvent event) {
    jdbc.sql(
            """
            INSERT INTO notifications.feed_event
              (root, feed, uid, sequence, stamp, day, at, summary, description, href, cancelled)
            VALUES
              (:root, :feed, :uid, :sequence, :stamp, :day, :at, :summary, :description, :href, :cancelled)
            ON CONFLICT (root, feed, uid) DO UPDATE
            SET sequence = :sequence, stamp = :stamp, day = :day, at = :at, summary = :summary,
                description = :description, href = :href, cancelled = :cancelled
            """)
        .param("root", feed.root().value())
        .param("feed", feed.id())
        .param("uid", event.uid())
        .param("sequence", event.sequence())
        .param("stamp", at(event.stamp()))
        .param("day", event.day())
        .param("at", event.at().orElse(null), Types.TIME)
        .param("summary", event.summary())
        .param("description", event.description())
        .param("href", event.href())
        .param("cancelled", event.cancelled())
        .update();
  }

  private void forget(Found feed, Instant before, LocalDate from) {
    jdbc.sql(
            """
            DELETE FROM notifications.feed_event
            WHERE root = :root
              AND feed = :feed
              AND (day < :from OR (cancelled AND stamp < :before))
            """)
        .param("root", feed.root().value())
        .param("feed", feed.id())
        .param("before", at(before))
        .param("from", from)
        .update();
  }

  private static CalendarEvent event(ResultSet row) throws SQLException {
    return new CalendarEvent(
        row.getString("uid"),
        row.getInt("sequence"),
        row.getObject("stamp", OffsetDateTime.class).toInstant(),
        row.getObject("day", LocalDate.class),
        Optional.ofNullable(row.getObject("at", LocalTime.class)),
        row.getString("summary"),
        row.getString("description"),
        row.getString("href"),
        row.getBoolean("cancelled"));
  }

  private static Optional<OrgId> unit(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("unit", UUID.class)).map(OrgId::new);
  }

  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
