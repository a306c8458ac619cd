package org.youju.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Metric;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;

/** What the form offers: kinds, organisations, places, people. */
@Component
class FormChoices {
  private static final int RECENT_ENTRIES = 60;
  private static final int RECENT_KINDS = 8;
  private static final int PLACES = 12;
  static final int ORGANIZATIONS = 300;
  private static final int FOUND = 12;

  private final Catalog catalog;
  private final Ledger ledger;
  private final Organizations organizations;
  private final People people;
  private final KindWords words;

  FormChoices(
      Catalog catalog, Ledger ledger, Organizations organizations, People people, KindWords words) {
    this.catalog = catalog;
    this.ledger = ledger;
    this.organizations = organizations;
    this.people = people;
    this.words = words;
  }

  /** What the organisation recorded lately: for recent kinds and places. */
  List<EntrySummary> recent(Actor actor, OrgId organization) {
    return ledger.entries(actor.scope(), EntryQuery.of(organization, RECENT_ENTRIES));
  }

  /** The organisation's own latest recording of the first of the kinds. */
  Optional<Recording> last(Actor actor, OrgId organization, List<String> kinds) {
    return kinds.stream()
        .findFirst()
        .flatMap(
            kind ->
                recent(actor, organization).stream()
                    .filter(e -> e.organization().equals(organization))
                    .filter(e -> e.kinds().contains(kind))
                    .findFirst())
        .map(line -> ledger.entry(actor.scope(), line.id()).recording());
  }

  /** The metrics that count one of the kinds. */
  Stream<Metric> counting(Collection<String> kinds) {
    return catalog.metrics().stream()
        .filter(metric -> !metric.disabled())
        .filter(metric -> metric.counting().kinds().stream().anyMatch(kinds::contains));
  }

  KindChoices kinds(Actor actor, List<EntrySummary> recent) {
    Map<String, List<KindChoices.Choice>> groups = new LinkedHashMap<>();
    Map<String, KindChoices.Choice> byId = new LinkedHashMap<>();
    for (Kind kind : catalog.kinds()) {
      if (kind.recordedBy().isEmpty() || kind.recordedBy().contains(actor.role())) {
        KindChoices.Choice choice = choice(kind);
        byId.put(kind.id(), choice);
        String area = Area.of(kind.category()).map(Area::title).orElse(kind.category());
        groups.computeIfAbsent(area, a -> new ArrayList<>()).add(choice);
      }
    }
    return new KindChoices(
        latest(recent, byId),
        groups.entrySet().stream()
            .map(e -> new KindChoices.Group(e.getKey(), e.getValue()))
            .toList());
  }

  private static List<KindChoices.Choice> latest(
      List<EntrySummary> recent, Map<String, KindChoices.Choice> byId) {
    return recent.stream()
        .flatMap(entry -> entry.kinds().stream())
        .distinct()
        .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
        .limit(RECENT_KINDS)
        .toList();
  }

  private KindChoices.Choice choice(Kind kind) {
    return new KindChoices.Choice(
        kind.id(),
        kind.name(),
        kind.aliases().stream().limit(3).collect(Collectors.joining("、")),
        words.of(kind));
  }

  static List<String> places(List<EntrySummary> recent) {
    Set<String> places = new LinkedHashSet<>();
    recent.stream().map(EntrySummary::place).filter(p -> !p.isBlank()).forEach(places::add);
    return places.stream().limit(PLACES).toList();
  }

  /** Organisations that the actor records for. */
  List<FormView.Option> organizations(Actor actor, OrgId chosen, LocalDate day) {
    return organizations
        .list(actor.scope(), Optional.empty(), "", day, Optional.empty(), ORGANIZATIONS)
        .stream()
        .map(o -> new FormView.Option(o.id().toString(), o.name(), o.id().equals(chosen)))
        .toList();
  }

  /** Organisations of the whole office by name: names of organisations are no secret in it. */
  List<FormView.Option> partners(Actor actor, String q, LocalDate day) {
    Scope office = whole(actor);
    List<Organization> found =
        organizations.list(office, Optional.empty(), q, day, Optional.empty(), FOUND);
    return found.stream()
        .map(o -> new FormView.Option(o.id().toString(), o.name(), false))
        .toList();
  }

  /** A person that a search found, with the organisation that tells namesakes apart. */
  record Found(String id, String name, String organization) {}

  /**
   * People by name or pinyin: all whom the actor sees, and anybody of the office whose full name is
   * given.
   */
  List<Found> people(Actor actor, String q, LocalDate day) {
    if (q.isBlank()) {
      return List.of();
    }
    Map<PersonId, PersonLine> found = new LinkedHashMap<>();
    people
        .list(actor.scope(), Optional.empty(), q, day, Optional.empty(), FOUND)
        .forEach(line -> found.put(line.id(), line));
    people.list(whole(actor), Optional.empty(), q, day, Optional.empty(), FOUND).stream()
        .filter(line -> line.name().equals(q))
        .forEach(line -> found.putIfAbsent(line.id(), line));
    Map<OrgId, String> names =
        organizationNames(
            actor.root(), found.values().stream().map(PersonLine::organization).toList(), day);
    return found.values().stream()
        .map(
            line ->
                new Found(
                    line.id().toString(), line.name(), names.getOrDefault(line.organization(), "")))
        .toList();
  }

  List<PersonLine> members(Actor actor, OrgId organization, LocalDate day) {
    return people.membersOn(actor.scope(), organization, day);
  }

  Map<PersonId, String> names(RootId root, Collection<PersonId> ids) {
    return people.names(root, ids);
  }

  Map<OrgId, String> organizationNames(RootId root, Collection<OrgId> ids, LocalDate day) {
    return organizations.names(root, ids, day);
  }

  private static Scope whole(Actor actor) {
    return new Scope(actor.root(), List.of(new OrgId(actor.root().value())));
  }
}
