package org.youju.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.youju.app.TestDatabase;
import org.youju.audit.Audit;
import org.youju.audit.Chain;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.organization.Lineage;
import org.youju.organization.OrganizationMoved;
import org.youju.organization.OrganizationTestAccess;
import org.youju.organization.Standings;

/**
 * An office for tests of what is counted: a committee with branches 甲 and 乙, people in them, a
 * clock that can be set, and the ledger over a database of its own.
 */
public final class Office implements AutoCloseable {
  public final RootId root = new RootId(UUID.randomUUID());
  public final OrgId committee = new OrgId(root.value());
  public final OrgId branchA;
  public final OrgId branchB;
  public final SettableClock clock = new SettableClock(Instant.parse("2026-03-31T02:00:00Z"));
  public final TestDatabase database = TestDatabase.fresh();
  public final Catalog catalog = Catalog.shipped();
  public final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  public final Lineage lineage = OrganizationTestAccess.lineage(jdbc);
  public final Standings standings = OrganizationTestAccess.standings(jdbc);
  public final Audit audit;
  public final Chain chain;
  final EntryStore store = new EntryStore(jdbc);
  final DerivedStore derived = new DerivedStore(jdbc);
  public final Efforts efforts = new Efforts(jdbc, lineage, clock);
  public final Ledger ledger;
  public final Tallies tallies = new Tallies(jdbc, lineage);
  public final Extracts extracts =
      new Extracts(jdbc, new JdbcTransactionManager(database.dataSource()));
  final VerifyMonths verifyMonths = new VerifyMonths(jdbc, lineage);
  final SumMonths sums =
      new SumMonths(jdbc, lineage, new JdbcTransactionManager(database.dataSource()), clock);
  private final Map<String, PersonId> people = new HashMap<>();

  public Office() {
    audit =
        org.youju.audit.AuditTestAccess.audit(
            jdbc, new JdbcTransactionManager(database.dataSource()), clock);
    chain = org.youju.audit.AuditTestAccess.chain(jdbc);
    ledger = new Ledger(audit, catalog, lineage, standings, store, derived, efforts, clock);
    unit(committee, "committee", "机关党委", Optional.empty());
    branchA = branch("甲支部");
    branchB = branch("乙支部");
  }

  public OrgId branch(String name) {
    return organization("branch", name);
  }

  public OrgId organization(String kind, String name) {
    OrgId id = new OrgId(UUID.randomUUID());
    unit(id, kind, name, Optional.of(committee));
    return id;
  }

  /** An organisation below another one that stands below the committee. */
  public OrgId below(OrgId parent, String kind, String name) {
    OrgId id = new OrgId(UUID.randomUUID());
    unit(id, kind, name, Optional.of(parent));
    lineage(id, committee, 2);
    return id;
  }

  public PersonId person(String name, OrgId organization) {
    return people.computeIfAbsent(name, n -> newPerson(n, organization, "formal"));
  }

  /** Gives the person a post from the beginning of time on. */
  public void post(PersonId person, OrgId organization, String rank) {
    jdbc.sql(
            "INSERT INTO organization.post (root, id, person, unit, title, rank, since) VALUES (:root, :id, :person, :unit, :rank, :rank, '2000-01-01')")
        .param("root", root.value())
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("unit", organization.value())
        .param("rank", rank)
        .update();
  }

  /** Puts a branch below another organisation from a day on, as {@code Organizations.move} does. */
  public void moveBelow(OrgId branch, OrgId parent, String from) {
    FollowTree follow = new FollowTree(store, derived, lineage, audit, clock);
    audit.run(
        office(),
        "organization.move",
        trail -> {
          trail.on("organization", branch.value());
          LocalDate day = LocalDate.parse(from);
          jdbc.sql(
                  "DELETE FROM organization.lineage WHERE root = :root AND descendant = :branch AND distance > 0 AND since >= :day")
              .param("root", root.value())
              .param("branch", branch.value())
              .param("day", day)
              .update();
          jdbc.sql(
                  "UPDATE organization.lineage SET until = :day WHERE root = :root AND descendant = :branch AND distance > 0")
              .param("root", root.value())
              .param("branch", branch.value())
              .param("day", day)
              .update();
          lineageFrom(branch, parent, 1, day);
          lineageFrom(branch, committee, 2, day);
          follow.on(new OrganizationMoved(root, branch, day));
        });
  }

  private void lineageFrom(OrgId descendant, OrgId ancestor, int distance, LocalDate day) {
    jdbc.sql(
            "INSERT INTO organization.lineage (root, descendant, ancestor, since, until, distance) VALUES (:root, :descendant, :ancestor, :day, 'infinity', :distance)")
        .param("root", root.value())
        .param("descendant", descendant.value())
        .param("ancestor", ancestor.value())
        .param("distance", distance)
        .param("day", day)
        .update();
  }

