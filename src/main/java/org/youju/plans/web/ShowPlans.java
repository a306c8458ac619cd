package org.youju.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.plans.Meeting;
import org.youju.plans.MeetingCodes;
import org.youju.plans.MeetingId;
import org.youju.plans.Plans;
import org.youju.plans.Series;

/** Turns plans into what pages show. */
@Component
class ShowPlans {
  private static final int DAYS_BACK = 45;
  private static final int DAYS_AHEAD = 400;

  private final Plans plans;
  private final MeetingCodes codes;
  private final Organizations organizations;
  private final People people;
  private final Clock clock;

  ShowPlans(
      Plans plans, MeetingCodes codes, Organizations organizations, People people, Clock clock) {
    this.plans = plans;
    this.codes = codes;
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  PlansView list(Actor actor, Optional<OrgId> asked) {
    LocalDate today = LocalDate.now(clock);
    OrgId organization = asked.orElseGet(() -> actor.scope().tops().get(0));
    List<Meeting> meetings =
        plans.between(
            actor.scope(),
            organization,
            new Period(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD)));
    Map<String, List<MeetingLine>> months = new LinkedHashMap<>();
    for (MeetingLine line : lines(actor, meetings)) {
      LocalDate day = LocalDate.parse(line.day());
      months
          .computeIfAbsent(
              day.getYear() + " 年 " + day.getMonthValue() + " 月", m -> new java.util.ArrayList<>())
          .add(line);
    }
    return new PlansView(
        organizationName(actor, organization),
        organization.toString(),
        asked.isPresent(),
        writes(actor),
        months.entrySet().stream()
            .map(e -> new PlansView.Month(e.getKey(), e.getValue()))
            .toList());
  }

  SeriesView series(Actor actor, Series series) {
    return new SeriesView(
        series.id().toString(),
        series.name(),
        String.join("、", plans.names(series.kinds())),
        organizationName(actor, series.organization()),
        writes(actor),
        lines(actor, series.meetings()));
  }

  List<MeetingLine> lines(Actor actor, List<Meeting> meetings) {
    Map<MeetingId, EntryId> held = plans.held(actor.scope(), meetings);
    Set<OrgId> units = meetings.stream().map(Meeting::organization).collect(Collectors.toSet());
    Map<OrgId, String> names = organizations.names(actor.root(), units, LocalDate.now(clock));
    return meetings.stream()
        .map(m -> line(actor, m, Optional.ofNullable(held.get(m.id())), names))
        .toList();
  }

  private MeetingLine line(
      Actor actor, Meeting meeting, Optional<EntryId> entry, Map<OrgId, String> names) {
    boolean recordable = writes(actor) && entry.isEmpty() && !meeting.cancelled();
    LocalDate today = LocalDate.now(clock);
    return new MeetingLine(
        meeting.on().toString(),
        meeting.on().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA),
        meeting.at().map(Object::toString).orElse(""),
        meeting.title(),
        meeting.place(),
        names.getOrDefault(meeting.organization(), ""),
        String.join("、", plans.names(meeting.kinds())),
        state(meeting, entry.isPresent(), today),
        meeting.page(),
        entry.map(id -> "/ledger/" + id).orElse(""),
        recordable ? meeting.form() : "",
        recordable && !meeting.on().isBefore(today)
            ? "/plans/meetings/" + meeting.id() + "/code"
            : "");
  }

  private static MeetingLine.State state(Meeting meeting, boolean held, LocalDate today) {
    if (held) {
      return MeetingLine.State.HELD;
    }
    if (meeting.cancelled()) {
      return MeetingLine.State.CANCELLED;
    }
    return meeting.on().isBefore(today) ? MeetingLine.State.DUE : MeetingLine.State.COMING;
  }

  /** The form that records a meeting, with those ticked off who were not there. */
  private static String record(Meeting meeting, List<PersonId> absent) {
    StringBuilder address = new StringBuilder(meeting.form());
    absent.forEach(person -> address.append("&absent=").append(person));
    return address.toString();
  }

  CodeView code(Actor actor, Meeting meeting, String base) {
    Optional<String> token = codes.of(actor.scope(), meeting.id());
    Set<PersonId> there = codes.confirmed(actor.scope(), meeting.id());
    List<PersonLine> roll =
        people.membersOn(actor.scope(), meeting.organization(), LocalDate.now(clock));
    List<PersonId> absent =
        there.isEmpty()
            ? List.of()
            : roll.stream().map(PersonLine::id).filter(id -> !there.contains(id)).toList();
    return new CodeView(
        meeting.id().toString(),
        meeting.title(),
        meeting.on().toString(),
        token.map(t -> base + "/attend/" + t).orElse(""),
        token.map(t -> QrPicture.of(base + "/attend/" + t)).orElse(QrPicture.NONE),
        roll.stream().filter(line -> there.contains(line.id())).map(PersonLine::name).toList(),
        roll.size(),
        record(meeting, absent),
        meeting.page());
  }

  private String organizationName(Actor actor, OrgId id) {
    return organizations
        .names(actor.root(), List.of(id), LocalDate.now(clock))
        .getOrDefault(id, "");
  }

  static boolean writes(Actor actor) {
    return Role.writers().contains(actor.role());
  }
}
