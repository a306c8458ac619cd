package org.youju.requirements;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Measured;
import org.youju.catalog.Requirement;
import org.youju.catalog.Rhythm;
import org.youju.catalog.Wording;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.ledger.Extracts;
import org.youju.metrics.Gathering;
import org.youju.metrics.Personally;
import org.youju.organization.Chronicle;
import org.youju.organization.Chronicles;
import org.youju.organization.Lineage;

/**
 * Obligations as they stand at this moment: derived from records and rolls whenever asked, so an
 * entry changes them the moment it is stored. Everything an actor is not to see is left out: see
 * {@link Sight}.
 */
@Component
public class Duties {
  /** So many organisations are read and judged together. */
  private static final int BATCH = 200;

  /** So many organisations are looked through for a page. */
  private static final int PAGE = 60;

  static final Comparator<Obligation> BY_DUE =
      Comparator.comparing(Obligation::due)
          .thenComparing(one -> one.requirement().id())
          .thenComparing(Obligation::key);

  private final Catalog catalog;
  private final Chronicles chronicles;
  private final KeptChronicles kept;
  private final Gathering gathering;
  private final Extracts extracts;
  private final Lineage lineage;
  private final Remarks remarks;
  private final LocalRules local;
  private final OwnPerson own;
  private final Clock clock;

  Duties(
      Catalog catalog,
      Chronicles chronicles,
      KeptChronicles kept,
      Gathering gathering,
      Extracts extracts,
      Lineage lineage,
      Remarks remarks,
      LocalRules local,
      OwnPerson own,
      Clock clock) {
    this.catalog = catalog;
    this.chronicles = chronicles;
    this.kept = kept;
    this.gathering = gathering;
    this.extracts = extracts;
    this.lineage = lineage;
    this.remarks = remarks;
    this.local = local;
    this.own = own;
    this.clock = clock;
  }

  /**
   * Obligations of one organisation and its people whose periods overlap, by the day they are due.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public List<Obligation> of(Actor actor, OrgId organization, Period period) {
    lineage.require(actor.scope(), organization);
    return visible(actor, judge(actor.scope(), List.of(organization), rules(actor.root()), period))
        .sorted(BY_DUE)
        .toList();
  }

  /**
   * Duties of an organisation and of what stands below it.
   *
   * @param alone too much stands below to be looked through for a page: these are its own only
   */
  public record Around(List<Obligation> obligations, boolean alone) {}

  /**
   * Obligations by some of the requirements only, of an organisation and of what stands below it:
   * all of that where it is not too much to look through for a page, else the organisation alone.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public Around around(
      Actor actor, OrgId organization, Predicate<Requirement> which, Period period) {
    lineage.require(actor.scope(), organization);
    List<Requirement> rules = rules(actor.root()).stream().filter(which).toList();
    List<OrgId> below =
        chronicles.find(
            actor.scope(), Optional.of(organization), kinds(rules), period.from(), period.to());
    boolean alone = below.size() > PAGE;
    List<OrgId> units = alone ? List.of(organization) : below;
    return new Around(
        visible(actor, judge(actor.scope(), units, rules, period)).sorted(BY_DUE).toList(), alone);
  }

  /**
   * Terms of committees that end in a span, by the day they end, a page of organisations.
   *
   * @param more whether organisations stand on further pages
   */
  public record Terms(List<Obligation> obligations, boolean more) {}

  /**
   * Those of an organisation and what stands below it.
   *
   * @param skip how many organisations stand on the pages before
   * @param size how many stand on a page
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public Terms terms(Actor actor, OrgId under, Period ending, int skip, int size) {
    lineage.require(actor.scope(), under);
    List<Requirement> rules =
        rules(actor.root()).stream()
            .filter(rule -> rule.newest().rhythm() instanceof Rhythm.Term)
            .toList();
    List<OrgId> found =
        chronicles.ending(actor.scope(), under, ending.from(), ending.to(), skip, size + 1);
    List<OrgId> units = found.subList(0, Math.min(size, found.size()));
    return new Terms(
        visible(actor, judge(actor.scope(), units, rules, ending))
            .filter(one -> ending.contains(one.due()))
            .sorted(BY_DUE)
            .toList(),
        found.size() > size);
  }

  /** Who of the roll the actor is; empty where nobody has said so. */
  public Optional<PersonId> self(Actor actor) {
    return own.of(actor);
  }

