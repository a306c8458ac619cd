package org.youju.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.organization.Intake;
import org.youju.organization.Lineage;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.Organizations;
import org.youju.organization.People;

/** Takes a batch back while nothing refers to what it brought. */
@Component
class UndoImport {
  private static final int NAMED = 5;

  private final BatchStore store;
  private final Pieces pieces;
  private final Intake intake;
  private final People people;
  private final Organizations organizations;
  private final Lineage lineage;
  private final Ledger ledger;
  private final Clock clock;

  UndoImport(
      BatchStore store,
      Pieces pieces,
      Intake intake,
      People people,
      Organizations organizations,
      Lineage lineage,
      Ledger ledger,
      Clock clock) {
    this.store = store;
    this.pieces = pieces;
    this.intake = intake;
    this.people = people;
    this.organizations = organizations;
    this.lineage = lineage;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Within the caller's write. */
  void of(Actor actor, Batch batch, Trail trail) {
    switch (batch.purpose()) {
      case MEMBERS -> members(actor, batch, trail);
      case ORGANIZATIONS -> organizations(actor, batch, trail);
      case LEDGER -> ledger(actor, batch, trail);
    }
  }

  private void organizations(Actor actor, Batch batch, Trail trail) {
    List<OrgId> created =
        store.subjects(actor.root(), batch.id(), Verdict.NEW).stream().map(OrgId::new).toList();
    if (ledger.mentionsAny(actor.root(), created)) {
      throw new Conflict("这一批里的组织已经有台账记录，不能整批撤销，请逐个更正。");
    }
    Map<OrgId, OrganizationDetails> details = organizations.details(actor);
    pieces.before(actor.root(), batch.id()).stream()
        .map(OrganizationWork::before)
        .forEach(before -> restore(actor, before, details));
    List<OrgId> lowestFirst = new ArrayList<>(created);
    Map<OrgId, Integer> depth = new HashMap<>();
    created.forEach(id -> depth.put(id, depth(actor, id)));
    lowestFirst.sort(Comparator.comparing(depth::get).reversed());
    organizations.remove(actor, trail, lowestFirst);
  }

  private void restore(
      Actor actor, OrganizationWork.Before before, Map<OrgId, OrganizationDetails> now) {
    before
        .described()
        .ifPresent(
            described -> {
              if (!described.after().equals(now.get(before.id()))) {
                throw new Conflict("导入之后有人改过其中的组织资料，这一批不能整批撤销，请逐个更正。");
              }
              organizations.describe(actor, before.id(), described.before().whole());
            });
    before
        .moved()
        .ifPresent(moved -> organizations.move(actor, before.id(), moved.parent(), moved.from()));
  }

  private int depth(Actor actor, OrgId id) {
    return lineage
        .ancestors(actor.root(), List.of(id), LocalDate.now(clock))
        .getOrDefault(id, List.of())
        .size();
  }

  private void ledger(Actor actor, Batch batch, Trail trail) {
    int voided = 0;
    for (UUID id : store.subjects(actor.root(), batch.id(), Verdict.NEW)) {
      Entry entry = ledger.entry(actor.scope(), new EntryId(id));
      if (entry.state() == Entry.State.VOID) {
        continue;
      }
      if (entry.revision() > 1) {
        throw new Conflict("“" + entry.recording().title() + "”已经有人更正过，不能整批撤销，请逐条作废。");
      }
      ledger.invalidate(actor, entry.id(), 1, "撤销导入：" + batch.fileName());
      voided++;
    }
    trail.with("voided", voided);
  }

  private void members(Actor actor, Batch batch, Trail trail) {
    List<PersonId> added =
        store.subjects(actor.root(), batch.id(), Verdict.NEW).stream().map(PersonId::new).toList();
    Set<PersonId> held = new HashSet<>(intake.held(actor.root(), added));
    held.addAll(ledger.mentioned(actor.root(), added));
    if (!held.isEmpty()) {
      throw new Conflict(
          "这一批里有 "
              + held.size()
              + " 人已经有职务、台账记录或改过资料（如"
              + people.names(actor.root(), held).values().stream()
                  .sorted()
                  .limit(NAMED)
                  .collect(Collectors.joining("、"))
              + "），不能整批撤销，请逐个更正。");
    }
    intake.restore(
        actor,
        trail,
        pieces.before(actor.root(), batch.id()).stream().map(MemberWork::before).toList());
    intake.remove(actor, trail, added);
  }
}
