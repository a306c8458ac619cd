package org.youju.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.ledger.EntrySummary;

class HeldTest {
  private static final OrgId BRANCH = new OrgId(UUID.randomUUID());
  private static final OrgId OTHER = new OrgId(UUID.randomUUID());

  private static Meeting meeting(String day, boolean cancelled) {
    return new Meeting(
        new MeetingId(UUID.randomUUID()),
        new SeriesId(UUID.randomUUID()),
        BRANCH,
        List.of("theme-party-day", "party-lecture"),
        LocalDate.parse(day),
        Optional.empty(),
        "学习",
        "",
        cancelled);
  }

  private static EntrySummary entry(OrgId organization, String kind, String day) {
    return new EntrySummary(
        new EntryId(UUID.randomUUID()),
        organization,
        LocalDate.parse(day),
        Optional.empty(),
        List.of(kind),
        "学习",
        "",
        false,
        1);
  }

  @Test
  void 记录和最近的一次对上_一条记录只算一次() {
    Meeting march = meeting("2026-03-13", false);
    Meeting april = meeting("2026-04-10", false);
    EntrySummary held = entry(BRANCH, "theme-party-day", "2026-03-20");
    assertThat(Held.match(List.of(march, april), List.of(held)))
        .containsExactly(java.util.Map.entry(march.id(), held.id()));
  }

  @Test
  void 两次活动各对各的() {
    Meeting first = meeting("2026-03-05", false);
    Meeting second = meeting("2026-03-12", false);
    EntrySummary a = entry(BRANCH, "party-lecture", "2026-03-06");
    EntrySummary b = entry(BRANCH, "theme-party-day", "2026-03-11");
    assertThat(Held.match(List.of(first, second), List.of(b, a)))
        .containsEntry(first.id(), a.id())
        .containsEntry(second.id(), b.id());
  }

  @Test
  void 别的组织_别的类别_太远的日子和取消的活动都不算() {
    Meeting planned = meeting("2026-03-13", false);
    assertThat(
            Held.match(
                List.of(planned),
                List.of(
                    entry(OTHER, "theme-party-day", "2026-03-13"),
                    entry(BRANCH, "member-assembly", "2026-03-13"),
                    entry(BRANCH, "theme-party-day", "2026-03-26"))))
        .isEmpty();
    assertThat(
            Held.match(
                List.of(meeting("2026-03-13", true)),
                List.of(entry(BRANCH, "theme-party-day", "2026-03-13"))))
        .isEmpty();
  }
}
