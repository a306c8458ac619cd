package org.youju.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Who owns the schema: may change tables, is used at start only. An external database need not give
 * it more than its own database and, unless the application's role is there already, CREATEROLE.
 */
final class Owner {
  private static final int OLDEST = 15;

  private final String url;
  private final String user;
  private final DataSource source;

  private Owner(String url, String user, DataSource source) {
    this.url = url;
    this.user = user;
    this.source = source;
  }

  static Owner of(String url, String user, String password) {
    return new Owner(url, user, source(url, user, password));
  }

  private static PGSimpleDataSource source(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /**
   * Makes the database ready for the application's role.
   *
   * @throws CannotStart when something of the database has to be set up first
   */
  void prepare(String applicationPassword) {
    try (Connection connection = source.getConnection()) {
      check(connection);
      if (!lets(applicationPassword)) {
        createRole(connection, applicationPassword);
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
    Migrations.run(source);
  }

  private void check(Connection connection) throws SQLException {
    int version = Integer.parseInt(one(connection, "SHOW server_version_num")) / 10_000;
    if (version < OLDEST) {
      throw new CannotStart(
          "数据库 " + url + " 是 PostgreSQL " + version + "，有据需要 " + OLDEST + " 或更新的版本：请先升级数据库。");
    }
    if (!one(connection, "SHOW server_encoding").equals("UTF8")) {
      throw new CannotStart("数据库 " + url + " 不是 UTF8 编码：请用 ENCODING 'UTF8' 另建一个数据库。");
    }
    String mayCreate = "SELECT has_database_privilege(current_database(), 'CREATE')";
    if (!one(connection, mayCreate).equals("t")) {
      String database = one(connection, "SELECT current_database()");
      throw new CannotStart(
          "数据库账号 %s 不能在数据库 %s 里建表：请数据库管理员执行 ALTER DATABASE %s OWNER TO %s; 然后重新启动。"
              .formatted(user, database, database, user));
    }
    String isAdministrator =
        "SELECT count(*) FROM pg_roles WHERE rolsuper AND rolname = '%s'"
            .formatted(Migrations.APPLICATION_ROLE);
    if (!one(connection, isAdministrator).equals("0")) {
      throw new CannotStart(
          "角色 %1$s 是数据库超级用户，有据不用这样的角色工作：请数据库管理员执行 ALTER ROLE %1$s NOSUPERUSER; 然后重新启动。"
              .formatted(Migrations.APPLICATION_ROLE));
    }
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Whether the application's role is there with this password. */
  private boolean lets(String password) {
    try (Connection connection =
        source(url, Migrations.APPLICATION_ROLE, password).getConnection()) {
      return connection.isValid(0);
    } catch (SQLException no) {
      return false;
    }
  }

  private void createRole(Connection connection, String password) throws SQLException {
    Function<String, String> how =
        verb ->
            "%s ROLE %s LOGIN PASSWORD '%s'"
                .formatted(verb, Migrations.APPLICATION_ROLE, password.replace("'", "''"));
    boolean exists =
        !one(
                connection,
                "SELECT count(*) FROM pg_roles WHERE rolname = '%s'"
                    .formatted(Migrations.APPLICATION_ROLE))
            .equals("0");
    try (var statement = connection.createStatement()) {
      statement.execute(how.apply(exists ? "ALTER" : "CREATE"));
    } catch (SQLException e) {
      throw new CannotStart(
          """
          数据库账号 %1$s 不能%3$s有据工作用的角色 %2$s。请数据库管理员二选一，然后重新启动：
            一、执行 ALTER ROLE %1$s CREATEROLE;
            二、执行 %4$s ROLE %2$s LOGIN PASSWORD '自定的口令'; 并用环境变量 YOUJU_DB_APP_PASSWORD 把这个口令告诉有据。"""
              .formatted(
                  user,
                  Migrations.APPLICATION_ROLE,
                  exists ? "重设" : "建立",
                  exists ? "ALTER" : "CREATE"),
          e);
    }
  }

  private CannotStart unreachable(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return new CannotStart(
          "数据库 "
              + url
              + " 不接受账号 "
              + user
              + "：请检查 YOUJU_DB_USER、YOUJU_DB_PASSWORD 和服务器的 pg_hba.conf。",
          e);
    }
    if (state.equals("3D000")) {
      return new CannotStart("服务器上没有 " + url + " 里写的数据库：请先建立，或改正 YOUJU_DB_URL。", e);
    }
    return new CannotStart("连不上数据库 " + url + "：请检查 YOUJU_DB_URL，以及数据库是否已启动、网络是否通。", e);
  }
}
