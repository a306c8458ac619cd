package org.youju.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.youju.kernel.Sm4;

/**
 * What is random and secret in one installation: database port and passwords, the key of encrypted
 * fields. Kept in {@code DIR/secrets.properties}, readable by the owner only.
 */
final class Installation {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 24;

  private final Path directory;
  private final Properties secrets;

  private Installation(Path directory, Properties secrets) {
    this.directory = directory;
    this.secrets = secrets;
  }

  /** Opens the data directory, creating it and its secrets when they are not there. */
  static Installation open(Path directory) {
    try {
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
      Path file = directory.resolve("secrets.properties");
      Properties secrets = new Properties();
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          secrets.load(reader);
        }
      } else {
        secrets.setProperty("database.port", Integer.toString(freePort()));
        secrets.setProperty("database.owner.password", random(KEY_BYTES));
        secrets.setProperty("database.application.password", random(KEY_BYTES));
        secrets.setProperty("fields.key", random(Sm4.KEY_LENGTH));
        store(file, secrets);
      }
      return new Installation(directory.toAbsolutePath().normalize(), secrets);
    } catch (IOException e) {
      throw CannotStart.unusable(directory, e);
    }
  }

  Path directory() {
    return directory;
  }

  int databasePort() {
    return Integer.parseInt(secrets.getProperty("database.port"));
  }

  String ownerPassword() {
    return secrets.getProperty("database.owner.password");
  }

  String applicationPassword() {
    return secrets.getProperty("database.application.password");
  }

  byte[] fieldsKey() {
    return HexFormat.of().parseHex(secrets.getProperty("fields.key"));
  }

  /** A secret that a module keeps here, e.g. the password of the SMS gateway. */
  synchronized Optional<String> secret(String name) {
    return Optional.ofNullable(secrets.getProperty(name));
  }

  /** Keeps it, readable by the owner only. */
  synchronized void keep(String name, String secret) {
    secrets.setProperty(name, secret);
    try {
      store(directory.resolve("secrets.properties"), secrets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file that only the owner may read, never visible half-written. */
  static void writePrivately(Path file, String content) {
    try {
      Path half = file.resolveSibling(file.getFileName() + ".tmp");
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(half, content);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void store(Path file, Properties secrets) throws IOException {
    Path half =
        Files.createTempFile(
            file.getParent(),
            "secrets",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(half)) {
      secrets.store(writer, "random for this installation; keep a copy apart from the backup");
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random(int bytes) {
    byte[] key = new byte[bytes];
    RANDOM.nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
