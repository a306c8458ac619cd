package org.youju.claims;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures characters a second of processor time; see docs/claims.md. Not a test: nothing here
 * fails.
 */
final class Throughput {
  private static final int CHARACTERS = 10_000_000;
  private static final int ROUNDS = 5;

  private Throughput() {}

  public static void main(String[] files) throws IOException {
    StringBuilder texts = new StringBuilder();
    for (String file : files) {
      texts.append(Files.readString(Path.of(file))).append('\n');
    }
    String text = texts.toString().repeat(CHARACTERS / texts.length() + 1);
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf("round %d: %s%n", round, measured(text));
    }
  }

  private static String measured(String text) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    AtomicInteger claims = new AtomicInteger();
    long start = clock.getCurrentThreadCpuTime();
    Claims.stream(new StringReader(text), claim -> claims.incrementAndGet());
    double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
    return "%,d characters, %,d claims, %,.0f characters a second"
        .formatted(text.length(), claims.get(), text.length() / seconds);
  }
}
