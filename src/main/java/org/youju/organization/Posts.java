package org.youju.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** Posts (职务), membership of groups, and terms of committees (届期). */
@Component
public class Posts {
  private static final int TITLE = 50;

  private final PostStore store;
  private final UnitStore units;
  private final MembershipStore memberships;
  private final People people;
  private final Lineage lineage;
  private final Audit audit;
  private final Clock clock;

  Posts(
      PostStore store,
      UnitStore units,
      MembershipStore memberships,
      People people,
      Lineage lineage,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.units = units;
    this.memberships = memberships;
    this.people = people;
    this.lineage = lineage;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives a person a post.
   *
   * @param title empty: the name of the rank
   * @param until the last day; empty: until further notice, or until the organisation's end
   */
  public UUID appoint(
      Actor actor,
      PersonId person,
      OrgId organization,
      String title,
      PostRank rank,
      LocalDate from,
      Optional<LocalDate> until) {
    requireKeeping(actor, organization);
    people.require(actor.scope(), person);
    Faults faults = new Faults();
    String clean = faults.line("title", "职务名称", title.isBlank() ? rank.title() : title, TITLE);
    checkDays(faults, from, until);
    faults.stop();
    UUID id = Ids.next(clock);
    return audit.write(
        actor,
        "post.appoint",
        trail -> {
          trail.on("person", person.value()).with("organization", organization);
          trail.with("rank", rank.id()).with("from", from).with("post", id);
          units.lockToUse(actor.root(), organization);
          UnitStore.Unit unit = units.require(actor.root(), organization);
          Post post = new Post(id, person, organization, clean, rank, from, lastDay(unit, until));
          check(actor.root(), unit, post);
          store.insert(actor.root(), post);
          return id;
        });
  }

  /** Ends a post; {@code last} is its last day. An earlier or later day corrects an ending. */
  public void release(Actor actor, UUID id, LocalDate last) {
    Post post = requirePost(actor, id);
    Faults faults = new Faults();
    checkDays(faults, post.from(), Optional.of(last));
    faults.stop();
    audit.run(
        actor,
        "post.release",
        trail -> {
          trail.on("person", post.person().value());
          trail.with("organization", post.organization()).with("post", id).with("until", last);
          units.lockToUse(actor.root(), post.organization());
          UnitStore.Unit unit = units.require(actor.root(), post.organization());
          refuseIf(Days.until(last).isAfter(unit.course().until()), "until", "不能晚于该组织撤销的日期，请改日期。");
          store.end(actor.root(), id, Days.until(last));
        });
  }

  /** Removes a post that was entered by mistake. */
  public void strike(Actor actor, UUID id) {
    Post post = requirePost(actor, id);
    audit.run(
        actor,
        "post.strike",
        trail -> {
          trail.on("person", post.person().value());
          trail.with("organization", post.organization()).with("post", id);
          trail.with("rank", post.rank().id()).with("from", post.from());
          store.delete(actor.root(), id);
        });
  }

  /** Enters a term of the organisation's committee, both days included. */
  public void enterTerm(
      Actor actor, OrgId organization, int number, LocalDate from, LocalDate until) {
    Keeper.require(actor);
    lineage.require(actor.scope(), organization);
    Faults faults = new Faults();
    checkDays(faults, from, Optional.of(until));
    faults.unless(number >= 1 && number <= 99, "number", "届次请填 1 至 99。");
    faults.stop();
    audit.run(
        actor,
        "term.enter",
        trail -> {
          trail.on("organization", organization.value());
          trail.with("number", number).with("from", from).with("until", until);
          units.lockTree(actor.root());
          UnitStore.Unit unit = units.require(actor.root(), organization);
          refuseIf(!unit.kind().hasCommittee(), "number", unit.kind().title() + "没有届期。");
          refuseIf(unit.course().on(from).isEmpty(), "from", "该组织在这一天还没有成立或已经撤销，请改日期。");
          checkFree(store.terms(actor.root(), organization), from, until);
          store.insert(actor.root(), new Term(organization, number, from, until));
        });
  }

  /** Removes a term that was entered by mistake. */
  public void strikeTerm(Actor actor, OrgId organization, LocalDate from) {
    Keeper.require(actor);
    lineage.require(actor.scope(), organization);
    audit.run(
        actor,
        "term.strike",
        trail -> {
          trail.on("organization", organization.value()).with("from", from);
          if (store.deleteTerm(actor.root(), organization, from) == 0) {
            throw new NotFound();
          }
        });
  }

  /** Posts that a person holds and held, the newest first. */
  public List<Post> of(Scope scope, PersonId person) {
    people.require(scope, person);
    return store.of(scope.root(), person);
  }

  /** Posts of the organisation itself on a day, the secretary first. */
  public List<Post> in(Scope scope, OrgId organization, LocalDate day) {
    lineage.require(scope, organization);
    return store.in(scope.root(), organization, day).stream()
        .sorted(java.util.Comparator.comparing(Post::rank).thenComparing(Post::from))
        .toList();
  }

  /** How many people hold a post in each organisation of the office on a day. */
  public Map<OrgId, Integer> tally(Scope scope, LocalDate day) {
    return scope.seesNothing() ? Map.of() : store.tally(scope.root(), day);
  }

  /** Terms of the organisation's committee, the newest first. */
  public List<Term> terms(Scope scope, OrgId organization) {
    lineage.require(scope, organization);
    return store.terms(scope.root(), organization);
  }

  /**
   * A post in an organisation that the scope sees.
   *
   * @throws NotFound when there is none
   */
  public Post get(Scope scope, UUID id) {
    Post post = store.find(scope.root(), id).orElseThrow(NotFound::new);
    lineage.require(scope, post.organization());
    return post;
  }

  private Post requirePost(Actor actor, UUID id) {
    Keeper.requireForPosts(actor);
    return get(actor.scope(), id);
  }

  private void requireKeeping(Actor actor, OrgId organization) {
    Keeper.requireForPosts(actor);
    lineage.require(actor.scope(), organization);
  }

  private void check(RootId root, UnitStore.Unit unit, Post post) {
    refuseIf(
        !post.rank().fits(unit.kind()),
        "rank",
        unit.kind().title() + "不设" + post.rank().title() + "，请选择其他职务类别。");
    refuseIf(unit.course().on(post.from()).isEmpty(), "from", "该组织在这一天还没有成立或已经撤销，请改日期。");
    boolean belongs =
        memberships.find(root, post.person()).flatMap(c -> c.on(post.from())).isPresent();
    refuseIf(!belongs, "from", "此人在这一天不在任何组织，请先登记组织关系或改日期。");
    refuseIf(
        post.rank() == PostRank.SECRETARY
            && store.hasSecretary(root, unit.id(), post.from(), Days.until(post.until())),
        "rank",
        "该组织在这段时间已有书记，请先免去原任或调整日期。");
  }

  private static Optional<LocalDate> lastDay(UnitStore.Unit unit, Optional<LocalDate> until) {
    LocalDate end = unit.course().until();
    return Days.until(until).isAfter(end) ? Days.last(end) : until;
  }

  private static void checkFree(List<Term> terms, LocalDate from, LocalDate until) {
    boolean free =
        terms.stream().allMatch(term -> term.until().isBefore(from) || term.from().isAfter(until));
    refuseIf(!free, "from", "与已有的届期重叠，请改日期，或先删去登记错的届期。");
  }

  private static void checkDays(Faults faults, LocalDate from, Optional<LocalDate> until) {
    faults.day("from", from);
    until.ifPresent(last -> faults.day("until", last));
    faults.unless(
        until.map(last -> !last.isBefore(from)).orElse(true), "until", "结束日期不能早于开始日期，请调整。");
  }

  private static void refuseIf(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new Refused(field, sentence);
    }
  }
}
