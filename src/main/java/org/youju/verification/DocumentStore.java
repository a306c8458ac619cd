package org.youju.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/** The tables of the verification. */
@Component
class DocumentStore {
  private static final String HEADER = "d.id, d.unit, d.year, d.name, d.created_at, d.creator";

  private final JdbcClient jdbc;

  DocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a document came for. */
  enum Purpose {
    CHECK,
    FILL
  }

  /**
   * A document without its file.
   *
   * @param facts what is wrong with the file itself, as {@link Stored} writes it
   */
  record Row(DocumentHeader header, Purpose purpose, String text, String facts) {}

  /** How the claims stood. */
  record Judged(Summary summary, String claims, Instant at) {}

  void insert(Actor actor, Row row, byte[] original, String sm3) {
    jdbc.sql(
            """
            INSERT INTO verification.document
              (root, id, unit, year, purpose, name, original, sm3, text, facts, created_at, created_by, creator)
            VALUES
              (:root, :id, :unit, :year, :purpose, :name, :original, :sm3, :text, :facts, :at, :by, :creator)
            """)
        .param("root", actor.root().value())
        .param("id", row.header().id().value())
        .param("unit", row.header().organization().value())
        .param("year", row.header().year())
        .param("purpose", row.purpose().name())
        .param("name", row.header().name())
        .param("original", original)
        .param("sm3", sm3)
        .param("text", row.text())
        .param("facts", row.facts())
        .param("at", Timestamp.from(row.header().createdAt()))
        .param("by", actor.id().value())
        .param("creator", row.header().createdBy())
        .update();
  }

  Optional<Row> find(RootId root, VerificationId id) {
    return jdbc.sql(
            "SELECT "
                + HEADER
                + ", d.purpose, d.text, d.facts FROM verification.document d WHERE d.root = :root AND d.id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(
            (row, n) ->
                new Row(
                    header(row),
                    Purpose.valueOf(row.getString("purpose")),
                    row.getString("text"),
                    row.getString("facts")))
        .optional();
  }

