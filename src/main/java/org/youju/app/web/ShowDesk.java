package org.youju.app.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.kernel.Actor;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.ledger.Drafts;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.metrics.MonthBars;
import org.youju.notifications.DeskReminder;
import org.youju.notifications.DeskReminders;
import org.youju.organization.Organizations;
import org.youju.plans.Meeting;
import org.youju.plans.MeetingId;
import org.youju.plans.Plans;
import org.youju.reports.ReportLine;
import org.youju.reports.Reports;
import org.youju.requirements.OwnPerson;
import org.youju.shell.NavEntry;

/** Collects the desk: shortcuts, this year's figures, what waits, what was recorded last. */
@Component
class ShowDesk {
  /** Where nothing was recorded yet, what most organisations record first. */
  private static final List<String> USUAL_KINDS =
      List.of(
          "theme-party-day",
          "member-assembly",
          "branch-committee-meeting",
          "party-lecture",
          "collective-study",
          "heart-to-heart-talk",
          "volunteer-service");

  /** The figures that most reports state, in the order of the reports. */
  private static final List<String> USUAL_METRICS =
      List.of(
          "theme-party-days",
          "member-assemblies",
          "branch-committee-meetings",
          "party-lectures",
          "heart-to-heart-talks",
          "collective-studies",
          "center-group-sessions",
          "volunteer-services",
          "party-members");

  private static final int FIGURES = 6;
  private static final int KINDS = 8;
  private static final int RECENT = 6;
  private static final int LOOK_BACK = 40;
  private static final int GAPS = 5;
  private static final int DRAFTS = 5;
  private static final int MEETINGS = 4;
  private static final int DAYS_BACK = 7;
  private static final int DAYS_AHEAD = 14;
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Catalog catalog;
  private final Figures figures;
  private final Ledger ledger;
  private final Drafts drafts;
  private final Tallies tallies;
  private final Organizations organizations;
  private final Reports reports;
  private final DeskReminders reminders;
  private final Plans plans;
  private final OwnPerson own;
  private final String recordPage;
  private final Clock clock;

  ShowDesk(
      Catalog catalog,
      Figures figures,
      Ledger ledger,
      Drafts drafts,
      Tallies tallies,
      Organizations organizations,
      Reports reports,
      DeskReminders reminders,
      Plans plans,
      OwnPerson own,
      List<NavEntry> entries,
      Clock clock) {
    this.catalog = catalog;
    this.figures = figures;
    this.ledger = ledger;
    this.drafts = drafts;
    this.tallies = tallies;
    this.organizations = organizations;
    this.reports = reports;
    this.reminders = reminders;
    this.plans = plans;
    this.own = own;
    this.recordPage =
        entries.stream()
            .filter(entry -> entry.id().equals(NavEntry.RECORD))
            .map(NavEntry::href)
            .findFirst()
            .orElse("/entries/new");
    this.clock = clock;
  }

