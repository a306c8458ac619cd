package org.youju.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;
import org.youju.notifications.cmpp.Reply;

/** What comes back from phones: T, TD and 退订 switch off; anything else is not kept. */
@Component
class Replies {
  private static final Set<String> OFF = Set.of("T", "TD", "退订", "退");
  private static final Duration LOOK_BACK = Duration.ofDays(400);

  private final JdbcClient jdbc;
  private final Sm4 cipher;
  private final Preferences preferences;
  private final Clock clock;

  Replies(JdbcClient jdbc, Sm4 cipher, Preferences preferences, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.preferences = preferences;
    this.clock = clock;
  }

  void take(RootId root, Reply reply) {
    if (OFF.contains(reply.text().strip().toUpperCase(Locale.ROOT))) {
      String number = reply.phone().replaceFirst("^\\+?86(?=1\\d{10}$)", "");
      jdbc.sql(
              """
              SELECT DISTINCT ON (person) person, phone
              FROM notifications.message
              WHERE root = :root
                AND person IS NOT NULL
                AND phone_shown = :shown
                AND created_at > :since
              ORDER BY person, id DESC
              """)
          .param("root", root.value())
          .param("shown", Outbox.masked(number))
          .param("since", FeedStore.at(clock.instant().minus(LOOK_BACK)))
          .query(
              (row, n) ->
                  cipher.decrypt(row.getBytes("phone")).equals(number)
                      ? java.util.Optional.of(new PersonId(row.getObject("person", UUID.class)))
                      : java.util.Optional.<PersonId>empty())
          .list()
          .forEach(one -> one.ifPresent(person -> preferences.unsubscribe(root, person)));
    }
  }
}
