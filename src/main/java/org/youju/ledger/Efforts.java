package org.youju.ledger;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;

/**
 * What recording asked of people (减负), summed by month, organisation and way. Keeps nothing of a
 * person and nothing of an entry, so that nobody can be watched with it.
 */
@Component
public class Efforts {
  private final JdbcClient jdbc;
  private final Lineage lineage;
  private final Clock clock;

  Efforts(JdbcClient jdbc, Lineage lineage, Clock clock) {
    this.jdbc = jdbc;
    this.lineage = lineage;
    this.clock = clock;
  }

  /**
   * The sum of one month and way.
   *
   * @param meeting activities with a roll of who came
   */
  public record Line(YearMonth month, Effort.Way way, boolean meeting, EffortSum sum) {}

  /** What adds up; in this order, so that two writers never wait for each other in a circle. */
  record Key(UUID unit, Effort.Way way, boolean meeting) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::unit)
          .thenComparing(Key::way)
          .thenComparing(Key::meeting)
          .compare(this, other);
    }
  }

  /** An effort that is to be added. */
  record Made(OrgId unit, boolean meeting, Effort effort) {}

  /** Adds to this month's sums; within the transaction that records the entries. */
  void add(RootId root, List<Made> all) {
    TreeMap<Key, EffortSum> sums = new TreeMap<>();
    all.forEach(
        made ->
            sums.merge(
                new Key(made.unit().value(), made.effort().way(), made.meeting()),
                EffortSum.of(made.effort()),
                EffortSum::plus));
    List<Key> keys = new ArrayList<>(sums.keySet());
    List<EffortSum> values = new ArrayList<>(sums.values());
    jdbc.sql(
            """
            INSERT INTO ledger.effort AS e (root, unit, month, way, meeting, entries, typed, filled, timed, seconds)
            SELECT :root, n.unit, :month, n.way, n.meeting, n.entries, n.typed, n.filled, n.timed, n.seconds
            FROM unnest(:units, :ways, :meetings, :entries, :typed, :filled, :timed, :seconds)
              AS n (unit, way, meeting, entries, typed, filled, timed, seconds)
            ON CONFLICT (root, unit, month, way, meeting) DO UPDATE
            SET entries = e.entries + excluded.entries,
                typed = e.typed + excluded.typed,
                filled = e.filled + excluded.filled,
                timed = e.timed + excluded.timed,
                seconds = e.seconds + excluded.seconds
            """)
        .param("root", root.value())
        .param("month", Date.valueOf(LocalDate.now(clock).withDayOfMonth(1)))
        .param("units", keys.stream().map(Key::unit).toArray(UUID[]::new))
        .param("ways", keys.stream().map(key -> key.way().name()).toArray(String[]::new))
        .param("meetings", keys.stream().map(Key::meeting).toArray(Boolean[]::new))
        .param("entries", values.stream().map(EffortSum::entries).toArray(Long[]::new))
        .param("typed", values.stream().map(EffortSum::typed).toArray(Long[]::new))
        .param("filled", values.stream().map(EffortSum::filled).toArray(Long[]::new))
        .param("timed", values.stream().map(EffortSum::timed).toArray(Long[]::new))
        .param("seconds", values.stream().map(EffortSum::seconds).toArray(Long[]::new))
        .update();
  }

  /** What the scope's organisations, as they stand today, were asked in a year; oldest first. */
  public List<Line> of(Scope scope, Year year) {
    Set<OrgId> units = new HashSet<>();
    scope
        .tops()
        .forEach(top -> units.addAll(lineage.subtree(scope.root(), top, LocalDate.now(clock))));
    return jdbc.sql(
            """
            SELECT month, way, meeting, sum(entries) AS entries, sum(typed) AS typed,
                   sum(filled) AS filled, sum(timed) AS timed, sum(seconds) AS seconds
            FROM ledger.effort
            WHERE root = :root
              AND unit = ANY(:units)
              AND month BETWEEN :first AND :last
            GROUP BY month, way, meeting
            ORDER BY month, way, meeting
            """)
        .param("root", scope.root().value())
        .param("units", Ledger.uuids(units))
        .param("first", Date.valueOf(year.atDay(1)))
        .param("last", Date.valueOf(year.atMonth(12).atDay(1)))
        .query(
            (row, n) ->
                new Line(
                    YearMonth.from(row.getDate("month").toLocalDate()),
                    Effort.Way.valueOf(row.getString("way")),
                    row.getBoolean("meeting"),
                    new EffortSum(
                        row.getLong("entries"),
                        row.getLong("typed"),
                        row.getLong("filled"),
                        row.getLong("timed"),
                        row.getLong("seconds"))))
        .list();
  }
}
