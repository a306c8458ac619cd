package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.kernel.UserId;

/** The SQL of the evidence. */
@Component
class EvidenceStore {
  private static final String COLUMNS =
      """
      SELECT id, entry, file, name, type, size, sm3, salt, actor, actor_name, at,
             removed_by, removed_name, removed_at, removal_reason
      FROM ledger.evidence
      """;

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row as it stands, with what the public view leaves out. */
  record Row(
      Evidence evidence, String file, byte[] salt, UserId addedBy, Optional<UserId> removedBy) {

    /** What the chain keeps of the adding. */
    String added() {
      Sm3 hash = new Sm3().add(salt).add(evidence.addedAt().toEpochMilli()).add(evidence.size());
      List.of(
              evidence.id().toString(),
              evidence.entry().toString(),
              file,
              evidence.name(),
              evidence.type().name(),
              evidence.sm3(),
              addedBy.toString(),
              evidence.addedBy())
          .forEach(part -> hash.add(part.length()).add(part));
      return hash.finishHex();
    }

    /** What the chain keeps of the removal; empty text when there was none. */
    String removed() {
      return evidence
          .removal()
          .map(
              removal -> {
                Sm3 hash = new Sm3().add(salt).add(removal.at().toEpochMilli());
                List.of(removedBy.orElseThrow().toString(), removal.by(), removal.reason())
                    .forEach(part -> hash.add(part.length()).add(part));
                return hash.finishHex();
              })
          .orElse("");
    }
  }

  void insert(RootId root, Row row) {
    Evidence evidence = row.evidence();
    jdbc.sql(
            """
            INSERT INTO ledger.evidence (root, id, entry, file, name, type, size, sm3, salt, actor, actor_name, at)
            VALUES (:root, :id, :entry, :file, :name, :type, :size, :sm3, :salt, :actor, :actorName, :at)
            """)
        .param("root", root.value())
        .param("id", evidence.id().value())
        .param("entry", evidence.entry().value())
        .param("file", row.file())
        .param("name", evidence.name())
        .param("type", evidence.type().name())
        .param("size", evidence.size())
        .param("sm3", evidence.sm3())
        .param("salt", row.salt())
        .param("actor", row.addedBy().value())
        .param("actorName", evidence.addedBy())
        .param("at", Timestamp.from(evidence.addedAt()))
        .update();
  }

  /** True when the evidence was there and had not been removed. */
  boolean remove(Actor actor, EvidenceId id, Instant at, String reason) {
    return jdbc.sql(
                """
                UPDATE ledger.evidence
                SET removed_by = :actor, removed_name = :actorName, removed_at = :at, removal_reason = :reason
                WHERE root = :root
                  AND id = :id
                  AND removed_at IS NULL
                """)
            .param("root", actor.root().value())
            .param("id", id.value())
            .param("actor", actor.id().value())
            .param("actorName", actor.name())
            .param("at", Timestamp.from(at))
            .param("reason", reason)
            .update()
        == 1;
  }

  Optional<Row> find(RootId root, EvidenceId id) {
    return jdbc.sql(COLUMNS + "WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(EvidenceStore::row)
        .optional();
  }

  /** Oldest first. */
  List<Row> of(RootId root, EntryId entry) {
    return jdbc.sql(COLUMNS + "WHERE root = :root AND entry = :entry ORDER BY at, id")
        .param("root", root.value())
        .param("entry", entry.value())
        .query(EvidenceStore::row)
        .list();
  }

  List<Row> all(RootId root, Collection<UUID> ids) {
    return jdbc.sql(COLUMNS + "WHERE root = :root AND id = ANY(:ids)")
        .param("root", root.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(EvidenceStore::row)
        .list();
  }

  List<Row> after(RootId root, UUID last, int limit) {
    return jdbc.sql(COLUMNS + "WHERE root = :root AND id > :last ORDER BY id LIMIT :limit")
        .param("root", root.value())
        .param("last", last)
        .param("limit", limit)
        .query(EvidenceStore::row)
        .list();
  }

  /** Those of the files that are evidence still, or wait to become it. */
  List<String> needed(RootId root, Collection<String> files) {
    return jdbc.sql(
            """
            SELECT file
            FROM ledger.evidence
            WHERE root = :root
              AND file = ANY(:files)
              AND removed_at IS NULL
            UNION
            SELECT file
            FROM ledger.held_file
            WHERE root = :root
              AND file = ANY(:files)
            """)
        .param("root", root.value())
        .param("files", files.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    @Nullable Timestamp removed = row.getTimestamp("removed_at");
    Optional<Evidence.Removal> removal =
        removed == null
            ? Optional.empty()
            : Optional.of(
                new Evidence.Removal(
                    row.getString("removed_name"),
                    removed.toInstant(),
                    row.getString("removal_reason")));
    return new Row(
        new Evidence(
            new EvidenceId(row.getObject("id", UUID.class)),
            new EntryId(row.getObject("entry", UUID.class)),
            row.getString("name"),
            FileType.valueOf(row.getString("type")),
            row.getLong("size"),
            row.getString("sm3"),
            row.getString("actor_name"),
            row.getTimestamp("at").toInstant(),
            removal),
        row.getString("file"),
        row.getBytes("salt"),
        new UserId(row.getObject("actor", UUID.class)),
        Optional.ofNullable(row.getObject("removed_by", UUID.class)).map(UserId::new));
  }
}
