package org.youju.app;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date, as its owner, before the application's role sees it. */
final class Migrations {
  /** The role that the application works as; it owns nothing. */
  static final String APPLICATION_ROLE = "youju_app";

  /** Below it one folder a module; version numbers follow the levels of the house. */
  private static final String LOCATION = "classpath:db/migration";

  private Migrations() {}

  static void run(DataSource owner) {
    Flyway.configure()
        .dataSource(owner)
        .schemas("app")
        .locations(LOCATION)
        .outOfOrder(true)
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }

  /** Creates the application's role, or gives it this installation's password. */
  static void ensureApplicationRole(DataSource owner, String password) {
    try (Connection connection = owner.getConnection();
        var statement = connection.createStatement()) {
      boolean exists;
      try (var found =
          statement.executeQuery(
              "SELECT 1 FROM pg_roles WHERE rolname = '" + APPLICATION_ROLE + "'")) {
        exists = found.next();
      }
      statement.execute(
          (exists ? "ALTER" : "CREATE")
              + " ROLE "
              + APPLICATION_ROLE
              + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
              + password
              + "'");
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the database account may not create the role "
              + APPLICATION_ROLE
              + ": grant it CREATEROLE",
          e);
    }
  }
}
