package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Ids;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/**
 * Many people at once, inside one writing transaction of the caller with one trail: two hundred
 * thousand arrivals are one event, not two hundred thousand. Everything that {@link People} checks
 * of one person is checked of each.
 */
@Component
public class Intake {
  private static final int PAGE = 5_000;

  /** Stands for no organisation in a list of stretches. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private static final String ROWS =
      """
      SELECT p.*, m.unit, m.status, m.since, m.until
      FROM organization.person p
      LEFT JOIN LATERAL (
        SELECT unit, status, since, until
        FROM organization.membership
        WHERE root = p.root AND person = p.id
        ORDER BY since DESC
        LIMIT 1) m ON true
      WHERE p.root = :root
      """;

  private final JdbcClient jdbc;
  private final PersonStore people;
  private final MembershipStore memberships;
  private final Clock clock;

  Intake(JdbcClient jdbc, PersonStore people, MembershipStore memberships, Clock clock) {
    this.jdbc = jdbc;
    this.people = people;
    this.memberships = memberships;
    this.clock = clock;
  }

  /**
   * A person as known, secrets in clear: for comparing, never for showing.
   *
   * @param unit where the membership lies last
   * @param until the day it ends; empty while it lasts
   */
  public record Known(
      PersonId id,
      int version,
      PersonDetails details,
      OrgId unit,
      MemberStatus status,
      LocalDate since,
      Optional<LocalDate> until) {}

  /**
   * Details put right, and what is wrong with them.
   *
   * @param errors by field, as {@link People#faults} names them
   */
  public record Checked(PersonDetails details, List<FieldError> errors) {}

  /**
   * A stretch of membership that begins; it lasts until the next one.
   *
   * @param since first day
   */
  public record Stretch(OrgId unit, MemberStatus status, LocalDate since) {}

