package org.youju.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that somebody else runs: what its owner's account needs, and what is said else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalDatabaseTest {
  private static final String APPLICATION = "口令 it's long enough";

  @TempDir private static Path directory;
  private static EmbeddedDatabase server;
  private static String administrator = "";

  @BeforeAll
  static void start() throws SQLException {
    Installation installation = Installation.open(directory);
    server = EmbeddedDatabase.start(installation, false);
    administrator = installation.ownerPassword();
    run("CREATE ROLE plain LOGIN PASSWORD 'plain'");
    run("CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'maker'");
    run("CREATE DATABASE of_plain OWNER plain");
    run("CREATE DATABASE of_maker OWNER maker");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection =
        DriverManager.getConnection(url("postgres"), "postgres", administrator)) {
      connection.createStatement().execute(sql);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + server.port() + "/" + database;
  }

  private static Owner owner(String name) {
    return Owner.of(url("of_" + name), name, name);
  }

  private static void works(String database, String password) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(database), Migrations.APPLICATION_ROLE, password);
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM ledger.entry")) {
      assertThat(rows.next()).isTrue();
      assertThatThrownBy(() -> connection.createStatement().execute("DROP TABLE ledger.entry"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  @Order(1)
  void 账号不能建角色_说清两种办法() {
    assertThatThrownBy(() -> owner("plain").prepare(APPLICATION))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("ALTER ROLE plain CREATEROLE;")
        .hasMessageContaining("CREATE ROLE youju_app LOGIN PASSWORD")
        .hasMessageContaining("YOUJU_DB_APP_PASSWORD")
        .hasMessageNotContaining(APPLICATION);
  }

  @Test
  @Order(2)
  void 能建角色的普通账号_自己建好_再次启动也行_口令变了也行() throws SQLException {
    owner("maker").prepare(APPLICATION);
    works("of_maker", APPLICATION);
    owner("maker").prepare(APPLICATION);
    owner("maker").prepare("changed");
    works("of_maker", "changed");
    owner("maker").prepare(APPLICATION);
  }

  @Test
  @Order(3)
  void 管理员备好了角色_不能建角色的账号也够用() throws SQLException {
    owner("plain").prepare(APPLICATION);
    works("of_plain", APPLICATION);
    assertThatThrownBy(() -> owner("plain").prepare("another"))
        .hasMessageContaining("ALTER ROLE youju_app LOGIN PASSWORD");
  }

  @Test
  @Order(4)
  void 连不上_没有库_口令不对_不能建表_编码不对_各说各的() throws SQLException {
    assertThatThrownBy(() -> Owner.of("jdbc:postgresql://localhost:1/x", "a", "b").prepare("c"))
        .hasMessageContaining("连不上数据库");
    assertThatThrownBy(() -> Owner.of(url("nowhere"), "plain", "plain").prepare("c"))
        .hasMessageContaining("没有");
    assertThatThrownBy(() -> Owner.of(url("of_plain"), "plain", "wrong").prepare("c"))
        .hasMessageContaining("YOUJU_DB_PASSWORD");
    assertThatThrownBy(() -> Owner.of(url("of_maker"), "plain", "plain").prepare("c"))
        .hasMessageContaining("ALTER DATABASE of_maker OWNER TO plain;");
    run("CREATE DATABASE latin OWNER plain ENCODING 'SQL_ASCII' TEMPLATE template0");
    assertThatThrownBy(() -> Owner.of(url("latin"), "plain", "plain").prepare("c"))
        .hasMessageContaining("UTF8");
  }

  @Test
  @Order(5)
  void 应用的角色若是超级用户_不用它工作() throws SQLException {
    run("ALTER ROLE youju_app SUPERUSER");
    assertThatThrownBy(() -> owner("plain").prepare(APPLICATION))
        .hasMessageContaining("ALTER ROLE youju_app NOSUPERUSER;");
    run("ALTER ROLE youju_app NOSUPERUSER");
  }

  /** Security.md N14, N16, B2: nothing secret is the same twice, nothing is open to others. */
  @Test
  void 两次安装没有一样的密钥_目录和密钥只有本人可读(@TempDir Path place) throws IOException {
    Installation one = Installation.open(place.resolve("one"));
    Installation two = Installation.open(place.resolve("two"));
    assertThat(one.ownerPassword()).isNotEqualTo(two.ownerPassword());
    assertThat(one.applicationPassword())
        .isNotEqualTo(two.applicationPassword())
        .isNotEqualTo(one.ownerPassword());
    assertThat(one.fieldsKey()).isNotEqualTo(two.fieldsKey());
    assertThat(Files.getPosixFilePermissions(one.directory())).hasSize(3);
    assertThat(Files.getPosixFilePermissions(one.directory().resolve("secrets.properties")))
        .hasSize(2);
    assertThat(Installation.open(place.resolve("one")).fieldsKey()).isEqualTo(one.fieldsKey());
  }

  @Test
  void 数据目录不能用_说清是哪个目录(@TempDir Path place) throws IOException {
    Path file = Files.writeString(place.resolve("taken"), "");
    assertThatThrownBy(() -> Installation.open(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("权限");
  }
}
