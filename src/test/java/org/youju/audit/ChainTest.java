package org.youju.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.youju.app.TestDatabase;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;

class ChainTest {
  private final RootId root = new RootId(UUID.randomUUID());
  private final Actor actor =
      new Actor(
          new UserId(UUID.randomUUID()),
          "测试",
          Role.OFFICE,
          new OrgId(root.value()),
          new Scope(root, List.of(new OrgId(root.value()))));

  private TestDatabase database;
  private Audit audit;
  private Chain chain;

  @BeforeEach
  void 写十条() {
    database = TestDatabase.fresh();
    DataSource data = database.dataSource();
    audit = new Audit(JdbcClient.create(data), new JdbcTransactionManager(data), Clock.systemUTC());
    chain = new Chain(JdbcClient.create(data));
    for (int n = 0; n < 10; n++) {
      int number = n;
      audit.run(actor, "test.write", trail -> trail.on("thing", root.value()).with("n", number));
    }
  }

  @AfterEach
  void 关库() {
    database.close();
  }

  private Chain.Finding verify() {
    return chain.verify(root, Map.of(), entry -> Optional.empty());
  }

  private void tamper(String sql) throws SQLException {
    try (var connection = database.owner().getConnection();
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  @Test
  void 完好的链逐条核对无误() {
    Chain.Finding finding = verify();
    assertThat(finding.checked()).isEqualTo(10);
    assertThat(finding.firstBreak()).isEmpty();
  }

  static Stream<String[]> mutations() {
    return Stream.of(
        new String[] {
          "UPDATE audit.entry SET body = replace(body, '\"n\":4', '\"n\":5') WHERE seq = 5",
          "5",
          "hash"
        },
        new String[] {"UPDATE audit.entry SET body = body || ' ' WHERE seq = 3", "3", "hash"},
        new String[] {
          "UPDATE audit.entry SET hash = set_byte(hash, 0, 7) WHERE seq = 2", "2", "hash"
        },
        new String[] {
          "UPDATE audit.entry SET prev = set_byte(prev, 0, 7) WHERE seq = 2", "2", "link"
        },
        new String[] {"DELETE FROM audit.entry WHERE seq = 6", "6", "gap"},
        new String[] {"DELETE FROM audit.entry WHERE seq = 1", "1", "gap"},
        new String[] {"DELETE FROM audit.entry WHERE seq = 10", "10", "head"},
        new String[] {"UPDATE audit.entry SET seq = 99 WHERE seq = 10", "10", "gap"},
        new String[] {
          "INSERT INTO audit.entry (root, seq, body, prev, hash) SELECT root, 11, body, hash, hash FROM audit.entry WHERE seq = 10",
          "11",
          "hash"
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void 任何改动都被指出第一处(String sql, String seq, String reason) throws SQLException {
    tamper(sql);
    Break found = verify().firstBreak().orElseThrow();
    assertThat(found.seq()).isEqualTo(Long.parseLong(seq));
    assertThat(found.reason()).isEqualTo(reason);
  }

  @Test
  void 删掉末尾又改了链头_只有锚点能发现() throws SQLException {
    String last = chain.newest(root, Long.MAX_VALUE, 1).get(0).hash();
    tamper("DELETE FROM audit.entry WHERE seq = 10");
    tamper("UPDATE audit.head SET seq = 9, hash = (SELECT hash FROM audit.entry WHERE seq = 9)");
    assertThat(verify().firstBreak()).isEmpty();
    Break found =
        chain.verify(root, Map.of(10L, last), entry -> Optional.empty()).firstBreak().orElseThrow();
    assertThat(found.reason()).isEqualTo("anchor");
  }

  @Test
  void 应用的数据库角色只能追加() {
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    for (String sql :
        List.of(
            "DELETE FROM audit.entry",
            "UPDATE audit.entry SET body = ''",
            "TRUNCATE audit.entry",
            "UPDATE audit.head SET seq = 0",
            "DROP TABLE audit.entry",
            "SELECT pg_read_file('postgresql.conf')")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .as(sql)
          .rootCause()
          .hasMessageMatching(".*(denied|must be owner).*");
    }
  }

  @Test
  void 失败的业务不留痕_留不下痕的业务不生效() {
    assertThatThrownBy(
            () ->
                audit.run(
                    actor,
                    "test.fail",
                    trail -> {
                      throw new IllegalStateException("业务失败");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(verify().checked()).isEqualTo(10);
  }
}
