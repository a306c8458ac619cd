package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/**
 * Who and what there was on a day: what metrics count. The only counter of members and branches.
 */
@Component
public class Rolls {
  private final JdbcClient jdbc;

  Rolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who is on a roll: their number and the first of them by id.
   *
   * @param ids at most as many as were asked for
   */
  public record Roll(long size, List<UUID> ids) {
    public Roll {
      ids = List.copyOf(ids);
    }
  }

  /**
   * People of these statuses whose membership was in the organisation or below it on the day; empty
   * when the organisation did not exist then.
   */
  public Optional<Roll> members(
      RootId root, OrgId organization, Set<String> statuses, LocalDate day, int ids) {
    return roll(
        """
        SELECT m.person AS id
        FROM organization.lineage l
        JOIN organization.membership m ON m.root = l.root AND m.unit = l.descendant
        WHERE l.root = :root
          AND l.ancestor = :organization
          AND l.since <= :day AND l.until > :day
          AND m.since <= :day AND m.until > :day
          AND m.status = ANY(:wanted)
        """,
        root,
        organization,
        statuses,
        day,
        ids);
  }

  /**
   * Organisations of these kinds at or below the organisation on the day; empty when it did not
   * exist then.
   */
  public Optional<Roll> units(
      RootId root, OrgId organization, Set<String> kinds, LocalDate day, int ids) {
    return roll(
        """
        SELECT u.id AS id
        FROM organization.lineage l
        JOIN organization.unit u ON u.root = l.root AND u.id = l.descendant
        WHERE l.root = :root
          AND l.ancestor = :organization
          AND l.since <= :day AND l.until > :day
          AND u.kind = ANY(:wanted)
        """,
        root,
        organization,
        kinds,
        day,
        ids);
  }

  private Optional<Roll> roll(
      String sql, RootId root, OrgId organization, Set<String> wanted, LocalDate day, int ids) {
    Map<String, Object> params =
        Map.of(
            "root", root.value(),
            "organization", organization.value(),
            "day", day,
            "wanted", wanted.toArray(String[]::new));
    long size =
        jdbc.sql("SELECT count(*) FROM (" + sql + ") roll")
            .params(params)
            .query(Long.class)
            .single();
    if (size == 0 && !existed(root, organization, day)) {
      return Optional.empty();
    }
    List<UUID> first =
        size == 0 || ids == 0
            ? List.of()
            : jdbc.sql(sql + "ORDER BY id LIMIT :limit")
                .params(params)
                .param("limit", ids)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    return Optional.of(new Roll(size, first));
  }

  private boolean existed(RootId root, OrgId organization, LocalDate day) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM organization.lineage
              WHERE root = :root
                AND ancestor = :organization
                AND descendant = :organization
                AND since <= :day AND until > :day)
            """)
        .param("root", root.value())
        .param("organization", organization.value())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Organisations directly below on the day, in the order of the tree. */
  public List<OrgId> children(RootId root, OrgId organization, LocalDate day) {
    return jdbc.sql(
            """
            SELECT s.unit
            FROM organization.unit_state s
            JOIN organization.unit u
              ON u.root = s.root
             AND u.id = s.unit
            WHERE s.root = :root
              AND s.parent = :organization
              AND s.since <= :day AND s.until > :day
            ORDER BY u.position, s.unit
            """)
        .param("root", root.value())
        .param("organization", organization.value())
        .param("day", day)
        .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
        .list();
  }
}
