package org.youju.notifications;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.Ids;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;
import org.youju.notifications.cmpp.Outcome;

/**
 * Messages on their way out. Before one leaves, the intention is written and committed; what the
 * gateway answered is written after. So a crash in between leaves an intention without an outcome,
 * which {@link #sweep} shows as uncertain and nobody sends again by himself.
 */
@Component
class Outbox {
  /** A message rests longer with each try, and is given up after the last. */
  private static final List<Duration> RESTS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6));

  private final JdbcClient jdbc;
  private final Sm4 cipher;
  private final Messages messages;
  private final Receipts receipts;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Outbox(
      JdbcClient jdbc,
      Sm4 cipher,
      Messages messages,
      Receipts receipts,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.messages = messages;
    this.receipts = receipts;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One that was claimed for sending, phone in clear. */
  record Claimed(
      UUID id,
      Optional<PersonId> person,
      Message.Purpose purpose,
      String phone,
      String text,
      int tries) {}

  /**
   * Puts a message in the box; empty when the person has the one of that day already, or one of
   * another day that is still to come or came that day.
   *
   * <p>The database decides, so two instances never put two.
   */
  Optional<UUID> put(RootId root, NewMessage wanted) {
    UUID id = Ids.next(clock);
    int rows =
        jdbc.sql(
                """
                INSERT INTO notifications.message
                  (root, id, person, purpose, plan, day, text, phone, phone_shown, state, note,
                   tries, due_at, created_at)
                SELECT :root, :id, CAST(:person AS uuid), :purpose, :plan, :day, :text, :phone,
                       :shown, 'waiting', '', 0, :due, :now
                WHERE :urgent
                   OR NOT EXISTS (
                     SELECT 1
                     FROM notifications.message
                     WHERE root = :root
                       AND person = CAST(:person AS uuid)
                       AND purpose IN ('digest', 'holiday')
                       AND (state IN ('waiting', 'sending')
                            OR CAST(sent_at AT TIME ZONE 'Asia/Shanghai' AS date) = :day))
                ON CONFLICT (root, person, day) WHERE purpose IN ('digest', 'holiday') DO NOTHING
                """)
            .param("root", root.value())
            .param("id", id)
            .param("person", wanted.person().map(PersonId::value).orElse(null))
            .param("purpose", wanted.purpose().id())
            .param("urgent", wanted.purpose().isUrgent())
            .param("plan", wanted.plan())
            .param("day", LocalDate.ofInstant(wanted.due(), OfficeClock.ZONE))
            .param("text", wanted.text())
            .param("phone", cipher.encrypt(wanted.phone()))
            .param("shown", masked(wanted.phone()))
            .param("due", FeedStore.at(wanted.due()))
            .param("now", FeedStore.at(clock.instant()))
            .update();
    return rows == 1 ? Optional.of(id) : Optional.empty();
  }

  static String masked(String phone) {
    return phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
  }

  /** Whether anything is to be sent now. */
  boolean anyDue(RootId root) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM notifications.message
              WHERE root = :root
                AND state = 'waiting'
                AND due_at <= :now)
            """)
        .param("root", root.value())
        .param("now", FeedStore.at(clock.instant()))
        .query(Boolean.class)
        .single();
  }

  /** What is due waits for the end of the quiet hours. */
  void waitUntil(RootId root, Instant end) {
    jdbc.sql(
            """
            UPDATE notifications.message
            SET due_at = :end, note = '免打扰时段，到时再发'
            WHERE root = :root
              AND state = 'waiting'
              AND due_at <= :now
              AND purpose IN ('digest', 'holiday')
            """)
        .param("root", root.value())
        .param("now", FeedStore.at(clock.instant()))
        .param("end", FeedStore.at(end))
        .update();
  }

  /** The gateway cannot be reached: what is due rests, the longer the oftener it failed. */
  void putOff(RootId root, String why) {
    for (UUID id : due(root)) {
      transaction.executeWithoutResult(status -> rest(root, id, why));
    }
  }

  private List<UUID> due(RootId root) {
    return jdbc.sql(
            """
            SELECT id
            FROM notifications.message
            WHERE root = :root
              AND state = 'waiting'
              AND due_at <= :now
            """)
        .param("root", root.value())
        .param("now", FeedStore.at(clock.instant()))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  private void rest(RootId root, UUID id, String why) {
    jdbc.sql(
            """
            SELECT tries
            FROM notifications.message
            WHERE root = :root
              AND id = :id
              AND state IN ('waiting', 'sending')
            FOR UPDATE
            """)
        .param("root", root.value())
        .param("id", id)
        .query(Integer.class)
        .optional()
        .ifPresent(tries -> rest(root, id, tries + 1, why));
  }

  private void rest(RootId root, UUID id, int tries, String why) {
    boolean last = tries > RESTS.size();
    Instant now = clock.instant();
    jdbc.sql(
            """
            UPDATE notifications.message
            SET state = :state, note = :note, tries = :tries, due_at = :due,
                settled_at = CAST(:settled AS timestamptz)
            WHERE root = :root
              AND id = :id
            """)
        .param("root", root.value())
        .param("id", id)
        .param("state", last ? "failed" : "waiting")
        .param("note", why)
        .param("tries", tries)
        .param("due", FeedStore.at(last ? now : now.plus(RESTS.get(tries - 1))))
        .param("settled", last ? FeedStore.at(now) : null)
        .update();
  }

  /**
   * Takes some of what is due for sending and writes the intention; no other instance gets them.
   */
  List<Claimed> claim(RootId root, int most, String instance) {
    return transaction.execute(status -> claimed(root, most, instance));
  }

  private List<Claimed> claimed(RootId root, int most, String instance) {
    OffsetDateTime now = FeedStore.at(clock.instant());
    List<Claimed> claimed =
        jdbc.sql(
                """
                UPDATE notifications.message m
                SET state = 'sending', note = ''
                FROM (
                  SELECT id
                  FROM notifications.message
                  WHERE root = :root
                    AND state = 'waiting'
                    AND due_at <= :now
                  ORDER BY due_at, id
                  LIMIT :most
                  FOR UPDATE SKIP LOCKED) AS due
                WHERE m.root = :root
                  AND m.id = due.id
                RETURNING m.id, m.person, m.purpose, m.phone, m.text, m.tries
                """)
            .param("root", root.value())
            .param("now", now)
            .param("most", most)
            .query((row, n) -> claimed(row))
            .list();
    for (Claimed one : claimed) {
      jdbc.sql(
              """
              INSERT INTO notifications.attempt (root, message, number, instance, began_at)
              SELECT :root, :message, count(*) + 1, :instance, :now
              FROM notifications.attempt
              WHERE root = :root
                AND message = :message
              """)
          .param("root", root.value())
          .param("message", one.id())
          .param("instance", instance)
          .param("now", now)
          .update();
    }
    return claimed;
  }

  private Claimed claimed(ResultSet row) throws SQLException {
    return new Claimed(
        row.getObject("id", UUID.class),
        Messages.person(row),
        Message.Purpose.stored(row.getString("purpose")),
        cipher.decrypt(row.getBytes("phone")),
        row.getString("text"),
        row.getInt("tries"));
  }

  /** Writes what became of a message that was claimed. */
  void settle(RootId root, UUID id, Outcome outcome) {
    transaction.executeWithoutResult(
        status -> {
          endAttempt(root, id, outcome.getClass().getSimpleName());
          if (outcome instanceof Outcome.Accepted accepted) {
            receipts.taken(root, id, accepted.ids());
          } else if (outcome instanceof Outcome.Refused refused) {
            messages.settle(root, id, Message.State.FAILED, SubmitResult.sentence(refused.code()));
          } else if (outcome instanceof Outcome.Unsent) {
            rest(root, id, "网关断开，没有发出，稍后再试");
          } else {
            messages.settle(root, id, Message.State.UNCERTAIN, "网关没有答复，可能已经发出，请决定是否重发");
          }
        });
  }

  /** The person does not want it, or there is nobody to send it to. */
  void drop(RootId root, UUID id, String why) {
    transaction.executeWithoutResult(
        status -> {
          endAttempt(root, id, "Dropped");
          messages.settle(root, id, Message.State.DROPPED, why);
        });
  }

  /** Intentions so old that nobody can still be sending become uncertain; how many. */
  int sweep(RootId root, Duration patience) {
    Instant now = clock.instant();
    return jdbc.sql(
            """
            UPDATE notifications.message m
            SET state = 'uncertain', note = '发送时程序中断，可能已经发出，请决定是否重发', settled_at = :now
            WHERE m.root = :root
              AND m.state = 'sending'
              AND NOT EXISTS (
                SELECT 1
                FROM notifications.attempt a
                WHERE a.root = m.root
                  AND a.message = m.id
                  AND a.began_at > :since)
            """)
        .param("root", root.value())
        .param("now", FeedStore.at(now))
        .param("since", FeedStore.at(now.minus(patience)))
        .update();
  }

  /** A person decided about an uncertain or failed one; false when it is none any more. */
  boolean decide(RootId root, UUID id, boolean again) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                UPDATE notifications.message
                SET state = :state, note = :note, tries = 0, due_at = :now,
                    settled_at = CAST(:settled AS timestamptz)
                WHERE root = :root
                  AND id = :id
                  AND state IN ('uncertain', 'failed', 'undelivered')
                """)
            .param("root", root.value())
            .param("id", id)
            .param("state", again ? "waiting" : "dropped")
            .param("note", again ? "已决定重发" : "已决定不再发")
            .param("now", FeedStore.at(now))
            .param("settled", again ? null : FeedStore.at(now))
            .update()
        == 1;
  }

  private void endAttempt(RootId root, UUID id, String outcome) {
    jdbc.sql(
            """
            UPDATE notifications.attempt
            SET outcome = :outcome, ended_at = :now
            WHERE root = :root
              AND message = :id
              AND outcome IS NULL
            """)
        .param("root", root.value())
        .param("id", id)
        .param("outcome", outcome)
        .param("now", FeedStore.at(clock.instant()))
        .update();
  }
}
