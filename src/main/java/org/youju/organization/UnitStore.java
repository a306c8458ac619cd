package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;

/** Reads and writes the courses of organisations and the lineage derived from them. */
@Component
class UnitStore {
  private final JdbcClient jdbc;
  private final Sm4 cipher;

  UnitStore(JdbcClient jdbc, Sm4 cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** An organisation with all it ever was. */
  record Unit(
      OrgId id,
      OrganizationKind kind,
      OrganizationDetails details,
      Optional<OrgId> successor,
      Course<Place> course) {}

  /**
   * Writers of one tree wait for each other here, so that no two moves can close a circle.
   *
   * @throws NotFound when there is no such tree
   */
  void lockTree(RootId root) {
    lock(root, new OrgId(root.value()), "FOR NO KEY UPDATE");
  }

  /** Waits for whoever is adding people to the organisation, and keeps others from doing so. */
  void lockToClose(RootId root, OrgId unit) {
    lock(root, unit, "FOR UPDATE");
  }

  /** Keeps the organisation from being closed until the end of the transaction. */
  void lockToUse(RootId root, OrgId unit) {
    lock(root, unit, "FOR KEY SHARE");
  }

  private void lock(RootId root, OrgId unit, String strength) {
    boolean found =
        jdbc.sql("SELECT id FROM organization.unit WHERE root = :root AND id = :unit " + strength)
            .param("root", root.value())
            .param("unit", unit.value())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!found) {
      throw new NotFound();
    }
  }

