package org.youju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** Who is above and below whom, on any day; and the one predicate of permission over a subtree. */
@Component
public class Lineage {
  private final JdbcClient jdbc;

  Lineage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The organisations above each of the given ones on a day, nearest first, beginning with itself.
   * An organisation that did not exist on that day is missing from the map.
   */
  public Map<OrgId, List<OrgId>> ancestors(
      RootId root, Collection<OrgId> organizations, LocalDate day) {
    Map<OrgId, List<OrgId>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT descendant, ancestor
            FROM organization.lineage
            WHERE root = :root
              AND descendant = ANY(:organizations)
              AND since <= :day
              AND until > :day
            ORDER BY descendant, distance
            """)
        .param("root", root.value())
        .param("organizations", uuids(organizations))
        .param("day", day)
        .query(
            row -> {
              found
                  .computeIfAbsent(
                      new OrgId(row.getObject("descendant", UUID.class)), id -> new ArrayList<>())
                  .add(new OrgId(row.getObject("ancestor", UUID.class)));
            });
    return found;
  }

  /** Whether the organisation is, or once was, in a subtree that the scope sees. */
  public boolean sees(Scope scope, OrgId organization) {
    if (scope.tops().contains(organization)) {
      return true;
    }
    return !scope.seesNothing()
        && jdbc.sql(
                """
                SELECT EXISTS (
                  SELECT 1
                  FROM organization.lineage
                  WHERE root = :root
                    AND descendant = :organization
                    AND ancestor = ANY(:tops))
                """)
            .param("root", scope.root().value())
            .param("organization", organization.value())
            .param("tops", uuids(scope.tops()))
            .query(Boolean.class)
            .single();
  }

  /**
   * Answers nothing when the scope sees the organisation.
   *
   * @throws NotFound when it does not exist or lies outside: the two answer alike
   */
  public void require(Scope scope, OrgId organization) {
    if (!sees(scope, organization)) {
      throw new NotFound();
    }
  }

  /** The organisation and everything below it on a day. */
  public Set<OrgId> subtree(RootId root, OrgId top, LocalDate day) {
    return new LinkedHashSet<>(
        jdbc.sql(
                """
                SELECT descendant
                FROM organization.lineage
                WHERE root = :root
                  AND ancestor = :top
                  AND since <= :day
                  AND until > :day
                ORDER BY distance
                """)
            .param("root", root.value())
            .param("top", top.value())
            .param("day", day)
            .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
            .list());
  }

  /**
   * A span of days of a period on which an organisation stood below another one.
   *
   * @param until the first day on which it no longer did
   */
  public record Below(OrgId organization, LocalDate since, LocalDate until) {}

  /** The organisation and everything that stood below it on some day of the period. */
  public List<Below> below(RootId root, OrgId top, Period period) {
    return jdbc.sql(
            """
            SELECT descendant, greatest(since, :from) AS since, least(until, CAST(:to AS date) + 1) AS until
            FROM organization.lineage
            WHERE root = :root
              AND ancestor = :top
              AND since <= :to
              AND until > :from
            """)
        .param("root", root.value())
        .param("top", top.value())
        .param("from", period.from())
        .param("to", period.to())
        .query(
            (row, n) ->
                new Below(
                    new OrgId(row.getObject("descendant", UUID.class)),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class)))
        .list();
  }

  /** Organisations that have, or once had, others below them. */
  public List<OrgId> parents(RootId root) {
    return jdbc.sql(
            """
            SELECT DISTINCT ancestor
            FROM organization.lineage
            WHERE root = :root AND distance = 1
            ORDER BY ancestor
            """)
        .param("root", root.value())
        .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Names on a day; an organisation that did not exist on that day is missing. */
  public Map<OrgId, String> names(RootId root, Collection<OrgId> organizations, LocalDate day) {
    Map<OrgId, String> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT unit, name
            FROM organization.unit_state
            WHERE root = :root
              AND unit = ANY(:organizations)
              AND since <= :day
              AND until > :day
            """)
        .param("root", root.value())
        .param("organizations", uuids(organizations))
        .param("day", day)
        .query(
            row -> {
              found.put(new OrgId(row.getObject("unit", UUID.class)), row.getString("name"));
            });
    return found;
  }

  /** Kinds by id, e.g. {@code branch}. */
  public Map<OrgId, String> kinds(RootId root, Collection<OrgId> organizations) {
    Map<OrgId, String> found = new HashMap<>();
    jdbc.sql(
            "SELECT id, kind FROM organization.unit WHERE root = :root AND id = ANY(:organizations)")
        .param("root", root.value())
        .param("organizations", uuids(organizations))
        .query(
            row -> {
              found.put(new OrgId(row.getObject("id", UUID.class)), row.getString("kind"));
            });
    return found;
  }

  static UUID[] uuids(Collection<OrgId> organizations) {
    return organizations.stream().map(OrgId::value).toArray(UUID[]::new);
  }
}
