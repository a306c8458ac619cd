package org.youju.app;

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
}
