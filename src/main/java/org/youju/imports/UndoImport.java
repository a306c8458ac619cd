package org.youju.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.PersonId;
import org.youju.ledger.Ledger;
import org.youju.organization.Intake;
import org.youju.organization.People;

/** Takes a batch back while nothing refers to what it brought. */
@Component
class UndoImport {
  private static final int NAMED = 5;

  private final BatchStore store;
  private final Pieces pieces;
  private final Intake intake;
  private final People people;
  private final Ledger ledger;

  UndoImport(BatchStore store, Pieces pieces, Intake intake, People people, Ledger ledger) {
    this.store = store;
    this.pieces = pieces;
    this.intake = intake;
    this.people = people;
    this.ledger = ledger;
  }

  /** Within the caller's write. */
  void of(Actor actor, Batch batch, Trail trail) {
    switch (batch.purpose()) {
      case MEMBERS -> members(actor, batch, trail);
      case ORGANIZATIONS, LEDGER -> throw new IllegalStateException("not yet");
    }
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
