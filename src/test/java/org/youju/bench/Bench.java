package org.youju.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A benchmark, not a test: loads a large generated office once and measures the product on it. See
 * {@code ./bench --help} and docs/performance.md.
 */
final class Bench {
  private final Map<String, String> options = new HashMap<>();

  private Bench(String[] args) {
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
  }

  public static void main(String[] args) {
    new Bench(args).run();
  }

  private void run() {
    Size size =
        new Size(
            number("branches", Size.FULL.branches()),
            number("people", Size.FULL.people()),
            number("entries", Size.FULL.entries()));
    if ("claims".equals(options.get("only"))) {
      ClaimsSpeed.measured().forEach(result -> System.out.println(result.row()));
      return;
    }
    if ("import".equals(options.get("only"))) {
      imports().forEach(result -> System.out.println("  " + result.row()));
      return;
    }
    BenchOffice office = BenchOffice.in(size.directory()).orElseGet(() -> load(size));
    List<Result> results = measure(size, office);
    new Report(size, office).write(results);
  }

  private static BenchOffice load(Size size) {
    System.out.println("Loading " + size + " into " + size.directory());
    return Load.into(size.directory(), size);
  }

  private List<Result> measure(Size size, BenchOffice office) {
    List<String> only =
        Optional.ofNullable(options.get("only"))
            .map(names -> Arrays.asList(names.split(",")))
            .orElse(List.of());
    List<Result> results = new ArrayList<>();
    if (only.isEmpty() || only.contains("claims")) {
      results.addAll(ClaimsSpeed.measured());
    }
    try (Product product = Product.start(size.directory(), false)) {
      System.out.println("Measuring on " + product.address());
      results.addAll(
          new Measures(new Client(product.address(), office.token()), office)
              .run(name -> only.isEmpty() || only.contains(name)));
      results.add(
          memory(
              "resident memory of the product after all this",
              Optional.empty(),
              product.residentJava()));
      results.add(memory("memory of its PostgreSQL", Optional.empty(), product.residentDatabase()));
    }
    if (only.isEmpty() || only.contains("import")) {
      results.addAll(imports());
    }
    if (only.isEmpty() || only.contains("duties")) {
      results.addAll(DutiesSpeed.measured(size.directory(), office));
    }
    if (only.isEmpty() || only.contains("start")) {
      results.addAll(starts(size));
    }
    return results;
  }

  /** Into an office of its own, so that the other measures do not change with it. */
  private static List<Result> imports() {
    Path demo = Path.of("target", "bench-data", "import-" + ProcessHandle.current().pid());
    try (Product product = Product.start(demo, true)) {
      return new ImportMeasure(product, demo).run();
    } finally {
      remove(demo);
    }
  }

  private static List<Result> starts(Size size) {
    List<Result> results = new ArrayList<>();
    try (Product again = Product.start(size.directory(), false)) {
      results.add(start("start on these data until the first answer", 8, again));
    }
    Path demo = Path.of("target", "bench-data", "demo-" + ProcessHandle.current().pid());
    try (Product first = Product.start(demo, true)) {
      results.add(start("first start with the demo office (built before)", 20, first));
    }
    try (Product later = Product.start(demo, true)) {
      results.add(start("later start with the demo office", 8, later));
    }
    remove(demo);
    return results;
  }

  private static Result start(String what, double seconds, Product product) {
    return Result.single(
        what, Optional.of(seconds), product.untilFirstAnswer().toMillis() / 1000.0, "s");
  }

  private static Result memory(String what, Optional<Double> target, long mebibytes) {
    return Result.single(what, target, mebibytes, "MiB");
  }

  private static void remove(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int number(String name, int otherwise) {
    return Optional.ofNullable(options.get(name)).map(Integer::parseInt).orElse(otherwise);
  }
}