  DeskView view(Actor actor, String greeting) {
    LocalDate today = LocalDate.now(clock);
    OrgId home = home(actor);
    List<EntrySummary> entries = ledger.entries(actor.scope(), EntryQuery.of(home, LOOK_BACK));
    return new DeskView(
        greeting,
        day(today) + " " + today.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA),
        organizations.names(actor.root(), List.of(home), today).getOrDefault(home, ""),
        own.of(actor).map(id -> "/duties?span=year&person=" + id).orElse(""),
        kinds(actor, entries),
        numbers(actor, home, today),
        waiting(actor, home, today),
        recent(actor, entries, today));
  }

  static OrgId home(Actor actor) {
    return actor.scope().tops().stream().findFirst().orElseThrow(NotFound::new);
  }

  /** What was recorded lately comes first, then what is usual. */
  private List<DeskView.Link> kinds(Actor actor, List<EntrySummary> entries) {
    return Stream.concat(entries.stream().flatMap(e -> e.kinds().stream()), USUAL_KINDS.stream())
        .distinct()
        .flatMap(id -> catalog.kind(id).stream())
        .filter(kind -> mayRecord(actor, kind))
        .limit(KINDS)
        .map(kind -> new DeskView.Link(kind.name(), record(kind)))
        .toList();
  }

  private static boolean mayRecord(Actor actor, Kind kind) {
    return !kind.disabled()
        && (kind.recordedBy().isEmpty() || kind.recordedBy().contains(actor.role()));
  }

  private String record(Kind kind) {
    return recordPage + "?kind=" + kind.id();
  }

  private List<DeskView.Number> numbers(Actor actor, OrgId home, LocalDate today) {
    Period year = Period.ofYear(today.getYear());
    return USUAL_METRICS.stream()
        .flatMap(id -> catalog.metric(id).stream())
        .filter(metric -> !metric.disabled())
        .map(metric -> figures.glance(actor.scope(), metric, home, year))
        .filter(ShowDesk::isTold)
        .limit(FIGURES)
        .map(figure -> number(actor, figure, today))
        .toList();
  }

  /** A roll with nobody on it was not filled in yet. */
  private static boolean isTold(Figure figure) {
    boolean roll = figure.basis() != Figure.Basis.ENTRIES;
    return figure.value().isPresent() && !(roll && figure.count() == 0);
  }

  private DeskView.Number number(Actor actor, Figure figure, LocalDate today) {
    Period same = new Period(figure.period().from(), today).yearBefore();
    Figure before = figures.glance(actor.scope(), figure.metric(), figure.organization(), same);
    return new DeskView.Number(
        figure.metric().name(),
        figure.grouped(),
        figure.metric().unit(),
        before.value().isPresent() ? "上年同期 " + before.grouped() : "",
        figure.page(),
        bars(actor, figure));
  }

  private Optional<org.youju.shell.Bars> bars(Actor actor, Figure figure) {
    if (figure.metric().counting().kinds().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        MonthBars.small(
            figures.series(
                actor.scope(),
                figure.metric().id(),
                figure.organization(),
                figure.period(),
                Figures.By.MONTH,
                Optional.empty())));
  }

  private List<DeskView.Waiting> waiting(Actor actor, OrgId home, LocalDate today) {
    return Stream.of(
            meetings(actor, home, today).stream(),
            reminders.of(actor).stream().map(ShowDesk::reminder),
            drafts.of(actor).stream().limit(DRAFTS).map(this::draft),
            reports.list(actor.scope()).stream()
                .filter(line -> !line.issued() && line.by().equals(actor.name()))
                .limit(DRAFTS)
                .map(this::report),
            gaps(actor, home, today).stream())
        .flatMap(lines -> lines)
        .toList();
  }

  /** What the organisation itself has planned: soon, or lately and not recorded. */
  private List<DeskView.Waiting> meetings(Actor actor, OrgId home, LocalDate today) {
    Period near = new Period(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    List<Meeting> planned = plans.own(actor.scope(), List.of(home), near);
    Set<MeetingId> held = plans.held(actor.scope(), planned).keySet();
    boolean writes = Role.writers().contains(actor.role());
    return planned.stream()
        .filter(meeting -> !held.contains(meeting.id()))
        .limit(MEETINGS)
        .map(meeting -> meeting(meeting, writes, today))
        .toList();
  }

  private static DeskView.Waiting meeting(Meeting meeting, boolean writes, LocalDate today) {
    boolean over = meeting.on().isBefore(today);
    String when =
        meeting.on().equals(today) ? "今天" : over ? "原定 " + day(meeting.on()) : day(meeting.on());
    return new DeskView.Waiting(
        over ? "待记录" : "安排",
        over ? "amber" : "blue",
        meeting.title(),
        when
            + meeting.at().map(at -> " " + CLOCK.format(at)).orElse("")
            + (meeting.place().isEmpty() ? "" : " · " + meeting.place()),
        writes
            ? new DeskView.Link("记一笔", meeting.form())
            : new DeskView.Link("查看", meeting.page()));
  }

  private DeskView.Waiting report(ReportLine line) {
    LocalDateTime saved = LocalDateTime.ofInstant(line.at(), clock.getZone());
    return new DeskView.Waiting(
        "报告",
        "plain",
        line.title(),
        line.header().organizationName() + " · " + day(saved.toLocalDate()) + " 改过，还没有定稿",
        new DeskView.Link("接着写", "/reports/" + line.header().id()));
  }

  private static DeskView.Waiting reminder(DeskReminder line) {
    return new DeskView.Waiting(
        line.tag(), line.tone(), line.what(), line.why(), new DeskView.Link("查看", line.href()));
  }

  private DeskView.Waiting draft(Drafts.Draft draft) {
    LocalDateTime saved = LocalDateTime.ofInstant(draft.changedAt(), clock.getZone());
    return new DeskView.Waiting(
        "草稿",
        "plain",
        draft.title().isEmpty() ? "没有写完的记录" : draft.title(),
        day(saved.toLocalDate()) + " " + CLOCK.format(saved) + " 保存，还没有登记",
        new DeskView.Link("接着写", recordPage + "?draft=" + draft.id()));
  }

  /** Recorded last year up to this day, but not yet this year. */
  private List<DeskView.Waiting> gaps(Actor actor, OrgId home, LocalDate today) {
    List<Kind> kinds = catalog.kinds().stream().filter(kind -> mayRecord(actor, kind)).toList();
    List<String> ids = kinds.stream().map(Kind::id).toList();
    Period elapsed = new Period(LocalDate.of(today.getYear(), 1, 1), today);
    Set<String> missing =
        new LinkedHashSet<>(tallies.recorded(actor.scope(), home, ids, elapsed.yearBefore()));
    missing.removeAll(tallies.recorded(actor.scope(), home, ids, elapsed));
    return kinds.stream()
        .filter(kind -> missing.contains(kind.id()))
        .limit(GAPS)
        .map(this::gap)
        .toList();
  }

  private DeskView.Waiting gap(Kind kind) {
    return new DeskView.Waiting(
        "缺记录",
        "amber",
        "今年还没有“" + kind.name() + "”的记录",
        "上年同期有记录 · " + kind.source(),
        new DeskView.Link("补记", record(kind)));
  }

  private List<DeskView.Recent> recent(Actor actor, List<EntrySummary> entries, LocalDate today) {
    List<EntrySummary> last = entries.subList(0, Math.min(RECENT, entries.size()));
    List<OrgId> units =
        new ArrayList<>(last.stream().map(EntrySummary::organization).distinct().toList());
    Map<OrgId, String> names = organizations.names(actor.root(), units, today);
    return last.stream().map(entry -> recent(entry, names)).toList();
  }

  private DeskView.Recent recent(EntrySummary entry, Map<OrgId, String> names) {
    List<String> kinds =
        entry.kinds().stream().map(id -> catalog.kind(id).map(Kind::name).orElse(id)).toList();
    return new DeskView.Recent(
        entry.on().toString(),
        day(entry.on()),
        entry.title().isEmpty() ? String.join("、", kinds) : entry.title(),
        "/ledger/" + entry.id(),
        kinds,
        names.getOrDefault(entry.organization(), ""),
        entry.late());
  }

  private static String day(LocalDate day) {
    return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
  }
}
