package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** Lists of organisations as of a day. */
@Component
class OrganizationQueries {
  private static final String SELECT =
      """
      SELECT u.id, u.kind, s.name, s.parent,
             (SELECT min(e.since)
              FROM organization.unit_state e
              WHERE e.root = u.root AND e.unit = u.id) AS since,
             (SELECT max(e.until)
              FROM organization.unit_state e
              WHERE e.root = u.root AND e.unit = u.id) AS until
      FROM organization.unit u
      JOIN organization.unit_state s
        ON s.root = u.root
       AND s.unit = u.id
       AND s.since <= :day
       AND s.until > :day
      WHERE u.root = :root
      """;

  private static final String UNDER =
      """
       AND u.id IN (
         SELECT descendant
         FROM organization.lineage
         WHERE root = :root
           AND ancestor = ANY(%s)
           AND since <= :day
           AND until > :day)
      """;

  private static final String AFTER =
      """
       AND (u.position, u.id) > (
         SELECT position, id
         FROM organization.unit
         WHERE root = :root AND id = :after)
      """;

  private final JdbcClient jdbc;

  OrganizationQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Organization> find(RootId root, OrgId id, LocalDate day) {
    return jdbc.sql(SELECT + " AND u.id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .param("day", day)
        .query((row, n) -> organization(row))
        .optional();
  }

  List<Organization> list(
      Scope scope,
      Optional<OrgId> under,
      String q,
      LocalDate day,
      Optional<OrgId> after,
      int limit) {
    PersonQueries.checkQuery(q);
    String sql =
        SELECT
            + UNDER.formatted(":tops")
            + (under.isPresent() ? UNDER.formatted(":under") : "")
            + (q.isBlank() ? "" : " AND s.search LIKE :pattern\n")
            + after.map(id -> AFTER).orElse("")
            + " ORDER BY u.position, u.id LIMIT :limit";
    return jdbc.sql(sql)
        .param("root", scope.root().value())
        .param("day", day)
        .param("tops", Lineage.uuids(scope.tops()))
        .param("under", Lineage.uuids(under.stream().toList()))
        .param("pattern", SearchText.pattern(q))
        .param("after", after.map(OrgId::value).orElse(scope.root().value()))
        .param("limit", limit)
        .query((row, n) -> organization(row))
        .list();
  }

  List<Organization> children(Scope scope, OrgId parent, LocalDate day) {
    return jdbc.sql(
            SELECT + UNDER.formatted(":tops") + " AND s.parent = :parent ORDER BY u.position, u.id")
        .param("root", scope.root().value())
        .param("day", day)
        .param("tops", Lineage.uuids(scope.tops()))
        .param("parent", parent.value())
        .query((row, n) -> organization(row))
        .list();
  }

  Map<OrgId, String> names(RootId root, Collection<OrgId> ids, LocalDate day) {
    Map<OrgId, String> names = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (unit) unit, name
            FROM organization.unit_state
            WHERE root = :root
              AND unit = ANY(:ids)
            ORDER BY unit, since <= :day DESC,
                     CASE WHEN since <= :day THEN since END DESC,
                     since
            """)
        .param("root", root.value())
        .param("ids", Lineage.uuids(ids))
        .param("day", day)
        .query(
            row -> {
              names.put(new OrgId(row.getObject("unit", UUID.class)), row.getString("name"));
            });
    return names;
  }

  private static Organization organization(ResultSet row) throws SQLException {
    return new Organization(
        new OrgId(row.getObject("id", UUID.class)),
        UnitStore.kind(row.getString("kind")),
        row.getString("name"),
        UnitStore.org(row.getObject("parent", UUID.class)),
        row.getObject("since", LocalDate.class),
        Days.last(row.getObject("until", LocalDate.class)));
  }
}
