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

  /** Lines as they were checked, and what writes them. */
  interface Checked {
    /** What was found, in the order of the lines. */
    List<Finding> findings();

    /** Does ahead what writing needs and the database does not. */
    default void prepare() {}

    /**
     * Writes the lines as they were found.
     *
     * @return what new lines became, by their number
     */
    default Map<Integer, UUID> write(Trail trail) {
      return Map.of();
    }
  }

  /**
   * Checks lines. May run on another thread while lines checked before are written: it looks at
   * what was there before the first was.
   */
  Checked check(List<Numbered> lines);

  /** After the last lines. */
  default Map<Integer, UUID> finish(Trail trail) {
    return Map.of();
  }
}
