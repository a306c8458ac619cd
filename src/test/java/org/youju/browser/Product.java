package org.youju.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.youju.app.TestDatabase;
import org.youju.app.Youju;
import tools.jackson.databind.json.JsonMapper;

/** The whole product on a port of its own. */
final class Product implements AutoCloseable {
  private static final Path ACCOUNTS = TestDatabase.DIRECTORY.resolve("demo-accounts.json");

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context;

  private Product(boolean demo) {
    String[] settings =
        Stream.concat(
                database.properties().stream(), Stream.of("server.port=0", "youju.demo=" + demo))
            .map(setting -> "--" + setting)
            .toArray(String[]::new);
    context = new SpringApplicationBuilder(Youju.class).run(settings);
  }

  /** With the demo office; one for all tests. */
  static Product demo() {
    return Demo.PRODUCT;
  }

  /** As it starts on an empty database. */
  static Product empty() {
    return new Product(false);
  }

  private static final class Demo {
    static final Product PRODUCT = new Product(true);
    static final List<Account> ACCOUNTS = read();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PRODUCT.context::close));
    }
  }

  /** Who can log in, as the product writes it down for its first user. */
  record Account(
      String login,
      String password,
      String token,
      String name,
      String role,
      String organizationId,
      String organizationName) {}

  static List<Account> accounts() {
    return Demo.ACCOUNTS;
  }

  static Account account(String login) {
    return accounts().stream()
        .filter(account -> account.login().equals(login))
        .findFirst()
        .orElseThrow();
  }

  private static List<Account> read() {
    try {
      return Arrays.asList(new JsonMapper().readValue(Files.readString(ACCOUNTS), Account[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String base() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
