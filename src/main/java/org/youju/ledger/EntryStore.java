package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** The SQL of the ledger. */
@Component
class EntryStore {
  private static final String REVISION_COLUMNS =
      "r.entry, r.revision, r.action, r.body, r.reason, r.actor_name, r.at, e.recorded_at, e.recorded_by";

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void addRevision(Actor actor, Entry entry, String action, String body, byte[] salt) {
    jdbc.sql(
            """
            INSERT INTO ledger.revision (root, entry, revision, action, body, salt, reason, actor, actor_name, at)
            VALUES (:root, :entry, :revision, :action, :body, :salt, :reason, :actor, :name, :at)
            """)
        .param("root", actor.root().value())
        .param("entry", entry.id().value())
        .param("revision", entry.revision())
        .param("action", action)
        .param("body", body)
        .param("salt", salt)
        .param("reason", entry.reason())
        .param("actor", actor.id().value())
        .param("name", actor.name())
        .param("at", Timestamp.from(entry.changedAt()))
        .update();
  }

  /** Brings the reading tables to what the revision says. */
  void project(RootId root, Entry entry, Prepared prepared) {
    upsert(root, entry, prepared);
    replaceDerived(root, entry, prepared);
  }

  private void upsert(RootId root, Entry entry, Prepared prepared) {
    Recording recording = entry.recording();
    String searchable = prepared.searchable();
    jdbc.sql(
            """
            INSERT INTO ledger.entry (root, id, revision, state, unit, happened_on, ended_on, kinds, title, place,
                                      late, recorded_at, recorded_by, changed_at, searchable, words)
            VALUES (:root, :id, :revision, :state, :unit, :on, :until, :kinds, :title, :place,
                    :late, :recorded, :by, :changed, :searchable, CAST(:words AS tsvector))
            ON CONFLICT (root, id) DO UPDATE
            SET revision = excluded.revision, state = excluded.state, unit = excluded.unit,
                happened_on = excluded.happened_on, ended_on = excluded.ended_on, kinds = excluded.kinds,
                title = excluded.title, place = excluded.place, late = excluded.late,
                changed_at = excluded.changed_at, searchable = excluded.searchable, words = excluded.words
            """)
        .param("root", root.value())
        .param("id", entry.id().value())
        .param("revision", entry.revision())
        .param("state", entry.state().id())
        .param("unit", recording.organization().value())
        .param("on", recording.on())
        .param("until", recording.until().orElse(null))
        .param("kinds", recording.kinds().toArray(String[]::new))
        .param("title", recording.title())
        .param("place", recording.place())
        .param("late", entry.late())
        .param("recorded", Timestamp.from(entry.recordedAt()))
        .param("by", entry.recordedBy())
        .param("changed", Timestamp.from(entry.changedAt()))
        .param("searchable", searchable)
        .param("words", Words.vector(searchable))
        .update();
  }

  /** Ends the rows derived from earlier revisions and adds those of this one. */
  void replaceDerived(RootId root, Entry entry, Prepared prepared) {
    if (entry.revision() > 1) {
      endDerived(root, entry.id(), entry.changedAt());
    }
    addTally(root, entry, prepared.counted());
    addPeople(root, entry, prepared.counted());
    addParts(root, entry, prepared);
  }

  void endDerived(RootId root, EntryId id, Instant at) {
    for (String table : List.of("tally", "participation", "part")) {
      jdbc.sql(
              "UPDATE ledger."
                  + table
                  + " SET gone = :at WHERE root = :root AND entry = :entry AND gone = 'infinity'")
          .param("at", Timestamp.from(at))
          .param("root", root.value())
          .param("entry", id.value())
          .update();
    }
  }

  private void addTally(RootId root, Entry entry, Counted counted) {
    List<Counted.Row> rows = counted.rows();
    jdbc.sql(
            """
            INSERT INTO ledger.tally (root, unit, kind, measure, happened_on, entry, since, amount)
            SELECT :root, row.unit, row.kind, row.measure, :on, :entry, :since, row.amount
            FROM unnest(:units::uuid[], :kinds::text[], :measures::text[], :amounts::numeric[])
                 AS row (unit, kind, measure, amount)
            """)
        .param("root", root.value())
        .param("on", entry.recording().on())
        .param("entry", entry.id().value())
        .param("since", Timestamp.from(entry.changedAt()))
        .param("units", rows.stream().map(row -> row.unit().value()).toArray(UUID[]::new))
        .param("kinds", rows.stream().map(Counted.Row::kind).toArray(String[]::new))
        .param("measures", rows.stream().map(Counted.Row::measure).toArray(String[]::new))
        .param(
            "amounts",
            rows.stream().map(row -> row.amount().toPlainString()).toArray(String[]::new))
        .update();
  }

