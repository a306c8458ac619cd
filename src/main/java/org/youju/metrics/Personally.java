package org.youju.metrics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.ledger.Extracts;

/**
 * What was read of people: sums where a period was known beforehand, single entries elsewhere.
 *
 * @param sums what was added up; somebody without entries is left out
 * @param presences single entries, newest first
 * @param hours what those entries state
 * @param nameless entries of organisations that name nobody, by metric
 */
public record Personally(
    Map<Asked, Map<PersonId, Extracts.Sum>> sums,
    Map<PersonId, List<Extracts.Presence>> presences,
    Map<EntryId, BigDecimal> hours,
    Map<String, Map<OrgId, Set<Extracts.Nameless>>> nameless) {
  /** Nothing was read. */
  public static final Personally NOTHING = new Personally(Map.of(), Map.of(), Map.of(), Map.of());

  /** A metric in a period. */
  record Asked(String metric, Period period) {}

  static Map<PersonId, List<Extracts.Presence>> byPerson(Collection<Extracts.Presence> presences) {
    return presences.stream().collect(Collectors.groupingBy(Extracts.Presence::person));
  }
}