  public Actor actor(Role role, OrgId organization) {
    return new Actor(
        new UserId(new UUID(role.ordinal(), organization.value().getLeastSignificantBits())),
        role.title(),
        role,
        organization,
        new Scope(root, role.isAdministrator() ? List.of() : List.of(organization)));
  }

  public Actor office() {
    return actor(Role.OFFICE, committee);
  }

  public Scope all() {
    return office().scope();
  }

  public PersonId newPerson(String name, OrgId organization, String status) {
    PersonId id = new PersonId(UUID.randomUUID());
    jdbc.sql(
            "INSERT INTO organization.person (root, id, name, pinyin, search) VALUES (:root, :id, :name, '', '')")
        .param("root", root.value())
        .param("id", id.value())
        .param("name", name)
        .update();
    jdbc.sql(
            "INSERT INTO organization.membership (root, person, unit, status, since) VALUES (:root, :person, :unit, :status, '2000-01-01')")
        .param("status", status)
        .param("root", root.value())
        .param("person", id.value())
        .param("unit", organization.value())
        .update();
    return id;
  }

  private void unit(OrgId id, String kind, String name, Optional<OrgId> parent) {
    jdbc.sql("INSERT INTO organization.unit (root, id, kind) VALUES (:root, :id, :kind)")
        .param("root", root.value())
        .param("id", id.value())
        .param("kind", kind)
        .update();
    jdbc.sql(
            "INSERT INTO organization.unit_state (root, unit, since, name, parent) VALUES (:root, :id, '2000-01-01', :name, :parent)")
        .param("root", root.value())
        .param("id", id.value())
        .param("name", name)
        .param("parent", parent.map(OrgId::value).orElse(null))
        .update();
    lineage(id, id, 0);
    parent.ifPresent(above -> lineage(id, above, 1));
  }

  private void lineage(OrgId descendant, OrgId ancestor, int distance) {
    jdbc.sql(
            "INSERT INTO organization.lineage (root, descendant, ancestor, since, until, distance) VALUES (:root, :descendant, :ancestor, '2000-01-01', 'infinity', :distance)")
        .param("root", root.value())
        .param("descendant", descendant.value())
        .param("ancestor", ancestor.value())
        .param("distance", distance)
        .update();
  }

  /**
   * A meeting of a kind, to be completed: {@code
   * aMeeting("theme-party-day").of(branchA).on("2026-03-05")}.
   */
  public Meeting aMeeting(String... kinds) {
    return new Meeting(List.of(kinds));
  }

  /** Builds a {@link Recording} that reads aloud. */
  public final class Meeting {
    private final List<String> kinds;
    private OrgId organization = branchA;
    private LocalDate on = LocalDate.of(2026, 3, 5);
    private String title = "三月学习";
    private String text = "";
    private final List<Participant> participants = new ArrayList<>();
    private final Map<String, Integer> headcount = new HashMap<>();
    private final Map<String, BigDecimal> quantities = new HashMap<>();
    private final List<OrgId> others = new ArrayList<>();
    private Role recorder = Role.OFFICE;

    Meeting(List<String> kinds) {
      this.kinds = kinds;
    }

    public Meeting of(OrgId of) {
      organization = of;
      return this;
    }

    public Meeting on(String day) {
      on = LocalDate.parse(day);
      return this;
    }

    public Meeting titled(String words) {
      title = words;
      return this;
    }

    public Meeting saying(String words) {
      text = words;
      return this;
    }

    public Meeting with(String role, PersonId... who) {
      for (PersonId person : who) {
        participants.add(new Participant(person, role));
      }
      return this;
    }

    public Meeting heads(String role, int number) {
      headcount.put(role, number);
      return this;
    }

    public Meeting quantity(String id, String amount) {
      quantities.put(id, new BigDecimal(amount));
      return this;
    }

    public Meeting together(OrgId... organizations) {
      others.addAll(List.of(organizations));
      return this;
    }

    public Recording draft() {
      return new Recording(
          kinds,
          organization,
          on,
          Optional.empty(),
          title,
          "三楼会议室",
          participants,
          headcount,
          quantities,
          others,
          text,
          "");
    }

    /** Recorded by another role than the office. */
    public Meeting by(Role role) {
      recorder = role;
      return this;
    }

    public Entry record() {
      return ledger.record(actor(recorder, committee), draft());
    }
  }

  @Override
  public void close() {
    database.close();
  }

  /** A clock that tests turn by hand. */
  public static final class SettableClock extends Clock {
    private Instant now;

    SettableClock(Instant now) {
      this.now = now;
    }

    public void set(String instant) {
      now = Instant.parse(instant);
    }

    public Timestamp timestamp() {
      return Timestamp.from(now);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