  private void addPeople(RootId root, Entry entry, Counted counted) {
    List<Counted.Person> people = counted.people();
    if (people.isEmpty() || entry.state() == Entry.State.VOID) {
      return;
    }
    boolean joint = entry.recording().isJoint();
    jdbc.sql(
            """
            INSERT INTO ledger.participation (root, entry, person, role, home, ranks, happened_on, since)
            SELECT :root, :entry, row.person, row.role, row.home, string_to_array(row.ranks, ','), :on, :since
            FROM unnest(:people::uuid[], :roles::text[], :homes::uuid[], :ranks::text[])
                 AS row (person, role, home, ranks)
            """)
        .param("root", root.value())
        .param("entry", entry.id().value())
        .param("on", entry.recording().on())
        .param("since", Timestamp.from(entry.changedAt()))
        .param(
            "people",
            people.stream().map(p -> p.participant().person().value()).toArray(UUID[]::new))
        .param("roles", people.stream().map(p -> p.participant().role()).toArray(String[]::new))
        .param(
            "homes", people.stream().map(p -> joint ? p.home().value() : null).toArray(UUID[]::new))
        .param(
            "ranks", people.stream().map(p -> String.join(",", p.ranks())).toArray(String[]::new))
        .update();
  }

  private void addParts(RootId root, Entry entry, Prepared prepared) {
    if (entry.state() == Entry.State.VOID) {
      return;
    }
    Map<OrgId, String> kinds = prepared.organizationKinds();
    OrgId[] parts = prepared.counted().takingPart().toArray(OrgId[]::new);
    jdbc.sql(
            """
            INSERT INTO ledger.part (root, entry, unit, kind, host, since)
            SELECT :root, :entry, row.unit, row.kind, row.unit = :host, :since
            FROM unnest(:units::uuid[], :kinds::text[]) AS row (unit, kind)
            """)
        .param("root", root.value())
        .param("entry", entry.id().value())
        .param("host", entry.recording().organization().value())
        .param("since", Timestamp.from(entry.changedAt()))
        .param("units", Arrays.stream(parts).map(OrgId::value).toArray(UUID[]::new))
        .param(
            "kinds",
            Arrays.stream(parts).map(id -> kinds.getOrDefault(id, "")).toArray(String[]::new))
        .update();
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
   * cost is that of the page; with words from the full-text index.
   */
  List<EntrySummary> list(Scope scope, EntryQuery query) {
    Map<String, Object> params = new LinkedHashMap<>();
    String words = words(query, params);
    String sql =
        """
        SELECT e.id, e.unit, e.happened_on, e.ended_on, e.kinds, e.title, e.place, e.late, e.revision
        FROM %s
        WHERE e.root = :root
          AND e.state = 'recorded'
          %s
          %s
        ORDER BY %s
        LIMIT :limit
        """
            .formatted(
                words.isEmpty()
                    ? "ledger.tally t JOIN ledger.entry e ON e.root = t.root AND e.id = t.entry"
                    : "ledger.entry e",
                words.isEmpty() ? tallied(query, params) : words + existsInTally(),
                between(
                    query,
                    words.isEmpty() ? "t.happened_on" : "e.happened_on",
                    words.isEmpty() ? "t.entry" : "e.id",
                    params),
                words.isEmpty()
                    ? "t.happened_on DESC, t.entry DESC"
                    : "e.happened_on DESC, e.id DESC");
    return jdbc.sql(sql)
        .params(params)
        .param("root", scope.root().value())
        .param("unit", query.organization().orElse(scope.tops().get(0)).value())
        .param(
            "kinds",
            query.kinds().isEmpty()
                ? new String[] {Counted.ANY_KIND}
                : query.kinds().toArray(String[]::new))
        .param("limit", query.limit())
        .query(EntryStore::summary)
        .list();
  }

  private static String tallied(EntryQuery query, Map<String, Object> params) {
    String one =
        "AND t.root = :root AND t.unit = :unit AND t.kind = ANY(:kinds) AND t.measure = 'entries' AND t.gone = 'infinity' ";
    if (query.kinds().size() < 2) {
      params.put("kind", query.kinds().isEmpty() ? Counted.ANY_KIND : query.kinds().get(0));
      return one.replace("t.kind = ANY(:kinds)", "t.kind = :kind");
    }
    return one.replace("t.kind = ANY(:kinds)", "t.kind = '*'") + "AND e.kinds && :kinds ";
  }

  private static String existsInTally() {
    return """
     AND EXISTS (
            SELECT 1
            FROM ledger.tally t
            WHERE t.root = e.root AND t.entry = e.id AND t.unit = :unit AND t.kind = ANY(:kinds)
              AND t.measure = 'entries' AND t.gone = 'infinity')
    """;
  }

  private static String words(EntryQuery query, Map<String, Object> params) {
    List<String> terms = Words.terms(query.words());
    if (terms.isEmpty()) {
      return "";
    }
    StringBuilder sql = new StringBuilder("AND e.words @@ CAST(:words AS tsquery) ");
    params.put("words", Words.query(terms));
    for (int i = 0; i < terms.size(); i++) {
      sql.append("AND position(:term").append(i).append(" IN e.searchable) > 0 ");
      params.put("term" + i, terms.get(i));
    }
    return sql.toString();
  }

  private static String between(
      EntryQuery query, String day, String id, Map<String, Object> params) {
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
}