  byte[] original(RootId root, VerificationId id) {
    return jdbc.sql("SELECT original FROM verification.document WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(byte[].class)
        .single();
  }

  void delete(RootId root, VerificationId id) {
    for (String table :
        List.of(
            "verification.submission WHERE document",
            "verification.judged WHERE document",
            "verification.document WHERE id")) {
      jdbc.sql("DELETE FROM " + table + " = :id AND root = :root")
          .param("root", root.value())
          .param("id", id.value())
          .update();
    }
  }

  void judged(RootId root, VerificationId id, Judged judged) {
    Summary summary = judged.summary();
    jdbc.sql(
            """
            INSERT INTO verification.judged
              (root, document, agrees, differs, no_record, blank, not_understood, defects, claims, judged_at)
            VALUES
              (:root, :id, :agrees, :differs, :noRecord, :blank, :notUnderstood, :defects, :claims, :at)
            ON CONFLICT (root, document) DO UPDATE
            SET agrees = :agrees, differs = :differs, no_record = :noRecord, blank = :blank,
                not_understood = :notUnderstood, defects = :defects, claims = :claims, judged_at = :at
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("agrees", summary.agrees())
        .param("differs", summary.differs())
        .param("noRecord", summary.noRecord())
        .param("blank", summary.blank())
        .param("notUnderstood", summary.notUnderstood())
        .param("defects", summary.defects())
        .param("claims", judged.claims())
        .param("at", Timestamp.from(judged.at()))
        .update();
  }

  Optional<Judged> judged(RootId root, VerificationId id) {
    return jdbc.sql("SELECT * FROM verification.judged WHERE root = :root AND document = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(
            (row, n) ->
                new Judged(
                    summary(row),
                    row.getString("claims"),
                    row.getTimestamp("judged_at").toInstant()))
        .optional();
  }

  /** Documents that were held against the ledger, newest first. */
  List<Map.Entry<DocumentHeader, Judged>> list(
      RootId root, Collection<OrgId> organizations, Optional<Integer> year, int limit) {
    return jdbc.sql(
            """
            SELECT %s, j.*
            FROM verification.document d
            JOIN verification.judged j ON j.root = d.root AND j.document = d.id
            WHERE d.root = :root
              AND d.unit = ANY(:organizations)
              AND d.purpose = 'CHECK'
              AND (CAST(:year AS int) IS NULL OR d.year = :year)
            ORDER BY d.created_at DESC, d.id
            LIMIT :limit
            """
                .formatted(HEADER))
        .param("root", root.value())
        .param("organizations", uuids(organizations))
        .param("year", year.orElse(null))
        .param("limit", limit)
        .query(
            (row, n) ->
                Map.entry(
                    header(row),
                    new Judged(summary(row), "", row.getTimestamp("judged_at").toInstant())))
        .list();
  }

  /** Texts of other documents, newest first; of the same file sent twice only one. */
  List<FormerText> texts(
      RootId root, Collection<OrgId> organizations, VerificationId except, int limit) {
    return jdbc.sql(
            """
            SELECT %1$s, d.text
            FROM (
              SELECT DISTINCT ON (sm3) *
              FROM verification.document
              WHERE root = :root
                AND unit = ANY(:organizations)
                AND purpose = 'CHECK'
                AND id <> :except
                AND sm3 <> coalesce((
                  SELECT sm3
                  FROM verification.document
                  WHERE root = :root AND id = :except), '')
              ORDER BY sm3, created_at DESC) d
            ORDER BY d.created_at DESC
            LIMIT :limit
            """
                .formatted(HEADER))
        .param("root", root.value())
        .param("organizations", uuids(organizations))
        .param("except", except.value())
        .param("limit", limit)
        .query(
            (row, n) -> {
              DocumentHeader header = header(row);
              return new FormerText(
                  header.name(),
                  header.organization(),
                  header.year(),
                  "/verifications/" + header.id(),
                  row.getString("text"));
            })
        .list();
  }

  Map<String, String> choices(RootId root, OrgId organization) {
    Map<String, String> choices = new HashMap<>();
    jdbc.sql("SELECT phrase, metric FROM verification.choice WHERE root = :root AND unit = :unit")
        .param("root", root.value())
        .param("unit", organization.value())
        .query(
            row -> {
              choices.put(row.getString("phrase"), row.getString("metric"));
            });
    return choices;
  }

  List<Choice> listChoices(RootId root, OrgId organization) {
    return jdbc.sql(
            """
            SELECT phrase, metric, chosen_at, chooser
            FROM verification.choice
            WHERE root = :root AND unit = :unit
            ORDER BY chosen_at DESC
            """)
        .param("root", root.value())
        .param("unit", organization.value())
        .query(
            (row, n) ->
                new Choice(
                    row.getString("phrase"),
                    Optional.of(row.getString("metric")).filter(metric -> !metric.isEmpty()),
                    row.getTimestamp("chosen_at").toInstant(),
                    row.getString("chooser")))
        .list();
  }

  void choose(Actor actor, OrgId organization, String phrase, String metric, Instant at) {
    jdbc.sql(
            """
            INSERT INTO verification.choice (root, unit, phrase, metric, chosen_at, chosen_by, chooser)
            VALUES (:root, :unit, :phrase, :metric, :at, :by, :chooser)
            ON CONFLICT (root, unit, phrase) DO UPDATE
            SET metric = :metric, chosen_at = :at, chosen_by = :by, chooser = :chooser
            """)
        .param("root", actor.root().value())
        .param("unit", organization.value())
        .param("phrase", phrase)
        .param("metric", metric)
        .param("at", Timestamp.from(at))
        .param("by", actor.id().value())
        .param("chooser", actor.name())
        .update();
  }

  boolean forget(RootId root, OrgId organization, String phrase) {
    return jdbc.sql(
                "DELETE FROM verification.choice WHERE root = :root AND unit = :unit AND phrase = :phrase")
            .param("root", root.value())
            .param("unit", organization.value())
            .param("phrase", phrase)
            .update()
        > 0;
  }

  private static DocumentHeader header(ResultSet row) throws SQLException {
    return new DocumentHeader(
        new VerificationId(row.getObject("id", UUID.class)),
        new OrgId(row.getObject("unit", UUID.class)),
        row.getInt("year"),
        row.getString("name"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("creator"));
  }

  private static Summary summary(ResultSet row) throws SQLException {
    return new Summary(
        row.getInt("agrees"),
        row.getInt("differs"),
        row.getInt("no_record"),
        row.getInt("blank"),
        row.getInt("not_understood"),
        row.getInt("defects"));
  }

  private static UUID[] uuids(Collection<OrgId> organizations) {
    return organizations.stream().map(OrgId::value).toArray(UUID[]::new);
  }
}
