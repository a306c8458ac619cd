package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.youju.audit.Anchor;
import org.youju.audit.Anchors;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/** What was tampered with is found and named; what holds is left in peace. */
class VerifyLedgerTest {
  private static final int MUTATIONS = 220;

  @TempDir Path directory;
  private Office office;
  private Evidences evidences;
  private VerifyLedger verifier;
  private final List<Entry> entries = new ArrayList<>();

  @BeforeEach
  void 一年的台账() {
    office = new Office();
    EvidenceFiles files = new EvidenceFiles(directory, office.clock);
    EvidenceStore store = new EvidenceStore(office.jdbc);
    evidences =
        new Evidences(
            office.ledger, store, files, new ReceiveFile(files), office.audit, office.clock);
    verifier =
        new VerifyLedger(
            office.chain,
            new VerifyStore(office.jdbc),
            office.derived,
            store,
            files,
            office.verifyMonths,
            new JdbcTransactionManager(office.database.dataSource()));
    live();
  }

  @AfterEach
  void 关库() {
    office.close();
  }

  private void live() {
    PersonId zhang = office.person("张三", office.branchA);
    PersonId li = office.person("李四", office.branchB);
    office.post(zhang, office.branchA, "secretary");
    for (int n = 1; n <= 12; n++) {
      office.clock.set("2026-04-01T02:%02d:00Z".formatted(n));
      Office.Meeting meeting =
          office
              .aMeeting("theme-party-day")
              .titled("第" + n + "次主题党日")
              .on("2026-03-%02d".formatted(n))
              .with("attendee", zhang)
              .saying("内容" + n);
      entries.add(
          (n % 3 == 0 ? meeting.with("attendee", li).together(office.branchB) : meeting).record());
    }
    office.clock.set("2026-04-02T02:00:00Z");
    Recording changed =
        office
            .aMeeting("party-lecture")
            .with("lecturer", zhang)
            .quantity("hours", "1.5")
            .on("2026-03-02")
            .draft();
    office.ledger.correct(office.office(), entries.get(1).id(), 1, changed, "类别记错");
    office.ledger.invalidate(office.office(), entries.get(4).id(), 1, "重复");
    office.ledger.invalidate(office.office(), entries.get(5).id(), 1, "点错了");
    office.ledger.reinstate(office.office(), entries.get(5).id(), "撤销作废");
    Evidence first = attach(entries.get(0), "签到表.txt", "张三 到");
    attach(entries.get(2), "照片说明.txt", "合影");
    evidences.remove(office.office(), first.id(), "传错了");
    move(office.branchB);
    office.sums.run(office.root, 1);
  }

