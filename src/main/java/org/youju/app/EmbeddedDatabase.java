package org.youju.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL inside the data directory, durable, on localhost with a random port and password. The
 * only class that knows the library behind it (decision 0002).
 */
final class EmbeddedDatabase implements AutoCloseable {
  static final String NAME = "youju";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int ATTEMPTS = 4;

  /** Line of postmaster.pid, from 0, that names the port. */
  private static final int PORT_LINE = 3;

  private final EmbeddedPostgres server;
  private final FileChannel lock;

  private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lock) {
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts the server, first stopping one that a killed process left behind.
   *
   * @throws CannotStart when another process works in the directory
   */
  static EmbeddedDatabase start(Installation installation, boolean durable) {
    FileChannel lock = lock(installation.directory());
    Path data = installation.directory().resolve("postgres");
    boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
    stopOrphan(data);
    EmbeddedDatabase database =
        new EmbeddedDatabase(launch(installation, data, fresh, durable), lock);
    if (fresh) {
      database.secure(installation, data);
    }
    return database;
  }

  String url() {
    return url(server.getPort());
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    try {
      server.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the server that another process runs in the directory, if one does. */
  static Optional<String> running(Installation installation) {
    return lines(installation.directory().resolve("postgres"))
        .filter(lines -> lines.size() > PORT_LINE)
        .filter(lines -> process(lines).isPresent())
        .map(lines -> url(Integer.parseInt(lines.get(PORT_LINE).strip())));
  }

  private static String url(int port) {
    return "jdbc:postgresql://localhost:" + port + "/" + NAME;
  }

  private static FileChannel lock(Path directory) {
    try {
      FileChannel channel =
          FileChannel.open(
              directory.resolve("youju.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw CannotStart.inUse(directory);
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      throw CannotStart.inUse(directory);
    } catch (IOException e) {
      throw CannotStart.unusable(directory, e);
    }
  }

  private static EmbeddedPostgres launch(
      Installation installation, Path data, boolean fresh, boolean durable) {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setOverrideWorkingDirectory(installation.directory().resolve("postgres-bin").toFile())
            .setPort(port(installation))
            .setPGStartupWait(PATIENCE)
            .setServerConfig("fsync", durable ? "on" : "off")
            .setServerConfig("synchronous_commit", durable ? "on" : "off")
            .setServerConfig("full_page_writes", durable ? "on" : "off")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "''")
            .setServerConfig("max_connections", "40")
            .setServerConfig("shared_buffers", "128MB")
            .setServerConfig("work_mem", "16MB")
            .setServerConfig("effective_cache_size", "1GB")
            .setServerConfig("jit", "off")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("log_min_error_statement", "panic")
            .setServerConfig("log_parameter_max_length_on_error", "0");
    if (!fresh) {
      builder.setConnectConfig("password", installation.ownerPassword());
    }
    IOException last = new IOException("not tried");
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return builder.start();
      } catch (IOException e) {
        last = e;
        LOG.warn("数据库第 {} 次启动未成功，稍后重试", attempt);
        stopOrphan(data);
      }
    }
    throw CannotStart.noDatabase(data, last);
  }

  /** From trust, which the first start needs, to passwords; then the application's database. */
  private void secure(Installation installation, Path data) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres PASSWORD '" + installation.ownerPassword() + "'");
      statement.execute("CREATE DATABASE " + NAME);
      Files.writeString(
          data.resolve("pg_hba.conf"),
          "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException e) {
      throw new IllegalStateException("the new database could not be secured", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int port(Installation installation) {
    int port = installation.databasePort();
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * A JVM killed with -9 leaves its postmaster running: it is asked to stop ({@code SIGINT}, fast
   * shutdown). The pid file is never removed by hand.
   */
  private static void stopOrphan(Path data) {
    orphan(data)
        .ifPresent(
            process -> {
              LOG.warn("上次没有正常退出，先停止遗留的数据库进程 {}", process.pid());
              interrupt(process.pid());
              process
                  .onExit()
                  .orTimeout(PATIENCE.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                  .join();
            });
  }

  private static Optional<ProcessHandle> orphan(Path data) {
    return lines(data)
        .filter(lines -> lines.size() > 1 && Path.of(lines.get(1)).toAbsolutePath().equals(data))
        .flatMap(EmbeddedDatabase::process);
  }

  private static Optional<ProcessHandle> process(List<String> lines) {
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
        .filter(found -> found.info().command().map(c -> c.endsWith("postgres")).orElse(true));
  }

  private static Optional<List<String>> lines(Path data) {
    try {
      Path pidFile = data.resolve("postmaster.pid");
      return Files.exists(pidFile) ? Optional.of(Files.readAllLines(pidFile)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void interrupt(long pid) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
