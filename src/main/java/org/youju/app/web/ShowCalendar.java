package org.youju.app.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.organization.Lineage;
import org.youju.organization.Organizations;
import org.youju.plans.Meeting;
import org.youju.plans.MeetingId;
import org.youju.plans.Plans;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;

/** Brings plans, records and duties of a month together; nothing stands twice. */
@Component
class ShowCalendar {
  /** Items of a day that are shown at once. */
  private static final int AT_ONCE = 4;

  /** Records of a month that are read. */
  private static final int ENTRIES = 600;

  /** Up to so many organisations, the duties of those below are shown too. */
  private static final int BELOW = 150;

  private static final int CHOICES = 300;
  private static final Set<Status> OPEN =
      EnumSet.of(Status.NOT_YET, Status.NOT_MET, Status.TO_EXPLAIN);

  private final Plans plans;
  private final Ledger ledger;
  private final Duties duties;
  private final Organizations organizations;
  private final Lineage lineage;
  private final Clock clock;

  ShowCalendar(
      Plans plans,
      Ledger ledger,
      Duties duties,
      Organizations organizations,
      Lineage lineage,
      Clock clock) {
    this.plans = plans;
    this.ledger = ledger;
    this.duties = duties;
    this.organizations = organizations;
    this.lineage = lineage;
    this.clock = clock;
  }

  /**
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  CalendarView view(Actor actor, YearMonth month, Optional<OrgId> asked) {
    OrgId unit = asked.orElseGet(() -> ShowDesk.home(actor));
    Month read = new Month(actor, unit, month);
    return read.view();
  }

  /** One month while it is put together. */
  private final class Month {
    private final Actor actor;
    private final OrgId unit;
    private final YearMonth month;
    private final Period period;
    private final LocalDate today = LocalDate.now(clock);
    private final Map<LocalDate, List<CalendarView.Item>> items = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    Month(Actor actor, OrgId unit, YearMonth month) {
      this.actor = actor;
      this.unit = unit;
      this.month = month;
      this.period = Period.ofMonth(month);
    }

    CalendarView view() {
      lineage.require(actor.scope(), unit);
      List<EntrySummary> entries =
          ledger.entries(
              actor.scope(),
              new EntryQuery(
                  Optional.of(unit),
                  List.of(),
                  Optional.of(period),
                  "",
                  ENTRIES,
                  Optional.empty()));
      List<Meeting> meetings = plans.between(actor.scope(), unit, period);
      Map<OrgId, String> names = names(entries, meetings);
      addDuties();
      addMeetings(meetings, entries, names);
      addEntries(entries, names);
      return answer(names.getOrDefault(unit, ""));
    }

    private CalendarView answer(String name) {
      YearMonth now = YearMonth.from(today);
      return new CalendarView(
          month.getYear() + " 年 " + month.getMonthValue() + " 月",
          month.toString(),
          unit.toString(),
          name,
          choices(),
          address(month.minusMonths(1)),
          address(month.plusMonths(1)),
          month.equals(now) ? "" : address(now),
          month.atDay(1).getDayOfWeek().getValue() - 1,
          days(),
          items.isEmpty(),
          String.join(" ", notes),
          writes() ? "/plans/new?organization=" + unit : "");
    }

    private Map<OrgId, String> names(List<EntrySummary> entries, List<Meeting> meetings) {
      Set<OrgId> units = new HashSet<>(Set.of(unit));
      entries.forEach(entry -> units.add(entry.organization()));
      meetings.forEach(meeting -> units.add(meeting.organization()));
      return organizations.names(actor.root(), units, period.to());
    }

    private void addDuties() {
      boolean few = lineage.subtree(actor.root(), unit, today).size() <= BELOW;
      if (!few) {
        notes.add("到期事项只列本组织的，下级的在“履职 › 看板”里看。");
      }
      List<Obligation> all =
          few
              ? duties.page(
                  actor,
                  Optional.of(unit),
                  period,
                  Optional.empty(),
                  Optional.empty(),
                  Integer.MAX_VALUE)
              : duties.of(actor, unit, period);
      Map<String, List<Obligation>> together = new LinkedHashMap<>();
      all.stream()
          .filter(one -> OPEN.contains(one.status()) && one.open() && period.contains(one.due()))
          .sorted(
              Comparator.comparing(Obligation::due).thenComparing(one -> one.requirement().id()))
          .forEach(
              one ->
                  together
                      .computeIfAbsent(one.due() + one.requirement().id(), key -> new ArrayList<>())
                      .add(one));
      together.values().forEach(this::addDuty);
    }

