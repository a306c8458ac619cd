package org.youju.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/**
 * People and where their membership lies over time: one organisation and one status a day, never
 * two. Identity numbers, phones and addresses are shown masked; seeing one in clear is recorded.
 */
@Component
public class People {
  private final PersonStore store;
  private final MembershipStore memberships;
  private final PostStore posts;
  private final UnitStore units;
  private final PersonQueries queries;
  private final Lineage lineage;
  private final Audit audit;
  private final Clock clock;

  People(
      PersonStore store,
      MembershipStore memberships,
      PostStore posts,
      UnitStore units,
      PersonQueries queries,
      Lineage lineage,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.posts = posts;
    this.units = units;
    this.queries = queries;
    this.lineage = lineage;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a person who belongs to the organisation from a day on. */
  public PersonId add(
      Actor actor, PersonDetails details, OrgId unit, MemberStatus status, LocalDate from) {
    return addAll(actor, List.of(new NewPerson(details, unit, status, from))).get(0);
  }

  /**
   * Adds many people at once, all or none; each leaves its own link in the chain.
   *
   * @throws Refused with the faults of the first person who has some
   */
  public List<PersonId> addAll(Actor actor, List<NewPerson> wanted) {
    Keeper.require(actor);
    wanted.stream()
        .map(NewPerson::organization)
        .distinct()
        .forEach(unit -> lineage.require(actor.scope(), unit));
    List<NewPerson> clean = wanted.stream().map(this::clean).toList();
    return audit.writeAll(
        actor,
        "person.add",
        trails -> {
          Map<OrgId, UnitStore.Unit> known = new HashMap<>();
          return clean.stream().map(one -> insert(actor, one, trails.get(), known)).toList();
        });
  }

  /** What is wrong with details, without keeping them; empty when nothing is. */
  public List<FieldError> faults(PersonDetails details) {
    Faults faults = new Faults();
    PersonRules.check(details, LocalDate.now(clock), faults);
    return faults.found();
  }

  private NewPerson clean(NewPerson wanted) {
    Faults faults = new Faults();
    PersonDetails clean = PersonRules.check(wanted.details(), LocalDate.now(clock), faults);
    faults.day("from", wanted.from());
    faults.stop();
    return new NewPerson(clean, wanted.organization(), wanted.status(), wanted.from());
  }

  private PersonId insert(
      Actor actor, NewPerson one, Trail trail, Map<OrgId, UnitStore.Unit> known) {
    PersonId id = new PersonId(Ids.next(clock));
    OrgId unit = one.organization();
    trail.on("person", id.value()).with("organization", unit).with("status", one.status().id());
    checkKept(
        known.computeIfAbsent(unit, u -> locked(actor.root(), u)),
        new Spell<>(one.from(), Course.OPEN, new Home(unit, one.status())));
    checkNumber(actor, id, one.details());
    store.insert(actor.root(), id, one.details());
    memberships.insert(actor.root(), id, one);
    return id;
  }

  /**
   * Replaces the details; a {@link Secret} not given stays.
   *
   * @throws Conflict when somebody changed the person since the version was read
   */
  public void change(Actor actor, PersonId id, int version, PersonDetails details) {
    Faults faults = new Faults();
    write(
        actor,
        id,
        "person.change",
        trail -> {
          PersonStore.Row old = store.find(actor.root(), id).orElseThrow(NotFound::new);
          PersonDetails whole = details.with(details.secrets().over(old.details().secrets()));
          PersonDetails clean = PersonRules.check(whole, LocalDate.now(clock), faults);
          faults.stop();
          checkNumber(actor, id, clean);
          if (!store.update(actor.root(), id, version, clean)) {
            throw new Conflict("有人刚刚修改过这位人员的资料，请重新打开后再改。");
          }
          trail.with("version", version + 1);
        });
  }

  /** One identity number, one person; two at the same moment meet at the unique index. */
  private void checkNumber(Actor actor, PersonId id, PersonDetails details) {
    details
        .idNumber()
        .filter(number -> !number.isEmpty())
        .flatMap(number -> store.withNumber(actor.root(), number, id))
        .ifPresent(
            other -> {
              String whose =
                  store.sees(actor.scope(), other)
                      ? "“" + store.names(actor.root(), List.of(other)).get(other) + "”"
                      : "其他组织的人员";
              throw new Refused(
                  "idNumber", "这个公民身份号码已经登记在" + whose + "名下：请核对号码，或在名单中找到此人办理转接，不要重复建人。");
            });
  }

  /**
   * The membership lies elsewhere from a day on; the status stays. Somebody who had left comes back
   * with the last status.
   *
   * @param endPosts whether the posts in the organisation left end too
   */
  public void transfer(Actor actor, PersonId id, OrgId to, LocalDate from, boolean endPosts) {
    lineage.require(actor.scope(), to);
    checkDay(from);
    write(
        actor,
        id,
        "person.transfer",
        trail -> {
          trail.with("organization", to).with("from", from);
          Course<Home> course = course(actor.root(), id);
          Optional<Home> old = course.on(from);
          if (endPosts && old.isPresent()) {
            posts.endOf(actor.root(), id, old.map(Home::unit), from);
          }
          keep(actor.root(), id, moved(course, to, from), from);
        });
  }

  /** The person is something else from a day on: an activist becomes a candidate, and so on. */
  public void changeStatus(Actor actor, PersonId id, MemberStatus status, LocalDate from) {
    checkDay(from);
    write(
        actor,
        id,
        "person.status",
        trail -> {
          trail.with("status", status.id()).with("from", from);
          Course<Home> course = course(actor.root(), id);
          refuseIf(course.on(from).isEmpty(), "from", "此人在这一天不在任何组织，请改日期。");
          keep(actor.root(), id, course.change(from, Home::status, Home::as, status), from);
        });
  }

  /** The person leaves the office's organisations; {@code last} is the last day. Posts end. */
  public void leave(Actor actor, PersonId id, LocalDate last) {
    checkDay(last);
    LocalDate end = Days.until(last);
    write(
        actor,
        id,
        "person.leave",
        trail -> {
          trail.with("until", last);
          Course<Home> course = course(actor.root(), id);
          refuseIf(!end.isAfter(course.since()), "until", "不能早于此人加入组织的日期，请改日期。");
          refuseIf(end.isAfter(course.until()), "until", "此人在这之前已经离开。");
          memberships.store(actor.root(), id, course.endingAt(end));
          posts.endOf(actor.root(), id, Optional.empty(), end);
        });
  }

  /** Corrects a leaving that was a mistake; posts that ended with it are given anew by hand. */
  public void undoLeaving(Actor actor, PersonId id) {
    write(
        actor,
        id,
        "person.undo-leaving",
        trail -> {
          Course<Home> course = course(actor.root(), id);
          LocalDate end = course.until();
          refuseIf(end.equals(Course.OPEN), "until", "此人没有离开，无需恢复。");
          keep(actor.root(), id, course.lastedUntil(Course.OPEN), end);
        });
  }

  /**
   * A masked field in clear; leaves {@code person.reveal} in the chain.
   *
   * @throws Forbidden unless the actor keeps people, or is the secretary where the person belongs
   */
  public String reveal(Actor actor, PersonId id, Secret secret) {
    require(actor.scope(), id);
    requireRevealing(actor, id);
    return audit.write(
        actor,
        "person.reveal",
        trail -> {
          trail.on("person", id.value()).with("field", secret.id());
          PersonDetails details = store.find(actor.root(), id).orElseThrow(NotFound::new).details();
          return details.secrets().get(secret).orElse("");
        });
  }

  /** Whether {@link #reveal} would answer. */
  public boolean mayReveal(Actor actor, PersonId id) {
    return actor.is(Role.OFFICE)
        || (actor.is(Role.BRANCH_SECRETARY)
            && queries.belongsTo(actor.scope(), id, LocalDate.now(clock)));
  }

  /**
   * The person's file.
   *
   * @throws NotFound when the person does not belong, and never belonged, to what the scope sees
   */
  public Person get(Scope scope, PersonId id) {
    require(scope, id);
    PersonStore.Row row = store.find(scope.root(), id).orElseThrow(NotFound::new);
    PersonDetails details = row.details();
    return new Person(
        id,
        details.name(),
        details.gender(),
        details.born(),
        details.joined(),
        details.nation(),
        details.origin(),
        details.education(),
        details.job(),
        details.marks(),
        masked(details.secrets()),
        row.version(),
        stays(scope.root(), id));
  }

  /**
   * People whose membership lies in the subtree on a day, by pinyin, with their posts.
   *
   * @param q name, full pinyin or initials; empty: everybody
   * @param after the last person of the page before; empty: from the beginning
   */
  public List<PersonLine> list(
      Scope scope,
      Optional<OrgId> organization,
      String q,
      LocalDate asOf,
      Optional<PersonId> after,
      int limit) {
    return list(scope, organization, Set.of(), q, asOf, after, limit);
  }

  /** The same, only those with one of the statuses; none given: all. */
  public List<PersonLine> list(
      Scope scope,
      Optional<OrgId> organization,
      Set<MemberStatus> statuses,
      String q,
      LocalDate asOf,
      Optional<PersonId> after,
      int limit) {
    organization.ifPresent(top -> lineage.require(scope, top));
    return queries.list(scope, organization, statuses, q, asOf, after, limit);
  }

  /** How many people belong to each organisation itself on a day, by status. */
  public Map<OrgId, Map<MemberStatus, Integer>> tally(Scope scope, LocalDate day) {
    return queries.tally(scope, day);
  }

  /**
   * Who may be present: people whose membership lies in the subtree on the day, and those who hold
   * a post in the organisation itself (the only members of a group); with the posts of each there.
   */
  public List<PersonLine> membersOn(Scope scope, OrgId organization, LocalDate day) {
    lineage.require(scope, organization);
    return queries.membersOn(scope, organization, day);
  }

  /**
   * Who bears one of the names on a day, with their posts.
   *
   * @param organization only below it; empty: in all that the scope sees
   */
  public List<PersonLine> named(
      Scope scope, Optional<OrgId> organization, Collection<String> names, LocalDate day) {
    organization.ifPresent(top -> lineage.require(scope, top));
    return names.isEmpty() ? List.of() : queries.named(scope, organization, names, day);
  }

  /** Names by id, whoever asks: for showing what was recorded. */
  public Map<PersonId, String> names(RootId root, Collection<PersonId> ids) {
    return ids.isEmpty() ? Map.of() : store.names(root, ids);
  }

  private static Map<Secret, String> masked(PersonDetails.Secrets secrets) {
    Map<Secret, String> masked = new EnumMap<>(Secret.class);
    for (Secret secret : Secret.values()) {
      masked.put(secret, secrets.get(secret).map(secret::masked).orElse(""));
    }
    return masked;
  }

  void require(Scope scope, PersonId id) {
    if (scope.seesNothing() || !store.sees(scope, id)) {
      throw new NotFound();
    }
  }

  private void requireRevealing(Actor actor, PersonId id) {
    if (!mayReveal(actor, id)) {
      throw new Forbidden("证件号码、电话和住址只有机关党委办公室和所在支部书记可以查看全文。");
    }
  }

  private void write(
      Actor actor, PersonId id, String action, java.util.function.Consumer<Trail> work) {
    Keeper.require(actor);
    require(actor.scope(), id);
    audit.run(
        actor,
        action,
        trail -> {
          trail.on("person", id.value());
          store.lock(actor.root(), id);
          work.accept(trail);
        });
  }

  /** Stores the course after checking every stay from the day on against its organisation. */
  private void keep(RootId root, PersonId id, Course<Home> course, LocalDate from) {
    for (Spell<Home> spell : course.spells()) {
      if (spell.until().isAfter(from)) {
        checkKept(locked(root, spell.value().unit()), spell);
      }
    }
    memberships.store(root, id, course);
  }

  private UnitStore.Unit locked(RootId root, OrgId organization) {
    units.lockToUse(root, organization);
    return units.require(root, organization);
  }

  private static void checkKept(UnitStore.Unit unit, Spell<Home> spell) {
    MembershipStore.checkKeeps(unit.kind(), spell.value().status(), "organization");
    refuseIf(unit.course().since().isAfter(spell.since()), "from", "该组织在这一天还没有成立，请改日期。");
    refuseIf(unit.course().until().isBefore(spell.until()), "organization", "该组织已撤销或已定撤销，请另选组织。");
  }

  private Course<Home> moved(Course<Home> course, OrgId to, LocalDate from) {
    if (course.on(from).isPresent()) {
      return course.change(from, Home::unit, Home::in, to);
    }
    refuseIf(from.isBefore(course.until()), "from", "此人在这一天不在任何组织，请改日期。");
    return course.then(from, Home.in(course.last().value(), to));
  }

  private Course<Home> course(RootId root, PersonId id) {
    return memberships.find(root, id).orElseThrow(NotFound::new);
  }

  private List<Person.Stay> stays(RootId root, PersonId id) {
    Function<Spell<Home>, Person.Stay> stay =
        spell ->
            new Person.Stay(
                spell.value().unit(),
                spell.value().status(),
                spell.since(),
                Days.last(spell.until()));
    List<Person.Stay> stays =
        new ArrayList<>(course(root, id).spells().stream().map(stay).toList());
    Collections.reverse(stays);
    return stays;
  }

  private static void checkDay(LocalDate day) {
    Faults faults = new Faults();
    faults.day("from", day);
    faults.stop();
  }

  private static void refuseIf(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new Refused(field, sentence);
    }
  }
}
