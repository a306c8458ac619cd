package org.youju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;

/** Reads and writes where people's memberships lie over time. */
@Component
class MembershipStore {
  private static final int MANY = 1_000;

  private final JdbcClient jdbc;

  MembershipStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Course<Home>> find(RootId root, PersonId person) {
    return Optional.ofNullable(find(root, List.of(person)).get(person));
  }

  Map<PersonId, Course<Home>> find(RootId root, Collection<PersonId> people) {
    Map<PersonId, List<Spell<Home>>> spells = new HashMap<>();
    jdbc.sql(
            """
            SELECT person, unit, status, since, until
            FROM organization.membership
            WHERE root = :root
              AND person = ANY(:people)
            ORDER BY person, since
            """)
        .param("root", root.value())
        .param("people", uuids(people))
        .query(
            row -> {
              Home home =
                  new Home(
                      new OrgId(row.getObject("unit", UUID.class)),
                      MemberStatus.stored(row.getString("status")));
              spells
                  .computeIfAbsent(
                      new PersonId(row.getObject("person", UUID.class)), key -> new ArrayList<>())
                  .add(
                      new Spell<>(
                          row.getObject("since", LocalDate.class),
                          row.getObject("until", LocalDate.class),
                          home));
            });
    return spells.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Course<>(entry.getValue())));
  }

  void store(RootId root, PersonId person, Course<Home> course) {
    jdbc.sql("DELETE FROM organization.membership WHERE root = :root AND person = :person")
        .param("root", root.value())
        .param("person", person.value())
        .update();
    course.spells().forEach(spell -> insert(root, person, spell));
  }

  /** The first stay of a new person. */
  void insert(RootId root, PersonId person, NewPerson wanted) {
    Home home = new Home(wanted.organization(), wanted.status());
    insert(root, person, new Spell<>(wanted.from(), Course.OPEN, home));
  }

  /** The stays of many people at once: one statement a thousand. */
  void insertAll(RootId root, Map<PersonId, Course<Home>> courses) {
    List<Stay> stays = new ArrayList<>();
    courses.forEach(
        (person, course) -> course.spells().forEach(spell -> stays.add(new Stay(person, spell))));
    for (int from = 0; from < stays.size(); from += MANY) {
      insertSome(root, stays.subList(from, Math.min(stays.size(), from + MANY)));
    }
  }

  /** Replaces the stays of many people. */
  void replaceAll(RootId root, Map<PersonId, Course<Home>> courses) {
    if (!courses.isEmpty()) {
      jdbc.sql("DELETE FROM organization.membership WHERE root = :root AND person = ANY(:people)")
          .param("root", root.value())
          .param("people", uuids(courses.keySet()))
          .update();
      insertAll(root, courses);
    }
  }

  private record Stay(PersonId person, Spell<Home> spell) {
    String until() {
      return spell.until().equals(Course.OPEN) ? "infinity" : spell.until().toString();
    }
  }

  private void insertSome(RootId root, List<Stay> stays) {
    jdbc.sql(
            """
            INSERT INTO organization.membership (root, person, unit, status, since, until)
            SELECT :root, *
            FROM unnest(:people, :units, :statuses, CAST(:sinces AS date[]),
                        CAST(:untils AS date[]))
            """)
        .param("root", root.value())
        .param("people", uuids(stays.stream().map(Stay::person).toList()))
        .param("units", Lineage.uuids(stays.stream().map(s -> s.spell().value().unit()).toList()))
        .param(
            "statuses",
            stays.stream().map(s -> s.spell().value().status().id()).toArray(String[]::new))
        .param(
            "sinces", stays.stream().map(s -> s.spell().since().toString()).toArray(String[]::new))
        .param("untils", stays.stream().map(Stay::until).toArray(String[]::new))
        .update();
  }

  private void insert(RootId root, PersonId person, Spell<Home> spell) {
    jdbc.sql(
            """
            INSERT INTO organization.membership (root, person, unit, status, since, until)
            VALUES (:root, :person, :unit, :status, :since, :until)
            """)
        .param("root", root.value())
        .param("person", person.value())
        .param("unit", spell.value().unit().value())
        .param("status", spell.value().status().id())
        .param("since", spell.since())
        .param("until", spell.until())
        .update();
  }

  /** How many people belong to the organisation itself on some day from {@code day} on. */
  int countFrom(RootId root, OrgId unit, LocalDate day) {
    return peopleFrom(root, unit, day).size();
  }

  /**
   * From the day on, whoever belongs to the one belongs to the other.
   *
   * @return how many people
   * @throws Refused when the other cannot keep somebody of that status
   */
  int moveAll(RootId root, OrgId from, UnitStore.Unit into, LocalDate day) {
    Map<PersonId, Course<Home>> courses = find(root, peopleFrom(root, from, day));
    courses.forEach(
        (person, course) -> {
          Course<Home> moved =
              course.mapFrom(
                  day, home -> home.unit().equals(from) ? Home.in(home, into.id()) : home);
          moved.spells().stream()
              .filter(spell -> spell.value().unit().equals(into.id()))
              .forEach(spell -> checkKeeps(into.kind(), spell.value().status(), "into"));
          store(root, person, moved);
        });
    return courses.size();
  }

  static void checkKeeps(OrganizationKind kind, MemberStatus status, String field) {
    if (!kind.keeps(status)) {
      throw new Refused(field, status.title() + "的组织关系不能放在" + kind.title() + "，请选择党支部等党组织。");
    }
  }

  private List<PersonId> peopleFrom(RootId root, OrgId unit, LocalDate day) {
    return jdbc.sql(
            """
            SELECT DISTINCT person
            FROM organization.membership
            WHERE root = :root
              AND unit = :unit
              AND until > :day
            """)
        .param("root", root.value())
        .param("unit", unit.value())
        .param("day", day)
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  static UUID[] uuids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toArray(UUID[]::new);
  }
}
