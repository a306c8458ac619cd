package org.youju.plans;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youju.kernel.EntryId;
import org.youju.ledger.EntrySummary;

/**
 * Which planned activities took place, read out of the ledger: an entry of the same organisation
 * and one of the kinds, at most {@link #DAYS} days away; the nearest pairs first, each entry for
 * one activity. So what is recorded by whatever way ends the plan, and nobody ticks anything off.
 */
final class Held {
  static final int DAYS = 12;

  private Held() {}

  /** A meeting, an entry that could be it, and how many days apart. */
  private record Pair(Meeting meeting, EntrySummary entry, long apart) {}

  static Map<MeetingId, EntryId> match(List<Meeting> meetings, List<EntrySummary> entries) {
    Map<MeetingId, EntryId> held = new LinkedHashMap<>();
    Set<EntryId> used = new HashSet<>();
    for (Pair pair : pairs(meetings, entries)) {
      if (!held.containsKey(pair.meeting().id()) && used.add(pair.entry().id())) {
        held.put(pair.meeting().id(), pair.entry().id());
      }
    }
    return held;
  }

  private static List<Pair> pairs(List<Meeting> meetings, List<EntrySummary> entries) {
    List<Pair> pairs = new ArrayList<>();
    for (Meeting meeting : meetings) {
      for (EntrySummary entry : entries) {
        long apart = Math.abs(ChronoUnit.DAYS.between(meeting.on(), entry.on()));
        if (apart <= DAYS
            && !meeting.cancelled()
            && entry.organization().equals(meeting.organization())
            && entry.kinds().stream().anyMatch(meeting.kinds()::contains)) {
          pairs.add(new Pair(meeting, entry, apart));
        }
      }
    }
    pairs.sort(Comparator.comparingLong(Pair::apart));
    return pairs;
  }
}
