package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.EntryId;
import org.youju.kernel.RootId;

/** The SQL of the verification: reads what is there, whether or not it makes sense. */
@Component
class VerifyStore {
  private final JdbcClient jdbc;

  VerifyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Ids of the entries that have revisions, in order. */
  List<EntryId> entriesAfter(RootId root, UUID last, int limit) {
    return jdbc.sql(
            """
            SELECT DISTINCT entry
            FROM ledger.revision
            WHERE root = :root AND entry > :last
            ORDER BY entry
            LIMIT :limit
            """)
        .param("root", root.value())
        .param("last", last)
        .param("limit", limit)
        .query((row, n) -> new EntryId(row.getObject(1, UUID.class)))
        .list();
  }

  List<RevisionRow> revisions(RootId root, Collection<EntryId> entries) {
    return jdbc.sql(
            """
            SELECT entry, revision, action, body, salt, reason, actor, actor_name, at
            FROM ledger.revision
            WHERE root = :root AND entry = ANY(:entries)
            ORDER BY entry, revision
            """)
        .param("root", root.value())
        .param("entries", DerivedStore.uuids(entries))
        .query(
            (row, n) ->
                new RevisionRow(
                    new EntryId(row.getObject("entry", UUID.class)),
                    row.getInt("revision"),
                    row.getString("action"),
                    row.getString("body"),
                    row.getBytes("salt"),
                    row.getString("reason"),
                    row.getObject("actor", UUID.class),
                    row.getString("actor_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  Map<EntryId, String> searchable(RootId root, Collection<EntryId> entries) {
    Map<EntryId, String> found = new HashMap<>();
    jdbc.sql("SELECT id, searchable FROM ledger.entry WHERE root = :root AND id = ANY(:entries)")
        .param("root", root.value())
        .param("entries", DerivedStore.uuids(entries))
        .query(
            row -> {
              found.put(new EntryId(row.getObject("id", UUID.class)), row.getString("searchable"));
            });
    return found;
  }

  /** The rows for reading; where a search finds them is held against where they count. */
  Map<EntryId, EntryRow> rows(RootId root, Collection<EntryId> entries) {
    Map<EntryId, EntryRow> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT e.id, e.revision, e.state, e.unit, e.happened_on, e.ended_on, e.kinds, e.title, e.place,
                   e.late, e.recorded_at, e.recorded_by, e.changed_at, e.units = %s AS counted
            FROM ledger.entry e
            WHERE e.root = :root AND e.id = ANY(:entries)
            """
                .formatted(DerivedStore.UNITS))
        .param("root", root.value())
        .param("entries", DerivedStore.uuids(entries))
        .query(VerifyStore::row)
        .list()
        .forEach(row -> found.put(row.id(), row));
    return found;
  }

  /** Entries that counting rows speak of though they do not exist. */
  Set<EntryId> strangers(RootId root) {
    Set<EntryId> found = new HashSet<>();
    for (String table : List.of("tally", "participation", "part")) {
      found.addAll(
          jdbc.sql(
                  """
                  SELECT t.entry
                  FROM ledger.%s t
                  WHERE t.root = :root
                    AND NOT EXISTS (SELECT 1 FROM ledger.entry e WHERE e.root = t.root AND e.id = t.entry)
                  LIMIT 10
                  """
                      .formatted(table))
              .param("root", root.value())
              .query((row, n) -> new EntryId(row.getObject(1, UUID.class)))
              .list());
    }
    return found;
  }

  private static EntryRow row(ResultSet row, int n) throws SQLException {
    return new EntryRow(
        new EntryId(row.getObject("id", UUID.class)),
        row.getInt("revision"),
        row.getString("state"),
        row.getObject("unit", UUID.class).toString(),
        row.getObject("happened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
        List.of((String[]) row.getArray("kinds").getArray()),
        row.getString("title"),
        row.getString("place"),
        row.getBoolean("late"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("recorded_by"),
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("counted"));
  }
}
