package org.youju.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.audit.Trail;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.Sm3;
import org.youju.kernel.UserId;
import org.youju.organization.Lineage;
import org.youju.organization.Standings;

/**
 * Records, corrects, voids and reads entries. Nothing stored is ever changed: see {@link Entry}.
 */
@Component
public class Ledger {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  /** Who keeps the ledger; the others who see business data only read it. */
  private static final Set<Role> WRITERS = Role.writers();

  private final Audit audit;
  private final Catalog catalog;
  private final Lineage lineage;
  private final Standings standings;
  private final EntryStore store;
  private final DerivedStore derived;
  private final Efforts efforts;
  private final Clock clock;

  Ledger(
      Audit audit,
      Catalog catalog,
      Lineage lineage,
      Standings standings,
      EntryStore store,
      DerivedStore derived,
      Efforts efforts,
      Clock clock) {
    this.audit = audit;
    this.catalog = catalog;
    this.lineage = lineage;
    this.standings = standings;
    this.store = store;
    this.derived = derived;
    this.efforts = efforts;
    this.clock = clock;
  }

  /**
   * Records an activity that a program tells of.
   *
   * @throws Refused with every fault of the recording
   * @throws NotFound when the organisation lies outside the actor's scope
   */
  public Entry record(Actor actor, Recording recording) {
    return record(actor, recording, Effort.none(Effort.Way.PROGRAM, recording));
  }

  /**
   * Records an activity.
   *
   * @param effort what that asked of people
   * @throws Refused with every fault of the recording
   * @throws NotFound when the organisation lies outside the actor's scope
   */
  public Entry record(Actor actor, Recording recording, Effort effort) {
    return recordAll(actor, List.of(recording), same -> effort).get(0);
  }

  /**
   * Records many activities at once, all or none; each leaves its own link in the chain.
   *
   * @param effort what each asked of people
   * @throws Refused with every fault of every recording; with several, fields begin with {@code
   *     [n]}
   */
  public List<Entry> recordAll(
      Actor actor, List<Recording> recordings, Function<Recording, Effort> effort) {
    List<Prepared> prepared =
        new Preparation(catalog, lineage, standings).all(actor, recordings, LocalDate.now(clock));
    return audit.writeAll(
        actor,
        "entry.record",
        trails ->
            insert(
                actor,
                prepared,
                prepared.stream().map(p -> new EntryId(Ids.next(clock))).toList(),
                effort,
                trails));
  }

  /**
   * Records at most once for a key: the same key and recording again gives the first entry back, as
   * it was then.
   *
   * @param key the account's own choice
   * @param effort what the first time asked of people; the others add nothing
   * @throws Refused when the key was used with another recording
   */
  public Entry record(Actor actor, Recording recording, String key, Effort effort) {
    byte[] hash = new Sm3().add(Body.write(recording)).finish();
    Optional<Entry> earlier = store.answered(actor, key, hash);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Prepared prepared = prepare(actor, recording);
    try {
      return audit.write(
          actor,
          "entry.record",
          trail -> {
            EntryId id = new EntryId(Ids.next(clock));
            if (!store.claim(actor, key, hash, id, now())) {
              throw new AnsweredAlready();
            }
            return insert(actor, List.of(prepared), List.of(id), same -> effort, () -> trail)
                .get(0);
          });
    } catch (AnsweredAlready second) {
      return store.answered(actor, key, hash).orElseThrow(NotFound::new);
    }
  }

  /**
   * Replaces what an entry says.
   *
   * @param revision the revision that the editor saw
   * @throws Conflict when somebody else corrected it meanwhile
   */
  public Entry correct(Actor actor, EntryId id, int revision, Recording recording, String reason) {
    requireReason(reason);
    requireOwn(actor, id);
    Prepared prepared = prepare(actor, recording);
    return audit.write(
        actor,
        "entry.correct",
        trail -> {
          Entry before = lock(actor, id, revision);
          Entry after = next(before, Entry.State.RECORDED, recording, actor, reason);
          store.replace(actor, revision(actor, after, "correct", prepared, trail));
          return after;
        });
  }