  /** Somebody new, with at least one stretch, in order. */
  public record Arrival(PersonDetails details, List<Stretch> stretches) {
    public Arrival {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * Somebody known whose details become others, and perhaps the membership from a day on.
   *
   * @param version the version that was compared
   */
  public record Change(PersonId id, int version, PersonDetails details, Optional<Stretch> now) {}

  /**
   * What a person was before a change, to go back to.
   *
   * @param version the version after the change
   */
  public record Before(PersonId id, int version, PersonDetails details, List<Stretch> stretches) {
    public Before {
      stretches = List.copyOf(stretches);
    }
  }

  /** Cleans and checks details without keeping them. */
  public Checked check(PersonDetails typed) {
    Faults faults = new Faults();
    PersonDetails clean = PersonRules.check(typed, LocalDate.now(clock), faults);
    return new Checked(clean, faults.found());
  }

  /** Whether the membership of somebody of that status may lie in such an organisation. */
  public static boolean keeps(OrganizationKind kind, MemberStatus status) {
    return kind.keeps(status);
  }

  /**
   * What tells a person from others.
   *
   * @param idNumber in clear; empty when it is not known
   * @param unit where the membership lies last
   */
  public record Brief(
      PersonId id, String name, Optional<LocalDate> born, Optional<String> idNumber, OrgId unit) {}

  /** Everybody of the office in brief, whoever asks. */
  public void eachBrief(RootId root, Consumer<Brief> sink) {
    jdbc.sql(
            """
            SELECT DISTINCT ON (m.person) p.id, p.name, p.born, p.id_number, m.unit
            FROM organization.membership m
            JOIN organization.person p ON p.root = m.root AND p.id = m.person
            WHERE m.root = :root
            ORDER BY m.person, m.since DESC
            """)
        .param("root", root.value())
        .withFetchSize(PAGE)
        .query(
            row -> {
              sink.accept(people.brief(row));
            });
  }

  /** Everybody of the office, whoever asks, one after the other. */
  public void each(RootId root, Consumer<Known> sink) {
    UUID last = new UUID(0, 0);
    List<Known> page = page(root, last);
    while (!page.isEmpty()) {
      page.forEach(sink);
      last = page.get(page.size() - 1).id().value();
      page = page(root, last);
    }
  }

  private List<Known> page(RootId root, UUID after) {
    return jdbc
        .sql(ROWS + " AND p.id > :after ORDER BY p.id LIMIT :limit")
        .param("root", root.value())
        .param("after", after)
        .param("limit", PAGE)
        .query((row, n) -> known(row))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those of the people who exist. */
  public Map<PersonId, Known> find(RootId root, Collection<PersonId> ids) {
    Map<PersonId, Known> found = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      jdbc.sql(ROWS + " AND p.id = ANY(:ids)")
          .param("root", root.value())
          .param("ids", MembershipStore.uuids(ids))
          .query((row, n) -> known(row))
          .list()
          .forEach(one -> one.ifPresent(known -> found.put(known.id(), known)));
    }
    return found;
  }

  private Optional<Known> known(ResultSet row) throws SQLException {
    PersonStore.Row person = people.row(row);
    @Nullable UUID unit = row.getObject("unit", UUID.class);
    if (unit == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Known(
            person.id(),
            person.version(),
            person.details(),
            new OrgId(unit),
            MemberStatus.stored(row.getString("status")),
            row.getObject("since", LocalDate.class),
            Optional.of(row.getObject("until", LocalDate.class))
                .filter(end -> !end.equals(Course.OPEN))));
  }

  /** People on their way in, ready to be stored: what the database is not needed for is done. */
  public static final class Arriving {
    private final List<PersonId> ids;
    private final PersonStore.Sealed people;
    private final Map<PersonId, Course<Home>> courses;

    private Arriving(
        List<PersonId> ids, PersonStore.Sealed people, Map<PersonId, Course<Home>> courses) {
      this.ids = ids;
      this.people = people;
      this.courses = courses;
    }

    /** In the order of the arrivals. */
    public List<PersonId> ids() {
      return ids;
    }
  }

  /** Gives people whose details were {@link #check checked} ids and encrypts their secrets. */
  public Arriving prepare(List<Arrival> arrivals) {
    List<PersonId> ids = arrivals.stream().map(one -> new PersonId(Ids.next(clock))).toList();
    Map<PersonId, Course<Home>> courses = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      courses.put(ids.get(i), course(arrivals.get(i).stretches()));
    }
    return new Arriving(
        ids, people.seal(ids, arrivals.stream().map(Arrival::details).toList()), courses);
  }

  /** Adds people; within the caller's write. */
  public void add(Actor actor, Trail trail, Arriving arriving) {
    Keeper.require(actor);
    people.insertAll(actor.root(), arriving.people);
    memberships.insertAll(actor.root(), arriving.courses);
    trail.with("added", arriving.ids.size());
  }

  /**
   * Changes people within the caller's write; answers what they were.
   *
   * @throws Conflict when somebody else changed one meanwhile
   */
  public List<Before> change(Actor actor, Trail trail, List<Change> changes) {
    Keeper.require(actor);
    RootId root = actor.root();
    List<PersonId> ids = changes.stream().map(Change::id).toList();
    Map<PersonId, Known> known = find(root, ids);
    Map<PersonId, Course<Home>> courses = memberships.find(root, ids);
    List<Before> before = new ArrayList<>();
    Map<PersonId, Course<Home>> moved = new LinkedHashMap<>();
    for (Change change : changes) {
      Known old = Optional.ofNullable(known.get(change.id())).orElseThrow(Intake::changedMeanwhile);
      Course<Home> course =
          Optional.ofNullable(courses.get(change.id())).orElseThrow(Intake::changedMeanwhile);
      if (!people.update(root, change.id(), change.version(), change.details())) {
        throw changedMeanwhile();
      }
      before.add(new Before(change.id(), change.version() + 1, old.details(), stretches(course)));
      change.now().ifPresent(now -> moved.put(change.id(), continued(course, now)));
    }
    memberships.replaceAll(root, moved);
    trail.with("changed", changes.size());
    return before;
  }

