package org.youju.ledger;

import java.time.Instant;
import java.util.UUID;
import org.youju.kernel.EntryId;
import org.youju.kernel.UserId;

/** A revision exactly as it stands in the database. */
record RevisionRow(
    EntryId entry,
    int number,
    String action,
    String body,
    byte[] salt,
    String reason,
    UUID actor,
    String actorName,
    Instant at) {

  /** What the chain must have kept of it. */
  String content() {
    return Ledger.content(salt, number, action, new UserId(actor), actorName, at, reason, body);
  }

  Entry.State state() {
    return action.equals("void") ? Entry.State.VOID : Entry.State.RECORDED;
  }
}
