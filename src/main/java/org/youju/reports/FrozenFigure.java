package org.youju.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A figure as it stood when its report was issued.
 *
 * @param number 1 for the first in reading order
 * @param text as it stands in the sentence
 * @param unit the measure word
 * @param rule the rule of counting in one Chinese sentence
 * @param basis what the ids are: entries, people or organisations
 * @param entries how many records stood behind it
 * @param ids of the records, at most 1000
 * @param records day and title of the first of them, as they read then
 */
public record FrozenFigure(
    int number,
    FigureRef ref,
    String metricName,
    String unit,
    String rule,
    String organizationName,
    BigDecimal value,
    String text,
    LocalDate asOf,
    String basis,
    long entries,
    List<UUID> ids,
    List<Recorded> records) {
  public FrozenFigure {
    ids = List.copyOf(ids);
    records = List.copyOf(records);
  }

  /** A record behind a figure, as it read then. */
  public record Recorded(UUID id, LocalDate on, String title) {}
}
