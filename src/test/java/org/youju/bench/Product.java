package org.youju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product as {@code ./run} starts it, in a process of its own; stopped by its process id. */
final class Product implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int KIB = 1024;

  private final Process process;
  private final Path data;
  private final int port;
  private final Duration untilFirstAnswer;

  private Product(Process process, Path data, int port, Duration untilFirstAnswer) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.untilFirstAnswer = untilFirstAnswer;
  }

  /** Starts it and waits for its first page. */
  static Product start(Path data, boolean demo) {
    int port = freePort();
    try {
      ProcessBuilder run =
          new ProcessBuilder("./run", "--port", Integer.toString(port), "--data", data.toString())
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", "bench-product.log").toFile());
      if (!demo) {
        run.command().add("--empty");
      }
      long begun = System.nanoTime();
      Process process = run.start();
      awaitFirstPage(process, port);
      return new Product(process, data, port, Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  Duration untilFirstAnswer() {
    return untilFirstAnswer;
  }

  /** Resident memory of the Java process, in MiB. */
  long residentJava() {
    return memory(process.pid(), "status", "VmRSS:") / KIB;
  }

  /** Memory of the database's processes, pages that they share counted once, in MiB. */
  long residentDatabase() {
    return postmaster().stream()
            .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
            .mapToLong(each -> memory(each.pid(), "smaps_rollup", "Pss:"))
            .sum()
        / KIB;
  }

  private Optional<ProcessHandle> postmaster() {
    try {
      String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(pid.strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static void awaitFirstPage(Process process, int port) {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest first =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (client.send(first, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        Waiting.millis(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    process.destroy();
    throw new IllegalStateException("the product did not start: see target/bench-product.log");
  }

  private static long memory(long pid, String file, String label) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(line -> line.startsWith(label))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException gone) {
      return 0;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
