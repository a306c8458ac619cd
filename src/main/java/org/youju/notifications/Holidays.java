package org.youju.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;

/** The office's table of holidays (放假安排): what is not known or not so, the office enters. */
@Component
public class Holidays {
  /** How far from its festival a break may begin or end. */
  private static final int NEAR = 20;

  private static final int MOST_MADE_UP = 6;
  private static final int SOURCE = 100;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Holidays(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The breaks of a year, with what the office entered for it and the years beside. */
  public HolidayYear year(RootId root, int year) {
    return new HolidayYear(
        year,
        jdbc.sql(
                """
                SELECT year, festival, from_day, until_day, made_up, source
                FROM notifications.holiday
                WHERE root = :root
                  AND year BETWEEN :year - 1 AND :year + 1
                ORDER BY from_day
                """)
            .param("root", root.value())
            .param("year", year)
            .query((row, n) -> read(row))
            .list());
  }

  /**
   * Enters the days off around a festival.
   *
   * @throws Refused when they do not lie around the festival
   */
  public void enter(Actor actor, HolidayYear.Entered wanted) {
    check(wanted);
    audit.run(
        actor,
        "holiday.enter",
        trail -> {
          trail
              .with("year", wanted.year())
              .with("festival", wanted.festival().id())
              .with("from", wanted.from())
              .with("until", wanted.until());
          store(actor, wanted);
        });
  }

  /** Takes back what was entered: what is published counts again. */
  public void forget(Actor actor, int year, Festival festival) {
    audit.run(
        actor,
        "holiday.forget",
        trail -> {
          trail.with("year", year).with("festival", festival.id());
          jdbc.sql(
                  """
                  DELETE FROM notifications.holiday
                  WHERE root = :root
                    AND year = :year
                    AND festival = :festival
                  """)
              .param("root", actor.root().value())
              .param("year", year)
              .param("festival", festival.id())
              .update();
        });
  }

  private static void check(HolidayYear.Entered wanted) {
    LocalDate day = wanted.festival().day(wanted.year());
    List<FieldError> errors = new ArrayList<>();
    if (wanted.until().isBefore(wanted.from())) {
      errors.add(new FieldError("until", "放假结束日期不能早于开始日期，请改日期。"));
    } else if (day.isBefore(wanted.from()) || day.isAfter(wanted.until())) {
      errors.add(
          new FieldError("from", wanted.festival().title() + "是 " + day + "，放假日期应包含这一天，请改日期。"));
    } else if (wanted.from().isBefore(day.minusDays(NEAR))
        || wanted.until().isAfter(day.plusDays(NEAR))) {
      errors.add(new FieldError("from", "放假日期离节日超过 " + NEAR + " 天，请核对年份和日期。"));
    }
    if (wanted.madeUp().size() > MOST_MADE_UP) {
      errors.add(new FieldError("madeUp", "调休上班日最多 " + MOST_MADE_UP + " 天。"));
    }
    if (wanted.madeUp().stream()
        .anyMatch(d -> !d.isBefore(wanted.from()) && !d.isAfter(wanted.until()))) {
      errors.add(new FieldError("madeUp", "调休上班日不能在放假期间，请改日期。"));
    }
    if (wanted.source().length() > SOURCE) {
      errors.add(new FieldError("source", "依据最多 " + SOURCE + " 个字。"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }

  private void store(Actor actor, HolidayYear.Entered wanted) {
    jdbc.sql(
            """
            INSERT INTO notifications.holiday
              (root, year, festival, from_day, until_day, made_up, source, changed_at, changed_by)
            VALUES
              (:root, :year, :festival, :from, :until, :madeUp, :source, :now, :by)
            ON CONFLICT (root, year, festival) DO UPDATE
            SET from_day = :from, until_day = :until, made_up = :madeUp, source = :source,
                changed_at = :now, changed_by = :by
            """)
        .param("root", actor.root().value())
        .param("year", wanted.year())
        .param("festival", wanted.festival().id())
        .param("from", wanted.from())
        .param("until", wanted.until())
        .param(
            "madeUp",
            wanted.madeUp().stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new))
        .param("source", wanted.source())
        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("by", actor.id().value())
        .update();
  }

  private static HolidayYear.Entered read(ResultSet row) throws SQLException {
    java.sql.Date[] madeUp = (java.sql.Date[]) row.getArray("made_up").getArray();
    return new HolidayYear.Entered(
        row.getInt("year"),
        Festival.of(row.getString("festival")).orElseThrow(),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        Arrays.stream(madeUp).map(java.sql.Date::toLocalDate).toList(),
        row.getString("source"));
  }
}
