package org.youju.verification;

import java.math.BigDecimal;
import java.util.Optional;
import org.youju.metrics.Figure;

/** What came of holding a claim against the ledger (核对结论). */
public sealed interface Verdict {
  /** The word of the contract, e.g. {@code no-record}. */
  String word();

  /** The reason, and what to do, in Chinese. */
  String note();

  /** The ledger's figure that the claim was held against. */
  default Optional<Figure> figure() {
    return Optional.empty();
  }

  /**
   * The ledger says the same, within the meaning of 余, 近 and 约.
   *
   * @param earlier of a change: the figure it started from
   */
  record Agrees(Figure found, Optional<Figure> earlier, String note) implements Verdict {
    @Override
    public String word() {
      return "agrees";
    }

    @Override
    public Optional<Figure> figure() {
      return Optional.of(found);
    }
  }

  /**
   * The ledger says another number.
   *
   * @param stated in the metric's unit, {@code difference} stated minus found
   * @param earlier of a change: the figure it started from
   */
  record Differs(
      BigDecimal stated, Figure found, BigDecimal difference, Optional<Figure> earlier, String note)
      implements Verdict {
    @Override
    public String word() {
      return "differs";
    }

    @Override
    public Optional<Figure> figure() {
      return Optional.of(found);
    }
  }

  /** The metric is known, the ledger has nothing to count; never taken for 0. */
  record NoRecord(Figure asked, String note) implements Verdict {
    @Override
    public String word() {
      return "no-record";
    }

    @Override
    public Optional<Figure> figure() {
      return Optional.of(asked);
    }
  }

  /**
   * A blank.
   *
   * @param proposal what the ledger would fill in; empty where it cannot
   * @param text the proposal in the blank's own unit, e.g. {@code 12次}; empty without one
   */
  record Blank(Optional<Figure> proposal, String text, String note) implements Verdict {
    @Override
    public String word() {
      return "blank";
    }

    @Override
    public Optional<Figure> figure() {
      return proposal;
    }
  }

  /**
   * Not held against anything.
   *
   * @param why what kept it from being judged
   */
  record NotUnderstood(Why why, String note) implements Verdict {
    /** Why a claim is not judged. */
    public enum Why {
      /** No metric of the catalogue was recognised. */
      NO_METRIC,
      /** Several suit; somebody has to choose. */
      CHOICE,
      /** A figure that no ledger of work carries: area, population, an ordinal, a rank. */
      BACKGROUND,
      /** A requirement or an intention, not a deed. */
      NOT_DONE,
      /** No number to compare, e.g. 几十次. */
      VAGUE
    }

    @Override
    public String word() {
      return "not-understood";
    }
  }
}
