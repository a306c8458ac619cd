package org.youju.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Refused;
import org.youju.kernel.Scope;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.organization.Lineage;

/** Activities planned ahead (活动安排). */
@Component
public class Plans {
  /** At most so many activities stand in one series, and in one answer. */
  public static final int ROWS = 60;

  public static final int MOST = 2000;
  private static final int TITLE = 200;
  private static final int KINDS = 5;
  private static final int ENTRIES = 500;

  /** Of more organisations than these, the entries are read at once. */
  private static final int ASKED_EACH = 20;

  private static final int ENTRIES_ALL = 20_000;

  private final PlanStore store;
  private final Audit audit;
  private final Catalog catalog;
  private final Ledger ledger;
  private final Lineage lineage;
  private final Clock clock;

  Plans(
      PlanStore store, Audit audit, Catalog catalog, Ledger ledger, Lineage lineage, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.catalog = catalog;
    this.ledger = ledger;
    this.lineage = lineage;
    this.clock = clock;
  }

  /**
   * Plans a series.
   *
   * @throws NotFound when the organisation lies outside the actor's scope
   * @throws Refused with everything that is wrong, fields named {@code kind, name, rows[N].title …}
   */
  public Series prepare(Actor actor, Plan plan) {
    check(actor, plan);
    SeriesId id = new SeriesId(Ids.next(clock));
    audit.run(
        actor,
        "plan.prepare",
        trail -> {
          trail.on("series", id.value()).with("organization", plan.organization());
          store.insert(actor, id, plan);
          rows(actor, id, plan, Set.of());
        });
    return series(actor.scope(), id);
  }

  /**
   * Changes a series: rows with an id are changed, those without are new, those missing go.
   *
   * @throws Conflict when somebody else changed it meanwhile
   */
  public Series change(Actor actor, SeriesId id, int version, Plan plan) {
    Series before = series(actor.scope(), id);
    Plan moved = new Plan(before.organization(), plan.kinds(), plan.name(), plan.rows());
    check(actor, moved);
    audit.run(
        actor,
        "plan.change",
        trail -> {
          trail.on("series", id.value());
          if (!store.update(actor, id, version, moved)) {
            throw new Conflict("有人刚刚改过这组安排。您填的内容还在这个页面上：请另开一页看新的安排，再决定怎么改。");
          }
          rows(actor, id, moved, known(before));
        });
    return series(actor.scope(), id);
  }

  /** Takes a series away; {@link #restore} brings it back. */
  public void remove(Actor actor, SeriesId id) {
    series(actor.scope(), id);
    removed(actor, id, true);
  }

  /** Brings back a series that was taken away. */
  public void restore(Actor actor, SeriesId id) {
    lineage.require(actor.scope(), store.unitOf(actor.root(), id).orElseThrow(NotFound::new));
    removed(actor, id, false);
  }

  private void removed(Actor actor, SeriesId id, boolean removed) {
    requireWriter(actor);
    audit.run(
        actor,
        removed ? "plan.remove" : "plan.restore",
        trail -> {
          trail.on("series", id.value());
          store.remove(actor, id, removed);
        });
  }

  /**
   * @throws NotFound when it is not there or lies outside the scope
   */
  public Series series(Scope scope, SeriesId id) {
    Series series = store.series(scope.root(), id).orElseThrow(NotFound::new);
    lineage.require(scope, series.organization());
    return series;
  }

  /**
   * @throws NotFound when it is not there or lies outside the scope
   */
  public Meeting meeting(Scope scope, MeetingId id) {
    Meeting meeting = store.meeting(scope.root(), id).orElseThrow(NotFound::new);
    lineage.require(scope, meeting.organization());
    return meeting;
  }

  /**
   * What the organisation and those below it plan in the period, by day, cancelled ones too; at
   * most {@link #MOST}.
   */
  public List<Meeting> between(Scope scope, OrgId organization, Period period) {
    lineage.require(scope, organization);
    return store.between(
        scope.root(),
        lineage.subtree(scope.root(), organization, LocalDate.now(clock)),
        period,
        MOST);
  }

  /**
   * What these organisations plan themselves in the period, by day, without what is cancelled.
   *
   * @throws NotFound when one of them lies outside the scope
   */
  public List<Meeting> own(Scope scope, Collection<OrgId> organizations, Period period) {
    organizations.forEach(one -> lineage.require(scope, one));
    return store.between(scope.root(), organizations, period, MOST).stream()
        .filter(meeting -> !meeting.cancelled())
        .toList();
  }

