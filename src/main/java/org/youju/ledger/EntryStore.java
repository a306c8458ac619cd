package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** The SQL of the ledger. */
@Component
class EntryStore {
  private static final String REVISION_COLUMNS =
      "r.entry, r.revision, r.action, r.body, r.reason, r.actor_name, r.at, e.recorded_at, e.recorded_by";

  /** What {@link #summary} reads. */
  static final String SUMMARY =
      "e.id, e.unit, e.happened_on, e.ended_on, e.kinds, e.title, e.place, e.late, e.revision";

  private final JdbcClient jdbc;
  private final Derivation derivation;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.derivation = new Derivation(jdbc);
  }

  /** Stores first revisions of new entries. */
  void insert(Actor actor, List<Derivation.Revision> all) {
    derivation.addRevisions(actor, all);
    derivation.addEntries(actor.root(), all);
    derivation.addDerived(actor.root(), all);
  }

  /** Stores a later revision: what the earlier ones counted for ends. */
  void replace(Actor actor, Derivation.Revision revision) {
    derivation.addRevisions(actor, List.of(revision));
    derivation.end(actor.root(), List.of(revision.entry()));
    derivation.addEntries(actor.root(), List.of(revision));
    derivation.addDerived(actor.root(), List.of(revision));
  }

  Entry visible(Scope scope, EntryId id) {
    if (scope.seesNothing()) {
      throw new NotFound();
    }
    return jdbc.sql(
            "SELECT "
                + REVISION_COLUMNS
                + """
                 FROM ledger.entry e
                JOIN ledger.revision r ON r.root = e.root AND r.entry = e.id AND r.revision = e.revision
                WHERE e.root = :root
                  AND e.id = :id
                  AND EXISTS (
                    SELECT 1
                    FROM ledger.tally t
                    WHERE t.root = e.root AND t.entry = e.id AND t.unit = ANY(:tops)
                      AND (t.gone = 'infinity' OR e.state = 'void' AND t.gone = e.changed_at))
                """)
        .param("root", scope.root().value())
        .param("id", id.value())
        .param("tops", Ledger.uuids(scope.tops()))
        .query(EntryStore::entry)
        .optional()
        .orElseThrow(NotFound::new);
  }

  List<Entry> entries(RootId root, List<EntryId> ids) {
    Map<EntryId, Entry> found = new HashMap<>();
    jdbc.sql(
            "SELECT "
                + REVISION_COLUMNS
                + """
                 FROM ledger.entry e
                JOIN ledger.revision r ON r.root = e.root AND r.entry = e.id AND r.revision = e.revision
                WHERE e.root = :root
                  AND e.id = ANY(:ids)
                """)
        .param("root", root.value())
        .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
        .query(EntryStore::entry)
        .list()
        .forEach(entry -> found.put(entry.id(), entry));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  /** The entry as it is, kept from others until the transaction ends. */
  Entry lock(RootId root, EntryId id) {
    return jdbc.sql(
            "SELECT "
                + REVISION_COLUMNS
                + """
                 FROM ledger.entry e
                JOIN ledger.revision r ON r.root = e.root AND r.entry = e.id AND r.revision = e.revision
                WHERE e.root = :root
                  AND e.id = :id
                FOR UPDATE OF e
                """)
        .param("root", root.value())
        .param("id", id.value())
        .query(EntryStore::entry)
        .optional()
        .orElseThrow(NotFound::new);
  }

  void lockAll(RootId root, List<EntryId> ids) {
    jdbc.sql(
            """
            SELECT id
            FROM ledger.entry
            WHERE root = :root AND id = ANY(:ids)
            ORDER BY id
            FOR UPDATE
            """)
        .param("root", root.value())
        .param("ids", DerivedStore.uuids(ids))
        .query(UUID.class)
        .list();
  }

  List<Entry> revisions(RootId root, EntryId id) {
    return jdbc.sql(
            "SELECT "
                + REVISION_COLUMNS
                + """
                 FROM ledger.revision r
                JOIN ledger.entry e ON e.root = r.root AND e.id = r.entry
                WHERE r.root = :root
                  AND r.entry = :id
                ORDER BY r.revision
                """)
        .param("root", root.value())
        .param("id", id.value())
        .query(EntryStore::entry)
        .list();
  }

  /**
   * A page of the ledger. Without words the list is read in its order from the tally's key, so the
   * cost is that of the page; with words see {@link WordSearch}.
   */
  List<EntrySummary> list(Scope scope, EntryQuery query) {
    OrgId unit = query.organization().orElse(scope.tops().get(0));
    List<String> terms = Words.terms(query.words());
    if (!terms.isEmpty()) {
      return new WordSearch(WordSearch.Reach.USUAL, jdbc, scope.root(), unit, query, terms).find();
    }
    Map<String, Object> params = new LinkedHashMap<>();
    String sql =
        """
        SELECT %s
        FROM ledger.tally t
        JOIN ledger.entry e ON e.root = t.root AND e.id = t.entry
        WHERE e.root = :root
          AND e.state = 'recorded'
          %s
          %s
        ORDER BY t.happened_on DESC, t.entry DESC
        LIMIT :limit
        """
            .formatted(
                SUMMARY,
                tallied(query, params),
                between(query, "t.happened_on", "t.entry", params));
    return jdbc.sql(sql)
        .params(params)
        .param("root", scope.root().value())
        .param("unit", unit.value())
        .param("limit", query.limit())
        .query(EntryStore::summary)
        .list();
  }

  private static String tallied(EntryQuery query, Map<String, Object> params) {
    String one =
        "AND t.root = :root AND t.unit = :unit AND t.kind = :kind AND t.measure = 'entries' AND t.gone = 'infinity' ";
    params.put("kind", query.kinds().size() == 1 ? query.kinds().get(0) : Counted.ANY_KIND);
    if (query.kinds().size() < 2) {
      return one;
    }
    params.put("kinds", query.kinds().toArray(String[]::new));
    return one + "AND e.kinds && CAST(:kinds AS text[]) ";
  }

  static String between(EntryQuery query, String day, String id, Map<String, Object> params) {
    StringBuilder sql = new StringBuilder();
    query
        .period()
        .ifPresent(
            period -> {
              sql.append("AND ").append(day).append(" BETWEEN :from AND :to ");
              params.put("from", period.from());
              params.put("to", period.to());
            });
    query
        .after()
        .ifPresent(
            place -> {
              sql.append("AND (%s, %s) < (:afterDay, :afterId) ".formatted(day, id));
              params.put("afterDay", place.on());
              params.put("afterId", place.id().value());
            });
    return sql.toString();
  }

  /** Keeps the key for the entry; false when another request has it. */
  boolean claim(Actor actor, String key, byte[] request, EntryId entry, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO ledger.idempotency (root, account, key, request, entry, at)
                VALUES (:root, :account, :key, :request, :entry, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("root", actor.root().value())
            .param("account", actor.id().value())
            .param("key", key)
            .param("request", request)
            .param("entry", entry.value())
            .param("at", Timestamp.from(now))
            .update()
        == 1;
  }

  /** What the key was answered with, if it was. */
  Optional<Entry> answered(Actor actor, String key, byte[] request) {
    record Answer(byte[] request, UUID entry) {}
    return jdbc.sql(
            """
            SELECT request, entry
            FROM ledger.idempotency
            WHERE root = :root AND account = :account AND key = :key
            """)
        .param("root", actor.root().value())
        .param("account", actor.id().value())
        .param("key", key)
        .query((row, n) -> new Answer(row.getBytes(1), row.getObject(2, UUID.class)))
        .optional()
        .map(
            answer -> {
              if (!Arrays.equals(answer.request(), request)) {
                throw new Refused("Idempotency-Key", "这个幂等键已用于另一次提交，请换一个新的键。");
              }
              return revisions(actor.root(), new EntryId(answer.entry())).get(0);
            });
  }

  private static Entry entry(ResultSet row, int n) throws SQLException {
    return new Entry(
        new EntryId(row.getObject("entry", UUID.class)),
        row.getInt("revision"),
        row.getString("action").equals("void") ? Entry.State.VOID : Entry.State.RECORDED,
        Body.read(row.getString("body")),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("recorded_by"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor_name"),
        row.getString("reason"));
  }

  static EntrySummary summary(ResultSet row, int n) throws SQLException {
    @Nullable LocalDate until = row.getObject("ended_on", LocalDate.class);
    return new EntrySummary(
        new EntryId(row.getObject("id", UUID.class)),
        new OrgId(row.getObject("unit", UUID.class)),
        row.getObject("happened_on", LocalDate.class),
        Optional.ofNullable(until),
        List.of((String[]) row.getArray("kinds").getArray()),
        row.getString("title"),
        row.getString("place"),
        row.getBoolean("late"),
        row.getInt("revision"));
  }

  boolean mentionsAny(RootId root, Collection<OrgId> organizations) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM ledger.part
              WHERE root = :root
                AND unit = ANY(:units))
            """)
        .param("root", root.value())
        .param("units", Ledger.uuids(organizations))
        .query(Boolean.class)
        .single();
  }

  Set<PersonId> mentioned(RootId root, Collection<PersonId> people) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT DISTINCT person
                FROM ledger.participation
                WHERE root = :root
                  AND person = ANY(:people)
                """)
            .param("root", root.value())
            .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
            .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }
}
