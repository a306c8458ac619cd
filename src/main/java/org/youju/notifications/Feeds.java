package org.youju.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.organization.Lineage;
import org.youju.plans.Meeting;
import org.youju.plans.Plans;

/**
 * Calendar links (日历订阅): whoever holds the secret address reads what its owner would be reminded of
 * and what is planned there, as long as the owner has not revoked it and may come in.
 */
@Component
public class Feeds {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_LENGTH = 43;
  private static final int MOST = 10;

  /** Days told before and after today. */
  private static final int BACK = 120;

  private static final int AHEAD = 400;

  /** How long something cancelled is still told as cancelled. */
  private static final Duration CANCELLED = Duration.ofDays(60);

  private final FeedStore store;
  private final Concerns concerns;
  private final Plans plans;
  private final AccountHolders holders;
  private final Lineage lineage;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Feeds(
      FeedStore store,
      Concerns concerns,
      Plans plans,
      AccountHolders holders,
      Lineage lineage,
      Audit audit,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.concerns = concerns;
    this.plans = plans;
    this.holders = holders;
    this.lineage = lineage;
    this.audit = audit;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Makes a link for the actor's own account.
   *
   * @param organization whose duties it tells; empty: what concerns the actor
   * @return the secret, shown once
   * @throws Refused when there are too many
   */
  public String create(Actor actor, Optional<OrgId> organization) {
    organization.ifPresent(wanted -> lineage.require(actor.scope(), wanted));
    if (of(actor).size() >= MOST) {
      throw new Refused("organization", "日历链接最多 " + MOST + " 个，请先撤销不用的。");
    }
    UUID id = Ids.next(clock);
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    audit.run(
        actor,
        "feed.create",
        trail -> {
          trail.on("feed", id);
          organization.ifPresent(wanted -> trail.with("organization", wanted));
          store.insert(actor, id, organization, hash(secret), clock.instant());
        });
    return secret;
  }

  /** The actor's links that still work, the newest first. */
  public List<Feed> of(Actor actor) {
    return store.of(actor.root(), actor.id());
  }

  /**
   * The link stops working at once.
   *
   * @throws org.youju.kernel.NotFound when it is not the actor's
   */
  public void revoke(Actor actor, UUID id) {
    audit.run(
        actor,
        "feed.revoke",
        trail -> {
          trail.on("feed", id);
          store.revoke(actor, id, clock.instant());
        });
  }

  /**
   * The calendar behind a secret; empty when there is none, it was revoked, or its owner may not
   * read it any more.
   *
   * @param site address of the product, e.g. {@code https://host}, before the paths of pages
   */
  public Optional<String> file(String secret, String site) {
    if (secret.length() != SECRET_LENGTH) {
      return Optional.empty();
    }
    return store.find(hash(secret)).flatMap(found -> file(found, site));
  }

  private Optional<String> file(FeedStore.Found found, String site) {
    return holders
        .actor(found.root(), found.account())
        .filter(actor -> !actor.scope().seesNothing())
        .filter(
            actor -> found.organization().map(one -> lineage.sees(actor.scope(), one)).orElse(true))
        .map(actor -> transaction.execute(status -> written(found, actor, site)));
  }

  private String written(FeedStore.Found found, Actor actor, String site) {
    LocalDate today = LocalDate.now(clock);
    store.used(found, today);
    Period span = new Period(today.minusDays(BACK), today.plusDays(AHEAD));
    List<DueThing> things =
        found
            .organization()
            .map(one -> concerns.ofOrganization(found.root(), one, span))
            .orElseGet(() -> concerns.all(actor, span));
    Instant now = clock.instant();
    List<CalendarEvent> events =
        store.follow(
            found,
            Stream.concat(
                    things.stream().map(thing -> event(found.root(), thing, site, now)),
                    meetings(found, actor, span).stream()
                        .map(meeting -> event(found.root(), meeting, site, now)))
                .toList(),
            now,
            span.from(),
            CANCELLED);
    return CalendarFile.of(name(found, actor, today), events);
  }

  /** What the organisation plans, or those to which the account's person belongs. */
  private List<Meeting> meetings(FeedStore.Found found, Actor actor, Period span) {
    Collection<OrgId> units =
        found
            .organization()
            .<Collection<OrgId>>map(List::of)
            .orElseGet(() -> concerns.circle(actor));
    return plans.own(Concerns.whole(found.root()), units, span);
  }

  private String name(FeedStore.Found found, Actor actor, LocalDate today) {
    return found
        .organization()
        .map(
            one ->
                lineage.names(found.root(), List.of(one), today).getOrDefault(one, "本组织") + "履职日历")
        .orElseGet(() -> actor.name() + "的履职日历");
  }

  private static CalendarEvent event(RootId root, DueThing thing, String site, Instant now) {
    boolean done = thing.state() == DueThing.State.DONE;
    return new CalendarEvent(
        uid(root, thing.key()),
        0,
        now,
        thing.due(),
        Optional.empty(),
        (done ? "已完成：" : "") + thing.what(),
        "最后一天：" + thing.due() + "\n依据：" + thing.source() + "\n提醒可在“我的 › 提醒设置”里关闭。",
        thing.href().isEmpty() ? "" : site + thing.href(),
        false);
  }

  private static CalendarEvent event(RootId root, Meeting meeting, String site, Instant now) {
    return new CalendarEvent(
        uid(root, "meeting/" + meeting.id()),
        0,
        now,
        meeting.on(),
        meeting.at(),
        meeting.title(),
        (meeting.place().isEmpty() ? "" : "地点：" + meeting.place() + "\n")
            + "开展后在这里点“记一笔”，时间、地点、主题都已填好。",
        site + meeting.page(),
        false);
  }

  private static String uid(RootId root, String key) {
    return Sm3.hex(root + "|" + key).substring(0, 32) + "@youju";
  }

  private static byte[] hash(String secret) {
    return new Sm3().add(secret).finish();
  }

  /**
   * What has to be told otherwise than before: new, changed, and gone although its day is still
   * told of.
   *
   * @param before what was told last, by uid
   * @param from the first day that is told of
   */
  static List<CalendarEvent> changes(
      Map<String, CalendarEvent> before, List<CalendarEvent> now, Instant moment, LocalDate from) {
    Set<String> present = now.stream().map(CalendarEvent::uid).collect(Collectors.toSet());
    return Stream.concat(
            now.stream().flatMap(event -> change(before, event).stream()),
            before.values().stream()
                .filter(event -> !event.cancelled() && !present.contains(event.uid()))
                .filter(event -> !event.day().isBefore(from))
                .map(event -> event.cancelledAt(moment)))
        .toList();
  }

  private static Optional<CalendarEvent> change(
      Map<String, CalendarEvent> before, CalendarEvent event) {
    CalendarEvent old = before.get(event.uid());
    if (old == null) {
      return Optional.of(event);
    }
    return event.tellsTheSameAs(old) ? Optional.empty() : Optional.of(event.changed(old));
  }
}
