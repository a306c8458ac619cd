package org.youju.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.Sm4;

/**
 * The database the product works on: embedded by default, external by {@code YOUJU_DB_URL}, {@code
 * YOUJU_DB_USER}, {@code YOUJU_DB_PASSWORD}. Migrated before anything reads it.
 */
@Configuration(proxyBeanMethods = false)
class Database {
  @Bean
  OfficeClock clock() {
    return new OfficeClock();
  }

  @Bean
  Installation installation(@Value("${youju.data:data}") Path directory) {
    return Installation.open(directory);
  }

  @Bean
  Sm4 fieldCipher(Installation installation) {
    return new Sm4(installation.fieldsKey());
  }

  @Bean(destroyMethod = "close")
  @Nullable EmbeddedDatabase embeddedDatabase(
      Installation installation,
      @Value("${youju.db.url:}") String externalUrl,
      @Value("${youju.db.durable:true}") boolean durable) {
    return externalUrl.isEmpty() ? EmbeddedDatabase.start(installation, durable) : null;
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(
      Installation installation,
      Optional<EmbeddedDatabase> embedded,
      @Value("${youju.db.url:}") String externalUrl,
      @Value("${youju.db.user:}") String user,
      @Value("${youju.db.password:}") String password) {
    String url = embedded.map(EmbeddedDatabase::url).orElse(externalUrl);
    DataSource owner =
        embedded.isPresent()
            ? owner(url, "postgres", installation.ownerPassword())
            : owner(url, user, password);
    Migrations.ensureApplicationRole(owner, installation.applicationPassword());
    Migrations.run(owner);
    return pool(url, installation.applicationPassword());
  }

  private static DataSource owner(String url, String user, String password) {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url);
    owner.setUser(user);
    owner.setPassword(password);
    return owner;
  }

  static HikariDataSource pool(String url, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Migrations.APPLICATION_ROLE);
    config.setPassword(password);
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("options", "-c statement_timeout=60s -c lock_timeout=15s");
    config.addDataSourceProperty("logServerErrorDetail", "false");
    return new HikariDataSource(config);
  }
}