  /**
   * The same for one person: duties of membership and of posts, wherever they lie as far as the
   * scope sees; one's own all of them.
   */
  public List<Obligation> of(Actor actor, PersonId person, Period period) {
    boolean mine = self(actor).filter(person::equals).isPresent();
    List<OrgId> units =
        chronicles.ofPeople(actor.root(), List.of(person)).stream()
            .filter(unit -> mine || lineage.sees(actor.scope(), unit))
            .toList();
    List<Requirement> ofPeople =
        rules(actor.root()).stream().filter(Requirement::ofPeople).toList();
    Sight sight = new Sight(actor, self(actor));
    return judge(actor.scope(), units, ofPeople, period).stream()
        .filter(sight::sees)
        .filter(one -> one.person().filter(p -> p.id().equals(person)).isPresent())
        .sorted(BY_DUE)
        .toList();
  }

  /**
   * One obligation, if there is one and the actor may see it.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public Optional<Obligation> find(
      Actor actor,
      OrgId organization,
      String requirement,
      Period period,
      Optional<PersonId> person) {
    Optional<PersonId> self = self(actor);
    if (person.isEmpty() || !person.equals(self)) {
      lineage.require(actor.scope(), organization);
    }
    List<Requirement> rule =
        rules(actor.root()).stream().filter(r -> r.id().equals(requirement)).toList();
    Sight sight = new Sight(actor, self);
    return judge(
            actor.scope(),
            List.of(organization),
            rule,
            period,
            Optional.of(one -> person.filter(one::equals).isPresent()))
        .stream()
        .filter(sight::sees)
        .filter(o -> o.period().equals(period))
        .filter(o -> o.person().map(Obligation.Person::id).equals(person))
        .findFirst();
  }

  /** Open duties of all organisations the actor sees that fall due between two days. */
  public List<Obligation> dueBetween(Actor actor, LocalDate from, LocalDate to) {
    Period period = new Period(from, to);
    return scan(
        actor,
        Optional.empty(),
        period,
        one -> one.status() == Status.NOT_YET && period.contains(one.due()),
        Optional.empty(),
        Integer.MAX_VALUE);
  }

  /**
   * A page of obligations in an organisation and everything below it, organisation by organisation.
   *
   * @param after the {@link Obligation#key} of the last one before
   */
  public List<Obligation> page(
      Actor actor,
      Optional<OrgId> under,
      Period period,
      Optional<Status> status,
      Optional<String> after,
      int limit) {
    under.ifPresent(top -> lineage.require(actor.scope(), top));
    return scan(
        actor,
        under,
        period,
        one -> status.map(wanted -> one.status() == wanted).orElse(true),
        after,
        limit);
  }

  private List<Obligation> scan(
      Actor actor,
      Optional<OrgId> under,
      Period period,
      Predicate<Obligation> wanted,
      Optional<String> after,
      int limit) {
    List<Requirement> rules = rules(actor.root());
    List<OrgId> units =
        chronicles.find(actor.scope(), under, kinds(rules), period.from(), period.to());
    List<OrgId> rest = after.map(key -> from(units, key)).orElse(units);
    List<Obligation> found = new ArrayList<>();
    int size = limit == Integer.MAX_VALUE ? BATCH : 8;
    for (int at = 0; at < rest.size() && found.size() < limit; at += size) {
      List<OrgId> batch = rest.subList(at, Math.min(at + size, rest.size()));
      visible(actor, judge(actor.scope(), batch, rules, period))
          .filter(wanted)
          .filter(one -> after.map(key -> one.key().compareTo(key) > 0).orElse(true))
          .sorted(Comparator.comparing(Obligation::key))
          .limit((long) limit - found.size())
          .forEach(found::add);
    }
    return found;
  }

  private static List<OrgId> from(List<OrgId> units, String key) {
    String first = key.split("/", 2)[0];
    return units.stream().filter(unit -> unit.toString().compareTo(first) >= 0).toList();
  }

  private static Stream<Obligation> visible(Actor actor, List<Obligation> obligations) {
    return obligations.stream().filter(new Sight(actor)::sees);
  }

  /** The requirements in force in an office. */
  public List<Requirement> rules(RootId root) {
    return local.rules(root);
  }

