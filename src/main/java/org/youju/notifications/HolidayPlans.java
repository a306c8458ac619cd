package org.youju.notifications;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.FieldError;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;

/**
 * Reminders before festivals (节日廉洁提醒): planned a year ahead, sent once before the break, and then
 * recorded in the ledger with the number of messages that the gateway took.
 */
@Component
public class HolidayPlans {
  /** What it becomes in the ledger. */
  static final String KIND = "holiday-reminder";

  private static final String MESSAGES = "messages";
  private static final LocalTime USUAL_TIME = LocalTime.of(10, 0);
  private static final int LONGEST = 500;
  private static final int DAYS_BEFORE = 30;

  /** So long the record waits for decisions about uncertain messages. */
  private static final Duration UNDECIDED = Duration.ofDays(3);

  private final PlanStore store;
  private final Holidays holidays;
  private final Recipients recipients;
  private final Outbox outbox;
  private final Gateways gateways;
  private final Ledger ledger;
  private final Catalog catalog;
  private final AccountHolders holders;
  private final Audit audit;
  private final Clock clock;

  HolidayPlans(
      PlanStore store,
      Holidays holidays,
      Recipients recipients,
      Outbox outbox,
      Gateways gateways,
      Ledger ledger,
      Catalog catalog,
      AccountHolders holders,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.holidays = holidays;
    this.recipients = recipients;
    this.outbox = outbox;
    this.gateways = gateways;
    this.ledger = ledger;
    this.catalog = catalog;
    this.holders = holders;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is planned for a year's festivals. */
  public List<HolidayPlan> of(RootId root, int year) {
    return store.of(root, year);
  }

  /** What to plan where nobody did: the last working day before the break, a text to be edited. */
  public HolidayPlan.Wanted usual(RootId root, Break rest) {
    return new HolidayPlan.Wanted(
        holidays.year(root, rest.year()).lastWorkingDayBefore(rest),
        USUAL_TIME,
        text(rest),
        true,
        Audience.MEMBERS);
  }

  private static String text(Break rest) {
    return rest.title()
        + "将至，请继续落实中央八项规定精神：不违规收送礼品礼金，不接受可能影响公正执行公务的宴请，不公车私用，不大操大办，文明、节俭、廉洁过节。祝节日安康。";
  }

  /**
   * Plans one reminder, or changes it.
   *
   * @param version the version that was read; 0 where nothing was planned
   * @throws Refused with everything that is wrong
   * @throws Conflict when somebody changed it meanwhile, or it is sent already
   */
  public void plan(
      Actor actor, int year, Festival festival, HolidayPlan.Wanted wanted, int version) {
    Break rest = rest(actor.root(), year, festival);
    check(rest, wanted);
    keep(actor, rest, wanted, HolidayPlan.State.PLANNED, version);
  }

  /** Nothing is sent before this festival. */
  public void leaveOut(Actor actor, int year, Festival festival, int version) {
    Break rest = rest(actor.root(), year, festival);
    HolidayPlan.Wanted wanted =
        store.of(actor.root(), year).stream()
            .filter(plan -> plan.festival() == rest.festival())
            .map(HolidayPlan::wanted)
            .findFirst()
            .orElseGet(() -> usual(actor.root(), rest));
    keep(actor, rest, wanted, HolidayPlan.State.OFF, version);
  }

  /** Plans every festival still ahead that nobody decided about; how many. */
  public int planAll(Actor actor, int year) {
    List<Festival> decided =
        store.of(actor.root(), year).stream().map(HolidayPlan::festival).toList();
    LocalDate today = LocalDate.now(clock);
    int planned = 0;
    for (Break rest : holidays.year(actor.root(), year).breaks()) {
      HolidayPlan.Wanted wanted = usual(actor.root(), rest);
      if (!decided.contains(rest.festival()) && !wanted.on().isBefore(today)) {
        keep(actor, rest, wanted, HolidayPlan.State.PLANNED, 0);
        planned++;
      }
    }
    return planned;
  }

  private void keep(
      Actor actor, Break rest, HolidayPlan.Wanted wanted, HolidayPlan.State state, int version) {
    audit.run(
        actor,
        "holiday.plan",
        trail -> {
          trail
              .with("plan", HolidayPlan.key(rest.year(), rest.festival()))
              .with("state", state.id())
              .with("on", wanted.on());
          if (!store.keep(
              actor, rest.year(), rest.festival(), wanted, rest.until(), state, version)) {
            throw new Conflict("这一条刚刚被别人改过，或者已经开始发送。请刷新页面看最新的安排。");
          }
        });
  }

  private void check(Break rest, HolidayPlan.Wanted wanted) {
    List<FieldError> errors = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    if (wanted.on().isBefore(today)) {
      errors.add(new FieldError("on", "日期已经过去，请改为今天或以后。"));
    } else if (wanted.on().isAfter(rest.day())
        || wanted.on().isBefore(rest.from().minusDays(DAYS_BEFORE))) {
      errors.add(
          new FieldError(
              "on", "请填节前 " + DAYS_BEFORE + " 天以内的日期，" + rest.title() + "是 " + rest.day() + "。"));
    }
    if (wanted.text().isBlank()) {
      errors.add(new FieldError("text", "请写提醒的内容。"));
    } else if (wanted.text().length() > LONGEST) {
      errors.add(
          new FieldError("text", "内容最多 " + LONGEST + " 个字，现在 " + wanted.text().length() + " 个。"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }

  private Break rest(RootId root, int year, Festival festival) {
    return holidays.year(root, year).breaks().stream()
        .filter(one -> one.festivals().contains(festival))
        .findFirst()
        .orElseThrow();
  }

  /** What the desk shows today: reminders already sent, until the break is over. */
  public List<HolidayPlan> shown(RootId root) {
    return store.shown(root, LocalDate.now(clock));
  }

  /** One round of the job: begins what is due, records what is finished. */
  void run(RootId root) {
    for (HolidayPlan plan : store.open(root, LocalDate.now(clock))) {
      if (plan.state() == HolidayPlan.State.SENDING) {
        finish(root, plan);
      } else if (!moment(plan).isAfter(clock.instant())) {
        begin(root, plan);
      }
    }
  }

  private static Instant moment(HolidayPlan plan) {
    return plan.wanted().on().atTime(plan.wanted().at()).atZone(OfficeClock.ZONE).toInstant();
  }

  /** The plan is locked, so of two instances one begins it; messages and state in one go. */
  private void begin(RootId root, HolidayPlan seen) {
    audit.run(
        Actor.system(root),
        "holiday.send",
        trail -> {
          HolidayPlan plan =
              store
                  .lock(root, seen.year(), seen.festival())
                  .filter(now -> now.state() == HolidayPlan.State.PLANNED)
                  .filter(now -> !moment(now).isAfter(clock.instant()))
                  .orElse(null);
          trail.with("plan", seen.key());
          if (plan == null) {
            trail.with("begun", false);
          } else if (LocalDate.now(clock).isAfter(plan.shownUntil())) {
            store.missed(root, plan);
            trail.with("missed", true);
          } else {
            boolean sends = plan.wanted().sms() && gateways.settings(root).sends();
            int messages = sends ? put(root, plan) : 0;
            store.started(root, plan, messages);
            trail.with("messages", messages);
          }
        });
  }

  private int put(RootId root, HolidayPlan plan) {
    Instant due = gateways.settings(root).quiet().allowed(clock.instant());
    int messages = 0;
    for (Map.Entry<PersonId, String> one :
        recipients.numbers(root, plan.wanted().audience()).entrySet()) {
      NewMessage message =
          new NewMessage(
              Optional.of(one.getKey()),
              Message.Purpose.HOLIDAY,
              plan.key(),
              one.getValue(),
              plan.wanted().text(),
              due);
      messages += outbox.put(root, message).isPresent() ? 1 : 0;
    }
    return messages;
  }

  /** Once every message has an outcome, the reminder is recorded: once, in one transaction. */
  private void finish(RootId root, HolidayPlan seen) {
    PlanStore.Progress progress = store.progress(root, seen);
    boolean waits =
        progress.moving() > 0
            || (progress.uncertain() > 0 && !store.startedBefore(root, seen, UNDECIDED));
    if (waits) {
      return;
    }
    audit.run(
        Actor.system(root),
        "holiday.done",
        trail -> {
          trail.with("plan", seen.key()).with("messages", progress.accepted());
          store
              .lock(root, seen.year(), seen.festival())
              .filter(now -> now.state() == HolidayPlan.State.SENDING)
              .ifPresent(plan -> store.done(root, plan, record(root, plan, progress.accepted())));
        });
  }

  /** Nothing is recorded where the office switched the kind off. */
  private Optional<EntryId> record(RootId root, HolidayPlan plan, int messages) {
    if (catalog.kind(KIND).filter(kind -> !kind.disabled()).isEmpty()) {
      return Optional.empty();
    }
    Break rest = rest(root, plan.year(), plan.festival());
    Recording recording = recording(root, rest, plan.wanted(), messages);
    return Optional.of(ledger.record(planner(root, plan), recording).id());
  }

  /** What the ledger keeps of a reminder that went out to so many people. */
  public static Recording recording(
      RootId root, Break rest, HolidayPlan.Wanted wanted, int messages) {
    return new Recording(
        List.of(KIND),
        new OrgId(root.value()),
        wanted.on(),
        Optional.empty(),
        rest.year() + " 年" + rest.title() + "节前廉洁提醒",
        "",
        List.of(),
        Map.of(),
        Map.of(MESSAGES, BigDecimal.valueOf(messages)),
        List.of(),
        wanted.text(),
        "");
  }

  /** Recorded on behalf of whoever planned it. */
  private Actor planner(RootId root, HolidayPlan plan) {
    return holders
        .actor(root, plan.planner())
        .filter(actor -> actor.is(Role.DISCIPLINE, Role.OFFICE))
        .orElseGet(
            () ->
                new Actor(
                    plan.planner(),
                    plan.plannerName(),
                    Role.DISCIPLINE,
                    new OrgId(root.value()),
                    Concerns.whole(root)));
  }
}
