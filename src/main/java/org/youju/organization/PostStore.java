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
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/** Reads and writes posts and terms. */
@Component
class PostStore {
  private static final String COLUMNS = "id, person, unit, title, rank, since, until";

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(RootId root, Post post) {
    jdbc.sql(
            """
            INSERT INTO organization.post (root, id, person, unit, title, rank, since, until)
            VALUES (:root, :id, :person, :unit, :title, :rank, :since, :until)
            """)
        .param("root", root.value())
        .param("id", post.id())
        .param("person", post.person().value())
        .param("unit", post.organization().value())
        .param("title", post.title())
        .param("rank", post.rank().id())
        .param("since", post.from())
        .param("until", Days.until(post.until()))
        .update();
  }

  Optional<Post> find(RootId root, UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM organization.post WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id)
        .query((row, n) -> post(row))
        .optional();
  }

  List<Post> of(RootId root, PersonId person) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM organization.post WHERE root = :root AND person = :person"
                + " ORDER BY since DESC, id")
        .param("root", root.value())
        .param("person", person.value())
        .query((row, n) -> post(row))
        .list();
  }

  /** Posts that these people hold on a day. */
  List<Post> heldBy(RootId root, Collection<PersonId> people, LocalDate day) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM organization.post
                WHERE root = :root
                  AND person = ANY(:people)
                  AND since <= :day
                  AND until > :day
                """)
        .param("root", root.value())
        .param("people", MembershipStore.uuids(people))
        .param("day", day)
        .query((row, n) -> post(row))
        .list();
  }

  /** Posts of the organisation itself on a day. */
  List<Post> in(RootId root, OrgId unit, LocalDate day) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM organization.post
                WHERE root = :root
                  AND unit = :unit
                  AND since <= :day
                  AND until > :day
                """)
        .param("root", root.value())
        .param("unit", unit.value())
        .param("day", day)
        .query((row, n) -> post(row))
        .list();
  }

  /** How many people hold a post in each organisation on a day. */
  Map<OrgId, Integer> tally(RootId root, LocalDate day) {
    Map<OrgId, Integer> tally = new HashMap<>();
    jdbc.sql(
            """
            SELECT unit, count(DISTINCT person)
            FROM organization.post
            WHERE root = :root
              AND since <= :day
              AND until > :day
            GROUP BY unit
            """)
        .param("root", root.value())
        .param("day", day)
        .query(
            row -> {
              tally.put(new OrgId(row.getObject(1, UUID.class)), row.getInt(2));
            });
    return tally;
  }

  boolean hasSecretary(RootId root, OrgId unit, LocalDate since, LocalDate until) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM organization.post
              WHERE root = :root
                AND unit = :unit
                AND rank = 'secretary'
                AND since < :until
                AND until > :since)
            """)
        .param("root", root.value())
        .param("unit", unit.value())
        .param("since", since)
        .param("until", until)
        .query(Boolean.class)
        .single();
  }

  void end(RootId root, UUID id, LocalDate until) {
    jdbc.sql("UPDATE organization.post SET until = :until WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id)
        .param("until", until)
        .update();
  }

  void delete(RootId root, UUID id) {
    jdbc.sql("DELETE FROM organization.post WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id)
        .update();
  }

  /** Ends posts and terms of an organisation; those that would have begun later go. */
  void endAll(RootId root, OrgId unit, LocalDate end) {
    for (String table : List.of("post", "term")) {
      jdbc.sql(
              "DELETE FROM organization."
                  + table
                  + " WHERE root = :root AND unit = :unit AND since >= :end")
          .param("root", root.value())
          .param("unit", unit.value())
          .param("end", end)
          .update();
      jdbc.sql(
              "UPDATE organization."
                  + table
                  + " SET until = :end WHERE root = :root AND unit = :unit AND until > :end")
          .param("root", root.value())
          .param("unit", unit.value())
          .param("end", end)
          .update();
    }
  }

  /** Ends the posts of a person, in one organisation or in all. */
  void endOf(RootId root, PersonId person, Optional<OrgId> unit, LocalDate end) {
    for (Post post : of(root, person)) {
      boolean meant = unit.map(post.organization()::equals).orElse(true);
      if (meant && Days.until(post.until()).isAfter(end)) {
        if (post.from().isBefore(end)) {
          end(root, post.id(), end);
        } else {
          delete(root, post.id());
        }
      }
    }
  }

  List<Term> terms(RootId root, OrgId unit) {
    return jdbc.sql(
            """
            SELECT unit, number, since, until
            FROM organization.term
            WHERE root = :root
              AND unit = :unit
            ORDER BY since DESC
            """)
        .param("root", root.value())
        .param("unit", unit.value())
        .query(
            (row, n) ->
                new Term(
                    new OrgId(row.getObject("unit", UUID.class)),
                    row.getInt("number"),
                    row.getObject("since", LocalDate.class),
                    row.getObject("until", LocalDate.class).minusDays(1)))
        .list();
  }

  void insert(RootId root, Term term) {
    jdbc.sql(
            """
            INSERT INTO organization.term (root, unit, number, since, until)
            VALUES (:root, :unit, :number, :since, :until)
            """)
        .param("root", root.value())
        .param("unit", term.organization().value())
        .param("number", term.number())
        .param("since", term.from())
        .param("until", Days.until(term.until()))
        .update();
  }

  int deleteTerm(RootId root, OrgId unit, LocalDate since) {
    return jdbc.sql(
            """
            DELETE FROM organization.term
            WHERE root = :root
              AND unit = :unit
              AND since = :since
            """)
        .param("root", root.value())
        .param("unit", unit.value())
        .param("since", since)
        .update();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        new OrgId(row.getObject("unit", UUID.class)),
        row.getString("title"),
        PostRank.stored(row.getString("rank")),
        row.getObject("since", LocalDate.class),
        Days.last(row.getObject("until", LocalDate.class)));
  }
}
