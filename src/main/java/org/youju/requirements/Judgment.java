package org.youju.requirements;

import java.util.Optional;

/** What came of holding an obligation against the records; carries its reason. */
public sealed interface Judgment {
  /** Done as required. */
  record Met(Found found) implements Judgment {}

  /**
   * Not yet done, and there is still time.
   *
   * @param daysLeft days after today until it is due; 0 on the last day
   */
  record NotYet(Found found, long daysLeft) implements Judgment {}

  /**
   * Below what is done as a rule (一般): one sentence of explanation is asked for, no breach (G1).
   */
  record ToExplain(Found found, Optional<Remark> explanation) implements Judgment {}

  /** Binding, due, and not found in the ledger. */
  record NotMet(Found found) implements Judgment {}

  /**
   * Does not oblige here.
   *
   * @param why in Chinese
   */
  record NotApplicable(String why) implements Judgment {}

  /**
   * The data do not tell.
   *
   * @param missing which data, in Chinese
   */
  record Undecided(String missing) implements Judgment {}

  /** The id of the contract. */
  default Status status() {
    if (this instanceof Met) {
      return Status.MET;
    } else if (this instanceof NotYet) {
      return Status.NOT_YET;
    } else if (this instanceof ToExplain) {
      return Status.TO_EXPLAIN;
    } else if (this instanceof NotMet) {
      return Status.NOT_MET;
    }
    return this instanceof Undecided ? Status.UNDECIDED : Status.NOT_APPLICABLE;
  }

  /** What was found, or why nothing was looked for, as a reader is told. */
  default String told() {
    if (this instanceof NotApplicable notApplicable) {
      return notApplicable.why();
    }
    if (this instanceof ToExplain toExplain && toExplain.explanation().isPresent()) {
      return found().text() + "；说明：" + toExplain.explanation().get().reason();
    }
    return this instanceof Undecided undecided ? undecided.missing() : found().text();
  }

  /** What was found; nothing where it does not apply or could not be decided. */
  default Found found() {
    if (this instanceof Met met) {
      return met.found();
    } else if (this instanceof NotYet notYet) {
      return notYet.found();
    } else if (this instanceof ToExplain toExplain) {
      return toExplain.found();
    }
    return this instanceof NotMet notMet ? notMet.found() : Found.NOTHING;
  }
}
