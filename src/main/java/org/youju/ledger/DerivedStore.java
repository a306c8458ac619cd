package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/** The SQL of what is derived from entries: tally, participation, part. */
@Component
class DerivedStore {
  /** Where an entry {@code e} counts now, in order. */
  static final String UNITS =
      """
      coalesce((
        SELECT array_agg(t.unit ORDER BY t.unit)
        FROM ledger.tally t
        WHERE t.root = e.root
          AND t.entry = e.id
          AND t.kind = '*'
          AND t.measure = 'entries'
          AND t.gone = 'infinity'), '{}')
      """;

  private final JdbcClient jdbc;
  private final MonthCells months;

  DerivedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.months = new MonthCells(jdbc);
  }

  /** A row of the tally with the span of recording time in which it counts. */
  record Span(EntryId entry, LocalDate on, Counted.Row row, Instant since, Optional<Instant> gone) {
    boolean live() {
      return gone.isEmpty();
    }
  }

  record Presence(
      EntryId entry, LocalDate on, Derived.Present present, Instant since, Optional<Instant> gone) {
    boolean live() {
      return gone.isEmpty();
    }
  }

  record PartSpan(EntryId entry, Derived.Part part, Instant since, Optional<Instant> gone) {}

  /** Adds rows to the tally of an entry. */
  void addTally(RootId root, EntryId entry, LocalDate on, List<Counted.Row> rows, Instant since) {
    forget(root, on, rows, since);
    jdbc.sql(
            """
            INSERT INTO ledger.tally (root, unit, kind, measure, happened_on, entry, since, amount)
            SELECT :root, row.unit, row.kind, row.measure, :on, :entry, :since, row.amount
            FROM unnest(:units::uuid[], :kinds::text[], :measures::text[], :amounts::numeric[])
                 AS row (unit, kind, measure, amount)
            """)
        .param("root", root.value())
        .param("on", on)
        .param("entry", entry.value())
        .param("since", Timestamp.from(since))
        .param("units", rows.stream().map(row -> row.unit().value()).toArray(UUID[]::new))
        .param("kinds", rows.stream().map(Counted.Row::kind).toArray(String[]::new))
        .param("measures", rows.stream().map(Counted.Row::measure).toArray(String[]::new))
        .param(
            "amounts",
            rows.stream().map(row -> row.amount().toPlainString()).toArray(String[]::new))
        .update();
  }

  /** Ends single rows of the tally. */
  void endTally(RootId root, EntryId entry, LocalDate on, List<Counted.Row> rows, Instant at) {
    forget(root, on, rows, at);
    jdbc.sql(
            """
            UPDATE ledger.tally t
            SET gone = :at
            FROM unnest(:units::uuid[], :kinds::text[], :measures::text[]) AS row (unit, kind, measure)
            WHERE t.root = :root
              AND t.unit = row.unit
              AND t.kind = row.kind
              AND t.measure = row.measure
              AND t.happened_on = :on
              AND t.entry = :entry
              AND t.gone = 'infinity'
            """)
        .param("at", Timestamp.from(at))
        .param("root", root.value())
        .param("on", on)
        .param("entry", entry.value())
        .param("units", rows.stream().map(row -> row.unit().value()).toArray(UUID[]::new))
        .param("kinds", rows.stream().map(Counted.Row::kind).toArray(String[]::new))
        .param("measures", rows.stream().map(Counted.Row::measure).toArray(String[]::new))
        .update();
  }

  /** After the tally of entries changed: where they count, as a search asks for it. */
  void followTally(RootId root, Collection<EntryId> entries) {
    jdbc.sql(
            """
            UPDATE ledger.entry e
            SET units = %s
            WHERE e.root = :root AND e.id = ANY(:entries)
            """
                .formatted(UNITS))
        .param("root", root.value())
        .param("entries", uuids(entries))
        .update();
  }

  private void forget(RootId root, LocalDate on, List<Counted.Row> rows, Instant at) {
    if (MonthCells.late(on, at)) {
      months.forget(
          root,
          rows.stream().map(row -> new MonthCells.Touched(row.unit(), on)).distinct().toList());
    }
  }

  /** When the counting of the entry changed last; never before the revision itself. */
  Instant lastChange(RootId root, EntryId entry, Instant revised) {
    return jdbc.sql(
            """
            SELECT greatest(:revised, max(greatest(since, CASE WHEN gone < 'infinity' THEN gone ELSE since END)))
            FROM ledger.tally
            WHERE root = :root AND entry = :entry
            """)
        .param("revised", Timestamp.from(revised))
        .param("root", root.value())
        .param("entry", entry.value())
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  /** Entries from the day on that count in the organisation now. */
  List<EntryId> countedIn(RootId root, OrgId organization, LocalDate from) {
    return jdbc.sql(
            """
            SELECT entry
            FROM ledger.tally
            WHERE root = :root
              AND unit = :unit
              AND kind = '*'
              AND measure = 'entries'
              AND happened_on >= :from
              AND gone = 'infinity'
            ORDER BY happened_on, entry
            """)
        .param("root", root.value())
        .param("unit", organization.value())
        .param("from", from)
        .query((row, n) -> new EntryId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Entries from a day on: how many, and the day of the last one if there is one. */
  record Later(long entries, Optional<LocalDate> last) {}

  /** What counts in the organisation from the day on. */
  Later countedFrom(RootId root, OrgId organization, LocalDate from) {
    return jdbc.sql(
            """
            SELECT count(*), max(happened_on)
            FROM ledger.tally
            WHERE root = :root
              AND unit = :unit
              AND kind = '*'
              AND measure = 'entries'
              AND happened_on >= :from
              AND gone = 'infinity'
            """)
        .param("root", root.value())
        .param("unit", organization.value())
        .param("from", from)
        .query(
            (row, n) ->
                new Later(row.getLong(1), Optional.ofNullable(row.getObject(2, LocalDate.class))))
        .single();
  }

  List<Span> tally(RootId root, Collection<EntryId> entries) {
    return jdbc.sql(
            """
            SELECT entry, happened_on, unit, kind, measure, amount, since, nullif(gone, 'infinity') AS gone
            FROM ledger.tally
            WHERE root = :root AND entry = ANY(:entries)
            """)
        .param("root", root.value())
        .param("entries", uuids(entries))
        .query(
            (row, n) ->
                new Span(
                    entry(row),
                    row.getObject("happened_on", LocalDate.class),
                    new Counted.Row(
                        unit(row),
                        row.getString("kind"),
                        row.getString("measure"),
                        row.getBigDecimal("amount")),
                    since(row),
                    gone(row)))
        .list();
  }

  List<Presence> people(RootId root, Collection<EntryId> entries) {
    return jdbc.sql(
            """
            SELECT entry, happened_on, person, role, home, ranks, since, nullif(gone, 'infinity') AS gone
            FROM ledger.participation
            WHERE root = :root AND entry = ANY(:entries)
            """)
        .param("root", root.value())
        .param("entries", uuids(entries))
        .query(
            (row, n) ->
                new Presence(
                    entry(row),
                    row.getObject("happened_on", LocalDate.class),
                    new Derived.Present(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("role"),
                        Optional.ofNullable(row.getObject("home", UUID.class)).map(OrgId::new),
                        Set.of((String[]) row.getArray("ranks").getArray())),
                    since(row),
                    gone(row)))
        .list();
  }

  List<PartSpan> parts(RootId root, Collection<EntryId> entries) {
    return jdbc.sql(
            """
            SELECT entry, unit, kind, host, since, nullif(gone, 'infinity') AS gone
            FROM ledger.part
            WHERE root = :root AND entry = ANY(:entries)
            """)
        .param("root", root.value())
        .param("entries", uuids(entries))
        .query(
            (row, n) ->
                new PartSpan(
                    entry(row),
                    new Derived.Part(unit(row), row.getString("kind"), row.getBoolean("host")),
                    since(row),
                    gone(row)))
        .list();
  }

  private static EntryId entry(ResultSet row) throws SQLException {
    return new EntryId(row.getObject("entry", UUID.class));
  }

  private static OrgId unit(ResultSet row) throws SQLException {
    return new OrgId(row.getObject("unit", UUID.class));
  }

  private static Instant since(ResultSet row) throws SQLException {
    return row.getTimestamp("since").toInstant();
  }

  private static Optional<Instant> gone(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getTimestamp("gone")).map(Timestamp::toInstant);
  }

  static UUID[] uuids(Collection<EntryId> entries) {
    return entries.stream().map(EntryId::value).toArray(UUID[]::new);
  }
}
