package org.youju.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;

/** The tables of the reports. */
@Component
class ReportStore {
  private static final String HEADER =
      "r.id, r.outline, r.unit, r.unit_name, r.year, r.created_at, r.creator";

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A draft as stored. */
  record DraftRow(int revision, String title, Stored text, Instant changedAt, String changedBy) {}

  void insert(Actor actor, ReportHeader header, String title, Stored text) {
    jdbc.sql(
            """
            INSERT INTO reports.report
              (root, id, outline, unit, unit_name, year, created_at, created_by, creator)
            VALUES
              (:root, :id, :outline, :unit, :unitName, :year, :at, :by, :creator)
            """)
        .param("root", actor.root().value())
        .param("id", header.id().value())
        .param("outline", header.outline())
        .param("unit", header.organization().value())
        .param("unitName", header.organizationName())
        .param("year", header.year())
        .param("at", Timestamp.from(header.createdAt()))
        .param("by", actor.id().value())
        .param("creator", header.createdBy())
        .update();
    jdbc.sql(
            """
            INSERT INTO reports.draft (root, report, revision, title, body, changed_at, changer)
            VALUES (:root, :id, 1, :title, :body, :at, :changer)
            """)
        .param("root", actor.root().value())
        .param("id", header.id().value())
        .param("title", title)
        .param("body", text.write())
        .param("at", Timestamp.from(header.createdAt()))
        .param("changer", header.createdBy())
        .update();
  }

