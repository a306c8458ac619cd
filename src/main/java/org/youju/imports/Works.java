package org.youju.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.kernel.Actor;
import org.youju.ledger.Evidences;
import org.youju.ledger.Ledger;
import org.youju.organization.Intake;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;

/** Makes the work for a batch from what is known at the moment. */
@Component
class Works {
  private static final int ALL = 100_000;
  private static final int MOST_CHOICES = 5_000;

  private final Organizations organizations;
  private final People people;
  private final Intake intake;
  private final Catalog catalog;
  private final Ledger ledger;
  private final Evidences evidences;
  private final BatchStore store;
  private final RecordedRows recorded;
  private final Pieces pieces;
  private final Clock clock;

  Works(
      Organizations organizations,
      People people,
      Intake intake,
      Catalog catalog,
      Ledger ledger,
      Evidences evidences,
      BatchStore store,
      RecordedRows recorded,
      Pieces pieces,
      Clock clock) {
    this.organizations = organizations;
    this.people = people;
    this.intake = intake;
    this.catalog = catalog;
    this.ledger = ledger;
    this.evidences = evidences;
    this.store = store;
    this.recorded = recorded;
    this.pieces = pieces;
    this.clock = clock;
  }

  /** What the columns of such a table can hold here. */
  List<Field> fields(Purpose purpose) {
    return purpose == Purpose.LEDGER ? ReadEntry.fields(catalog) : purpose.fields();
  }

  Work of(Actor actor, Batch batch, Mapping mapping) {
    return switch (batch.purpose()) {
      case MEMBERS -> members(actor, batch, mapping);
      case ORGANIZATIONS ->
          new OrganizationWork(
              actor, batch.id(), organizations, pieces, units(actor), LocalDate.now(clock));
      case LEDGER -> ledger(actor, batch);
    };
  }

  private Work members(Actor actor, Batch batch, Mapping mapping) {
    KnownPeople known = new KnownPeople();
    intake.eachBrief(actor.root(), known::add);
    return new MemberWork(
        actor,
        batch.id(),
        intake,
        pieces,
        known,
        new ReadMember(units(actor), mapping, LocalDate.now(clock)));
  }

  private Work ledger(Actor actor, Batch batch) {
    return new LedgerWork(
        actor,
        batch,
        ledger,
        evidences,
        recorded,
        new ReadEntry(
            catalog,
            units(actor),
            new FindPeople(actor.scope(), people),
            batch.organization(),
            batch.fileName()),
        store.answers(actor.root(), batch.id()),
        () -> pieces.file(actor.root(), batch.id()));
  }

  /** Words to choose from in a template, by field. */
  Map<String, List<String>> choices(Actor actor, Purpose purpose) {
    List<String> yes = List.of("是", "否");
    return switch (purpose) {
      case MEMBERS ->
          Map.of(
              MemberFields.GENDER, List.of("男", "女"),
              MemberFields.NATION, Codes.nations(),
              MemberFields.EDUCATION, Codes.educationNames(),
              MemberFields.STATUS,
                  Arrays.stream(MemberStatus.values()).map(MemberStatus::title).toList(),
              MemberFields.UNIT,
                  names(actor, unit -> Intake.keeps(unit.kind(), MemberStatus.FORMAL)),
              MemberFields.RETIRED, yes,
              MemberFields.MOBILE, yes,
              MemberFields.LOST, yes);
      case ORGANIZATIONS ->
          Map.of(
              OrganizationFields.KIND,
              Arrays.stream(OrganizationKind.values())
                  .filter(OrganizationKind::isParty)
                  .map(OrganizationKind::title)
                  .toList(),
              OrganizationFields.PARENT,
              names(actor, unit -> !unit.kind().below().isEmpty()));
      case LEDGER ->
          Map.of(
              LedgerFields.KIND, catalog.kinds().stream().map(Kind::name).toList(),
              LedgerFields.UNIT, names(actor, unit -> true));
    };
  }

  private List<String> names(Actor actor, Predicate<Organization> which) {
    return units(actor).all().stream()
        .filter(which)
        .map(Organization::name)
        .distinct()
        .limit(MOST_CHOICES)
        .toList();
  }

  Units units(Actor actor) {
    return new Units(
        organizations.list(
            actor.scope(), Optional.empty(), "", LocalDate.now(clock), Optional.empty(), ALL));
  }
}