  private Evidence attach(Entry entry, String name, String text) {
    return evidences.add(
        office.office(),
        entry.id(),
        name,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void move(OrgId branch) {
    OrgId general = office.organization("general-branch", "一总支");
    office.moveBelow(branch, general, "2026-03-05");
  }

  private VerifyLedger.Report verify() {
    return verifier.verify(office.root, Map.of());
  }

  @Test
  void 完好的台账逐项核对无误() {
    VerifyLedger.Report report = verify();
    assertThat(report.first()).isEmpty();
    assertThat(report.entries()).isEqualTo(12);
    assertThat(report.revisions()).isEqualTo(12 + 1 + 1 + 2);
    assertThat(report.evidence()).isEqualTo(2);
    assertThat(report.chain()).isGreaterThan(17);
  }

  @Test
  void 指出第一处_哪一条_什么标题_什么原因() {
    execute(
        "UPDATE ledger.revision SET body = replace(body, '内容7', '内容八') WHERE entry = '%s'"
            .formatted(entries.get(6).id()));
    execute(
        "UPDATE ledger.revision SET body = replace(body, '内容9', '内容八') WHERE entry = '%s'"
            .formatted(entries.get(8).id()));
    VerifyLedger.Broken broken = verify().first().orElseThrow();
    assertThat(broken.entry()).contains(entries.get(6).id());
    assertThat(broken.title()).isEqualTo("第7次主题党日");
    assertThat(broken.reason()).isEqualTo("content");
    assertThat(broken.sentence()).contains("第 1 版");
    assertThat(broken.seq()).isEqualTo(7);
  }

  @Test
  void 另行写入的版本_记录_计数_佐证都被发现() {
    String id = "01980000-0000-7000-8000-000000000001";
    assertForged(
        "uncovered",
        "INSERT INTO ledger.revision SELECT root, entry, revision + 1, 'correct', body, salt, reason, actor, actor_name, at FROM ledger.revision WHERE entry = '%s'"
            .formatted(entries.get(7).id()));
    assertForged(
        "uncovered",
        "INSERT INTO ledger.revision SELECT root, '%s', 1, action, body, salt, reason, actor, actor_name, at FROM ledger.revision WHERE entry = '%s'"
            .formatted(id, entries.get(7).id()));
    assertForged(
        "tally",
        "INSERT INTO ledger.tally SELECT root, unit, kind, 'quantity:hours', happened_on, entry, since, gone, amount FROM ledger.tally WHERE entry = '%s' AND kind = 'theme-party-day' AND measure = 'entries'"
            .formatted(entries.get(7).id()));
    assertForged(
        "tally",
        "INSERT INTO ledger.tally SELECT root, unit, kind, measure, happened_on, '%s', since, gone, amount FROM ledger.tally WHERE entry = '%s'"
            .formatted(id, entries.get(7).id()));
    assertForged(
        "tally",
        "INSERT INTO ledger.participation SELECT root, entry, '%s', role, home, ranks, happened_on, since, gone FROM ledger.participation WHERE entry = '%s'"
            .formatted(id, entries.get(7).id()));
    assertForged(
        "evidence",
        "INSERT INTO ledger.evidence SELECT root, '%s', entry, 'aa', name, type, size, sm3, salt, actor, actor_name, at FROM ledger.evidence LIMIT 1"
            .formatted(id));
  }

  private void assertForged(String reason, String sql) {
    save();
    execute(sql);
    assertThat(verify().first().map(VerifyLedger.Broken::reason)).as(sql).contains(reason);
    restore();
  }

  @Test
  void 佐证文件被改或丢失即被发现_下载也被拒绝() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      Path file = files.filter(f -> f.toString().endsWith(".bin")).findFirst().orElseThrow();
      Files.writeString(file, "改");
      assertThat(verify().first().orElseThrow().reason()).isEqualTo("file");
      assertThat(verify().first().orElseThrow().entry()).contains(entries.get(2).id());
      Files.delete(file);
      assertThat(verify().first().orElseThrow().reason()).isEqualTo("file");
    }
  }

  @Test
  void 整体回退只有锚点能发现_锚点存取如一() {
    Anchor anchor = office.chain.anchor(office.root, office.clock.instant()).orElseThrow();
    List<Anchor> read = Anchors.read(Anchors.write(List.of(anchor)) + "\n");
    assertThat(read).containsExactly(anchor);
    Map<Long, String> anchors = Anchors.of(office.root, read);
    assertThat(verifier.verify(office.root, anchors).intact()).isTrue();
    execute("DELETE FROM audit.entry");
    execute("DELETE FROM audit.head");
    for (String table :
        List.of(
            "evidence",
            "month_cell",
            "ordinal",
            "tally",
            "participation",
            "part",
            "entry",
            "revision")) {
      execute("DELETE FROM ledger." + table);
    }
    assertThat(verify().intact()).isTrue();
    assertThat(verify().chain()).isZero();
    assertThat(verifier.verify(office.root, anchors).first().orElseThrow().reason())
        .isEqualTo("anchor");
  }

  /**
   * One value of one row of any table of the ledger changed at random, or one row deleted; the
   * database itself refuses some, the verification must find all the others.
   */
  @Test
  void 随机改动一处也不漏() {
    List<String> columns = columns();
    List<String> missed = new ArrayList<>();
    Random random = new Random(20260401);
    int made = 0;
    for (int tries = 0; made < MUTATIONS && tries < MUTATIONS * 6; tries++) {
      String column = columns.get(random.nextInt(columns.size()));
      String sql = mutation(column, random);
      if (tamper(sql)) {
        made++;
        if (verify().intact()) {
          missed.add(sql);
        }
        restore(column.split(" ", 2)[0]);
      }
    }
    assertThat(missed).isEmpty();
    assertThat(made).isEqualTo(MUTATIONS);
    assertThat(verify().intact()).isTrue();
  }

