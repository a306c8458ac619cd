package org.youju.plans;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.organization.People;
import org.youju.organization.PersonLine;

/**
 * The code of a meeting (会议码): who is there may confirm it by typing the name, as help for the
 * recorder. Opened by hand for one meeting and valid on its day only; keeps who confirmed and
 * neither place nor hour; decides nothing: attendance is what the recorder records.
 */
@Component
public class MeetingCodes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private final JdbcClient jdbc;
  private final Plans plans;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  MeetingCodes(JdbcClient jdbc, Plans plans, People people, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the holder of a code sees: nothing but which meeting it is. */
  public record Door(RootId root, MeetingId meeting, OrgId organization, String title) {}

  /** Opens the code of a meeting, or gives the open one. */
  public String open(Actor actor, MeetingId id) {
    Plans.requireWriter(actor);
    Meeting meeting = plans.meeting(actor.scope(), id);
    if (meeting.on().isBefore(today())) {
      throw new Refused("code", "这次活动的日子已经过去，会议码只在当天有效。");
    }
    Optional<String> open = of(actor.scope(), id);
    return open.orElseGet(() -> create(actor, meeting));
  }

  private String create(Actor actor, Meeting meeting) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    audit.run(
        actor,
        "meeting.code.open",
        trail -> {
          trail.on("meeting", meeting.id().value());
          jdbc.sql(
                  """
                  INSERT INTO plans.code (root, meeting, token, day)
                  VALUES (:root, :meeting, :token, :day)
                  ON CONFLICT (root, meeting) DO UPDATE
                  SET token = excluded.token, day = excluded.day
                  """)
              .param("root", actor.root().value())
              .param("meeting", meeting.id().value())
              .param("token", token)
              .param("day", meeting.on())
              .update();
        });
    return token;
  }

  /** Closes the code; who confirmed stays. */
  public void close(Actor actor, MeetingId id) {
    Plans.requireWriter(actor);
    plans.meeting(actor.scope(), id);
    audit.run(
        actor,
        "meeting.code.close",
        trail -> {
          trail.on("meeting", id.value());
          jdbc.sql("DELETE FROM plans.code WHERE root = :root AND meeting = :meeting")
              .param("root", actor.root().value())
              .param("meeting", id.value())
              .update();
        });
  }

  /** The open code of a meeting. */
  public Optional<String> of(Scope scope, MeetingId id) {
    Meeting meeting = plans.meeting(scope, id);
    return jdbc.sql(
            """
            SELECT token
            FROM plans.code
            WHERE root = :root AND meeting = :meeting AND day = :day
            """)
        .param("root", scope.root().value())
        .param("meeting", id.value())
        .param("day", meeting.on())
        .query(String.class)
        .optional();
  }

  /** Who confirmed. */
  public Set<PersonId> confirmed(Scope scope, MeetingId id) {
    plans.meeting(scope, id);
    return new HashSet<>(
        jdbc.sql("SELECT person FROM plans.confirmation WHERE root = :root AND meeting = :meeting")
            .param("root", scope.root().value())
            .param("meeting", id.value())
            .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }

  /**
   * What lies behind a code today.
   *
   * @throws NotFound when there is no such code, or its day is another one
   */
  public Door door(String token) {
    return jdbc.sql(
            """
            SELECT c.root, c.meeting, m.unit, m.title
            FROM plans.code c
            JOIN plans.meeting m ON m.root = c.root AND m.id = c.meeting AND NOT m.cancelled
            JOIN plans.series s ON s.root = m.root AND s.id = m.series AND NOT s.removed
            WHERE c.token = :token AND c.day = :today AND m.day = c.day
            """)
        .param("token", token)
        .param("today", today())
        .query(
            (row, n) ->
                new Door(
                    new RootId(row.getObject("root", UUID.class)),
                    new MeetingId(row.getObject("meeting", UUID.class)),
                    new OrgId(row.getObject("unit", UUID.class)),
                    row.getString("title")))
        .optional()
        .orElseThrow(NotFound::new);
  }

  /**
   * Confirms somebody by full name; a second time changes nothing.
   *
   * @throws Refused when the organisation has nobody of that name, or several
   */
  public void confirm(Door door, String name) {
    String typed = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    List<PersonLine> found = roll(door).stream().filter(line -> plain(line).equals(typed)).toList();
    if (found.size() != 1) {
      throw new Refused(
          "name", found.isEmpty() ? "本组织的名单里没有这个名字，请核对后再填，或告诉记录人。" : "有同名的人，请直接告诉记录人。");
    }
    audit.run(
        holder(door),
        "meeting.confirm",
        trail -> {
          trail.on("meeting", door.meeting().value());
          insert(door, found.get(0).id());
        });
  }

  private void insert(Door door, PersonId person) {
    jdbc.sql(
            """
            INSERT INTO plans.confirmation (root, meeting, person)
            VALUES (:root, :meeting, :person)
            ON CONFLICT DO NOTHING
            """)
        .param("root", door.root().value())
        .param("meeting", door.meeting().value())
        .param("person", person.value())
        .update();
  }

  /** Whoever holds the code: no account, sees nothing. */
  private static Actor holder(Door door) {
    return new Actor(
        new UserId(new UUID(0, 0)),
        "会议码",
        Role.BRANCH_MEMBER,
        door.organization(),
        new Scope(door.root(), List.of()));
  }

  private List<PersonLine> roll(Door door) {
    Scope own = new Scope(door.root(), List.of(door.organization()));
    return people.membersOn(own, door.organization(), today());
  }

  private static String plain(PersonLine line) {
    return Normalizer.normalize(line.name(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