  /** The entries that these meetings became, by meeting; those without have no record yet. */
  public Map<MeetingId, EntryId> held(Scope scope, List<Meeting> meetings) {
    if (meetings.isEmpty()) {
      return Map.of();
    }
    LocalDate first = meetings.stream().map(Meeting::on).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = meetings.stream().map(Meeting::on).max(LocalDate::compareTo).orElseThrow();
    Period around = new Period(first.minusDays(Held.DAYS), last.plusDays(Held.DAYS));
    Map<OrgId, List<Meeting>> units =
        meetings.stream().collect(Collectors.groupingBy(Meeting::organization));
    if (units.size() > ASKED_EACH) {
      return Held.match(meetings, entries(scope, Optional.empty(), meetings, around, ENTRIES_ALL));
    }
    List<EntrySummary> entries = new ArrayList<>();
    units.forEach(
        (unit, own) -> entries.addAll(entries(scope, Optional.of(unit), own, around, ENTRIES)));
    return Held.match(meetings, entries);
  }

  private List<EntrySummary> entries(
      Scope scope, Optional<OrgId> unit, List<Meeting> meetings, Period around, int limit) {
    List<String> kinds =
        meetings.stream().flatMap(meeting -> meeting.kinds().stream()).distinct().toList();
    return ledger.entries(
        scope, new EntryQuery(unit, kinds, Optional.of(around), "", limit, Optional.empty()));
  }

  private void rows(Actor actor, SeriesId id, Plan plan, Set<MeetingId> known) {
    List<MeetingId> kept = new ArrayList<>();
    for (Plan.Row row : plan.rows()) {
      MeetingId meeting =
          row.id().filter(known::contains).orElseGet(() -> new MeetingId(Ids.next(clock)));
      kept.add(meeting);
      store.put(actor.root(), id, plan.organization(), meeting, row);
    }
    store.keepOnly(actor.root(), id, kept);
  }

  private static Set<MeetingId> known(Series series) {
    return series.meetings().stream().map(Meeting::id).collect(Collectors.toSet());
  }

  private void check(Actor actor, Plan plan) {
    requireWriter(actor);
    lineage.require(actor.scope(), plan.organization());
    List<FieldError> errors = new ArrayList<>();
    if (plan.kinds().isEmpty()
        || plan.kinds().size() > KINDS
        || !plan.kinds().stream().allMatch(this::offered)) {
      errors.add(new FieldError("kind", "请选择是哪一类活动。"));
    }
    if (plan.name().isBlank() || plan.name().length() > TITLE) {
      errors.add(new FieldError("name", "请写名称，" + TITLE + " 字以内。"));
    }
    if (plan.rows().isEmpty() || plan.rows().size() > ROWS) {
      errors.add(new FieldError("rows", "请安排 1 到 " + ROWS + " 次活动。"));
    }
    for (int i = 0; i < plan.rows().size(); i++) {
      checkRow(plan.rows().get(i), "rows[" + i + "].", errors);
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }

  private void checkRow(Plan.Row row, String at, List<FieldError> errors) {
    if (row.title().isBlank() || row.title().length() > TITLE) {
      errors.add(new FieldError(at + "title", "请写主题，" + TITLE + " 字以内。"));
    }
    if (row.place().length() > TITLE) {
      errors.add(new FieldError(at + "place", "地点请控制在 " + TITLE + " 字以内。"));
    }
    LocalDate today = LocalDate.now(clock);
    if (row.on().isBefore(today.minusYears(1)) || row.on().isAfter(today.plusYears(3))) {
      errors.add(new FieldError(at + "day", "请安排在去年今天到三年以内的日子。"));
    }
  }

  private boolean offered(String kind) {
    return catalog.kind(kind).filter(known -> !known.disabled()).isPresent();
  }

  /** Names of kinds, in the order given. */
  public List<String> names(List<String> kinds) {
    return kinds.stream().flatMap(id -> catalog.kind(id).stream()).map(Kind::name).toList();
  }

  static void requireWriter(Actor actor) {
    if (actor.role().isAdministrator()) {
      throw new Forbidden("管理员账号不安排活动，请用业务账号登录。");
    }
  }
}
