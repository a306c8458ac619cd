package org.youju.imports;

import java.util.Optional;

/**
 * What a cell was understood as, or why it was not.
 *
 * @param value empty when the cell is blank or faulty
 * @param fault one Chinese sentence; empty text when nothing is wrong
 */
record Parsed<T>(Optional<T> value, String fault) {
  static <T> Parsed<T> of(T value) {
    return new Parsed<>(Optional.of(value), "");
  }

  static <T> Parsed<T> blank() {
    return new Parsed<>(Optional.empty(), "");
  }

  static <T> Parsed<T> wrong(String fault) {
    return new Parsed<>(Optional.empty(), fault);
  }

  boolean isWrong() {
    return !fault.isEmpty();
  }
}