  /** Takes an entry out of every count; it stays readable with its reason. */
  public Entry invalidate(Actor actor, EntryId id, int revision, String reason) {
    requireReason(reason);
    requireOwn(actor, id);
    return audit.write(
        actor,
        "entry.void",
        trail -> {
          Entry before = lock(actor, id, revision);
          Entry after = next(before, Entry.State.VOID, before.recording(), actor, reason);
          store.replace(
              actor, revision(actor, after, "void", Prepared.nothing(before.recording()), trail));
          return after;
        });
  }

  /**
   * Takes a voiding back: the entry counts again as it did, and its history says so.
   *
   * @throws Conflict when it is not void
   */
  public Entry reinstate(Actor actor, EntryId id, String reason) {
    requireReason(reason);
    Prepared prepared = prepare(actor, requireOwn(actor, id).recording());
    return audit.write(
        actor,
        "entry.correct",
        trail -> {
          Entry before = store.lock(actor.root(), id);
          if (before.state() != Entry.State.VOID) {
            throw new Conflict("这条记录没有作废，不需要恢复。");
          }
          Entry after = next(before, Entry.State.RECORDED, before.recording(), actor, reason);
          store.replace(actor, revision(actor, after, "correct", prepared, trail));
          return after;
        });
  }

  /**
   * The newest revision.
   *
   * @throws NotFound when it does not exist or lies outside the scope
   */
  public Entry entry(Scope scope, EntryId id) {
    return store.visible(scope, id);
  }

  /** What the lines of a list stand for, in their order. */
  public List<Entry> entries(Scope scope, List<EntrySummary> lines) {
    return store.entries(scope.root(), lines.stream().map(EntrySummary::id).toList());
  }

  /** All revisions, oldest first. */
  public List<Entry> revisions(Scope scope, EntryId id) {
    entry(scope, id);
    return store.revisions(scope.root(), id);
  }

  /** A page of entries, newest first. */
  public List<EntrySummary> entries(Scope scope, EntryQuery query) {
    if (scope.seesNothing()) {
      return List.of();
    }
    query.organization().ifPresent(organization -> lineage.require(scope, organization));
    return store.list(scope, query);
  }

  /**
   * What would be refused of each recording, in their order, without recording anything.
   *
   * @throws NotFound when an organisation lies outside the actor's scope
   */
  public List<List<org.youju.kernel.FieldError>> faults(Actor actor, List<Recording> recordings) {
    return new Preparation(catalog, lineage, standings)
        .faults(actor, recordings, LocalDate.now(clock));
  }

  /** Whether any entry names one of the organisations, or once named it. */
  public boolean mentionsAny(RootId root, java.util.Collection<OrgId> organizations) {
    return store.mentionsAny(root, organizations);
  }

  /** Those of the people whom any entry names, or once named. */
  public Set<PersonId> mentioned(RootId root, java.util.Collection<PersonId> people) {
    return people.isEmpty() ? Set.of() : store.mentioned(root, people);
  }

  /** Whether {@link #correct} and {@link #invalidate} are open to the actor. */
  public boolean mayChange(Actor actor, Entry entry) {
    return WRITERS.contains(actor.role())
        && lineage.sees(actor.scope(), entry.recording().organization())
        && entry.recording().kinds().stream().allMatch(kind -> records(actor.role(), kind));
  }

  private boolean records(Role role, String kind) {
    Set<Role> by = catalog.kind(kind).map(Kind::recordedBy).orElse(Set.of());
    return by.isEmpty() || by.contains(role);
  }

  /** Who merely took part in a joint activity reads it, but does not change it. */
  Entry requireOwn(Actor actor, EntryId id) {
    Entry current = entry(actor.scope(), id);
    if (!lineage.sees(actor.scope(), current.recording().organization())) {
      throw new Forbidden("这是其他组织登记的联合活动，请联系登记的组织更正。");
    }
    if (!current.recording().kinds().stream().allMatch(kind -> records(actor.role(), kind))) {
      throw new Forbidden("这类记录只能由指定人员更正。");
    }
    return current;
  }

  /**
   * Keeps an entry from being changed until the transaction ends.
   *
   * @throws Conflict when it is void
   */
  Entry lockOpen(RootId root, EntryId id) {
    Entry current = store.lock(root, id);
    if (current.state() == Entry.State.VOID) {
      throw new Conflict("这条记录已经作废，不能再更正；需要时请重新登记。");
    }
    return current;
  }

