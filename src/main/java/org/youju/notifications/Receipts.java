package org.youju.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.RootId;
import org.youju.notifications.cmpp.Delivery;

/**
 * What the gateway took, part by part, and what its receipts (回执) say of each; whichever comes
 * first.
 */
@Component
class Receipts {
  /** Ids of a gateway come again after a year; a receipt belongs to a message of these days. */
  private static final Duration RECEIPT_SPAN = Duration.ofDays(7);

  private final JdbcClient jdbc;
  private final Messages messages;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Receipts(
      JdbcClient jdbc, Messages messages, Clock clock, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Whether receipts are still expected. */
  boolean awaited(RootId root, Duration span) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM notifications.message
              WHERE root = :root
                AND state = 'sent'
                AND sent_at > :since)
            """)
        .param("root", root.value())
        .param("since", FeedStore.at(clock.instant().minus(span)))
        .query(Boolean.class)
        .single();
  }

  /** The gateway took a message, in parts with ids of its own. */
  void taken(RootId root, UUID id, List<String> gatewayIds) {
    OffsetDateTime now = FeedStore.at(clock.instant());
    for (String gatewayId : gatewayIds.stream().sorted().toList()) {
      oneAtATime(gatewayId);
      jdbc.sql(
              """
              INSERT INTO notifications.part (root, gateway_id, message, taken_at)
              VALUES (:root, :gatewayId, :message, :now)
              """)
          .param("root", root.value())
          .param("gatewayId", gatewayId)
          .param("message", id)
          .param("now", now)
          .update();
    }
    jdbc.sql(
            """
            UPDATE notifications.message
            SET state = 'sent', note = '', sent_at = :now
            WHERE root = :root
              AND id = :id
            """)
        .param("root", root.value())
        .param("id", id)
        .param("now", now)
        .update();
    apply(root, id);
  }

  /** Answer and receipt of one part wait for each other, so that the later sees the earlier. */
  private void oneAtATime(String gatewayId) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", gatewayId)
        .query((row, n) -> "")
        .single();
  }

  /** Keeps a receipt; it may come before the gateway's answer is recorded. */
  void receive(RootId root, Delivery delivery) {
    OffsetDateTime now = FeedStore.at(clock.instant());
    transaction.executeWithoutResult(
        status -> {
          oneAtATime(delivery.id());
          jdbc.sql(
                  """
                  INSERT INTO notifications.receipt (root, gateway_id, came_at, status)
                  VALUES (:root, :gatewayId, :now, :status)
                  ON CONFLICT DO NOTHING
                  """)
              .param("root", root.value())
              .param("gatewayId", delivery.id())
              .param("now", now)
              .param("status", delivery.status())
              .update();
          jdbc.sql(
                  """
                  SELECT message
                  FROM notifications.part
                  WHERE root = :root
                    AND gateway_id = :gatewayId
                    AND taken_at > :since
                  """)
              .param("root", root.value())
              .param("gatewayId", delivery.id())
              .param("since", FeedStore.at(clock.instant().minus(RECEIPT_SPAN)))
              .query((row, n) -> row.getObject(1, UUID.class))
              .list()
              .forEach(id -> apply(root, id));
        });
  }

  /**
   * Delivered when a receipt says so of every part of the last attempt; not delivered as soon as
   * one says otherwise. The row is locked first, so that receipt and answer see each other
   * whichever comes first.
   */
  private void apply(RootId root, UUID id) {
    jdbc.sql(
            """
            SELECT id
            FROM notifications.message
            WHERE root = :root
              AND id = :id
            FOR UPDATE
            """)
        .param("root", root.value())
        .param("id", id)
        .query((row, n) -> row.getObject(1, UUID.class))
        .single();
    List<Optional<String>> statuses =
        jdbc.sql(
                """
                SELECT p.gateway_id, max(r.status) AS status
                FROM notifications.part p
                LEFT JOIN notifications.receipt r
                  ON r.root = p.root
                 AND r.gateway_id = p.gateway_id
                 AND r.came_at > p.taken_at - interval '1 day'
                WHERE p.root = :root
                  AND p.message = :id
                  AND p.taken_at >= (
                    SELECT max(began_at)
                    FROM notifications.attempt
                    WHERE root = :root
                      AND message = :id)
                GROUP BY p.gateway_id
                """)
            .param("root", root.value())
            .param("id", id)
            .query((row, n) -> Optional.ofNullable(row.getString("status")))
            .list();
    Set<String> bad =
        statuses.stream()
            .flatMap(Optional::stream)
            .filter(status -> !status.equals(Delivery.ARRIVED))
            .collect(Collectors.toSet());
    if (!bad.isEmpty()) {
      messages.settle(root, id, Message.State.UNDELIVERED, "回执：" + String.join("、", bad));
    } else if (statuses.stream().allMatch(Optional::isPresent)) {
      messages.settle(root, id, Message.State.DELIVERED, "");
    }
  }
}
