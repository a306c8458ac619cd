package org.youju.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.RootId;

/** Reports handed in for review (提交评议): whoever sees the organisation finds them in the inbox. */
@Component
public class Submissions {
  private final JdbcClient jdbc;
  private final Verifications verifications;
  private final Audit audit;
  private final Clock clock;

  Submissions(JdbcClient jdbc, Verifications verifications, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.verifications = verifications;
    this.audit = audit;
    this.clock = clock;
  }

  /** When, and by whom. */
  public record Submission(Instant at, String by) {}

  /** Hands a report in; a second time changes nothing. */
  public void submit(Actor actor, VerificationId id) {
    verifications.verification(actor.scope(), id);
    audit.run(
        actor,
        "verification.submit",
        trail -> {
          trail.on("verification", id.value());
          jdbc.sql(
                  """
                  INSERT INTO verification.submission (root, document, submitted_at, submitter)
                  VALUES (:root, :document, :at, :by)
                  ON CONFLICT DO NOTHING
                  """)
              .param("root", actor.root().value())
              .param("document", id.value())
              .param("at", Timestamp.from(clock.instant()))
              .param("by", actor.name())
              .update();
        });
  }

  /** Takes a report back. */
  public void withdraw(Actor actor, VerificationId id) {
    verifications.verification(actor.scope(), id);
    audit.run(
        actor,
        "verification.withdraw",
        trail -> {
          trail.on("verification", id.value());
          jdbc.sql(
                  """
                  DELETE FROM verification.submission
                  WHERE root = :root AND document = :document
                  """)
              .param("root", actor.root().value())
              .param("document", id.value())
              .update();
        });
  }

  /** Every report handed in, by document; who may see which is decided where they are listed. */
  public Map<VerificationId, Submission> all(RootId root) {
    Map<VerificationId, Submission> all = new HashMap<>();
    jdbc.sql(
            """
            SELECT document, submitted_at, submitter
            FROM verification.submission
            WHERE root = :root
            """)
        .param("root", root.value())
        .query(
            row -> {
              all.put(
                  new VerificationId(row.getObject("document", UUID.class)),
                  new Submission(
                      row.getTimestamp("submitted_at").toInstant(), row.getString("submitter")));
            });
    return all;
  }
}
