package org.youju.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;

/** Unfinished forms (草稿): each account sees its own; they count for nothing. */
@Component
public class Drafts {
  /** Most drafts that an account keeps, and most characters of one. */
  static final int MOST = 50;

  static final int LARGEST = 300_000;
  private static final int TITLE = 200;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A form as it was left.
   *
   * @param content what the form sent, as the form alone understands it
   */
  public record Draft(UUID id, String title, String content, Instant changedAt) {}

  /**
   * Keeps a form.
   *
   * @param id the draft it replaces; empty for a new one
   * @throws Refused when it is too large or there are too many
   */
  public UUID keep(Actor actor, Optional<UUID> id, String title, String content) {
    if (content.length() > LARGEST) {
      throw new Refused("draft", "内容太长，草稿没有保存，请先提交或精简。");
    }
    Optional<UUID> known = id.filter(own -> find(actor, own).isPresent());
    if (known.isEmpty() && count(actor) >= MOST) {
      throw new Refused("draft", "草稿已有 " + MOST + " 份，请先处理旧的草稿。");
    }
    UUID draft = known.orElseGet(() -> Ids.next(clock));
    audit.run(
        actor,
        "draft.keep",
        trail -> {
          trail.on("draft", draft);
          upsert(actor, draft, title, content);
        });
    return draft;
  }

  private void upsert(Actor actor, UUID id, String title, String content) {
    jdbc.sql(
            """
            INSERT INTO ledger.draft (root, account, id, title, content, changed_at)
            VALUES (:root, :account, :id, :title, :content, :at)
            ON CONFLICT (root, account, id) DO UPDATE
            SET title = excluded.title, content = excluded.content, changed_at = excluded.changed_at
            """)
        .param("root", actor.root().value())
        .param("account", actor.id().value())
        .param("id", id)
        .param("title", title.substring(0, Math.min(TITLE, title.length())))
        .param("content", content)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** The account's drafts, the newest first. */
  public List<Draft> of(Actor actor) {
    return jdbc.sql(
            """
            SELECT id, title, content, changed_at
            FROM ledger.draft
            WHERE root = :root AND account = :account
            ORDER BY changed_at DESC
            """)
        .param("root", actor.root().value())
        .param("account", actor.id().value())
        .query(Drafts::draft)
        .list();
  }

  /**
   * @throws NotFound when it is not there or somebody else's
   */
  public Draft get(Actor actor, UUID id) {
    return find(actor, id).orElseThrow(NotFound::new);
  }

  /** Throws a draft away; one that is not there is left so. */
  public void discard(Actor actor, UUID id) {
    audit.run(
        actor,
        "draft.discard",
        trail -> {
          trail.on("draft", id);
          jdbc.sql(
                  "DELETE FROM ledger.draft WHERE root = :root AND account = :account AND id = :id")
              .param("root", actor.root().value())
              .param("account", actor.id().value())
              .param("id", id)
              .update();
        });
  }

  private Optional<Draft> find(Actor actor, UUID id) {
    return jdbc.sql(
            """
            SELECT id, title, content, changed_at
            FROM ledger.draft
            WHERE root = :root AND account = :account AND id = :id
            """)
        .param("root", actor.root().value())
        .param("account", actor.id().value())
        .param("id", id)
        .query(Drafts::draft)
        .optional();
  }

  private int count(Actor actor) {
    return jdbc.sql("SELECT count(*) FROM ledger.draft WHERE root = :root AND account = :account")
        .param("root", actor.root().value())
        .param("account", actor.id().value())
        .query(Integer.class)
        .single();
  }

  private static Draft draft(ResultSet row, int n) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getString("content"),
        row.getTimestamp("changed_at").toInstant());
  }
}
