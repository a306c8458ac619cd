package org.youju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints the table and puts it in front of the earlier ones in docs/performance.md. */
record Report(Size size, BenchOffice office) {
  private static final Path FILE = Path.of("docs", "performance.md");
  private static final String BEGIN = "<!-- results: written by ./bench, newest first -->";

  void write(List<Result> results) {
    String table = table(results);
    System.out.println();
    System.out.println(table);
    if (!size.equals(Size.FULL)) {
      System.out.println("(not written down: a smaller office than that of " + FILE + ")");
      return;
    }
    try {
      String text = Files.readString(FILE);
      int end = text.indexOf(BEGIN) + BEGIN.length();
      if (end < BEGIN.length()) {
        throw new IllegalStateException(FILE + " has lost its line " + BEGIN);
      }
      Files.writeString(FILE, text.substring(0, end) + "\n\n" + table + text.substring(end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String table(List<Result> results) {
    return """
        ### %s · commit %s

        %s · load average %.1f before · %,d branches, %,d people, %,d entries, loaded with %s

        | what | target (ms, s) | p50 (ms) | p95 (ms) | n | |
        |---|---|---|---|---|---|
        %s
        """
        .formatted(
            LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")),
            commit(),
            machine(),
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            size.branches(),
            size.people(),
            size.entries(),
            office.loaded(),
            results.stream().map(Result::row).collect(Collectors.joining("\n")));
  }

  private static String machine() {
    String cpu = "unknown processor";
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      cpu =
          lines
              .filter(line -> line.startsWith("model name"))
              .map(line -> line.replaceFirst(".*: ", ""))
              .findFirst()
              .orElse(cpu);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.format(
        Locale.ROOT,
        "%s, %d cores, Java %s, heap 512 MB",
        cpu,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
  }

  private static String commit() {
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
              .redirectErrorStream(true)
              .start();
      return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
