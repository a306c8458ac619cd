package org.youju.ledger;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;

/** Evidence of entries (佐证): optional, checked by content, never changed, removed only openly. */
@Component
public class Evidences {
  /** Most pieces that one entry keeps. */
  static final int MOST = 50;

  private static final Logger LOG = LoggerFactory.getLogger(Evidences.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  private final Ledger ledger;
  private final EvidenceStore store;
  private final EvidenceFiles files;
  private final ReceiveFile receive;
  private final Audit audit;
  private final Clock clock;

  Evidences(
      Ledger ledger,
      EvidenceStore store,
      EvidenceFiles files,
      ReceiveFile receive,
      Audit audit,
      Clock clock) {
    this.ledger = ledger;
    this.store = store;
    this.files = files;
    this.receive = receive;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file to be handed out: its content has just been held against its hash. */
  public record Download(Evidence evidence, Path file) {}

  /**
   * Keeps a file with an entry; the same content again answers what is there already.
   *
   * @param name as it came from outside
   * @throws Refused when it is too large, of another kind than allowed, or one too many
   */
  public Evidence add(Actor actor, EntryId entry, String name, InputStream content) {
    requireOpen(ledger.requireOwn(actor, entry));
    return receive.and(
        name,
        content,
        (clean, type, arrived) ->
            same(actor.root(), entry, arrived.sm3())
                .orElseGet(() -> keep(actor, entry, clean, type, arrived)));
  }

  /** A file that was kept before becomes evidence; the same content again changes nothing. */
  void attach(Actor actor, EntryId entry, HeldFiles.Kept kept) {
    requireOpen(ledger.requireOwn(actor, entry));
    if (same(actor.root(), entry, kept.sm3()).isEmpty()) {
      insert(actor, row(actor, entry, kept));
    }
  }

  /**
   * Keeps one file as evidence of many entries: it is stored once.
   *
   * @throws Refused when it is too large, or of another kind than allowed
   */
  public void addToAll(Actor actor, List<EntryId> entries, String name, InputStream content) {
    receive.and(
        name,
        content,
        (clean, type, arrived) -> {
          HeldFiles.Kept kept = kept(actor.root(), clean, type, arrived);
          return audit.writeAll(
              actor,
              "evidence.add",
              trails -> {
                for (EntryId entry : entries) {
                  ledger.lockOpen(actor.root(), entry);
                  requireRoom(actor.root(), entry);
                  EvidenceStore.Row row = row(actor, entry, kept);
                  store.insert(actor.root(), row);
                  trace(trails.get(), row);
                }
                return entries.size();
              });
        });
  }

  private static void trace(Trail trail, EvidenceStore.Row row) {
    trail
        .on("evidence", row.evidence().id().value())
        .with("entry", row.evidence().entry())
        .with("sm3", row.evidence().sm3())
        .with("content", row.added());
  }

  private HeldFiles.Kept kept(
      RootId root, String name, FileType type, EvidenceFiles.Arrived arrived) {
    return new HeldFiles.Kept(files.keep(root, arrived), name, type, arrived.size(), arrived.sm3());
  }

  private EvidenceStore.Row row(Actor actor, EntryId entry, HeldFiles.Kept kept) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    Evidence evidence =
        new Evidence(
            new EvidenceId(Ids.next(clock)),
            entry,
            kept.name(),
            kept.type(),
            kept.size(),
            kept.sm3(),
            actor.name(),
            now(),
            Optional.empty());
    return new EvidenceStore.Row(evidence, kept.file(), salt, actor.id(), Optional.empty());
  }

  private Evidence keep(
      Actor actor, EntryId entry, String name, FileType type, EvidenceFiles.Arrived arrived) {
    EvidenceStore.Row row = row(actor, entry, kept(actor.root(), name, type, arrived));
    insert(actor, row);
    return row.evidence();
  }

  private void insert(Actor actor, EvidenceStore.Row row) {
    EntryId entry = row.evidence().entry();
    audit.run(
        actor,
        "evidence.add",
        trail -> {
          ledger.lockOpen(actor.root(), entry);
          requireRoom(actor.root(), entry);
          store.insert(actor.root(), row);
          trace(trail, row);
        });
  }

  /** All of an entry's, also the removed, oldest first. */
  public List<Evidence> of(Scope scope, EntryId entry) {
    ledger.entry(scope, entry);
    return store.of(scope.root(), entry).stream().map(EvidenceStore.Row::evidence).toList();
  }

  /**
   * One piece, removed or not.
   *
   * @throws NotFound when there is none in sight
   */
  public Evidence get(Scope scope, EvidenceId id) {
    return visible(scope, id).evidence();
  }

  /**
   * Opens a file for reading and leaves a trace.
   *
   * @throws NotFound when there is none in sight, or it has been removed
   * @throws Conflict when the file is no longer what was stored
   */
  public Download open(Actor actor, EvidenceId id) {
    EvidenceStore.Row row = visible(actor.scope(), id);
    if (row.evidence().removal().isPresent()) {
      throw new NotFound();
    }
    Path path = files.path(actor.root(), row.file());
    boolean whole = files.sm3(path).equals(row.evidence().sm3());
    audit.note(
        actor,
        whole ? "evidence.read" : "evidence.broken",
        trail -> trail.on("evidence", id.value()).with("entry", row.evidence().entry()));
    if (!whole) {
      LOG.error("evidence {} is missing or was altered on disk", id);
      throw new Conflict("文件与登记时的指纹不符，可能被改动或丢失，已停止下载。请联系管理员核查备份。");
    }
    return new Download(row.evidence(), path);
  }

  /** Takes a file away for good; who did it, when and why stays visible. */
  public Evidence remove(Actor actor, EvidenceId id, String reason) {
    EvidenceStore.Row row = visible(actor.scope(), id);
    ledger.requireOwn(actor, row.evidence().entry());
    Ledger.requireReason(reason);
    audit.run(
        actor,
        "evidence.remove",
        trail -> {
          if (!store.remove(actor, id, now(), reason)) {
            throw new Conflict("这份佐证已被移除，请刷新页面。");
          }
          EvidenceStore.Row removed = store.find(actor.root(), id).orElseThrow(NotFound::new);
          trail
              .on("evidence", id.value())
              .with("entry", row.evidence().entry())
              .with("content", removed.removed());
        });
    if (store.needed(actor.root(), List.of(row.file())).isEmpty()) {
      files.delete(files.path(actor.root(), row.file()));
    }
    return store.find(actor.root(), id).orElseThrow(NotFound::new).evidence();
  }

  /** Deletes files older than a day that no row needs. */
  void sweep() {
    files.sweepArrivals();
    for (RootId root : files.roots()) {
      Set<String> orphans = new HashSet<>(files.old(root));
      store.needed(root, orphans).forEach(orphans::remove);
      files.deleteAll(root, orphans);
    }
  }

  private EvidenceStore.Row visible(Scope scope, EvidenceId id) {
    EvidenceStore.Row row = store.find(scope.root(), id).orElseThrow(NotFound::new);
    ledger.entry(scope, row.evidence().entry());
    return row;
  }

  private Optional<Evidence> same(RootId root, EntryId entry, String sm3) {
    return store.of(root, entry).stream()
        .map(EvidenceStore.Row::evidence)
        .filter(other -> other.removal().isEmpty() && other.sm3().equals(sm3))
        .findFirst();
  }

  private void requireRoom(RootId root, EntryId entry) {
    long kept =
        store.of(root, entry).stream().filter(r -> r.evidence().removal().isEmpty()).count();
    if (kept >= MOST) {
      throw new Refused("file", "一条记录最多附 " + MOST + " 份佐证，请合并后上传。");
    }
  }

  private static void requireOpen(Entry entry) {
    if (entry.state() == Entry.State.VOID) {
      throw new Conflict("这条记录已经作废，不能再附佐证。");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
