package org.youju.organization;

import static org.youju.organization.OrganizationRules.checkAlive;
import static org.youju.organization.OrganizationRules.checkAliveFrom;
import static org.youju.organization.OrganizationRules.checkClosable;
import static org.youju.organization.OrganizationRules.checkEnd;
import static org.youju.organization.OrganizationRules.checkParent;
import static org.youju.organization.OrganizationRules.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
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
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/**
 * Founds, creates, renames, moves, merges and closes organisations, each from a day on. What was
 * true on earlier days stays; a later change of the same attribute stays too. All days are those
 * that people say: the first day it is so, the last day it was so.
 */
@Component
public class Organizations {
  private static final int NAME = 100;

  private final UnitStore store;
  private final MembershipStore memberships;
  private final PostStore posts;
  private final OrganizationQueries queries;
  private final Lineage lineage;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Organizations(
      UnitStore store,
      MembershipStore memberships,
      PostStore posts,
      OrganizationQueries queries,
      Lineage lineage,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.posts = posts;
    this.queries = queries;
    this.lineage = lineage;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Founds the office's tree: its first organisation has the id of the actor's root.
   *
   * @throws Conflict when the tree has been founded already
   */
  public OrgId found(Actor actor, OrganizationKind kind, String name, LocalDate from) {
    Faults faults = new Faults();
    String clean = faults.required("name", "组织名称", name, NAME);
    faults.day("from", from);
    faults.unless(kind.mayBeRoot(), "kind", "最上级组织须是党组、党委、党总支或党支部。");
    faults.stop();
    OrgId id = new OrgId(actor.root().value());
    return audit.write(
        actor,
        "organization.found",
        trail -> {
          if (store.exists(actor.root())) {
            throw new Conflict("组织架构已经建立，请直接在其中新建组织。");
          }
          trail.on("organization", id.value()).with("kind", kind.id());
          OrganizationDetails none = OrganizationDetails.none();
          add(actor.root(), id, kind, none, Course.from(from, Course.OPEN, root(clean)));
          return id;
        });
  }

  /** Creates an organisation below another. */
  public OrgId create(Actor actor, NewOrganization wanted) {
    Keeper.require(actor);
    lineage.require(actor.scope(), wanted.parent());
    Faults faults = new Faults();
    String name = faults.required("name", "组织名称", wanted.name(), NAME);
    OrganizationDetails details = wanted.details().checked(faults);
    faults.day("from", wanted.from());
    wanted.until().ifPresent(last -> checkEnd(faults, wanted.from(), last));
    faults.stop();
    OrgId id = new OrgId(Ids.next(clock));
    LocalDate until = Days.until(wanted.until());
    return audit.write(
        actor,
        "organization.create",
        trail -> {
          trail.on("organization", id.value()).with("kind", wanted.kind().id());
          trail.with("parent", wanted.parent()).with("from", wanted.from());
          RootId root = actor.root();
          store.lockTree(root);
          checkParent(
              store.require(root, wanted.parent()), wanted.kind(), wanted.from(), until, "kind");
          Place place = new Place(name, Optional.of(wanted.parent()));
          add(root, id, wanted.kind(), details, Course.from(wanted.from(), until, place));
          return id;
        });
  }

  /** Gives a new name from a day on; the same day again corrects it. */
  public void rename(Actor actor, OrgId id, String name, LocalDate from) {
    Faults faults = new Faults();
    String clean = faults.required("name", "组织名称", name, NAME);
    faults.day("from", from);
    faults.stop();
    change(
        actor,
        id,
        "organization.rename",
        (trail, unit) -> {
          trail.with("from", from);
          checkAlive(unit, from, "from");
          Course<Place> named = unit.course().change(from, Place::name, Place::renamed, clean);
          store.store(actor.root(), id, named);
        });
  }

  /** Puts the organisation, with all below it, below another from a day on. */
  public void move(Actor actor, OrgId id, OrgId parent, LocalDate from) {
    Faults faults = new Faults();
    faults.day("from", from);
    faults.stop();
    change(
        actor,
        id,
        "organization.move",
        (trail, unit) -> {
          trail.with("from", from).with("parent", parent);
          place(actor, unit, parent, from, "parent");
        });
  }

  /**
   * Closes the organisation at the end of the day before {@code from}; from then on its members and
   * what stood below it belong to the other. Its posts and terms end.
   *
   * @throws Refused while it has entries from that day on
   */
  public void merge(Actor actor, OrgId id, OrgId into, LocalDate from) {
    Faults faults = new Faults();
    faults.day("from", from);
    faults.unless(!id.equals(into), "into", "不能与自己合并，请选择另一个组织。");
    faults.stop();
    change(
        actor,
        id,
        "organization.merge",
        (trail, unit) -> {
          trail.with("from", from).with("into", into);
          RootId root = actor.root();
          checkClosable(unit, from, "from");
          lineage.require(actor.scope(), into);
          UnitStore.Unit target = store.require(root, into);
          checkAliveFrom(target, from, "into", "合并到的组织");
          refuseIf(
              store.above(root, id, into, from, Course.OPEN), "into", "不能合并到自己的下级组织，请先把下级调整出去。");
          store.lockToClose(root, id);
          takeOver(actor, id, into, from);
          trail.with("people", memberships.moveAll(root, id, target, from));
          end(actor, unit, from, "from");
          store.succeed(root, id, Optional.of(into));
        });
  }

  /**
   * Closes the organisation; {@code last} is its last day. Its posts and terms end.
   *
   * @throws Refused while it still has members, organisations below it or entries of later days
   */
  public void close(Actor actor, OrgId id, LocalDate last) {
    Faults faults = new Faults();
    faults.day("until", last);
    faults.stop();
    LocalDate end = Days.until(last);
    change(
        actor,
        id,
        "organization.close",
        (trail, unit) -> {
          trail.with("until", last);
          RootId root = actor.root();
          checkClosable(unit, end, "until");
          store.lockToClose(root, id);
          int below = store.childrenFrom(root, id, end).size();
          int people = memberships.countFrom(root, id, end);
          refuseIf(below > 0, "until", "还有 " + below + " 个下级组织，请先调整、合并或撤销它们。");
          refuseIf(people > 0, "until", "还有 " + people + " 人的组织关系在这里，请先转出，或改用“合并”。");
          end(actor, unit, end, "until");
        });
  }

  /** Corrects a closing that was a mistake: the organisation goes on as it was on its last day. */
  public void reopen(Actor actor, OrgId id) {
    change(
        actor,
        id,
        "organization.reopen",
        (trail, unit) -> {
          LocalDate end = unit.course().until();
          refuseIf(end.equals(Course.OPEN), "until", "该组织没有撤销，无需恢复。");
          trail.with("from", end);
          unit.course()
              .last()
              .value()
              .parent()
              .ifPresent(
                  parent ->
                      checkParent(
                          store.require(actor.root(), parent),
                          unit.kind(),
                          end,
                          Course.OPEN,
                          "until"));
          store.store(actor.root(), id, unit.course().lastedUntil(Course.OPEN));
          store.succeed(actor.root(), id, Optional.empty());
          ancestryChanged(actor.root(), id, end);
        });
  }

  /**
   * Takes organisations away as if they had never been created, within the caller's write; the
   * lower ones first. Whoever refers to one keeps the database from doing so.
   */
  public void remove(Actor actor, Trail trail, List<OrgId> organizations) {
    Keeper.require(actor);
    organizations.forEach(organization -> lineage.require(actor.scope(), organization));
    store.lockTree(actor.root());
    organizations.forEach(organization -> store.delete(actor.root(), organization));
    trail.with("removed", organizations.size());
  }

  /** Replaces the details; a phone not given stays. */
  public void describe(Actor actor, OrgId id, OrganizationDetails details) {
    Faults faults = new Faults();
    OrganizationDetails clean = details.checked(faults);
    faults.stop();
    change(
        actor,
        id,
        "organization.describe",
        (trail, unit) -> store.describe(actor.root(), id, clean.over(unit.details())));
  }

  /** Details put right, and what is wrong with them, without keeping them. */
  public CheckedDetails check(OrganizationDetails details) {
    Faults faults = new Faults();
    OrganizationDetails clean = details.checked(faults);
    return new CheckedDetails(clean, faults.found());
  }

  /**
   * Details put right.
   *
   * @param errors by field: purpose, contact, phone or creditCode
   */
  public record CheckedDetails(OrganizationDetails details, List<FieldError> errors) {}

  /** Details of all organisations, phones in clear: for comparing and exporting, not for pages. */
  public Map<OrgId, OrganizationDetails> details(Actor actor) {
    Keeper.require(actor);
    return store.details(actor.root());
  }

  /**
   * The phone in clear; leaves {@code organization.reveal} in the chain.
   *
   * @throws Forbidden unless the actor keeps organisations, or is a secretary who sees this one
   */
  public String revealPhone(Actor actor, OrgId id) {
    lineage.require(actor.scope(), id);
    if (!mayReveal(actor)) {
      throw new Forbidden("组织的联系电话只有机关党委办公室和支部书记可以查看全文。");
    }
    return audit.write(
        actor,
        "organization.reveal",
        trail -> {
          trail.on("organization", id.value()).with("field", Secret.PHONE.id());
          return store.require(actor.root(), id).details().phone().orElse("");
        });
  }

  /** Whether {@link #revealPhone} would answer, of an organisation that the actor sees. */
  public static boolean mayReveal(Actor actor) {
    return actor.is(Role.OFFICE, Role.BRANCH_SECRETARY);
  }

  /**
   * The organisation as it was on a day.
   *
   * @throws NotFound when the scope does not see it, or it did not exist on that day
   */
  public Organization get(Scope scope, OrgId id, LocalDate asOf) {
    lineage.require(scope, id);
    return queries.find(scope.root(), id, asOf).orElseThrow(NotFound::new);
  }

  /**
   * Everything about one organisation over all time.
   *
   * @throws NotFound when the scope does not see it
   */
  public OrganizationHistory history(Scope scope, OrgId id) {
    lineage.require(scope, id);
    UnitStore.Unit unit = store.require(scope.root(), id);
    return OrganizationHistory.of(unit);
  }

  /**
   * Organisations that the scope sees on a day, in the order of their creation.
   *
   * @param under itself and what stands below it; empty: all that the scope sees
   * @param q part of the name, full pinyin or initials; empty: all
   * @param after the last one of the page before; empty: from the beginning
   */
  public List<Organization> list(
      Scope scope,
      Optional<OrgId> under,
      String q,
      LocalDate asOf,
      Optional<OrgId> after,
      int limit) {
    under.ifPresent(top -> lineage.require(scope, top));
    return queries.list(scope, under, q, asOf, after, limit);
  }

  /** Organisations directly below on a day, in the order of their creation. */
  public List<Organization> children(Scope scope, OrgId parent, LocalDate asOf) {
    lineage.require(scope, parent);
    return queries.children(scope, parent, asOf);
  }

  /**
   * Names as of a day, whoever asks: for showing what was recorded. One that did not exist on the
   * day answers with its first or last name.
   */
  public Map<OrgId, String> names(RootId root, Collection<OrgId> ids, LocalDate day) {
    return ids.isEmpty() ? Map.of() : queries.names(root, ids, day);
  }

  private interface Change {
    void on(Trail trail, UnitStore.Unit unit);
  }

  private void change(Actor actor, OrgId id, String action, Change change) {
    Keeper.require(actor);
    lineage.require(actor.scope(), id);
    audit.run(
        actor,
        action,
        trail -> {
          trail.on("organization", id.value());
          store.lockTree(actor.root());
          change.on(trail, store.require(actor.root(), id));
        });
  }

  private void add(
      RootId root,
      OrgId id,
      OrganizationKind kind,
      OrganizationDetails details,
      Course<Place> course) {
    store.insert(root, id, kind, details);
    store.store(root, id, course);
    store.deriveLineage(root, List.of(id));
  }

  private void place(Actor actor, UnitStore.Unit unit, OrgId parent, LocalDate from, String field) {
    RootId root = actor.root();
    refuseIf(unit.id().value().equals(root.value()), field, "最上级组织没有上级，不能调整。");
    checkAlive(unit, from, "from");
    lineage.require(actor.scope(), parent);
    LocalDate until = unit.course().steadyUntil(from, Place::parent);
    checkParent(store.require(root, parent), unit.kind(), from, until, field);
    refuseIf(store.above(root, unit.id(), parent, from, until), field, "上级不能是自己或自己的下级，请另选上级组织。");
    Course<Place> placed =
        unit.course().change(from, Place::parent, Place::moved, Optional.of(parent));
    store.store(root, unit.id(), placed);
    ancestryChanged(root, unit.id(), from);
  }

  /** One stay below the closing organisation after the other, until none is left. */
  private void takeOver(Actor actor, OrgId from, OrgId into, LocalDate day) {
    RootId root = actor.root();
    List<OrgId> children = store.childrenFrom(root, from, day);
    while (!children.isEmpty()) {
      UnitStore.Unit child = store.require(root, children.get(0));
      place(actor, child, into, beginning(child, from, day), "into");
      children = store.childrenFrom(root, from, day);
    }
  }

  /** The first day from {@code day} on, on which the child stands below the parent. */
  private static LocalDate beginning(UnitStore.Unit child, OrgId parent, LocalDate day) {
    return child.course().spells().stream()
        .filter(spell -> spell.until().isAfter(day))
        .filter(spell -> spell.value().parent().equals(Optional.of(parent)))
        .map(spell -> spell.since().isBefore(day) ? day : spell.since())
        .findFirst()
        .orElseThrow();
  }

  private void end(Actor actor, UnitStore.Unit unit, LocalDate end, String field) {
    RootId root = actor.root();
    events.publishEvent(new OrganizationEnding(root, unit.id(), end, field));
    posts.endAll(root, unit.id(), end);
    store.store(root, unit.id(), store.require(root, unit.id()).course().endingAt(end));
    ancestryChanged(root, unit.id(), end);
  }

  private void ancestryChanged(RootId root, OrgId unit, LocalDate from) {
    store.deriveLineage(root, store.everBelow(root, unit));
    if (!from.isAfter(LocalDate.now(clock))) {
      events.publishEvent(new OrganizationMoved(root, unit, from));
    }
  }

  private static Place root(String name) {
    return new Place(name, Optional.empty());
  }
}
