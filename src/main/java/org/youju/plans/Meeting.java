package org.youju.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;

/**
 * An activity that is planned (安排的活动).
 *
 * @param kinds what it will be recorded as
 * @param at when it begins; empty where only the day is set
 * @param cancelled it will not take place
 */
public record Meeting(
    MeetingId id,
    SeriesId series,
    OrgId organization,
    List<String> kinds,
    LocalDate on,
    Optional<LocalTime> at,
    String title,
    String place,
    boolean cancelled) {
  public Meeting {
    kinds = List.copyOf(kinds);
  }
}
