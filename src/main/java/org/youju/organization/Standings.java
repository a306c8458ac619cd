package org.youju.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/** Memberships and posts of people on a day. */
@Component
public class Standings {
  private final JdbcClient jdbc;

  Standings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Standing of each person on the day; a person without a membership on that day is missing. */
  public Map<PersonId, Standing> on(RootId root, Collection<PersonId> people, LocalDate day) {
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<PersonId, Standing> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT m.person, m.unit,
                   array(SELECT DISTINCT p.rank
                         FROM organization.post p
                         WHERE p.root = m.root AND p.person = m.person
                           AND p.since <= :day AND p.until > :day) AS ranks
            FROM organization.membership m
            WHERE m.root = :root
              AND m.person = ANY(:people)
              AND m.since <= :day
              AND m.until > :day
            """)
        .param("root", root.value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("day", day)
        .query(
            row -> {
              PersonId person = new PersonId(row.getObject("person", UUID.class));
              Set<String> ranks =
                  Arrays.stream((String[]) row.getArray("ranks").getArray())
                      .collect(Collectors.toUnmodifiableSet());
              found.put(
                  person,
                  new Standing(person, new OrgId(row.getObject("unit", UUID.class)), ranks));
            });
    return found;
  }

  /** Names of people; an unknown person is missing. */
  public Map<PersonId, String> names(RootId root, Collection<PersonId> people) {
    Map<PersonId, String> found = new HashMap<>();
    jdbc.sql("SELECT id, name FROM organization.person WHERE root = :root AND id = ANY(:people)")
        .param("root", root.value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
            });
    return found;
  }
}
