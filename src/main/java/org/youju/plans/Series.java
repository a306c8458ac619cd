package org.youju.plans;

import java.util.List;
import org.youju.kernel.OrgId;

/**
 * Activities prepared together (活动系列), e.g. the theme party days of a year; a single activity is a
 * series of one.
 *
 * @param version the one an editor sees; saving an older one is refused
 * @param meetings by day
 */
public record Series(
    SeriesId id,
    int version,
    OrgId organization,
    List<String> kinds,
    String name,
    List<Meeting> meetings) {
  public Series {
    kinds = List.copyOf(kinds);
    meetings = List.copyOf(meetings);
  }
}
