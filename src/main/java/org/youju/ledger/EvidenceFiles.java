package org.youju.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;

/**
 * The files behind the evidence: {@code DIR/ROOT/ab/abcd….bin} under random names. A file is
 * complete on the disk before its row exists; one without a row is an orphan and swept after a day.
 */
@Component
class EvidenceFiles {
  /** Largest file, in bytes. */
  static final long LARGEST = 20_000_000;

  static final Duration ORPHAN = Duration.ofHours(24);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NAME_BYTES = 16;
  private static final int BUFFER = 65_536;

  private final Path directory;
  private final Clock clock;

  EvidenceFiles(
      @Value("${youju.evidence:${youju.data:data}/evidence}") Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** A file that has arrived whole but has no name yet. */
  record Arrived(Path path, long size, String sm3) {}

  /**
   * Reads a file to its end and flushes it to the disk.
   *
   * @throws Refused when it is larger than {@link #LARGEST}
   */
  Arrived receive(InputStream content) {
    try {
      Files.createDirectories(directory);
      Path path = Files.createTempFile(directory, "arriving-", ".tmp");
      try {
        return copy(content, path);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(path);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Arrived copy(InputStream content, Path path) throws IOException {
    Sm3 hash = new Sm3();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > LARGEST) {
          throw new Refused("file", "文件超过 20 MB，请压缩或拆分后再上传。");
        }
        hash.add(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      out.force(true);
    }
    return new Arrived(path, size, hash.finishHex());
  }

  /** Gives an arrived file its lasting place; answers its generated name. */
  String keep(RootId root, Arrived arrived) {
    byte[] random = new byte[NAME_BYTES];
    RANDOM.nextBytes(random);
    String name = HexFormat.of().formatHex(random);
    try {
      Path folder = folder(root, name);
      Files.createDirectories(folder);
      Files.move(arrived.path(), path(root, name), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the new name itself survive a power cut. */
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  Path path(RootId root, String name) {
    return folder(root, name).resolve(name + ".bin");
  }

  private Path folder(RootId root, String name) {
    return directory.resolve(root.toString()).resolve(name.substring(0, 2));
  }

  /** SM3 of the file as it is now; empty text when it is not there. */
  String sm3(Path path) {
    if (!Files.isRegularFile(path)) {
      return "";
    }
    Sm3 hash = new Sm3();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(path)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        hash.add(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash.finishHex();
  }

  void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Roots that have files. */
  List<RootId> roots() {
    return children(directory).stream()
        .filter(Files::isDirectory)
        .map(path -> RootId.parse(path.getFileName().toString()))
        .toList();
  }

  /** Names of files old enough to be orphans. */
  List<String> old(RootId root) {
    return children(directory.resolve(root.toString())).stream()
        .flatMap(folder -> children(folder).stream())
        .filter(this::isOld)
        .map(path -> path.getFileName().toString().replace(".bin", ""))
        .toList();
  }

  /** Removes what never got a name. */
  void sweepArrivals() {
    children(directory).stream()
        .filter(path -> path.getFileName().toString().startsWith("arriving-"))
        .filter(this::isOld)
        .forEach(this::delete);
  }

  void deleteAll(RootId root, Set<String> names) {
    names.forEach(name -> delete(path(root, name)));
  }

  private boolean isOld(Path path) {
    try {
      Instant changed = Files.getLastModifiedTime(path).toInstant();
      return changed.isBefore(clock.instant().minus(ORPHAN));
    } catch (IOException gone) {
      return false;
    }
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