  /** From the day on the membership is another; a later change that was known goes. */
  private static Course<Home> continued(Course<Home> course, Stretch now) {
    Home home = new Home(now.unit(), now.status());
    if (!now.since().isAfter(course.since())) {
      return Course.from(now.since(), Course.OPEN, home);
    }
    Course<Home> kept =
        now.since().isBefore(course.until()) ? course.endingAt(now.since()) : course;
    return kept.then(now.since(), home);
  }

  /**
   * Goes back to what people were, within the caller's write.
   *
   * @throws Conflict when one was changed again
   */
  public void restore(Actor actor, Trail trail, List<Before> before) {
    Keeper.require(actor);
    Map<PersonId, Course<Home>> courses = new LinkedHashMap<>();
    for (Before one : before) {
      if (!people.update(actor.root(), one.id(), one.version(), one.details())) {
        throw new Conflict("导入之后有人改过其中的人员资料，这一批不能整批撤销，请逐个更正。");
      }
      courses.put(one.id(), course(one.stretches()));
    }
    memberships.replaceAll(actor.root(), courses);
    trail.with("restored", before.size());
  }

  /** Of people just added, those whom a post, a changed file or a moved membership holds. */
  public Set<PersonId> held(RootId root, Collection<PersonId> ids) {
    Set<PersonId> held = new java.util.HashSet<>();
    jdbc.sql(
            """
            SELECT p.id
            FROM organization.person p
            WHERE p.root = :root
              AND p.id = ANY(:ids)
              AND (p.version > 1
                   OR EXISTS (
                     SELECT 1
                     FROM organization.post o
                     WHERE o.root = p.root AND o.person = p.id))
            """)
        .param("root", root.value())
        .param("ids", MembershipStore.uuids(ids))
        .query(
            row -> {
              held.add(new PersonId(row.getObject(1, UUID.class)));
            });
    return held;
  }

  /** Takes people away as if they had never been added, within the caller's write. */
  public void remove(Actor actor, Trail trail, Collection<PersonId> ids) {
    Keeper.require(actor);
    for (String sql :
        List.of(
            "DELETE FROM organization.membership WHERE root = :root AND person = ANY(:ids)",
            "DELETE FROM organization.person WHERE root = :root AND id = ANY(:ids)")) {
      jdbc.sql(sql)
          .param("root", actor.root().value())
          .param("ids", MembershipStore.uuids(ids))
          .update();
    }
    trail.with("removed", ids.size());
  }

  private static Course<Home> course(List<Stretch> stretches) {
    Map<LocalDate, Stretch> byDay = new LinkedHashMap<>();
    stretches.forEach(stretch -> byDay.put(stretch.since(), stretch));
    List<LocalDate> days = new ArrayList<>(new TreeSet<>(byDay.keySet()));
    List<Spell<Home>> spells = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      Stretch stretch = java.util.Objects.requireNonNull(byDay.get(days.get(i)));
      if (stretch.unit().value().equals(NOWHERE)) {
        continue;
      }
      LocalDate until = i + 1 < days.size() ? days.get(i + 1) : Course.OPEN;
      spells.add(new Spell<>(stretch.since(), until, new Home(stretch.unit(), stretch.status())));
    }
    return new Course<>(spells);
  }

  /** Gaps and the end stand as stretches nowhere. */
  private static List<Stretch> stretches(Course<Home> course) {
    List<Stretch> stretches = new ArrayList<>();
    List<Spell<Home>> spells = course.spells();
    for (int i = 0; i < spells.size(); i++) {
      Spell<Home> spell = spells.get(i);
      stretches.add(new Stretch(spell.value().unit(), spell.value().status(), spell.since()));
      boolean gap =
          i + 1 < spells.size()
              ? spell.until().isBefore(spells.get(i + 1).since())
              : !spell.until().equals(Course.OPEN);
      if (gap) {
        stretches.add(new Stretch(new OrgId(NOWHERE), spell.value().status(), spell.until()));
      }
    }
    return stretches;
  }

  private static Conflict changedMeanwhile() {
    return new Conflict("预览之后有人改过其中的人员资料，请重新核对后再导入。");
  }
}
