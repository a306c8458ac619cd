package org.youju.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Period;

/**
 * A case that proves a metric: the entries, the period, and the figure that must come out. All
 * entries belong to one branch.
 *
 * @param members status to number of people at the period's end, for what counts members
 * @param units kind of organisation to number at the period's end, for what counts organisations
 * @param value empty when the ledger cannot say
 */
public record MetricCase(
    List<CaseEntry> given,
    Map<String, Integer> members,
    Map<String, Integer> units,
    Period period,
    Optional<BigDecimal> value) {
  public MetricCase {
    given = List.copyOf(given);
    members = Map.copyOf(members);
    units = Map.copyOf(units);
  }
}
