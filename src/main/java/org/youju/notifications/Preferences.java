package org.youju.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.kernel.Sm4;
import org.youju.organization.Phones;

/** What people want: each switches reminders off and on for himself, and confirms the phone. */
@Component
public class Preferences {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODES = 1_000_000;
  private static final int TRIES = 5;
  private static final Duration CODE_LIFE = Duration.ofMinutes(10);
  private static final Duration CODE_REST = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Phones phones;
  private final Outbox outbox;
  private final Sm4 cipher;
  private final Clock clock;

  Preferences(JdbcClient jdbc, Audit audit, Phones phones, Outbox outbox, Sm4 cipher, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.phones = phones;
    this.outbox = outbox;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What a person wants now. */
  public Preference of(RootId root, PersonId person) {
    return all(root, List.of(person)).getOrDefault(person, Preference.USUAL);
  }

  /** Those who said something, by id. */
  Map<PersonId, Preference> all(RootId root, Collection<PersonId> people) {
    Map<PersonId, String> numbers = phones.mobile(root, people);
    Map<PersonId, Preference> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT person, sms, digest, phone, confirmed_at
            FROM notifications.preference
            WHERE root = :root
              AND person = ANY(:people)
            """)
        .param("root", root.value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(
            row -> {
              PersonId person = new PersonId(row.getObject("person", UUID.class));
              boolean same = same(row.getBytes("phone"), numbers.get(person));
              found.put(
                  person,
                  new Preference(
                      row.getBoolean("sms"),
                      row.getBoolean("digest"),
                      Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                          .filter(at -> same)
                          .map(OffsetDateTime::toInstant)));
            });
    return found;
  }

  /** Numbers of those who confirmed them and want the daily message, by person. */
  Map<PersonId, String> confirmed(RootId root) {
    List<PersonId> people =
        jdbc.sql(
                """
                SELECT person
                FROM notifications.preference
                WHERE root = :root
                  AND sms
                  AND digest
                  AND confirmed_at IS NOT NULL
                """)
            .param("root", root.value())
            .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
            .list();
    Map<PersonId, String> numbers = phones.mobile(root, people);
    Map<PersonId, Preference> said = all(root, people);
    numbers
        .keySet()
        .removeIf(person -> said.getOrDefault(person, Preference.USUAL).confirmed().isEmpty());
    return numbers;
  }

  /** A number that changed in the file since is not the one that was confirmed. */
  private boolean same(byte @Nullable [] confirmed, @Nullable String number) {
    return confirmed != null && cipher.decrypt(confirmed).equals(number);
  }

  /** The person's number, masked; empty when there is none that receives messages. */
  public Optional<String> phone(RootId root, PersonId person) {
    return Optional.ofNullable(phones.mobile(root, List.of(person)).get(person))
        .map(Outbox::masked);
  }

  /** Switches the person's own reminders. */
  public void set(Actor actor, PersonId person, boolean sms, boolean digest) {
    audit.run(
        actor,
        "reminder.switch",
        trail -> {
          trail.on("person", person.value()).with("sms", sms).with("digest", digest);
          store(actor.root(), person, sms, digest);
        });
  }

  /** Somebody answered a message with 退订: no more to that number's owner. */
  void unsubscribe(RootId root, PersonId person) {
    audit.run(
        Actor.system(root),
        "reminder.unsubscribe",
        trail -> {
          trail.on("person", person.value());
          store(root, person, false, of(root, person).digest());
        });
  }

  private void store(RootId root, PersonId person, boolean sms, boolean digest) {
    jdbc.sql(
            """
            INSERT INTO notifications.preference (root, person, sms, digest, changed_at)
            VALUES (:root, :person, :sms, :digest, :now)
            ON CONFLICT (root, person) DO UPDATE
            SET sms = :sms, digest = :digest, changed_at = :now
            """)
        .param("root", root.value())
        .param("person", person.value())
        .param("sms", sms)
        .param("digest", digest)
        .param("now", FeedStore.at(clock.instant()))
        .update();
  }

  /**
   * Sends a code to the person's phone, to be typed in.
   *
   * @throws Refused when there is no number, or one was sent a moment ago
   */
  public void sendCode(Actor actor, PersonId person) {
    String number =
        Optional.ofNullable(phones.mobile(actor.root(), List.of(person)).get(person))
            .orElseThrow(() -> new Refused("code", "您的资料里没有手机号，请机关党委办公室补上后再确认。"));
    String code = "%06d".formatted(RANDOM.nextInt(CODES));
    Instant now = clock.instant();
    audit.run(
        actor,
        "phone.code",
        trail -> {
          trail.on("person", person.value());
          if (!keepCode(actor.root(), person, number, code, now)) {
            throw new Refused("code", "验证码刚刚发过，请过一分钟再试。");
          }
          outbox.put(
              actor.root(),
              new NewMessage(
                  Optional.of(person),
                  Message.Purpose.CODE,
                  "",
                  number,
                  "【有据】验证码 " + code + "，10 分钟内有效，用于确认接收提醒的手机号。非本人操作请忽略。",
                  now));
        });
  }

  private boolean keepCode(RootId root, PersonId person, String number, String code, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO notifications.code AS old (root, person, hash, phone, until, tries)
                VALUES (:root, :person, :hash, :phone, :until, 0)
                ON CONFLICT (root, person) DO UPDATE
                SET hash = :hash, phone = :phone, until = :until, tries = 0
                WHERE old.until < :again
                """)
            .param("root", root.value())
            .param("person", person.value())
            .param("hash", hash(person, code))
            .param("phone", cipher.encrypt(number))
            .param("until", FeedStore.at(now.plus(CODE_LIFE)))
            .param("again", FeedStore.at(now.plus(CODE_LIFE).minus(CODE_REST)))
            .update()
        == 1;
  }

  /**
   * The person typed the code.
   *
   * @throws Refused when it is wrong, too old or was tried too often
   */
  public void confirm(Actor actor, PersonId person, String typed) {
    byte[] phone =
        taken(actor.root(), person, typed.strip())
            .orElseThrow(() -> new Refused("code", "验证码不对或已过期，请核对短信，或重新获取。"));
    audit.run(
        actor,
        "phone.confirm",
        trail -> {
          trail.on("person", person.value());
          Preference before = of(actor.root(), person);
          store(actor.root(), person, before.sms(), before.digest());
          jdbc.sql(
                  """
                  UPDATE notifications.preference
                  SET phone = :phone, confirmed_at = :now
                  WHERE root = :root
                    AND person = :person
                  """)
              .param("root", actor.root().value())
              .param("person", person.value())
              .param("phone", phone)
              .param("now", FeedStore.at(clock.instant()))
              .update();
        });
  }

  /**
   * The encrypted number for a right code, which is used up; each try counts before it is checked.
   */
  private Optional<byte[]> taken(RootId root, PersonId person, String typed) {
    jdbc.sql(
            """
            UPDATE notifications.code
            SET tries = tries + 1
            WHERE root = :root
              AND person = :person
            """)
        .param("root", root.value())
        .param("person", person.value())
        .update();
    return jdbc.sql(
            """
            DELETE FROM notifications.code
            WHERE root = :root
              AND person = :person
              AND hash = :hash
              AND until > :now
              AND tries <= :most
            RETURNING phone
            """)
        .param("root", root.value())
        .param("person", person.value())
        .param("hash", hash(person, typed))
        .param("now", FeedStore.at(clock.instant()))
        .param("most", TRIES)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private static byte[] hash(PersonId person, String code) {
    return new Sm3().add(person + "|" + code).finish();
  }
}