  private List<String> columns() {
    return JdbcClient.create(office.database.owner())
        .sql(
            """
            SELECT table_schema || '.' || table_name || ' ' || column_name || ' ' || data_type
            FROM information_schema.columns
            WHERE (table_schema = 'ledger' AND table_name NOT IN ('draft', 'idempotency', 'held_file', 'effort')
                   OR table_schema = 'audit')
              AND is_generated = 'NEVER'
            ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private String mutation(String column, Random random) {
    String[] part = column.split(" ", 3);
    String row =
        "ctid = (SELECT ctid FROM %s ORDER BY ctid OFFSET (SELECT (%s * count(*))::int FROM %s) LIMIT 1)"
            .formatted(part[0], random.nextInt(1000) / 1000.0, part[0]);
    if (random.nextInt(8) == 0) {
      return "DELETE FROM %s WHERE %s".formatted(part[0], row);
    }
    String value =
        switch (part[2]) {
          case "uuid" -> "gen_random_uuid()";
          case "bytea" -> "set_byte(%1$s, 0, (get_byte(%1$s, 0) + 1) %% 256)".formatted(part[1]);
          case "integer", "bigint", "numeric" -> part[1] + " + 1";
          case "boolean" -> "NOT " + part[1];
          case "date" -> "coalesce(%s, '2026-01-01') + 1".formatted(part[1]);
          case "timestamp with time zone" ->
              random.nextBoolean()
                  ? "CASE WHEN %1$s < 'infinity' THEN %1$s + interval '1 second' ELSE now() END"
                      .formatted(part[1])
                  : "CASE WHEN %1$s < 'infinity' THEN 'infinity' ELSE '2026-04-02T02:00:00Z' END"
                      .formatted(part[1]);
          case "ARRAY" ->
              part[1].equals("units") ? "units || gen_random_uuid()" : part[1] + " || '{x}'";
          default -> "coalesce(%s, '') || 'x'".formatted(part[1]);
        };
    return "UPDATE %s SET %s = %s WHERE %s".formatted(part[0], part[1], value, row);
  }

  // ---- tampering as the owner of the tables, and putting everything back

  private static final List<String> TABLES =
      List.of(
          "ledger.revision",
          "ledger.entry",
          "ledger.tally",
          "ledger.participation",
          "ledger.part",
          "ledger.evidence",
          "ledger.month_cell",
          "ledger.ordinal",
          "ledger.together",
          "audit.entry",
          "audit.head");

  private boolean saved;

  private void save() {
    if (!saved) {
      for (String table : TABLES) {
        execute("CREATE TABLE kept_%s AS TABLE %s".formatted(table.replace('.', '_'), table));
      }
      saved = true;
    }
  }

  private boolean tamper(String sql) {
    save();
    try (Connection owner = office.database.owner().getConnection();
        var statement = owner.createStatement()) {
      return statement.executeUpdate(sql) == 1;
    } catch (SQLException refusedByTheDatabase) {
      return false;
    }
  }

  private void restore() {
    TABLES.forEach(this::restore);
  }

  private void restore(String table) {
    String columns =
        JdbcClient.create(office.database.owner())
            .sql(
                "SELECT string_agg(column_name, ',' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema || '.' || table_name = :table AND is_generated = 'NEVER'")
            .param("table", table)
            .query(String.class)
            .single();
    execute(
        "SET session_replication_role = replica; DELETE FROM %s; INSERT INTO %s (%s) SELECT %s FROM kept_%s"
            .formatted(table, table, columns, columns, table.replace('.', '_')));
  }

  private void execute(String sql) {
    try (Connection owner = office.database.owner().getConnection();
        var statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
