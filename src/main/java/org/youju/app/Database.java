package org.youju.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.Sm4;

/**
 * The database the product works on: embedded by default, external by {@code YOUJU_DB_URL}, {@code
 * YOUJU_DB_USER}, {@code YOUJU_DB_PASSWORD}, and {@code YOUJU_DB_APP_PASSWORD} where the
 * administrator made the application's role. Migrated before anything reads it.
 */
@Configuration(proxyBeanMethods = false)
class Database {
  @Bean
  OfficeClock clock() {
    return new OfficeClock();
  }

  @Bean
  Installation installation(
      @Value("${youju.data:data}") Path directory, Optional<DatabaseAhead.Started> ahead) {
    return ahead
        .map(DatabaseAhead.Started::installation)
        .orElseGet(() -> Installation.open(directory));
  }

  @Bean
  Sm4 fieldCipher(Installation installation) {
    return new Sm4(installation.fieldsKey());
  }

  @Bean(destroyMethod = "close")
  @Nullable EmbeddedDatabase embeddedDatabase(
      Installation installation,
      Optional<DatabaseAhead.Started> ahead,
      @Value("${youju.db.url:}") String externalUrl,
      @Value("${youju.db.durable:true}") boolean durable) {
    if (!externalUrl.isEmpty()) {
      return null;
    }
    return ahead
        .map(DatabaseAhead.Started::database)
        .orElseGet(() -> EmbeddedDatabase.start(installation, durable));
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(
      Installation installation,
      Optional<EmbeddedDatabase> embedded,
      @Value("${youju.db.url:}") String externalUrl,
      @Value("${youju.db.user:}") String user,
      @Value("${youju.db.password:}") String password,
      @Value("${youju.db.app-password:}") String applicationPassword) {
    if (embedded.isPresent()) {
      String url = embedded.get().url();
      Owner.of(url, "postgres", installation.ownerPassword())
          .prepare(installation.applicationPassword());
      return pool(url, installation.applicationPassword());
    }
    String application =
        applicationPassword.isEmpty() ? installation.applicationPassword() : applicationPassword;
    Owner.of(externalUrl, user, password).prepare(application);
    return pool(externalUrl, application);
  }

  /** An SSD or memory behind it: one page is nearly as near as the next. */
  private static final String SESSION =
      "-c statement_timeout=60s -c lock_timeout=15s -c random_page_cost=1.1";

  static HikariDataSource pool(String url, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Migrations.APPLICATION_ROLE);
    config.setPassword(password);
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("options", SESSION);
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
