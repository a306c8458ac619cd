package org.youju.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.Actor;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of batches: their stages, what the columns mean, what was found of the rows. */
@Component
class BatchStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MANY = 1_000;
  private static final long APART = 1_000;
  private static final String COLUMNS =
      """
      SELECT id, purpose, unit, file_name, sm3, stage, note, done, total, skipped, account,
             account_name, at, beat
      FROM imports.batch
      WHERE root = :root
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate aside;
  private final Clock clock;

  BatchStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.aside = new TransactionTemplate(transactions);
    this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  void insert(RootId root, Batch batch) {
    jdbc.sql(
            """
            INSERT INTO imports.batch
              (root, id, purpose, unit, file_name, sm3, stage, account, account_name, at, beat)
            VALUES
              (:root, :id, :purpose, :unit, :name, :sm3, :stage, :account, :by, :at, :at)
            """)
        .param("root", root.value())
        .param("id", batch.id().value())
        .param("purpose", batch.purpose().id())
        .param("unit", batch.organization().value())
        .param("name", batch.fileName())
        .param("sm3", batch.sm3())
        .param("stage", batch.stage().name())
        .param("account", batch.account().value())
        .param("by", batch.by())
        .param("at", Timestamp.from(batch.at()))
        .update();
  }

  Batch require(RootId root, BatchId id) {
    return jdbc.sql(COLUMNS + " AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(BatchStore::batch)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** The newest first. */
  List<Batch> newest(RootId root, Collection<Purpose> purposes, int limit) {
    return jdbc.sql(COLUMNS + " AND purpose = ANY(:purposes) ORDER BY at DESC LIMIT :limit")
        .param("root", root.value())
        .param("purposes", purposes.stream().map(Purpose::id).toArray(String[]::new))
        .param("limit", limit)
        .query(BatchStore::batch)
        .list();
  }

  /** Moves on; false when it does not stand where it should, e.g. after a second click. */
  boolean move(RootId root, BatchId id, Stage from, Stage to, String note) {
    return jdbc.sql(
                """
                UPDATE imports.batch
                SET stage = :to, note = :note, done = 0, beat = :now
                WHERE root = :root
                  AND id = :id
                  AND stage = :from
                """)
            .param("root", root.value())
            .param("id", id.value())
            .param("from", from.name())
            .param("to", to.name())
            .param("note", note)
            .param("now", now())
            .update()
        == 1;
  }

  /** The same in a transaction of its own. */
  boolean moveAside(RootId root, BatchId id, Stage from, Stage to, String note) {
    return Boolean.TRUE.equals(aside.execute(status -> move(root, id, from, to, note)));
  }

  /**
   * A sign of life, seen by others at once, at most one a second; in a transaction of its own.
   *
   * @param last when the last one was given
   * @return when this one was
   */
  Instant progress(RootId root, BatchId id, int done, int total, Instant last) {
    Instant now = clock.instant();
    if (now.isBefore(last.plusMillis(APART))) {
      return last;
    }
    aside.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    UPDATE imports.batch
                    SET done = :done, total = :total, beat = :now
                    WHERE root = :root
                      AND id = :id
                    """)
                .param("root", root.value())
                .param("id", id.value())
                .param("done", done)
                .param("total", total)
                .param("now", Timestamp.from(now))
                .update());
    return now;
  }

  void layout(RootId root, BatchId id, Layout layout) {
    set(root, id, "layout", JSON.writeValueAsString(layout));
  }

  void mapping(RootId root, BatchId id, Mapping mapping) {
    set(root, id, "mapping", JSON.writeValueAsString(mapping));
  }

  void digest(RootId root, BatchId id, String digest, int skipped) {
    set(root, id, "digest", digest);
    jdbc.sql("UPDATE imports.batch SET skipped = :skipped WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .param("skipped", skipped)
        .update();
  }

  Layout layout(RootId root, BatchId id) {
    return JSON.readValue(get(root, id, "layout"), Layout.class);
  }

  Mapping mapping(RootId root, BatchId id) {
    return JSON.readValue(get(root, id, "mapping"), Mapping.class);
  }

  String digest(RootId root, BatchId id) {
    return get(root, id, "digest");
  }

  /** {@code column} is one of three words of this class. */
  private void set(RootId root, BatchId id, String column, String value) {
    jdbc.sql("UPDATE imports.batch SET " + column + " = :value WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .param("value", value)
        .update();
  }

  private String get(RootId root, BatchId id, String column) {
    return jdbc.sql("SELECT " + column + " FROM imports.batch WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  /**
   * Until the end of the transaction rows are looked up by index. PostgreSQL keeps its plans: one
   * made while a table was small reads the whole table for every row that refers to it, and goes on
   * doing so while the table grows.
   */
  void expectMany() {
    jdbc.sql("DISCARD PLANS").update();
    jdbc.sql("SET LOCAL enable_seqscan = off").update();
  }

  // ---- what was found

  /** A finding with its place. */
  record Row(int line, int sheet, int row, int piece, Finding finding) {}

  void clearLines(RootId root, BatchId id) {
    delete(root, id, "line");
  }

  private void delete(RootId root, BatchId id, String table) {
    jdbc.sql("DELETE FROM imports." + table + " WHERE root = :root AND batch = :id")
        .param("root", root.value())
        .param("id", id.value())
        .update();
  }

  void insert(RootId root, BatchId id, List<Row> rows) {
    for (int from = 0; from < rows.size(); from += MANY) {
      insertSome(root, id, rows.subList(from, Math.min(rows.size(), from + MANY)));
    }
  }

  private void insertSome(RootId root, BatchId id, List<Row> rows) {
    jdbc.sql(
            """
            INSERT INTO imports.line
              (root, batch, line, sheet, row, piece, verdict, subject, label, detail)
            SELECT :root, :batch, *
            FROM unnest(:lines, :sheets, :rows, :pieces, :verdicts, CAST(:subjects AS uuid[]),
                        :labels, :details)
            """)
        .param("root", root.value())
        .param("batch", id.value())
        .param("lines", rows.stream().map(Row::line).toArray(Integer[]::new))
        .param("sheets", rows.stream().map(Row::sheet).toArray(Integer[]::new))
        .param("rows", rows.stream().map(Row::row).toArray(Integer[]::new))
        .param("pieces", rows.stream().map(Row::piece).toArray(Integer[]::new))
        .param(
            "verdicts", rows.stream().map(r -> r.finding().verdict().id()).toArray(String[]::new))
        .param(
            "subjects",
            rows.stream()
                .map(r -> r.finding().subject().map(UUID::toString).orElse(null))
                .toArray(String[]::new))
        .param("labels", rows.stream().map(r -> r.finding().label()).toArray(String[]::new))
        .param("details", rows.stream().map(r -> detail(r.finding())).toArray(String[]::new))
        .update();
  }

  private static String detail(Finding finding) {
    return finding.detail().isEmpty() ? "" : JSON.writeValueAsString(finding.detail());
  }

  Map<Verdict, Integer> tally(RootId root, BatchId id) {
    Map<Verdict, Integer> tally = new EnumMap<>(Verdict.class);
    jdbc.sql(
            """
            SELECT verdict, count(*)
            FROM imports.line
            WHERE root = :root
              AND batch = :id
            GROUP BY verdict
            """)
        .param("root", root.value())
        .param("id", id.value())
        .query(
            row -> {
              tally.put(Verdict.stored(row.getString(1)), row.getInt(2));
            });
    return tally;
  }

  /** Rows after a line, in their order. */
  List<Row> rows(RootId root, BatchId id, Optional<Verdict> verdict, int after, int limit) {
    return jdbc.sql(
            """
            SELECT line, sheet, row, piece, verdict, subject, label, detail
            FROM imports.line
            WHERE root = :root
              AND batch = :id
              AND line > :after
            """
                + verdict.map(v -> " AND verdict = :verdict\n").orElse("")
                + " ORDER BY line LIMIT :limit")
        .param("root", root.value())
        .param("id", id.value())
        .param("after", after)
        .param("verdict", verdict.map(Verdict::id).orElse(""))
        .param("limit", limit)
        .query(BatchStore::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    String detail = row.getString("detail");
    return new Row(
        row.getInt("line"),
        row.getInt("sheet"),
        row.getInt("row"),
        row.getInt("piece"),
        new Finding(
            Verdict.stored(row.getString("verdict")),
            Optional.ofNullable(row.getObject("subject", UUID.class)),
            row.getString("label"),
            detail.isEmpty()
                ? Finding.Detail.nothing()
                : JSON.readValue(detail, Finding.Detail.class)));
  }

  /** After it was written: what the new rows became. */
  void subjects(RootId root, BatchId id, Map<Integer, UUID> byLine) {
    if (byLine.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            UPDATE imports.line l
            SET subject = n.subject
            FROM unnest(:lines, :subjects) AS n (line, subject)
            WHERE l.root = :root
              AND l.batch = :id
              AND l.line = n.line
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("lines", byLine.keySet().toArray(Integer[]::new))
        .param("subjects", byLine.values().toArray(UUID[]::new))
        .update();
  }

  /** Subjects of the rows with the verdict, in the order of the rows. */
  List<UUID> subjects(RootId root, BatchId id, Verdict verdict) {
    return jdbc.sql(
            """
            SELECT subject
            FROM imports.line
            WHERE root = :root
              AND batch = :id
              AND verdict = :verdict
              AND subject IS NOT NULL
            ORDER BY line
            """)
        .param("root", root.value())
        .param("id", id.value())
        .param("verdict", verdict.id())
        .query(UUID.class)
        .list();
  }

  // ---- answers and headings

  void answer(RootId root, BatchId id, int line, String question, String answer) {
    jdbc.sql(
            """
            INSERT INTO imports.answer (root, batch, line, question, answer)
            VALUES (:root, :batch, :line, :question, :answer)
            ON CONFLICT (root, batch, line, question) DO UPDATE
            SET answer = excluded.answer
            """)
        .param("root", root.value())
        .param("batch", id.value())
        .param("line", line)
        .param("question", question)
        .param("answer", answer)
        .update();
  }

  /** By line, then question. */
  Map<Integer, Map<String, String>> answers(RootId root, BatchId id) {
    Map<Integer, Map<String, String>> answers = new LinkedHashMap<>();
    jdbc.sql("SELECT line, question, answer FROM imports.answer WHERE root = :root AND batch = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query(
            row -> {
              answers
                  .computeIfAbsent(row.getInt(1), line -> new LinkedHashMap<>())
                  .put(row.getString(2), row.getString(3));
            });
    return answers;
  }

  Map<String, String> headings(RootId root, Purpose purpose) {
    Map<String, String> headings = new LinkedHashMap<>();
    jdbc.sql("SELECT title, field FROM imports.heading WHERE root = :root AND purpose = :purpose")
        .param("root", root.value())
        .param("purpose", purpose.id())
        .query(
            row -> {
              headings.put(row.getString(1), row.getString(2));
            });
    return headings;
  }

  void remember(RootId root, Purpose purpose, Map<String, String> headings) {
    headings.forEach(
        (title, field) ->
            jdbc.sql(
                    """
                    INSERT INTO imports.heading (root, purpose, title, field)
                    VALUES (:root, :purpose, :title, :field)
                    ON CONFLICT (root, purpose, title) DO UPDATE
                    SET field = excluded.field
                    """)
                .param("root", root.value())
                .param("purpose", purpose.id())
                .param("title", title)
                .param("field", field)
                .update());
  }

  void delete(RootId root, BatchId id) {
    for (String table : List.of("piece", "line", "answer", "before")) {
      delete(root, id, table);
    }
    jdbc.sql("DELETE FROM imports.batch WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Batch batch(ResultSet row, int n) throws SQLException {
    return new Batch(
        new BatchId(row.getObject("id", UUID.class)),
        Purpose.of(row.getString("purpose")).orElseThrow(),
        new OrgId(row.getObject("unit", UUID.class)),
        row.getString("file_name"),
        row.getString("sm3"),
        Stage.valueOf(row.getString("stage")),
        row.getString("note"),
        row.getInt("done"),
        row.getInt("total"),
        row.getInt("skipped"),
        new UserId(row.getObject("account", UUID.class)),
        row.getString("account_name"),
        instant(row, "at"),
        instant(row, "beat"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** Whose batches an account sees: its own, and for organisations and members the office's. */
  static boolean isVisible(Actor actor, Batch batch) {
    return batch.purpose().isOpenTo(actor)
        && (batch.purpose() != Purpose.LEDGER || batch.account().equals(actor.id()));
  }
}