  boolean exists(RootId root) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM organization.unit WHERE root = :root)")
        .param("root", root.value())
        .query(Boolean.class)
        .single();
  }

  void insert(RootId root, OrgId id, OrganizationKind kind, OrganizationDetails details) {
    jdbc.sql(
            """
            INSERT INTO organization.unit
              (root, id, kind, purpose, contact, phone, credit_code, position)
            SELECT :root, :id, :kind, :purpose, :contact, :phone, :creditCode, count(*)
            FROM organization.unit
            WHERE root = :root
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("kind", kind.id())
        .params(values(details))
        .update();
  }

  void delete(RootId root, OrgId id) {
    for (String sql :
        List.of(
            "DELETE FROM organization.lineage WHERE root = :root AND descendant = :id",
            "DELETE FROM organization.unit_state WHERE root = :root AND unit = :id",
            "DELETE FROM organization.unit WHERE root = :root AND id = :id")) {
      jdbc.sql(sql).param("root", root.value()).param("id", id.value()).update();
    }
  }

  void describe(RootId root, OrgId id, OrganizationDetails details) {
    jdbc.sql(
            """
            UPDATE organization.unit
            SET purpose = :purpose, contact = :contact, phone = :phone, credit_code = :creditCode
            WHERE root = :root
              AND id = :id
            """)
        .param("root", root.value())
        .param("id", id.value())
        .params(values(details))
        .update();
  }

  private Map<String, Object> values(OrganizationDetails details) {
    Optional<byte[]> phone = details.phone().filter(text -> !text.isEmpty()).map(cipher::encrypt);
    return Map.of(
        "purpose",
        details.purpose(),
        "contact",
        details.contact(),
        "phone",
        new SqlParameterValue(Types.BINARY, phone.orElse(null)),
        "creditCode",
        details.creditCode());
  }

  /** Details of all organisations, phones in clear. */
  Map<OrgId, OrganizationDetails> details(RootId root) {
    Map<OrgId, OrganizationDetails> details = new HashMap<>();
    jdbc.sql(
            """
            SELECT id, purpose, contact, phone, credit_code
            FROM organization.unit
            WHERE root = :root
            """)
        .param("root", root.value())
        .query(
            row -> {
              details.put(new OrgId(row.getObject("id", UUID.class)), details(row));
            });
    return details;
  }

  private OrganizationDetails details(ResultSet row) throws SQLException {
    return new OrganizationDetails(
        row.getString("purpose"),
        row.getString("contact"),
        Optional.ofNullable(row.getBytes("phone")).map(cipher::decrypt),
        row.getString("credit_code"));
  }

  void succeed(RootId root, OrgId id, Optional<OrgId> successor) {
    jdbc.sql("UPDATE organization.unit SET successor = :successor WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .param("successor", successor.map(OrgId::value).orElse(null), java.sql.Types.OTHER)
        .update();
  }

  /** One organisation, or nothing. */
  Optional<Unit> find(RootId root, OrgId id) {
    return Optional.ofNullable(find(root, List.of(id)).get(id));
  }

  Unit require(RootId root, OrgId id) {
    return find(root, id).orElseThrow(NotFound::new);
  }

  Map<OrgId, Unit> find(RootId root, Collection<OrgId> ids) {
    Map<OrgId, List<Spell<Place>>> spells = new HashMap<>();
    Map<OrgId, Unit> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT u.id, u.kind, u.purpose, u.contact, u.phone, u.credit_code, u.successor,
                   s.since, s.until, s.name, s.parent
            FROM organization.unit u
            JOIN organization.unit_state s ON s.root = u.root AND s.unit = u.id
            WHERE u.root = :root
              AND u.id = ANY(:ids)
            ORDER BY u.id, s.since
            """)
        .param("root", root.value())
        .param("ids", Lineage.uuids(ids))
        .query(
            row -> {
              OrgId id = new OrgId(row.getObject("id", UUID.class));
              Place place =
                  new Place(row.getString("name"), org(row.getObject("parent", UUID.class)));
              spells
                  .computeIfAbsent(id, key -> new ArrayList<>())
                  .add(
                      new Spell<>(
                          row.getObject("since", LocalDate.class),
                          row.getObject("until", LocalDate.class),
                          place));
              found.put(
                  id,
                  new Unit(
                      id,
                      kind(row.getString("kind")),
                      details(row),
                      org(row.getObject("successor", UUID.class)),
                      new Course<>(spells.getOrDefault(id, List.of()))));
            });
    return found;
  }

  void store(RootId root, OrgId unit, Course<Place> course) {
    jdbc.sql("DELETE FROM organization.unit_state WHERE root = :root AND unit = :unit")
        .param("root", root.value())
        .param("unit", unit.value())
        .update();
    for (Spell<Place> spell : course.spells()) {
      jdbc.sql(
              """
              INSERT INTO organization.unit_state (root, unit, since, until, name, search, parent)
              VALUES (:root, :unit, :since, :until, :name, :search, :parent)
              """)
          .param("root", root.value())
          .param("unit", unit.value())
          .param("since", spell.since())
          .param("until", spell.until())
          .param("name", spell.value().name())
          .param("search", SearchText.ofOrganization(spell.value().name()).search())
          .param(
              "parent", spell.value().parent().map(OrgId::value).orElse(null), java.sql.Types.OTHER)
          .update();
    }
  }

  /** Organisations that stand directly below on some day from {@code day} on. */
  List<OrgId> childrenFrom(RootId root, OrgId parent, LocalDate day) {
    return jdbc.sql(
            """
            SELECT DISTINCT unit
            FROM organization.unit_state
            WHERE root = :root
              AND parent = :parent
              AND until > :day
            """)
        .param("root", root.value())
        .param("parent", parent.value())
        .param("day", day)
        .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
        .list();
  }

  /** Whether one stands above the other on any day of the span. */
  boolean above(RootId root, OrgId upper, OrgId lower, LocalDate since, LocalDate until) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM organization.lineage
              WHERE root = :root
                AND descendant = :lower
                AND ancestor = :upper
                AND since < :until
                AND until > :since)
            """)
        .param("root", root.value())
        .param("lower", lower.value())
        .param("upper", upper.value())
        .param("since", since)
        .param("until", until)
        .query(Boolean.class)
        .single();
  }

  /** The organisation and everything that ever stood below it. */
  List<OrgId> everBelow(RootId root, OrgId unit) {
    List<OrgId> below =
        jdbc.sql(
                """
                SELECT DISTINCT descendant
                FROM organization.lineage
                WHERE root = :root AND ancestor = :unit
                """)
            .param("root", root.value())
            .param("unit", unit.value())
            .query((row, n) -> new OrgId(row.getObject(1, UUID.class)))
            .list();
    return below.isEmpty() ? List.of(unit) : below;
  }

  /** Derives the lineage of the given organisations anew; that of all others stays. */
  void deriveLineage(RootId root, Collection<OrgId> units) {
    jdbc.sql("DELETE FROM organization.lineage WHERE root = :root AND descendant = ANY(:units)")
        .param("root", root.value())
        .param("units", Lineage.uuids(units))
        .update();
    jdbc.sql(
            """
            WITH RECURSIVE up (descendant, ancestor, since, until, distance) AS (
              SELECT unit, unit, since, until, 0
              FROM organization.unit_state
              WHERE root = :root AND unit = ANY(:units)
              UNION ALL
              SELECT up.descendant, s.parent, greatest(s.since, up.since), least(s.until, up.until),
                     up.distance + 1
              FROM up
              JOIN organization.unit_state s
                ON s.root = :root
               AND s.unit = up.ancestor
               AND s.parent IS NOT NULL
               AND s.since < up.until
               AND s.until > up.since
            )
            INSERT INTO organization.lineage (root, descendant, ancestor, since, until, distance)
            SELECT :root, descendant, ancestor, lower(days), upper(days), distance
            FROM (
              SELECT descendant, ancestor, distance,
                     unnest(range_agg(daterange(since, until))) AS days
              FROM up
              GROUP BY descendant, ancestor, distance) AS joined
            """)
        .param("root", root.value())
        .param("units", Lineage.uuids(units))
        .update();
  }

  static OrganizationKind kind(String id) {
    return OrganizationKind.of(id)
        .orElseThrow(() -> new IllegalStateException("unknown kind of organisation " + id));
  }

  static Optional<OrgId> org(@org.jspecify.annotations.Nullable UUID id) {
    return Optional.ofNullable(id).map(OrgId::new);
  }
}