  static Set<String> kinds(Collection<Requirement> rules) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Requirement rule : rules) {
      kinds.addAll(rule.newest().whom().organizations());
      kinds.addAll(rule.newest().whom().atTop());
    }
    return kinds;
  }

  private List<Obligation> judge(
      Scope scope, Collection<OrgId> units, Collection<Requirement> rules, Period period) {
    return judge(scope, units, rules, period, Optional.empty());
  }

  private List<Obligation> judge(
      Scope scope,
      Collection<OrgId> units,
      Collection<Requirement> rules,
      Period period,
      Optional<Predicate<PersonId>> records) {
    Reading reading = read(scope, units, rules, period, records);
    return judged(scope, reading, reading.rosters()).stream()
        .flatMap(one -> one.obligations().stream())
        .toList();
  }

  /** An organisation with its obligations. */
  record Judged(Chronicle chronicle, List<Obligation> obligations) {}

  /**
   * What was read of many organisations at once, their own entries left aside.
   *
   * @param records whether records are to be told, not only what they come to
   */
  record Reading(
      Collection<Requirement> rules,
      Period period,
      Wants wants,
      List<Roster> rosters,
      Personally people,
      Map<OrgId, List<Remark>> said,
      Optional<LocalDate> keptSince,
      LocalDate today,
      boolean records) {}

  /**
   * Reads rolls and sums; {@link #judged} reads the rest, of all organisations or of some.
   *
   * @param records when the records are wanted: whose, where people's are
   */
  Reading read(
      Scope scope,
      Collection<OrgId> units,
      Collection<Requirement> rules,
      Period period,
      Optional<Predicate<PersonId>> records) {
    LocalDate today = LocalDate.now(clock);
    Wants wants = new Wants(catalog, gathering, rules, period, today);
    List<Roster> rosters = kept.of(scope.root(), units).stream().map(Roster::new).toList();
    return new Reading(
        rules,
        period,
        wants,
        rosters,
        wants.ofPeople(scope, rosters, records),
        remarks.of(scope.root(), units, period.from()).stream()
            .collect(Collectors.groupingBy(Remark::organization)),
        keptSince(scope.root()),
        today,
        records.isPresent());
  }

  /** Judges organisations together, with the records behind each judgment. */
  List<Judged> judged(
      Scope scope, Collection<OrgId> units, Collection<Requirement> rules, Period period) {
    Reading reading = read(scope, units, rules, period, Optional.of(person -> true));
    return judged(scope, reading, reading.rosters());
  }

  /** The same for many of them, without records, on all cores. */
  Stream<Judged> together(
      Scope scope, Collection<OrgId> units, Collection<Requirement> rules, Period period) {
    Reading reading = read(scope, units, rules, period, Optional.empty());
    List<Roster> rosters = reading.rosters();
    return IntStream.range(0, (rosters.size() + BATCH - 1) / BATCH)
        .parallel()
        .mapToObj(i -> rosters.subList(i * BATCH, Math.min((i + 1) * BATCH, rosters.size())))
        .flatMap(batch -> judged(scope, reading, batch).stream());
  }

  /** Judges some of the organisations that were read: what they recorded is read at once. */
  List<Judged> judged(Scope scope, Reading reading, Collection<Roster> some) {
    Facts facts =
        new Facts(
            catalog,
            gathering.gather(
                scope, reading.wants().ofUnits(some), reading.people(), reading.records()),
            reading.today(),
            reading.keptSince());
    return some.stream().map(roster -> judged(facts, reading, roster)).toList();
  }

  private static Judged judged(Facts facts, Reading reading, Roster roster) {
    List<Remark> said = reading.said().getOrDefault(roster.chronicle().id(), List.of());
    return new Judged(
        roster.chronicle(),
        new Assess(facts, roster, reading.period())
            .all(reading.rules()).stream().map(one -> one.with(said)).toList());
  }

  /** First day of the month of the office's earliest entry. */
  Optional<LocalDate> keptSince(RootId root) {
    return extracts.firstDay(root).map(day -> day.withDayOfMonth(1));
  }

  /** Kinds of entries that also count for those above whoever recorded them. */
  Set<String> kindsCountedBelow(RootId root) {
    return rules(root).stream()
        .flatMap(rule -> rule.wordings().stream())
        .map(Wording::measured)
        .flatMap(
            measured ->
                measured instanceof Measured.Counted counted && counted.below()
                    ? catalog.metric(counted.metric()).stream()
                    : Stream.empty())
        .flatMap(metric -> Gathering.kinds(catalog, List.of(metric)).stream())
        .collect(Collectors.toSet());
  }

  /** Requirements that figures count. */
  Set<String> figured() {
    return catalog.metrics().stream()
        .flatMap(
            metric ->
                metric.counting() instanceof Counting.Duties counted
                    ? counted.requirements().stream()
                    : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** What stands directly above an organisation on the last day of a period that has come. */
  Optional<OrgId> parent(RootId root, OrgId organization, Period period) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = period.to().isBefore(today) ? period.to() : today;
    return lineage
        .ancestors(root, List.of(organization), day)
        .getOrDefault(organization, List.of())
        .stream()
        .skip(1)
        .findFirst();
  }

  /** The organisation and those below it, as far as they can have duties in a span. */
  List<OrgId> unitsBelow(Scope scope, OrgId top, Collection<Requirement> rules, Period period) {
    return chronicles.find(scope, Optional.of(top), kinds(rules), period.from(), period.to());
  }

  /** Organisations that can have duties in a span. */
  List<OrgId> units(Scope scope, Collection<Requirement> rules, Period period) {
    return chronicles.find(scope, Optional.empty(), kinds(rules), period.from(), period.to());
  }
}
