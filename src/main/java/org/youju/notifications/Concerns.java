package org.youju.notifications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Anchor;
import org.youju.audit.Chain;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.organization.Post;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;
import org.youju.organization.Standing;
import org.youju.organization.Standings;

/** What concerns whom: the person responsible, and the direct superior once it is overdue. */
@Component
public class Concerns {
  /** How far back something overdue is still told; what is older stands on the board. */
  private static final int LOOK_BACK_DAYS = 100;

  /** How many answers are kept. */
  private static final int KNOWN = 500;

  /** How far ahead anything is told. */
  private static final int AHEAD_DAYS = 190;

  private final List<DueThings> sources;
  private final AccountHolders holders;
  private final Organizations organizations;
  private final Posts posts;
  private final Standings standings;
  private final Lineage lineage;
  private final Chain chain;
  private final Clock clock;
  private final Cache<Asked, List<DueThing>> known =
      Caffeine.newBuilder().maximumSize(KNOWN).build();

  Concerns(
      List<DueThings> sources,
      AccountHolders holders,
      Organizations organizations,
      Posts posts,
      Standings standings,
      Lineage lineage,
      Chain chain,
      Clock clock) {
    this.sources = List.copyOf(sources);
    this.holders = holders;
    this.organizations = organizations;
    this.posts = posts;
    this.standings = standings;
    this.lineage = lineage;
    this.chain = chain;
    this.clock = clock;
  }

  /** What an account answers for, and what is overdue one level below; overdue first, by day. */
  public List<DueThing> of(Actor actor) {
    Optional<PersonId> person = holders.person(actor.root(), actor.id());
    Set<OrgId> own = answersFor(actor, person);
    return told(actor.root(), own, person, period());
  }

  /** The same for a person, whether or not there is an account. */
  public List<DueThing> of(RootId root, PersonId person) {
    return told(root, secretaryOf(root, person), Optional.of(person), period());
  }

  /** Everything that falls due for one organisation, done or not. */
  public List<DueThing> ofOrganization(RootId root, OrgId organization, Period due) {
    return due(root, List.of(organization), due);
  }

  /** Everything due that an account answers for, done or not. */
  public List<DueThing> all(Actor actor, Period due) {
    Optional<PersonId> person = holders.person(actor.root(), actor.id());
    Set<OrgId> own = answersFor(actor, person);
    return mine(due(actor.root(), places(actor.root(), own, person), due), own, person);
  }

  /** The organisations whose meetings an account is invited to: its own, and its person's. */
  Set<OrgId> circle(Actor actor) {
    Optional<PersonId> person = holders.person(actor.root(), actor.id());
    Set<OrgId> circle = new LinkedHashSet<>(answersFor(actor, person));
    circle.add(actor.organization());
    person.ifPresent(who -> circle.addAll(homes(actor.root(), who)));
    return circle;
  }

  private List<DueThing> told(RootId root, Set<OrgId> own, Optional<PersonId> person, Period due) {
    LocalDate today = LocalDate.now(clock);
    List<DueThing> told =
        new ArrayList<>(mine(due(root, places(root, own, person), due), own, person));
    Set<OrgId> below = below(root, own, today);
    due(root, below, due).stream()
        .filter(thing -> thing.person().isEmpty())
        .filter(thing -> thing.overdue(today))
        .forEach(told::add);
    told.removeIf(thing -> thing.state() == DueThing.State.DONE || thing.told().isAfter(today));
    told.sort(
        Comparator.comparing((DueThing thing) -> !thing.overdue(today))
            .thenComparing(DueThing::due)
            .thenComparing(DueThing::what));
    return told;
  }

  /** The organisation's things are its secretary's, a person's things are the person's. */
  private static List<DueThing> mine(
      List<DueThing> things, Set<OrgId> own, Optional<PersonId> person) {
    return things.stream()
        .filter(
            thing ->
                thing.person().isPresent()
                    ? thing.person().equals(person)
                    : own.contains(thing.organization()))
        .toList();
  }

  private List<DueThing> due(RootId root, Collection<OrgId> places, Period due) {
    if (places.isEmpty()) {
      return List.of();
    }
    long head = chain.anchor(root, clock.instant()).map(Anchor::seq).orElse(0L);
    return known.get(new Asked(root, Set.copyOf(places), due, head), this::ask);
  }

  private List<DueThing> ask(Asked asked) {
    return sources.stream()
        .flatMap(source -> source.of(asked.root(), asked.places(), asked.due()).stream())
        .toList();
  }

  /**
   * What was asked, and how far the office's chain had grown: every write lengthens it, so an
   * answer is used again only as long as nothing was written.
   */
  private record Asked(RootId root, Set<OrgId> places, Period due, long head) {}

  /** Where to look: what one answers for, and where one belongs. */
  private Set<OrgId> places(RootId root, Set<OrgId> own, Optional<PersonId> person) {
    Set<OrgId> places = new LinkedHashSet<>(own);
    person.ifPresent(who -> held(root, who).stream().map(Post::organization).forEach(places::add));
    return places;
  }

  /** Where the membership lies; members of a group belong to its branch too. */
  private List<OrgId> homes(RootId root, PersonId person) {
    LocalDate today = LocalDate.now(clock);
    return standings.on(root, List.of(person), today).values().stream()
        .map(Standing::home)
        .flatMap(
            home ->
                lineage.ancestors(root, List.of(home), today).getOrDefault(home, List.of()).stream()
                    .limit(2))
        .toList();
  }

  /** The organisations that an account answers for, as far as it sees them, with their names. */
  Map<OrgId, String> answered(Actor actor) {
    List<OrgId> own =
        answersFor(actor, holders.person(actor.root(), actor.id())).stream()
            .filter(one -> lineage.sees(actor.scope(), one))
            .toList();
    return organizations.names(actor.root(), own, LocalDate.now(clock));
  }

  private Set<OrgId> answersFor(Actor actor, Optional<PersonId> person) {
    Set<OrgId> own = new LinkedHashSet<>();
    if (actor.is(Role.BRANCH_SECRETARY, Role.PARTY_GROUP_SECRETARY, Role.OFFICE)) {
      own.add(actor.organization());
    }
    person.ifPresent(who -> own.addAll(secretaryOf(actor.root(), who)));
    return own;
  }

  private Set<OrgId> secretaryOf(RootId root, PersonId person) {
    return held(root, person).stream()
        .filter(post -> post.rank() == PostRank.SECRETARY)
        .map(Post::organization)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The posts that a person holds today. */
  private List<Post> held(RootId root, PersonId person) {
    LocalDate today = LocalDate.now(clock);
    return posts.of(whole(root), person).stream()
        .filter(post -> !post.from().isAfter(today))
        .filter(post -> post.until().map(last -> !last.isBefore(today)).orElse(true))
        .toList();
  }

  private Set<OrgId> below(RootId root, Set<OrgId> own, LocalDate today) {
    Set<OrgId> below = new LinkedHashSet<>();
    for (OrgId one : own) {
      organizations.children(whole(root), one, today).stream()
          .filter(child -> child.kind().hasCommittee())
          .map(Organization::id)
          .forEach(below::add);
    }
    below.removeAll(own);
    return below;
  }

  private Period period() {
    LocalDate today = LocalDate.now(clock);
    return new Period(today.minusDays(LOOK_BACK_DAYS), today.plusDays(AHEAD_DAYS));
  }

  static Scope whole(RootId root) {
    return new Scope(root, List.of(new OrgId(root.value())));
  }
}
