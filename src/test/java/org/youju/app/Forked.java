package org.youju.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own, which may be killed. */
final class Forked implements AutoCloseable {
  private static final int PATIENCE = 120;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path output;
  private final int port;

  private Forked(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /** Runs a command to its end. */
  static Forked run(String... arguments) {
    Forked command = start(0, Map.of(), arguments);
    command.waitFor();
    return command;
  }

  /** Starts to serve from a directory and waits until it answers. */
  static Forked serve(Path data) {
    int port = freePort();
    Forked product =
        start(port, Map.of(), "serve", "--port", Integer.toString(port), "--data", data.toString());
    product.awaitHealth();
    return product;
  }

  static Forked start(int port, Map<String, String> environment, String... arguments) {
    try {
      Path output = Files.createTempFile("youju", ".out");
      output.toFile().deleteOnExit();
      List<String> line =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Youju.class.getName()));
      line.addAll(Arrays.asList(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      return new Forked(builder.start(), output, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String base() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int waitFor() {
    try {
      if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.destroyForcibly();
    waitFor();
  }

  /** {@code kill}: asks it to stop. */
  int terminate() {
    process.destroy();
    return waitFor();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }

  private void awaitHealth() {
    HttpRequest health = HttpRequest.newBuilder(URI.create(base() + "/health")).build();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (process.isAlive() && System.nanoTime() < deadline) {
      try {
        HTTP.send(health, HttpResponse.BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("did not start: " + output());
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
