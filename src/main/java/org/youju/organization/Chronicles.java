package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** Reads chronicles of many organisations at once, a handful of queries however many there are. */
@Component
public class Chronicles {
  private final JdbcClient jdbc;

  Chronicles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Chronicles of the organisations that exist, in the order of the ids. */
  public List<Chronicle> of(RootId root, Collection<OrgId> ids) {
    Map<OrgId, Building> all = new LinkedHashMap<>();
    ids.forEach(id -> all.put(id, new Building(id)));
    readStages(root, all);
    all.values().removeIf(building -> building.stages.isEmpty());
    readStays(root, all);
    readMoves(root, all);
    readPosts(root, all);
    readBelow(root, all);
    readTerms(root, all);
    return all.values().stream().map(building -> building.finish(root)).toList();
  }

  /**
   * Organisations of the kinds that the scope sees and that existed on some day of the span, by id;
   * with {@code under} only those that were it or below it then.
   */
  public List<OrgId> find(
      Scope scope, Optional<OrgId> under, Set<String> kinds, LocalDate from, LocalDate to) {
    if (scope.seesNothing()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT u.id
            FROM organization.unit u
            WHERE u.root = :root
              AND u.kind = ANY(:kinds)
              AND EXISTS (
                SELECT 1
                FROM organization.lineage l
                WHERE l.root = u.root AND l.descendant = u.id AND l.ancestor = ANY(:tops))
              AND EXISTS (
                SELECT 1
                FROM organization.lineage l
                WHERE l.root = u.root AND l.descendant = u.id AND l.since <= :to AND l.until > :from
                  AND (CAST(:under AS uuid) IS NULL AND l.distance = 0 OR l.ancestor = :under))
            ORDER BY u.id
            """)
        .param("root", scope.root().value())
        .param("kinds", kinds.toArray(String[]::new))
        .param("tops", Lineage.uuids(scope.tops()))
        .param("under", under.map(OrgId::value).orElse(null), java.sql.Types.OTHER)
        .param("from", from)
        .param("to", to)
        .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
        .list();
  }

  /**
   * Organisations whose committee's term ends in the span, the earliest first.
   *
   * @param skip so many of them stand on the pages before
   */
  public List<OrgId> ending(
      Scope scope, OrgId under, LocalDate from, LocalDate to, int skip, int limit) {
    if (scope.seesNothing()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT t.unit
            FROM organization.term t
            WHERE t.root = :root
              AND t.until > :from
              AND t.until <= CAST(:to AS date) + 1
              AND EXISTS (
                SELECT 1
                FROM organization.lineage l
                WHERE l.root = t.root AND l.descendant = t.unit AND l.ancestor = ANY(:tops))
              AND EXISTS (
                SELECT 1
                FROM organization.lineage l
                WHERE l.root = t.root AND l.descendant = t.unit AND l.ancestor = :under)
            GROUP BY t.unit
            ORDER BY min(t.until), t.unit
            LIMIT :limit OFFSET :skip
            """)
        .param("root", scope.root().value())
        .param("tops", Lineage.uuids(scope.tops()))
        .param("under", under.value())
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .param("skip", skip)
        .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
        .list();
  }

