package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/** Who and what there was on a day, as lists of ids: what metrics count. */
@Component
public class Rolls {
  private final JdbcClient jdbc;

  Rolls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** People of these statuses whose membership was in the organisation or below it on the day. */
  public List<UUID> members(RootId root, OrgId organization, Set<String> statuses, LocalDate day) {
    return jdbc.sql(
            """
            SELECT m.person
            FROM organization.lineage l
            JOIN organization.membership m ON m.root = l.root AND m.unit = l.descendant
            WHERE l.root = :root
              AND l.ancestor = :organization
              AND l.since <= :day AND l.until > :day
              AND m.since <= :day AND m.until > :day
              AND m.status = ANY(:statuses)
            ORDER BY m.person
            """)
        .param("root", root.value())
        .param("organization", organization.value())
        .param("day", day)
        .param("statuses", statuses.toArray(String[]::new))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Organisations of these kinds at or below the organisation on the day. */
  public List<UUID> units(RootId root, OrgId organization, Set<String> kinds, LocalDate day) {
    return jdbc.sql(
            """
            SELECT u.id
            FROM organization.lineage l
            JOIN organization.unit u ON u.root = l.root AND u.id = l.descendant
            WHERE l.root = :root
              AND l.ancestor = :organization
              AND l.since <= :day AND l.until > :day
              AND u.kind = ANY(:kinds)
            ORDER BY u.id
            """)
        .param("root", root.value())
        .param("organization", organization.value())
        .param("day", day)
        .param("kinds", kinds.toArray(String[]::new))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
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
