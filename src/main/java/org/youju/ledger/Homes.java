package org.youju.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.organization.Lineage;

/**
 * Whose people count for an organisation in a period: those of a joint activity ({@code p.home} is
 * set) only when their organisation stood below it on the day.
 *
 * @param always stood below it all the time; looked up in one step
 * @param sometimes came or went within the period; few
 */
record Homes(List<Lineage.Below> always, List<Lineage.Below> sometimes) {
  static final String CONDITION =
      """
      (p.home IS NULL
        OR p.home = ANY(:homes)
        OR EXISTS (
          SELECT 1
          FROM unnest(:movedHomes::uuid[], :homesSince::date[], :homesUntil::date[]) AS moved (home, since, until)
          WHERE moved.home = p.home AND moved.since <= p.happened_on AND moved.until > p.happened_on))
      """;

  static Homes of(Lineage lineage, RootId root, OrgId organization, Period period) {
    List<Lineage.Below> below = lineage.below(root, organization, period);
    return new Homes(
        below.stream().filter(b -> isAlways(b, period)).toList(),
        below.stream().filter(b -> !isAlways(b, period)).toList());
  }

  private static boolean isAlways(Lineage.Below below, Period period) {
    return below.since().equals(period.from()) && below.until().isAfter(period.to());
  }

  Map<String, Object> params() {
    return Map.of(
        "homes", ids(always),
        "movedHomes", ids(sometimes),
        "homesSince", sometimes.stream().map(b -> b.since().toString()).toArray(String[]::new),
        "homesUntil", sometimes.stream().map(b -> b.until().toString()).toArray(String[]::new));
  }

  private static UUID[] ids(List<Lineage.Below> below) {
    return below.stream().map(b -> b.organization().value()).toArray(UUID[]::new);
  }
}
