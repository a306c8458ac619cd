package org.youju.ledger;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;

/**
 * Files that a form was filled from (待附的文件): each account's own, kept until what they tell of is
 * recorded. What no draft names any longer is swept away after a day.
 */
@Component
public class HeldFiles {
  /** How a draft names a file it waits with: part of its content, as {@code held=ID}. */
  public static final String FIELD = "held";

  private final JdbcClient jdbc;
  private final ReceiveFile receive;
  private final EvidenceFiles files;
  private final Evidences evidences;
  private final Audit audit;
  private final Clock clock;

  HeldFiles(
      JdbcClient jdbc,
      ReceiveFile receive,
      EvidenceFiles files,
      Evidences evidences,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.receive = receive;
    this.files = files;
    this.evidences = evidences;
    this.audit = audit;
    this.clock = clock;
  }

  /** A file that waits, and the name it will be evidence under. */
  public record Held(UUID id, String name) {}

  /** A file in its lasting place, of which nobody says yet what it is evidence of. */
  record Kept(String file, String name, FileType type, long size, String sm3) {}

  /**
   * Keeps a file.
   *
   * @param name as it came from outside
   * @throws Refused when it is too large or of another kind than evidence may be
   */
  public Held hold(Actor actor, String name, InputStream content) {
    return receive.and(
        name,
        content,
        (clean, type, arrived) ->
            insert(
                actor,
                new Kept(
                    files.keep(actor.root(), arrived),
                    clean,
                    type,
                    arrived.size(),
                    arrived.sm3())));
  }

  private Held insert(Actor actor, Kept kept) {
    UUID id = Ids.next(clock);
    audit.run(
        actor,
        "file.hold",
        trail -> {
          trail.on("file", id).with("sm3", kept.sm3());
          jdbc.sql(
                  """
                  INSERT INTO ledger.held_file (root, account, id, file, name, type, size, sm3, at)
                  VALUES (:root, :account, :id, :file, :name, :type, :size, :sm3, :at)
                  """)
              .param("root", actor.root().value())
              .param("account", actor.id().value())
              .param("id", id)
              .param("file", kept.file())
              .param("name", kept.name())
              .param("type", kept.type().name())
              .param("size", kept.size())
              .param("sm3", kept.sm3())
              .param("at", Timestamp.from(clock.instant()))
              .update();
        });
    return new Held(id, kept.name());
  }

  /** The account's own file; empty when it is not there, or somebody else's. */
  public Optional<Held> find(Actor actor, UUID id) {
    return kept(actor, id).map(kept -> new Held(id, kept.name()));
  }

  /**
   * Makes a file evidence of an entry; it goes on waiting for the other activities it tells of. The
   * same file once more changes nothing.
   *
   * @throws NotFound when the file is not there, or somebody else's
   */
  public void attach(Actor actor, UUID id, EntryId entry) {
    evidences.attach(actor, entry, kept(actor, id).orElseThrow(NotFound::new));
  }

  private Optional<Kept> kept(Actor actor, UUID id) {
    return jdbc.sql(
            """
            SELECT file, name, type, size, sm3
            FROM ledger.held_file
            WHERE root = :root AND account = :account AND id = :id
            """)
        .param("root", actor.root().value())
        .param("account", actor.id().value())
        .param("id", id)
        .query(HeldFiles::kept)
        .optional();
  }

  private static Kept kept(ResultSet row, int n) throws SQLException {
    return new Kept(
        row.getString("file"),
        row.getString("name"),
        FileType.valueOf(row.getString("type")),
        row.getLong("size"),
        row.getString("sm3"));
  }

  /** Forgets files of yesterday and before that no draft of their account names. */
  void sweep() {
    for (RootId root : files.roots()) {
      List<UUID> stale = stale(root);
      if (!stale.isEmpty()) {
        audit.run(
            Actor.system(root),
            "file.forget",
            trail -> {
              trail.with("files", stale.size());
              jdbc.sql("DELETE FROM ledger.held_file WHERE root = :root AND id = ANY(:ids)")
                  .param("root", root.value())
                  .param("ids", stale.toArray(UUID[]::new))
                  .update();
            });
      }
    }
  }

  private List<UUID> stale(RootId root) {
    return jdbc.sql(
            """
            SELECT id
            FROM ledger.held_file h
            WHERE root = :root
              AND at < :before
              AND NOT EXISTS (
                SELECT 1
                FROM ledger.draft d
                WHERE d.root = h.root
                  AND d.account = h.account
                  AND position(:field || h.id::text IN d.content) > 0)
            """)
        .param("root", root.value())
        .param("before", Timestamp.from(clock.instant().minus(EvidenceFiles.ORPHAN)))
        .param("field", FIELD + "=")
        .query(UUID.class)
        .list();
  }
}