  /** An organisation with everything that is or ever was above it or below it. */
  public Set<OrgId> related(RootId root, Collection<OrgId> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT ancestor
                FROM organization.lineage
                WHERE root = :root AND descendant = ANY(:ids)
                UNION
                SELECT descendant
                FROM organization.lineage
                WHERE root = :root AND ancestor = ANY(:ids)
                """)
            .param("root", root.value())
            .param("ids", Lineage.uuids(organizations))
            .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
            .list());
  }

  /** Organisations that people belong, belonged or hold and held a post in, with all above them. */
  public Set<OrgId> ofPeople(RootId root, Collection<PersonId> people) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT l.ancestor
                FROM organization.lineage l
                WHERE l.root = :root
                  AND l.descendant IN (
                    SELECT unit FROM organization.membership WHERE root = :root AND person = ANY(:people)
                    UNION
                    SELECT unit FROM organization.post WHERE root = :root AND person = ANY(:people))
                GROUP BY l.ancestor
                """)
            .param("root", root.value())
            .param("people", MembershipStore.uuids(people))
            .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
            .list());
  }

  /** Organisations that people's duties lie in: of membership and posts; of a group, its branch. */
  public Set<OrgId> homes(RootId root, Collection<PersonId> people) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT l.ancestor
                FROM organization.lineage l
                JOIN organization.unit u ON u.root = l.root AND u.id = l.descendant
                WHERE l.root = :root
                  AND (l.distance = 0 OR l.distance = 1 AND u.kind = 'group')
                  AND l.descendant IN (
                    SELECT unit FROM organization.membership WHERE root = :root AND person = ANY(:people)
                    UNION
                    SELECT unit FROM organization.post WHERE root = :root AND person = ANY(:people))
                """)
            .param("root", root.value())
            .param("people", MembershipStore.uuids(people))
            .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
            .list());
  }

  private static final class Building {
    private final OrgId id;
    private Optional<OrganizationKind> kind = Optional.empty();
    private final List<OrganizationHistory.Stage> stages = new ArrayList<>();
    private final List<Chronicle.Stay> stays = new ArrayList<>();
    private final List<Chronicle.Move> moves = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<PersonId, String> names = new LinkedHashMap<>();
    private final List<Chronicle.Below> below = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();

    private Building(OrgId id) {
      this.id = id;
    }

    private Chronicle finish(RootId root) {
      boolean top = id.value().equals(root.value());
      return new Chronicle(
          id, kind.orElseThrow(), top, stages, stays, moves, posts, names, below, terms);
    }
  }

  private interface Line {
    void read(Building building, ResultSet row) throws SQLException;
  }

  /** Runs a query whose first column names the organisation. */
  private void each(RootId root, Map<OrgId, Building> all, String sql, Line line) {
    jdbc.sql(sql)
        .param("root", root.value())
        .param("ids", Lineage.uuids(all.keySet()))
        .query(
            row -> {
              Building building = all.get(new OrgId(row.getObject(1, UUID.class)));
              if (building != null) {
                line.read(building, row);
              }
            });
  }

  private void readStages(RootId root, Map<OrgId, Building> all) {
    each(
        root,
        all,
        """
        SELECT u.id, u.kind, s.since, s.until, s.name, s.parent
        FROM organization.unit u
        JOIN organization.unit_state s ON s.root = u.root AND s.unit = u.id
        WHERE u.root = :root AND u.id = ANY(:ids)
        ORDER BY s.since
        """,
        (building, row) -> {
          building.kind = Optional.of(UnitStore.kind(row.getString("kind")));
          building.stages.add(
              new OrganizationHistory.Stage(
                  row.getObject("since", LocalDate.class),
                  last(row),
                  row.getString("name"),
                  UnitStore.org(row.getObject("parent", UUID.class))));
        });
  }

  private void readStays(RootId root, Map<OrgId, Building> all) {
    each(
        root,
        all,
        """
        SELECT l.ancestor, m.person, p.name, p.joined, p.retired, p.mobile, m.status,
               greatest(l.since, m.since) AS since, least(l.until, m.until) AS until,
               (SELECT max(o.since)
                FROM organization.membership o
                WHERE o.root = m.root AND o.person = m.person AND o.since <= m.since
                  AND NOT EXISTS (
                    SELECT 1
                    FROM organization.membership b
                    WHERE b.root = o.root AND b.person = o.person AND b.until = o.since
                      AND b.status = o.status)) AS status_since
        FROM organization.lineage l
        JOIN organization.membership m
          ON m.root = l.root AND m.unit = l.descendant AND m.since < l.until AND m.until > l.since
        JOIN organization.person p ON p.root = m.root AND p.id = m.person
        JOIN organization.unit u ON u.root = m.root AND u.id = m.unit
        WHERE l.root = :root AND l.ancestor = ANY(:ids)
          AND (l.distance = 0 OR l.distance = 1 AND u.kind = 'group')
        ORDER BY m.person, since
        """,
        (building, row) ->
            building.stays.add(
                new Chronicle.Stay(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getString("name"),
                    Optional.ofNullable(row.getObject("joined", LocalDate.class)),
                    row.getBoolean("retired"),
                    row.getBoolean("mobile"),
                    MemberStatus.stored(row.getString("status")),
                    row.getObject("status_since", LocalDate.class),
                    row.getObject("since", LocalDate.class),
                    last(row))));
  }

  private void readMoves(RootId root, Map<OrgId, Building> all) {
    each(
        root,
        all,
        """
        SELECT l.ancestor, d.day, m.status, sum(d.number) AS number
        FROM organization.lineage l
        JOIN organization.membership m
          ON m.root = l.root AND m.unit = l.descendant AND m.since < l.until AND m.until > l.since
        CROSS JOIN LATERAL (
          VALUES (greatest(l.since, m.since), 1), (least(l.until, m.until), -1)) AS d(day, number)
        WHERE l.root = :root AND l.ancestor = ANY(:ids) AND d.day < 'infinity'
        GROUP BY l.ancestor, d.day, m.status
        ORDER BY d.day
        """,
        (building, row) ->
            building.moves.add(
                new Chronicle.Move(
                    row.getObject("day", LocalDate.class),
                    MemberStatus.stored(row.getString("status")),
                    row.getInt("number"))));
  }

  private void readPosts(RootId root, Map<OrgId, Building> all) {
    each(
        root,
        all,
        """
        SELECT o.unit, o.id, o.person, p.name, o.title, o.rank, o.since, o.until
        FROM organization.post o
        JOIN organization.person p ON p.root = o.root AND p.id = o.person
        WHERE o.root = :root AND o.unit = ANY(:ids)
        ORDER BY o.since, o.id
        """,
        (building, row) -> {
          PersonId person = new PersonId(row.getObject("person", UUID.class));
          building.names.put(person, row.getString("name"));
          building.posts.add(
              new Post(
                  row.getObject("id", UUID.class),
                  person,
                  building.id,
                  row.getString("title"),
                  PostRank.stored(row.getString("rank")),
                  row.getObject("since", LocalDate.class),
                  last(row)));
        });
  }

  private void readBelow(RootId root, Map<OrgId, Building> all) {
    each(
        root,
        all,
        """
        SELECT l.ancestor, u.id, u.kind, l.since, l.until,
               u.kind NOT IN ('party-group', 'committee', 'general-branch', 'branch', 'partner')
               AND NOT EXISTS (
                 SELECT 1
                 FROM organization.lineage b
                 JOIN organization.unit v ON v.root = b.root AND v.id = b.ancestor
                 WHERE b.root = l.root AND b.descendant = l.descendant
                   AND b.distance > 0 AND b.distance < l.distance
                   AND v.kind IN ('party-group', 'committee', 'general-branch', 'branch')) AS acts
        FROM organization.lineage l
        JOIN organization.unit u ON u.root = l.root AND u.id = l.descendant
        WHERE l.root = :root AND l.ancestor = ANY(:ids) AND l.distance > 0
        ORDER BY l.since, u.id
        """,
        (building, row) ->
            building.below.add(
                new Chronicle.Below(
                    new OrgId(row.getObject("id", UUID.class)),
                    UnitStore.kind(row.getString("kind")),
                    row.getBoolean("acts"),
                    row.getObject("since", LocalDate.class),
                    last(row))));
  }

  private void readTerms(RootId root, Map<OrgId, Building> all) {
    each(
        root,
        all,
        """
        SELECT unit, number, since, until
        FROM organization.term
        WHERE root = :root AND unit = ANY(:ids)
        ORDER BY since
        """,
        (building, row) ->
            building.terms.add(
                new Term(
                    building.id,
                    row.getInt("number"),
                    row.getObject("since", LocalDate.class),
                    Days.last(row.getObject("until", LocalDate.class)).orElse(LocalDate.MAX))));
  }

  private static Optional<LocalDate> last(ResultSet row) throws SQLException {
    @Nullable LocalDate until = row.getObject("until", LocalDate.class);
    return until == null ? Optional.empty() : Days.last(until);
  }
}
