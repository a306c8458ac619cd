package org.youju.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;

/** The tables of the plans. */
@Component
class PlanStore {
  private static final String MEETINGS =
      """
      SELECT m.id, m.series, m.unit, s.kinds, m.day, m.at, m.title, m.place, m.cancelled
      FROM plans.meeting m
      JOIN plans.series s ON s.root = m.root AND s.id = m.series AND NOT s.removed
      WHERE m.root = :root
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  PlanStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Actor actor, SeriesId id, Plan plan) {
    jdbc.sql(
            """
            INSERT INTO plans.series (root, id, unit, kinds, name, version, changed_at, changer)
            VALUES (:root, :id, :unit, :kinds, :name, 1, :at, :changer)
            """)
        .param("root", actor.root().value())
        .param("id", id.value())
        .param("unit", plan.organization().value())
        .param("kinds", plan.kinds().toArray(String[]::new))
        .param("name", plan.name())
        .param("at", Timestamp.from(clock.instant()))
        .param("changer", actor.name())
        .update();
  }

  /**
   * @return whether the version was the one stored
   */
  boolean update(Actor actor, SeriesId id, int version, Plan plan) {
    return jdbc.sql(
                """
                UPDATE plans.series
                SET kinds = :kinds, name = :name, version = version + 1, changed_at = :at, changer = :changer
                WHERE root = :root AND id = :id AND version = :version AND NOT removed
                """)
            .param("kinds", plan.kinds().toArray(String[]::new))
            .param("name", plan.name())
            .param("at", Timestamp.from(clock.instant()))
            .param("changer", actor.name())
            .param("root", actor.root().value())
            .param("id", id.value())
            .param("version", version)
            .update()
        == 1;
  }

  void remove(Actor actor, SeriesId id, boolean removed) {
    jdbc.sql(
            """
            UPDATE plans.series
            SET removed = :removed, version = version + 1
            WHERE root = :root AND id = :id
            """)
        .param("removed", removed)
        .param("root", actor.root().value())
        .param("id", id.value())
        .update();
  }

  void put(RootId root, SeriesId series, OrgId unit, MeetingId id, Plan.Row row) {
    jdbc.sql(
            """
            INSERT INTO plans.meeting (root, id, series, unit, day, at, title, place, cancelled)
            VALUES (:root, :id, :series, :unit, :day, :at, :title, :place, :cancelled)
            ON CONFLICT (root, id) DO UPDATE
            SET day = excluded.day, at = excluded.at, title = excluded.title,
                place = excluded.place, cancelled = excluded.cancelled
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("series", series.value())
        .param("unit", unit.value())
        .param("day", row.on())
        .param("at", row.at().orElse(null), java.sql.Types.TIME)
        .param("title", row.title())
        .param("place", row.place())
        .param("cancelled", row.cancelled())
        .update();
  }

  /** Meetings of the series that are not among those named go, with what hangs on them. */
  void keepOnly(RootId root, SeriesId series, List<MeetingId> kept) {
    UUID[] ids = kept.stream().map(MeetingId::value).toArray(UUID[]::new);
    for (String table : List.of("confirmation", "code")) {
      jdbc.sql(
              """
              DELETE FROM plans.%s
              WHERE root = :root
                AND meeting IN (
                  SELECT id FROM plans.meeting
                  WHERE root = :root AND series = :series AND NOT id = ANY(:kept))
              """
                  .formatted(table))
          .param("root", root.value())
          .param("series", series.value())
          .param("kept", ids)
          .update();
    }
    jdbc.sql(
            """
            DELETE FROM plans.meeting
            WHERE root = :root AND series = :series AND NOT id = ANY(:kept)
            """)
        .param("root", root.value())
        .param("series", series.value())
        .param("kept", ids)
        .update();
  }

  Optional<Series> series(RootId root, SeriesId id) {
    return jdbc.sql(
            """
            SELECT unit, kinds, name, version
            FROM plans.series
            WHERE root = :root AND id = :id AND NOT removed
            """)
        .param("root", root.value())
        .param("id", id.value())
        .query(
            (row, n) ->
                new Series(
                    id,
                    row.getInt("version"),
                    new OrgId(row.getObject("unit", UUID.class)),
                    kinds(row),
                    row.getString("name"),
                    meetings(root, id)))
        .optional();
  }

  /** Whose a series is, also a removed one. */
  Optional<OrgId> unitOf(RootId root, SeriesId id) {
    return jdbc.sql("SELECT unit FROM plans.series WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query((row, n) -> new OrgId(row.getObject("unit", UUID.class)))
        .optional();
  }

  private List<Meeting> meetings(RootId root, SeriesId series) {
    return jdbc.sql(MEETINGS + "AND m.series = :series\nORDER BY m.day, m.at, m.id")
        .param("root", root.value())
        .param("series", series.value())
        .query(PlanStore::meeting)
        .list();
  }

  Optional<Meeting> meeting(RootId root, MeetingId id) {
    return jdbc.sql(MEETINGS + "AND m.id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(PlanStore::meeting)
        .optional();
  }

  /** Meetings of the organisations in the period, by day. */
  List<Meeting> between(RootId root, Collection<OrgId> units, Period period, int limit) {
    return jdbc.sql(
            MEETINGS
                + """
                AND m.unit = ANY(:units)
                AND m.day BETWEEN :from AND :to
                ORDER BY m.day, m.at, m.id
                LIMIT :limit
                """)
        .param("root", root.value())
        .param("units", units.stream().map(OrgId::value).toArray(UUID[]::new))
        .param("from", period.from())
        .param("to", period.to())
        .param("limit", limit)
        .query(PlanStore::meeting)
        .list();
  }

  private static Meeting meeting(ResultSet row, int n) throws SQLException {
    return new Meeting(
        new MeetingId(row.getObject("id", UUID.class)),
        new SeriesId(row.getObject("series", UUID.class)),
        new OrgId(row.getObject("unit", UUID.class)),
        kinds(row),
        row.getObject("day", LocalDate.class),
        time(row.getObject("at", LocalTime.class)),
        row.getString("title"),
        row.getString("place"),
        row.getBoolean("cancelled"));
  }

  private static Optional<LocalTime> time(@Nullable LocalTime at) {
    return Optional.ofNullable(at);
  }

  private static List<String> kinds(ResultSet row) throws SQLException {
    return Arrays.asList((String[]) row.getArray("kinds").getArray());
  }
}