  Optional<ReportHeader> header(RootId root, ReportId id) {
    return jdbc.sql(
            "SELECT " + HEADER + " FROM reports.report r WHERE r.root = :root AND r.id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query((row, n) -> header(row))
        .optional();
  }

  Optional<DraftRow> draft(RootId root, ReportId id, boolean lock) {
    return jdbc.sql(
            """
            SELECT revision, title, body, changed_at, changer
            FROM reports.draft
            WHERE root = :root AND report = :id
            """
                + (lock ? "FOR UPDATE" : ""))
        .param("root", root.value())
        .param("id", id.value())
        .query(
            (row, n) ->
                new DraftRow(
                    row.getInt("revision"),
                    row.getString("title"),
                    Stored.read(row.getString("body")),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changer")))
        .optional();
  }

  void update(Actor actor, ReportId id, int revision, String title, Stored text, Instant at) {
    jdbc.sql(
            """
            UPDATE reports.draft
            SET revision = :revision, title = :title, body = :body, changed_at = :at, changer = :changer
            WHERE root = :root AND report = :id
            """)
        .param("revision", revision)
        .param("title", title)
        .param("body", text.write())
        .param("at", Timestamp.from(at))
        .param("changer", actor.name())
        .param("root", actor.root().value())
        .param("id", id.value())
        .update();
  }

  void issue(Actor actor, IssuedReport report) {
    jdbc.sql(
            """
            INSERT INTO reports.issued
              (root, report, title, body, content, issued_at, issued_by, issuer)
            VALUES
              (:root, :id, :title, :body, :content, :at, :by, :issuer)
            """)
        .param("root", actor.root().value())
        .param("id", report.header().id().value())
        .param("title", report.title())
        .param("body", new Stored(report.blocks(), java.util.Map.of()).write())
        .param("content", report.content())
        .param("at", Timestamp.from(report.issuedAt()))
        .param("by", actor.id().value())
        .param("issuer", report.issuedBy())
        .update();
    report.figures().forEach(figure -> insert(actor.root(), report.header().id(), figure));
    deleteDraft(actor.root(), report.header().id());
  }

  private void insert(RootId root, ReportId report, FrozenFigure figure) {
    jdbc.sql(
            """
            INSERT INTO reports.issued_figure
              (root, report, number, metric, metric_name, rule, unit, unit_name, from_day, to_day,
               as_of, value, measure, text, basis, entries, ids, records)
            VALUES
              (:root, :report, :number, :metric, :metricName, :rule, :unit, :unitName, :from, :to,
               :asOf, :value, :measure, :text, :basis, :entries, :ids, :records)
            """)
        .param("root", root.value())
        .param("report", report.value())
        .param("number", figure.number())
        .param("metric", figure.ref().metric())
        .param("metricName", figure.metricName())
        .param("rule", figure.rule())
        .param("unit", figure.ref().organization().value())
        .param("unitName", figure.organizationName())
        .param("from", figure.ref().period().from())
        .param("to", figure.ref().period().to())
        .param("asOf", figure.asOf())
        .param("value", figure.value())
        .param("measure", figure.unit())
        .param("text", figure.text())
        .param("basis", figure.basis())
        .param("entries", figure.entries())
        .param("ids", figure.ids().toArray(UUID[]::new))
        .param("records", Stored.writeRecords(figure.records()))
        .update();
  }

  Optional<IssuedReport> issued(RootId root, ReportHeader header) {
    return jdbc.sql(
            """
            SELECT title, body, content, issued_at, issuer
            FROM reports.issued
            WHERE root = :root AND report = :id
            """)
        .param("root", root.value())
        .param("id", header.id().value())
        .query(
            (row, n) ->
                new IssuedReport(
                    header,
                    row.getString("title"),
                    Stored.read(row.getString("body")).blocks(),
                    figures(root, header.id()),
                    row.getString("content"),
                    row.getTimestamp("issued_at").toInstant(),
                    row.getString("issuer")))
        .optional();
  }

  private List<FrozenFigure> figures(RootId root, ReportId id) {
    return jdbc.sql(
            """
            SELECT *
            FROM reports.issued_figure
            WHERE root = :root AND report = :id
            ORDER BY number
            """)
        .param("root", root.value())
        .param("id", id.value())
        .query((row, n) -> figure(row))
        .list();
  }

  private static FrozenFigure figure(ResultSet row) throws SQLException {
    return new FrozenFigure(
        row.getInt("number"),
        new FigureRef(
            row.getString("metric"),
            new OrgId(row.getObject("unit", UUID.class)),
            new Period(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class))),
        row.getString("metric_name"),
        row.getString("measure"),
        row.getString("rule"),
        row.getString("unit_name"),
        row.getBigDecimal("value"),
        row.getString("text"),
        row.getObject("as_of", LocalDate.class),
        row.getString("basis"),
        row.getLong("entries"),
        List.of((UUID[]) row.getArray("ids").getArray()),
        Stored.readRecords(row.getString("records")));
  }

  /** The reports of the organisations, newest years first. */
  List<ReportLine> list(RootId root, Collection<OrgId> organizations, int limit) {
    return jdbc.sql(
            """
            SELECT %s, coalesce(i.title, d.title) AS title, i.report IS NOT NULL AS issued,
                   coalesce(i.issued_at, d.changed_at) AS at, coalesce(i.issuer, d.changer) AS by
            FROM reports.report r
            LEFT JOIN reports.draft d ON d.root = r.root AND d.report = r.id
            LEFT JOIN reports.issued i ON i.root = r.root AND i.report = r.id
            WHERE r.root = :root
              AND r.unit = ANY(:organizations)
              AND (d.report IS NOT NULL OR i.report IS NOT NULL)
            ORDER BY r.year DESC, r.created_at DESC, r.id
            LIMIT :limit
            """
                .formatted(HEADER))
        .param("root", root.value())
        .param("organizations", organizations.stream().map(OrgId::value).toArray(UUID[]::new))
        .param("limit", limit)
        .query(
            (row, n) ->
                new ReportLine(
                    header(row),
                    row.getString("title"),
                    row.getBoolean("issued"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by")))
        .list();
  }

  void deleteDraft(RootId root, ReportId id) {
    jdbc.sql("DELETE FROM reports.draft WHERE root = :root AND report = :id")
        .param("root", root.value())
        .param("id", id.value())
        .update();
  }

  /** A report that was never issued. */
  void deleteReport(RootId root, ReportId id) {
    deleteDraft(root, id);
    jdbc.sql("DELETE FROM reports.report WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .update();
  }

  private static ReportHeader header(ResultSet row) throws SQLException {
    return new ReportHeader(
        new ReportId(uuid(row, "id")),
        row.getString("outline"),
        new OrgId(uuid(row, "unit")),
        row.getString("unit_name"),
        row.getInt("year"),
        row.getTimestamp("created_at").toInstant(),
        row.getString("creator"));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    if (id == null) {
      throw new SQLException("no " + column);
    }
    return id;
  }
}
