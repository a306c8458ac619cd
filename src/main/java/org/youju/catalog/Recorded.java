package org.youju.catalog;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What somebody wants to record, as far as a kind asks about it.
 *
 * @param heads role to number of people, named or only counted
 * @param quantities quantity id to number
 * @param organizationsTakingPart true when other organisations take part
 */
public record Recorded(
    String title,
    String place,
    String text,
    Map<String, Integer> heads,
    Map<String, BigDecimal> quantities,
    boolean organizationsTakingPart) {
  public Recorded {
    heads = Map.copyOf(heads);
    quantities = Map.copyOf(quantities);
  }

  boolean anybody() {
    return heads.values().stream().anyMatch(count -> count > 0);
  }
}
