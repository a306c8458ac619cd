package org.youju.requirements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.youju.metrics.Figure;

/**
 * What was found when judging.
 *
 * @param text as a reader is told, e.g. 1次, 台账里没有记录
 * @param figure where it is one
 * @param entries records behind it, newest first
 */
public record Found(String text, Optional<Figure> figure, List<UUID> entries) {
  /** What is said where a duty has no record: a statement about the ledger, not about people. */
  public static final String NO_RECORD = "台账里没有记录";

  static final Found NOTHING = new Found(NO_RECORD, Optional.empty(), List.of());

  public Found {
    entries = List.copyOf(entries);
  }

  static Found of(Figure figure) {
    return figure.value().isPresent()
        ? new Found(figure.text(), Optional.of(figure), figure.ids())
        : NOTHING;
  }

  static Found said(String text) {
    return new Found(text, Optional.empty(), List.of());
  }
}
