package org.youju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What measuring needs to know of the loaded office; kept beside its data.
 *
 * @param firstYear the first of the two full years with entries
 */
record BenchOffice(
    String token,
    String root,
    int firstYear,
    List<String> generalBranches,
    List<Branch> branches,
    String loaded) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FILE = "bench.json";

  /** A branch with its members, the secretary and the committee first. */
  record Branch(String id, List<String> members) {}

  /** The two years before this one. */
  static int firstYear(LocalDate today) {
    return today.getYear() - 2;
  }

  void store(Path directory) {
    try {
      Files.writeString(directory.resolve(FILE), JSON.writeValueAsString(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<BenchOffice> in(Path directory) {
    Path file = directory.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(JSON.readValue(file.toFile(), BenchOffice.class))
        : Optional.empty();
  }
}
