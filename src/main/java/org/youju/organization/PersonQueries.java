package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/**
 * Lists of people as of a day. With 40,000 people in 2,000 organisations (two busy shared cores): a
 * page by pinyin 5 ms, whatever the subtree; a search 20 to 70 ms, as it reads every name once;
 * whole names by their index.
 */
@Component
class PersonQueries {
  private static final int LONGEST_QUERY = 100;

  /** The membership lies below the tops on the day. */
  private static final String VISIBLE =
      """
       AND EXISTS (
         SELECT 1
         FROM organization.lineage l
         WHERE l.root = m.root
           AND l.descendant = m.unit
           AND l.ancestor = ANY(:tops)
           AND l.since <= :day
           AND l.until > :day)
      """;

  private static final String BELOW =
      """
       AND m.unit IN (
         SELECT descendant
         FROM organization.lineage
         WHERE root = :root
           AND ancestor = :top
           AND since <= :day
           AND until > :day)
      """;

  private static final String EVERYBODY =
      """
      SELECT p.id, p.name, m.unit, m.status
      FROM organization.person p
      JOIN organization.membership m
        ON m.root = p.root
       AND m.person = p.id
       AND m.since <= :day
       AND m.until > :day
      WHERE p.root = :root
      """;

  /**
   * First the names, then the rest: with a pattern unknown when it plans, the database would walk
   * everybody in order and look up each membership before it compares the name.
   */
  private static final String FIRST =
      """
      WITH p AS MATERIALIZED (
        SELECT root, id, name, pinyin
        FROM organization.person
        WHERE root = :root
          AND %s)
      SELECT p.id, p.name, m.unit, m.status
      FROM p
      JOIN organization.membership m
        ON m.root = p.root
       AND m.person = p.id
       AND m.since <= :day
       AND m.until > :day
      WHERE m.root = :root
      """;

  private static final String FOUND = FIRST.formatted("search LIKE :pattern");

  private static final String NAMED = FIRST.formatted("name = ANY(:names)");

  private static final String AFTER =
      """
       AND (p.pinyin, p.id) > (
         SELECT pinyin, id
         FROM organization.person
         WHERE root = :root AND id = :after)
      """;

  private final JdbcClient jdbc;
  private final PostStore posts;

  PersonQueries(JdbcClient jdbc, PostStore posts) {
    this.jdbc = jdbc;
    this.posts = posts;
  }

  List<PersonLine> list(
      Scope scope,
      Optional<OrgId> top,
      Set<MemberStatus> statuses,
      String q,
      LocalDate day,
      Optional<PersonId> after,
      int limit) {
    checkQuery(q);
    String sql =
        (q.isBlank() ? EVERYBODY : FOUND)
            + VISIBLE
            + (top.isPresent() ? BELOW : "")
            + (statuses.isEmpty() ? "" : " AND m.status = ANY(:statuses)\n")
            + after.map(id -> AFTER).orElse("")
            + " ORDER BY p.pinyin, p.id LIMIT :limit";
    List<PersonLine> lines =
        jdbc.sql(sql)
            .params(params(scope, top, day))
            .param("statuses", ids(statuses))
            .param("pattern", SearchText.pattern(q))
            .param("after", after.map(PersonId::value).orElse(scope.root().value()))
            .param("limit", limit)
            .query((row, n) -> line(row))
            .list();
    return withPosts(scope.root(), lines, day);
  }

  List<PersonLine> membersOn(Scope scope, OrgId top, LocalDate day) {
    List<PersonLine> members =
        jdbc.sql(
                """
                SELECT p.id, p.name, m.unit, m.status
                FROM organization.membership m
                JOIN organization.person p ON p.root = m.root AND p.id = m.person
                WHERE m.root = :root
                  AND m.since <= :day
                  AND m.until > :day
                """
                    + VISIBLE
                    + BELOW
                    + " ORDER BY p.pinyin, p.id")
            .params(params(scope, Optional.of(top), day))
            .query((row, n) -> line(row))
            .list();
    List<PersonLine> all = new ArrayList<>(others(scope.root(), members, top, day));
    all.addAll(withPosts(scope.root(), members, day));
    return all;
  }

