package org.youju.plans;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;

/** What a person plans, before it becomes a {@link Series}. */
public record Plan(OrgId organization, List<String> kinds, String name, List<Row> rows) {
  public Plan {
    kinds = List.copyOf(kinds);
    rows = List.copyOf(rows);
  }

  /**
   * One activity.
   *
   * @param id the meeting it changes; empty for a new one
   */
  public record Row(
      Optional<MeetingId> id,
      LocalDate on,
      Optional<LocalTime> at,
      String title,
      String place,
      boolean cancelled) {}
}
