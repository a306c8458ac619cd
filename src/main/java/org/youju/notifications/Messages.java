package org.youju.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/** The record of messages (发送记录): each with its text and the state it is in. */
@Component
class Messages {
  private static final String SHOWN =
      """
      SELECT id, person, purpose, day, text, phone_shown, state, note, tries, due_at, sent_at,
             settled_at
      FROM notifications.message
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Messages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The record, the newest first.
   *
   * @param state empty: all
   * @param before the last one of the page before
   */
  List<Message> list(RootId root, Optional<Message.State> state, Optional<UUID> before, int limit) {
    return jdbc.sql(
            SHOWN
                + """
            WHERE root = :root
              AND (:any OR state = :state)
              AND (:first OR id < :before)
            ORDER BY id DESC
            LIMIT :limit
            """)
        .param("root", root.value())
        .param("any", state.isEmpty())
        .param("state", state.map(Message.State::id).orElse(""))
        .param("first", before.isEmpty())
        .param("before", before.orElse(new UUID(0, 0)))
        .param("limit", limit)
        .query((row, n) -> message(row))
        .list();
  }

  /** The last test messages. */
  List<Message> tests(RootId root, int most) {
    return jdbc.sql(
            SHOWN
                + """
            WHERE root = :root
              AND purpose = 'test'
            ORDER BY id DESC
            LIMIT :most
            """)
        .param("root", root.value())
        .param("most", most)
        .query((row, n) -> message(row))
        .list();
  }

  /** What was sent to one person, the newest first. */
  List<Message> of(RootId root, PersonId person, int most) {
    return jdbc.sql(
            SHOWN
                + """
            WHERE root = :root
              AND person = :person
              AND purpose IN ('digest', 'holiday')
            ORDER BY id DESC
            LIMIT :most
            """)
        .param("root", root.value())
        .param("person", person.value())
        .param("most", most)
        .query((row, n) -> message(row))
        .list();
  }

  /** The text of the last digest that was put in the box for a person. */
  Optional<String> lastDigest(RootId root, PersonId person) {
    return jdbc.sql(
            """
            SELECT text
            FROM notifications.message
            WHERE root = :root
              AND person = :person
              AND purpose = 'digest'
            ORDER BY id DESC
            LIMIT 1
            """)
        .param("root", root.value())
        .param("person", person.value())
        .query(String.class)
        .optional();
  }

  /** How many messages stand in a state. */
  int count(RootId root, Message.State state) {
    return jdbc.sql(
            """
            SELECT count(*)
            FROM notifications.message
            WHERE root = :root
              AND state = :state
            """)
        .param("root", root.value())
        .param("state", state.id())
        .query(Integer.class)
        .single();
  }

  /** What became of one. */
  void settle(RootId root, UUID id, Message.State state, String note) {
    jdbc.sql(
            """
            UPDATE notifications.message
            SET state = :state, note = :note, settled_at = :now
            WHERE root = :root
              AND id = :id
            """)
        .param("root", root.value())
        .param("id", id)
        .param("state", state.id())
        .param("note", note)
        .param("now", FeedStore.at(clock.instant()))
        .update();
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        person(row),
        Message.Purpose.stored(row.getString("purpose")),
        row.getObject("day", LocalDate.class),
        row.getString("text"),
        row.getString("phone_shown"),
        Message.State.of(row.getString("state")).orElseThrow(),
        row.getString("note"),
        row.getInt("tries"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        moment(row.getObject("sent_at", OffsetDateTime.class)),
        moment(row.getObject("settled_at", OffsetDateTime.class)));
  }

  private static Optional<Instant> moment(@Nullable OffsetDateTime stored) {
    return Optional.ofNullable(stored).map(OffsetDateTime::toInstant);
  }

  static Optional<PersonId> person(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new);
  }
}
