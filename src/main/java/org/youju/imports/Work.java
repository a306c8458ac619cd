package org.youju.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.youju.audit.Trail;

/**
 * What is done with the lines of one sort of table. Made anew for every run: it remembers what it
 * saw of the file.
 */
interface Work {
  /** A line with its number among the lines of the file. */
  record Numbered(int number, Line line) {}

  /** Whether rows can only be understood when all of them are known. */
  default boolean looksAhead() {
    return false;
  }

  /** Tells of lines that will be checked, before the first is. */
  default void foresee(List<Numbered> lines) {}

  /** What was found, in the order of the lines. */
  List<Finding> check(List<Numbered> lines);

  /**
   * Writes the lines checked last, as they were found.
   *
   * @return what new lines became, by their number
   */
  Map<Integer, UUID> write(Trail trail);

  /** After the last lines. */
  default Map<Integer, UUID> finish(Trail trail) {
    return Map.of();
  }
}
