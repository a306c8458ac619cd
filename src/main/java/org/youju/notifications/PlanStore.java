package org.youju.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;

/** Reads and writes the plans of holiday reminders. */
@Component
class PlanStore {
  private static final String PLANS =
      """
      SELECT year, festival, on_day, at_time, text, sms, audience, shown_until, state, planner,
             planner_name, version, recipients, entry
      FROM notifications.plan
      WHERE root = :root
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PlanStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<HolidayPlan> of(RootId root, int year) {
    return jdbc.sql(PLANS + "  AND year = :year\n")
        .param("root", root.value())
        .param("year", year)
        .query((row, n) -> read(row))
        .list();
  }

  /** The plan, locked until the transaction ends. */
  Optional<HolidayPlan> lock(RootId root, int year, Festival festival) {
    return jdbc.sql(PLANS + "  AND year = :year\n  AND festival = :festival\nFOR UPDATE\n")
        .param("root", root.value())
        .param("year", year)
        .param("festival", festival.id())
        .query((row, n) -> read(row))
        .optional();
  }

  /** Planned until today, or on its way. */
  List<HolidayPlan> open(RootId root, LocalDate today) {
    return jdbc.sql(
            PLANS
                + """
                  AND on_day <= :today
                  AND state IN ('planned', 'sending')
                ORDER BY on_day, festival
                """)
        .param("root", root.value())
        .param("today", today)
        .query((row, n) -> read(row))
        .list();
  }

  /** What the desk shows on a day. */
  List<HolidayPlan> shown(RootId root, LocalDate today) {
    return jdbc.sql(
            PLANS
                + """
                  AND on_day <= :today
                  AND shown_until >= :today
                  AND state IN ('sending', 'done')
                ORDER BY on_day, festival
                """)
        .param("root", root.value())
        .param("today", today)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * Keeps what was planned; false when somebody changed it since the version was read.
   *
   * @param version 0: nothing was planned yet
   */
  boolean keep(
      Actor actor,
      int year,
      Festival festival,
      HolidayPlan.Wanted wanted,
      LocalDate shownUntil,
      HolidayPlan.State state,
      int version) {
    return jdbc.sql(
                """
                INSERT INTO notifications.plan AS old
                  (root, year, festival, on_day, at_time, text, sms, audience, shown_until, state,
                   planner, planner_name, version, recipients)
                VALUES
                  (:root, :year, :festival, :on, :at, :text, :sms, :audience, :shownUntil, :state,
                   :planner, :plannerName, :version + 1, 0)
                ON CONFLICT (root, year, festival) DO UPDATE
                SET on_day = :on, at_time = :at, text = :text, sms = :sms, audience = :audience,
                    shown_until = :shownUntil, state = :state, planner = :planner,
                    planner_name = :plannerName, version = old.version + 1
                WHERE old.version = :version
                  AND old.state IN ('planned', 'off', 'missed')
                """)
            .param("root", actor.root().value())
            .param("year", year)
            .param("festival", festival.id())
            .param("on", wanted.on())
            .param("at", wanted.at())
            .param("text", wanted.text())
            .param("sms", wanted.sms())
            .param("audience", wanted.audience().id())
            .param("shownUntil", shownUntil)
            .param("state", state.id())
            .param("planner", actor.id().value())
            .param("plannerName", actor.name())
            .param("version", version)
            .update()
        == 1;
  }

  void started(RootId root, HolidayPlan plan, int recipients) {
    jdbc.sql(
            """
            UPDATE notifications.plan
            SET state = 'sending', recipients = :recipients, started_at = :now, version = version + 1
            WHERE root = :root
              AND year = :year
              AND festival = :festival
            """)
        .param("root", root.value())
        .param("year", plan.year())
        .param("festival", plan.festival().id())
        .param("recipients", recipients)
        .param("now", FeedStore.at(clock.instant()))
        .update();
  }

  void missed(RootId root, HolidayPlan plan) {
    jdbc.sql(
            """
            UPDATE notifications.plan
            SET state = 'missed', version = version + 1
            WHERE root = :root
              AND year = :year
              AND festival = :festival
            """)
        .param("root", root.value())
        .param("year", plan.year())
        .param("festival", plan.festival().id())
        .update();
  }

  void done(RootId root, HolidayPlan plan, Optional<EntryId> entry) {
    jdbc.sql(
            """
            UPDATE notifications.plan
            SET state = 'done', entry = CAST(:entry AS uuid), version = version + 1
            WHERE root = :root
              AND year = :year
              AND festival = :festival
            """)
        .param("root", root.value())
        .param("year", plan.year())
        .param("festival", plan.festival().id())
        .param("entry", entry.map(EntryId::value).orElse(null))
        .update();
  }

  /**
   * How the messages of a plan fare.
   *
   * @param accepted taken by the gateway, delivered or not
   * @param moving waiting or being sent
   * @param uncertain waiting for somebody's decision
   */
  record Progress(int accepted, int moving, int uncertain) {}

  Progress progress(RootId root, HolidayPlan plan) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE state IN ('sent', 'delivered', 'undelivered')) AS accepted,
                   count(*) FILTER (WHERE state IN ('waiting', 'sending')) AS moving,
                   count(*) FILTER (WHERE state = 'uncertain') AS uncertain
            FROM notifications.message
            WHERE root = :root
              AND plan = :plan
            """)
        .param("root", root.value())
        .param("plan", plan.key())
        .query(
            (row, n) ->
                new Progress(row.getInt("accepted"), row.getInt("moving"), row.getInt("uncertain")))
        .single();
  }

  /** Whether sending began so long ago. */
  boolean startedBefore(RootId root, HolidayPlan plan, Duration span) {
    return jdbc.sql(
            """
            SELECT coalesce(started_at < :before, true)
            FROM notifications.plan
            WHERE root = :root
              AND year = :year
              AND festival = :festival
            """)
        .param("root", root.value())
        .param("year", plan.year())
        .param("festival", plan.festival().id())
        .param("before", FeedStore.at(clock.instant().minus(span)))
        .query(Boolean.class)
        .single();
  }

  private static HolidayPlan read(ResultSet row) throws SQLException {
    return new HolidayPlan(
        row.getInt("year"),
        Festival.of(row.getString("festival")).orElseThrow(),
        new HolidayPlan.Wanted(
            row.getObject("on_day", LocalDate.class),
            row.getObject("at_time", LocalTime.class),
            row.getString("text"),
            row.getBoolean("sms"),
            Audience.of(row.getString("audience")).orElseThrow()),
        row.getObject("shown_until", LocalDate.class),
        HolidayPlan.State.stored(row.getString("state")),
        new UserId(row.getObject("planner", UUID.class)),
        row.getString("planner_name"),
        row.getInt("version"),
        row.getInt("recipients"),
        Optional.ofNullable(row.getObject("entry", UUID.class)).map(EntryId::new));
  }
}