    /** The same duty of several people or organisations stands once. */
    private void addDuty(List<Obligation> same) {
      Obligation first = same.get(0);
      boolean alone = same.size() == 1;
      boolean oneUnit =
          same.stream().allMatch(one -> one.organization().equals(first.organization()));
      put(
          first.due(),
          new CalendarView.Item(
              CalendarView.Sort.DUE,
              alone ? first.name() : first.requirement().name(),
              oneUnit ? beside(first.organization(), first.organizationName()) : "多个组织",
              alone
                  ? first.page()
                  : oneUnit
                      ? "/duties?span=month&on=%s&organization=%s"
                          .formatted(first.due(), first.organization())
                      : "/duties/board?organization=%s&year=%d"
                          .formatted(unit, first.due().getYear())));
    }

    /** A plan whose record stands in this month too is not shown beside it. */
    private void addMeetings(
        List<Meeting> meetings, List<EntrySummary> entries, Map<OrgId, String> names) {
      Map<MeetingId, EntryId> held = plans.held(actor.scope(), meetings);
      Set<EntryId> here = new HashSet<>();
      entries.forEach(entry -> here.add(entry.id()));
      for (Meeting meeting : meetings) {
        Optional<EntryId> entry = Optional.ofNullable(held.get(meeting.id()));
        if (entry.filter(here::contains).isEmpty()) {
          put(meeting.on(), item(meeting, entry, names));
        }
      }
    }

    private CalendarView.Item item(
        Meeting meeting, Optional<EntryId> entry, Map<OrgId, String> names) {
      String at = meeting.at().map(time -> time + " ").orElse("");
      return new CalendarView.Item(
          sort(meeting, entry.isPresent()),
          at + meeting.title(),
          beside(meeting.organization(), names.getOrDefault(meeting.organization(), "")),
          entry.map(id -> "/ledger/" + id).orElseGet(meeting::page));
    }

    private CalendarView.Sort sort(Meeting meeting, boolean held) {
      if (held) {
        return CalendarView.Sort.RECORDED;
      }
      if (meeting.cancelled()) {
        return CalendarView.Sort.CANCELLED;
      }
      return meeting.on().isBefore(today)
          ? CalendarView.Sort.UNRECORDED
          : CalendarView.Sort.PLANNED;
    }

    private void addEntries(List<EntrySummary> entries, Map<OrgId, String> names) {
      if (entries.size() == ENTRIES) {
        notes.add("这个月的记录很多，这里没有列全，请选一个下级组织，或到台账里看。");
      }
      for (int i = entries.size() - 1; i >= 0; i--) {
        EntrySummary entry = entries.get(i);
        String kinds = String.join("、", plans.names(entry.kinds()));
        put(
            entry.on(),
            new CalendarView.Item(
                CalendarView.Sort.RECORDED,
                entry.title().isEmpty() ? kinds : entry.title(),
                Stream.of(
                        entry.title().isEmpty() ? "" : kinds,
                        beside(entry.organization(), names.getOrDefault(entry.organization(), "")))
                    .filter(part -> !part.isEmpty())
                    .reduce((a, b) -> a + " · " + b)
                    .orElse(""),
                "/ledger/" + entry.id()));
      }
    }

    private String beside(OrgId organization, String name) {
      return organization.equals(unit) ? "" : name;
    }

    private void put(LocalDate day, CalendarView.Item item) {
      items.computeIfAbsent(day, d -> new ArrayList<>()).add(item);
    }

    private List<CalendarView.Day> days() {
      List<CalendarView.Day> days = new ArrayList<>();
      for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
        List<CalendarView.Item> all = new ArrayList<>(items.getOrDefault(day, List.of()));
        all.sort(Comparator.comparing(CalendarView.Item::sort));
        int shown = all.size() <= AT_ONCE ? all.size() : AT_ONCE - 1;
        DayOfWeek weekday = day.getDayOfWeek();
        days.add(
            new CalendarView.Day(
                day.toString(),
                Integer.toString(day.getDayOfMonth()),
                weekday.getDisplayName(TextStyle.SHORT, Locale.CHINA),
                day.equals(today),
                weekday.getValue() >= DayOfWeek.SATURDAY.getValue(),
                all.subList(0, shown),
                all.subList(shown, all.size())));
      }
      return days;
    }

    private List<CalendarView.Choice> choices() {
      return organizations
          .list(actor.scope(), Optional.empty(), "", today, Optional.empty(), CHOICES)
          .stream()
          .filter(one -> one.kind().isParty() || one.id().equals(unit))
          .map(
              one ->
                  new CalendarView.Choice(one.id().toString(), one.name(), one.id().equals(unit)))
          .toList();
    }

    private String address(YearMonth to) {
      return "/calendar?month=" + to + "&organization=" + unit;
    }

    private boolean writes() {
      return Role.writers().contains(actor.role());
    }
  }
}
