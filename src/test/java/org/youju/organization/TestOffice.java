package org.youju.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.youju.app.TestDatabase;
import org.youju.audit.AuditTestAccess;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.Sm4;
import org.youju.kernel.UserId;

/**
 * An office with its services, without Spring; today is 2026-03-05. All share one database, each
 * has a root of its own.
 */
public final class TestOffice {
  public static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  public static final LocalDate START = LocalDate.of(2020, 1, 1);
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-05T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  public final JdbcClient jdbc;
  public final RootId root = new RootId(UUID.randomUUID());
  public final Actor office = actor(Role.OFFICE, new OrgId(root.value()));
  public final List<OrganizationMoved> moves = new CopyOnWriteArrayList<>();
  public final Lineage lineage;
  public final Standings standings;
  public final Organizations organizations;
  public final People people;
  public final Posts posts;
  public final Rolls rolls;
  final UnitStore units;
  final PersonQueries personQueries;

  /** An office of the party group 市某局党组, founded on 2020-01-01. */
  public TestOffice() {
    DataSource data = DATABASE.dataSource();
    jdbc = JdbcClient.create(data);
    var audit = AuditTestAccess.audit(jdbc, new JdbcTransactionManager(data), CLOCK);
    Sm4 cipher = new Sm4("0123456789abcdef".getBytes());
    units = new UnitStore(jdbc, cipher);
    lineage = new Lineage(jdbc);
    standings = new Standings(jdbc);
    var memberships = new MembershipStore(jdbc);
    var postStore = new PostStore(jdbc);
    personQueries = new PersonQueries(jdbc, postStore);
    organizations =
        new Organizations(
            units,
            memberships,
            postStore,
            new OrganizationQueries(jdbc),
            lineage,
            audit,
            event -> {
              if (event instanceof OrganizationMoved moved) {
                moves.add(moved);
              }
            },
            CLOCK);
    people =
        new People(
            new PersonStore(jdbc, cipher),
            memberships,
            postStore,
            units,
            personQueries,
            lineage,
            audit,
            CLOCK);
    posts = new Posts(postStore, units, memberships, people, lineage, audit, CLOCK);
    rolls = new Rolls(jdbc);
    organizations.found(office, OrganizationKind.PARTY_GROUP, "市某局党组", START);
  }

  public OrgId top() {
    return new OrgId(root.value());
  }

  public Scope all() {
    return office.scope();
  }

  public Actor actor(Role role, OrgId... tops) {
    return new Actor(
        new UserId(UUID.randomUUID()), "测试", role, tops[0], new Scope(root, List.of(tops)));
  }

  public OrgId create(OrgId parent, OrganizationKind kind, String name) {
    return create(parent, kind, name, START);
  }

  public OrgId create(OrgId parent, OrganizationKind kind, String name, LocalDate from) {
    return organizations.create(office, NewOrganization.below(parent, kind, name, from));
  }

  public OrgId committee() {
    return create(top(), OrganizationKind.COMMITTEE, "机关党委");
  }

  public OrgId branch(OrgId parent, String name) {
    return create(parent, OrganizationKind.BRANCH, name);
  }

  /** A formal member since 2020-01-01. */
  public PersonId member(String name, OrgId branch) {
    return person(name, branch, MemberStatus.FORMAL, START);
  }

  public PersonId person(String name, OrgId branch, MemberStatus status, LocalDate from) {
    return people.add(office, PersonDetails.named(name), branch, status, from);
  }

  public List<String> namesOf(List<PersonLine> lines) {
    return lines.stream().map(PersonLine::name).toList();
  }

  public Map<PersonId, Standing> standing(PersonId person, LocalDate day) {
    return standings.on(root, Set.of(person), day);
  }
}
