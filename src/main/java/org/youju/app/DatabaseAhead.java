package org.youju.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded database while the rest of the product is still being put together: unpacking
 * and initialising it is a good part of a first start.
 */
final class DatabaseAhead {
  private Optional<Started> started = Optional.empty();

  /** What was begun; found by {@link Database}. */
  record Started(Installation installation, CompletableFuture<EmbeddedDatabase> coming) {
    /**
     * Waits for it.
     *
     * @throws java.util.concurrent.CompletionException with the {@link CannotStart} as its cause
     */
    EmbeddedDatabase database() {
      return coming.join();
    }
  }

  /** Lets an application begin with it, and stop it when the application cannot start. */
  static void of(SpringApplication application) {
    DatabaseAhead ahead = new DatabaseAhead();
    application.addInitializers(ahead::begin);
    application.addListeners(
        event -> {
          if (event instanceof ApplicationFailedEvent) {
            ahead.stop();
          }
        });
  }

  private void begin(ConfigurableApplicationContext context) {
    Environment settings = context.getEnvironment();
    if (settings.getProperty("youju.db.url", "").isEmpty()) {
      Installation installation =
          Installation.open(Path.of(settings.getProperty("youju.data", "data")));
      boolean durable = settings.getProperty("youju.db.durable", Boolean.class, true);
      Started begun =
          new Started(
              installation,
              CompletableFuture.supplyAsync(
                  () -> EmbeddedDatabase.start(installation, durable), DatabaseAhead::run));
      context.getBeanFactory().registerSingleton("databaseAhead", begun);
      started = Optional.of(begun);
    }
  }

  private static void run(Runnable task) {
    new Thread(task, "database-ahead").start();
  }

  private void stop() {
    started.ifPresent(
        one ->
            one.coming()
                .thenAccept(EmbeddedDatabase::close)
                .handle((closed, failure) -> failure == null)
                .join());
  }
}