  private List<Entry> insert(
      Actor actor,
      List<Prepared> all,
      List<EntryId> ids,
      Function<Recording, Effort> effort,
      Supplier<Trail> trails) {
    Instant now = now();
    String name = actor.name();
    List<Derivation.Revision> revisions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Recording recording = all.get(i).recording();
      Entry entry =
          new Entry(ids.get(i), 1, Entry.State.RECORDED, recording, now, name, now, name, "");
      revisions.add(revision(actor, entry, "record", all.get(i), trails.get()));
    }
    store.insert(actor, revisions);
    efforts.add(actor.root(), all.stream().map(p -> made(p.recording(), effort)).toList());
    return revisions.stream().map(Derivation.Revision::entry).toList();
  }

  private Efforts.Made made(Recording recording, Function<Recording, Effort> effort) {
    boolean meeting =
        recording.kinds().stream()
            .anyMatch(kind -> catalog.kind(kind).filter(Kind::attendance).isPresent());
    return new Efforts.Made(recording.organization(), meeting, effort.apply(recording));
  }

  private Derivation.Revision revision(
      Actor actor, Entry entry, String action, Prepared prepared, Trail trail) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    String body = Body.write(entry.recording());
    Derived counts = Derived.of(entry, prepared);
    trail
        .on("entry", entry.id().value())
        .with("revision", entry.revision())
        .with("content", content(salt, actor, entry, action, body))
        .with("derived", counts.rowsHash(salt))
        .with("words", Derived.wordsHash(salt, counts.searchable()));
    return new Derivation.Revision(entry, action, body, salt, prepared);
  }

  /** What the chain keeps of a revision: reveals nothing of it, changes with every letter of it. */
  static String content(byte[] salt, Actor actor, Entry entry, String action, String body) {
    return content(
        salt,
        entry.revision(),
        action,
        actor.id(),
        actor.name(),
        entry.changedAt(),
        entry.reason(),
        body);
  }

  static String content(
      byte[] salt,
      int revision,
      String action,
      UserId actor,
      String actorName,
      Instant at,
      String reason,
      String body) {
    Sm3 hash = new Sm3().add(salt).add(revision).add(at.toEpochMilli());
    for (String part : List.of(action, actor.toString(), actorName, reason, body)) {
      hash.add(part.length()).add(part);
    }
    return hash.finishHex();
  }

  /** To the millisecond, so that what is answered at once and what is read later are the same. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private Entry lock(Actor actor, EntryId id, int revision) {
    Entry current = lockOpen(actor.root(), id);
    if (current.revision() != revision) {
      throw new Conflict(
          "这条记录已被" + current.changedBy() + "改为第 " + current.revision() + " 版，请对照两版后重新提交。");
    }
    return current;
  }

  private Entry next(
      Entry before, Entry.State state, Recording recording, Actor actor, String reason) {
    Instant now = now();
    Instant last = derived.lastChange(actor.root(), before.id(), before.changedAt());
    Instant later = now.isAfter(last) ? now : last.plusMillis(1);
    return new Entry(
        before.id(),
        before.revision() + 1,
        state,
        recording,
        before.recordedAt(),
        before.recordedBy(),
        later,
        actor.name(),
        reason);
  }

  private Prepared prepare(Actor actor, Recording recording) {
    return new Preparation(catalog, lineage, standings)
        .all(actor, List.of(recording), LocalDate.now(clock))
        .get(0);
  }

  static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new Refused("reason", "请写明原因，一句话即可。");
    }
    if (reason.length() > CheckRecording.REASON) {
      throw new Refused("reason", "原因请控制在 " + CheckRecording.REASON + " 字以内。");
    }
  }

  /** The key was claimed by a request that came a moment earlier. */
  private static final class AnsweredAlready extends RuntimeException {
    AnsweredAlready() {
      super("answered already", null, false, false);
    }
  }

  static UUID[] uuids(Iterable<OrgId> organizations) {
    List<UUID> ids = new ArrayList<>();
    organizations.forEach(id -> ids.add(id.value()));
    return ids.toArray(UUID[]::new);
  }
}
