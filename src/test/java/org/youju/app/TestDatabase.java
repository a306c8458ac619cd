package org.youju.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A migrated database of its own for each test class, cloned from a template on one PostgreSQL a
 * JVM.
 *
 * <p>Services: {@code TestDatabase.fresh().dataSource()} (role youju_app). Boot tests: pass {@link
 * #properties()} to {@code SpringApplication}/{@code DynamicPropertyRegistry}.
 */
public final class TestDatabase implements AutoCloseable {
  /** Of this JVM: tests run in two, each with a server of its own. */
  public static final Path DIRECTORY =
      Path.of("target", "test-postgres-" + System.getProperty("youju.test.fork", "1"));

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String TEMPLATE = "template_youju";

  private final String name;
  private final HikariDataSource application;

  private TestDatabase(String name) {
    this.name = name;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url());
    config.setUsername(Migrations.APPLICATION_ROLE);
    config.setPassword(Server.INSTALLATION.applicationPassword());
    config.setMaximumPoolSize(12);
    config.setMinimumIdle(0);
    this.application = new HikariDataSource(config);
  }

  /** A new, migrated, empty database. */
  public static TestDatabase fresh() {
    String name = "test_" + NUMBER.incrementAndGet();
    Server.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return new TestDatabase(name);
  }

  /** As the application connects: owns nothing. */
  public DataSource dataSource() {
    return application;
  }

  /** As the owner of the schema: for tampering with it. */
  public DataSource owner() {
    return Server.owner(name);
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + Server.DATABASE.port() + "/" + name;
  }

  /** Settings with which a Boot application runs on this database. */
  public List<String> properties() {
    return List.of(
        "youju.data=" + DIRECTORY,
        "youju.jobs.enabled=false",
        "youju.db.url=" + url(),
        "youju.db.user=postgres",
        "youju.db.password=" + Server.INSTALLATION.ownerPassword());
  }

  @Override
  public void close() {
    application.close();
    Server.execute("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static final class Server {
    static final Installation INSTALLATION = Installation.open(DIRECTORY);
    static final EmbeddedDatabase DATABASE = EmbeddedDatabase.start(INSTALLATION, false);

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(DATABASE::close));
      leftovers().forEach(name -> execute("DROP DATABASE " + name + " WITH (FORCE)"));
      execute("CREATE DATABASE " + TEMPLATE);
      Owner.of(
              "jdbc:postgresql://localhost:" + DATABASE.port() + "/" + TEMPLATE,
              "postgres",
              INSTALLATION.ownerPassword())
          .prepare(INSTALLATION.applicationPassword());
    }

    static DataSource owner(String database) {
      PGSimpleDataSource owner = new PGSimpleDataSource();
      owner.setUrl("jdbc:postgresql://localhost:" + DATABASE.port() + "/" + database);
      owner.setUser("postgres");
      owner.setPassword(INSTALLATION.ownerPassword());
      return owner;
    }

    static List<String> leftovers() {
      try (Connection connection = owner("postgres").getConnection();
          var rows =
              connection
                  .createStatement()
                  .executeQuery(
                      "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname = '"
                          + TEMPLATE
                          + "'")) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    static void execute(String sql) {
      try (Connection connection = owner("postgres").getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