  List<PersonLine> named(
      Scope scope, Optional<OrgId> top, Collection<String> names, LocalDate day) {
    List<PersonLine> lines =
        jdbc.sql(NAMED + VISIBLE + (top.isPresent() ? BELOW : "") + " ORDER BY p.pinyin, p.id")
            .params(params(scope, top, day))
            .param("names", names.toArray(String[]::new))
            .query((row, n) -> line(row))
            .list();
    return withPosts(scope.root(), lines, day);
  }

  private List<PersonLine> withPosts(RootId root, List<PersonLine> lines, LocalDate day) {
    Map<PersonId, List<Post>> held =
        posts.heldBy(root, lines.stream().map(PersonLine::id).toList(), day).stream()
            .collect(Collectors.groupingBy(Post::person));
    return lines.stream().map(line -> line.with(held.getOrDefault(line.id(), List.of()))).toList();
  }

  /** Who holds a post in the organisation and does not belong below it. */
  private List<PersonLine> others(RootId root, List<PersonLine> members, OrgId top, LocalDate day) {
    Set<PersonId> known = members.stream().map(PersonLine::id).collect(Collectors.toSet());
    Map<PersonId, List<Post>> held =
        posts.in(root, top, day).stream()
            .filter(post -> !known.contains(post.person()))
            .collect(Collectors.groupingBy(Post::person));
    return belonging(root, List.copyOf(held.keySet()), day).stream()
        .map(line -> line.with(held.getOrDefault(line.id(), List.of())))
        .toList();
  }

  /** Lines of people wherever they belong on the day; who belongs nowhere is missing. */
  private List<PersonLine> belonging(RootId root, List<PersonId> ids, LocalDate day) {
    return jdbc.sql(
            """
            SELECT p.id, p.name, m.unit, m.status
            FROM organization.person p
            JOIN organization.membership m
              ON m.root = p.root
             AND m.person = p.id
             AND m.since <= :day
             AND m.until > :day
            WHERE p.root = :root
              AND p.id = ANY(:ids)
            ORDER BY p.pinyin, p.id
            """)
        .param("root", root.value())
        .param("ids", MembershipStore.uuids(ids))
        .param("day", day)
        .query((row, n) -> line(row))
        .list();
  }

  /** Members and others by the organisation itself that they belong to. */
  Map<OrgId, Map<MemberStatus, Integer>> tally(Scope scope, LocalDate day) {
    Map<OrgId, Map<MemberStatus, Integer>> tally = new HashMap<>();
    jdbc.sql(
            """
            SELECT m.unit, m.status, count(*)
            FROM organization.membership m
            WHERE m.root = :root
              AND m.since <= :day
              AND m.until > :day
            """
                + VISIBLE
                + " GROUP BY m.unit, m.status")
        .params(params(scope, Optional.empty(), day))
        .query(
            row -> {
              tally
                  .computeIfAbsent(new OrgId(row.getObject(1, UUID.class)), id -> new HashMap<>())
                  .put(MemberStatus.stored(row.getString(2)), row.getInt(3));
            });
    return tally;
  }

  boolean belongsTo(Scope scope, PersonId id, LocalDate day) {
    return !jdbc.sql(
            """
            SELECT m.person
            FROM organization.membership m
            WHERE m.root = :root
              AND m.person = :person
              AND m.since <= :day
              AND m.until > :day
            """
                + VISIBLE)
        .params(params(scope, Optional.empty(), day))
        .param("person", id.value())
        .query(UUID.class)
        .list()
        .isEmpty();
  }

  private static String[] ids(Set<MemberStatus> statuses) {
    return statuses.stream().map(MemberStatus::id).toArray(String[]::new);
  }

  static void checkQuery(String q) {
    if (q.length() > LONGEST_QUERY) {
      throw new Malformed("q", "搜索词不能超过 " + LONGEST_QUERY + " 个字，请缩短。");
    }
  }

  private static Map<String, Object> params(Scope scope, Optional<OrgId> top, LocalDate day) {
    Map<String, Object> params = new HashMap<>();
    params.put("root", scope.root().value());
    params.put("tops", Lineage.uuids(scope.tops()));
    params.put("day", day);
    top.ifPresent(id -> params.put("top", id.value()));
    return params;
  }

  private static PersonLine line(ResultSet row) throws SQLException {
    return new PersonLine(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        new OrgId(row.getObject("unit", UUID.class)),
        MemberStatus.stored(row.getString("status")),
        List.of());
  }
}
