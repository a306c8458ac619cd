package org.youju.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.youju.catalog.CaseEntry;
import org.youju.catalog.Catalog;
import org.youju.catalog.Requirement;
import org.youju.catalog.RequirementCase;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.ledger.Extracts;
import org.youju.metrics.MetricsTestAccess;
import org.youju.organization.Chronicle;
import org.youju.organization.MemberStatus;
import org.youju.organization.OrganizationHistory;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Post;
import org.youju.organization.PostRank;
import org.youju.organization.Term;

/** Every case of every requirement, judged without a database. */
class RequirementCasesTest {
  private static final Catalog CATALOG = Catalog.shipped();
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  @TestFactory
  Stream<DynamicTest> 每条规定的每个案例() {
    return CATALOG.requirements().stream()
        .flatMap(
            requirement ->
                requirement.cases().stream()
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                requirement.id() + " " + requirement.name() + " " + one.status(),
                                () -> check(requirement, one))));
  }

  @Test
  void 自生效之日起每一天都恰有一条条文() {
    for (Requirement requirement : CATALOG.requirements()) {
      LocalDate day = requirement.wordings().get(0).from();
      LocalDate end = requirement.newest().until().orElse(LocalDate.of(2030, 12, 31));
      for (; !day.isAfter(end); day = day.plusDays(1)) {
        LocalDate on = day;
        assertThat(requirement.wordings().stream().filter(w -> w.holdsOn(on)))
            .as(requirement.id() + " " + on)
            .hasSize(1);
      }
    }
  }

  private static void check(Requirement requirement, RequirementCase one) {
    World world = new World(one);
    List<Obligation> all =
        new Assess(world.facts(), new Roster(world.chronicle()), one.period())
            .of(requirement).stream().filter(o -> o.period().equals(one.period())).toList();
    if (one.status().equals("none")) {
      assertThat(all).isEmpty();
      return;
    }
    assertThat(all).as("一个期间一项").isNotEmpty();
    Obligation found =
        all.stream()
            .filter(o -> o.person().map(p -> p.name().equals("本人")).orElse(true))
            .findFirst()
            .orElseThrow();
    assertThat(found.status().id()).as(found.judgment().toString()).isEqualTo(one.status());
    assertThat(found.judgment().told()).isNotBlank();
  }

  /** The organisation of a case and its records. */
  private static final class World {
    private final RequirementCase one;
    private final RootId root = new RootId(UUID.randomUUID());
    private final OrgId unit;
    private final Map<String, PersonId> people = new HashMap<>();
    private final List<Chronicle.Stay> stays = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();
    private final Map<PersonId, String> names = new HashMap<>();

    World(RequirementCase one) {
      this.one = one;
      boolean top = Set.of("party-group", "committee").contains(one.given().kind());
      this.unit = new OrgId(top ? root.value() : UUID.randomUUID());
      RequirementCase.Given given = one.given();
      given
          .people()
          .forEach(
              (status, n) -> repeat(n, i -> stay(status + i, status, LONG_AGO, Optional.empty())));
      given.posts().forEach((rank, n) -> repeat(n, i -> post(rank + i, rank, LONG_AGO)));
      given
          .me()
          .ifPresent(
              me -> {
                if (!me.status().isEmpty()) {
                  stay("本人", me.status(), me.since(), me.joined());
                }
                if (!me.rank().isEmpty()) {
                  post("本人", me.rank(), me.since());
                }
              });
    }

    private static void repeat(int times, java.util.function.IntConsumer once) {
      for (int i = 0; i < times; i++) {
        once.accept(i);
      }
    }

    private PersonId person(String name) {
      return people.computeIfAbsent(name, n -> new PersonId(UUID.randomUUID()));
    }

    private void stay(String name, String status, LocalDate since, Optional<LocalDate> joined) {
      LocalDate from = since.isBefore(one.given().since()) ? one.given().since() : since;
      stays.add(
          new Chronicle.Stay(
              person(name),
              name,
              joined,
              false,
              false,
              MemberStatus.of(status).orElseThrow(),
              since,
              from,
              one.given().until()));
    }

    private void post(String name, String rank, LocalDate since) {
      PersonId person = person(name);
      names.put(person, name);
      posts.add(
          new Post(
              UUID.randomUUID(),
              person,
              unit,
              rank,
              PostRank.of(rank).orElseThrow(),
              since,
              Optional.empty()));
    }

    private OrganizationKind kind() {
      return OrganizationKind.of(one.given().kind()).orElseThrow();
    }

    Chronicle chronicle() {
      RequirementCase.Given given = one.given();
      List<Chronicle.Below> below = new ArrayList<>();
      repeat(
          given.groups(),
          i ->
              below.add(
                  new Chronicle.Below(
                      new OrgId(UUID.randomUUID()),
                      OrganizationKind.GROUP,
                      true,
                      given.since(),
                      given.until())));
      return new Chronicle(
          unit,
          kind(),
          unit.value().equals(root.value()),
          List.of(
              new OrganizationHistory.Stage(given.since(), given.until(), "例子", Optional.empty())),
          stays,
          moves(),
          posts,
          names,
          below,
          given.terms().stream().map(t -> new Term(unit, 1, t.from(), t.to())).toList());
    }

    private List<Chronicle.Move> moves() {
      List<Chronicle.Move> moves = new ArrayList<>();
      for (Chronicle.Stay stay : stays) {
        moves.add(new Chronicle.Move(stay.from(), stay.status(), 1));
        stay.until()
            .ifPresent(last -> moves.add(new Chronicle.Move(last.plusDays(1), stay.status(), -1)));
      }
      return moves;
    }

    Facts facts() {
      List<Extracts.Row> rows = new ArrayList<>();
      List<Extracts.Presence> presences = new ArrayList<>();
      Map<EntryId, BigDecimal> hours = new HashMap<>();
      one.records().stream()
          .filter(entry -> !entry.voided())
          .forEach(entry -> add(entry, rows, presences, hours));
      return new Facts(
          CATALOG,
          MetricsTestAccess.gathered(CATALOG, one.today(), rows, presences, hours),
          one.today(),
          Optional.of(LONG_AGO));
    }

    private void add(
        CaseEntry entry,
        List<Extracts.Row> rows,
        List<Extracts.Presence> presences,
        Map<EntryId, BigDecimal> hours) {
      EntryId id = new EntryId(UUID.randomUUID());
      Map<String, BigDecimal> measures = new HashMap<>(Map.of("entries", BigDecimal.ONE));
      entry
          .heads()
          .forEach(
              (role, n) -> measures.merge("role:" + role, BigDecimal.valueOf(n), BigDecimal::add));
      entry
          .people()
          .forEach(
              (role, in) ->
                  in.forEach(
                      name -> {
                        Set<String> ranks = new HashSet<>();
                        Optional.ofNullable(entry.posts().get(name)).ifPresent(ranks::add);
                        measures.merge("role:" + role, BigDecimal.ONE, BigDecimal::add);
                        ranks.forEach(
                            rank ->
                                measures.merge(
                                    "role:" + role + "@" + rank, BigDecimal.ONE, BigDecimal::add));
                        presences.add(
                            new Extracts.Presence(
                                person(name),
                                id,
                                role,
                                ranks,
                                Set.copyOf(entry.kinds()),
                                entry.on()));
                      }));
      entry.quantities().forEach((q, amount) -> measures.put("quantity:" + q, amount));
      Optional.ofNullable(entry.quantities().get("hours")).ifPresent(h -> hours.put(id, h));
      for (String kind : entry.kinds()) {
        measures.forEach(
            (measure, amount) ->
                rows.add(new Extracts.Row(unit, kind, measure, entry.on(), id, amount)));
      }
    }
  }
}
