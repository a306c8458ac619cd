package org.youju.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param target what p95 should not exceed, in the same unit; empty: only told
 */
record Result(String what, Optional<Double> target, String p50, String p95, String n, boolean met) {

  static Result of(String what, double targetMillis, Timings timings) {
    return new Result(
        what,
        Optional.of(targetMillis),
        millis(timings.median()),
        millis(timings.p95()),
        Integer.toString(timings.number()),
        timings.p95() <= targetMillis);
  }

  /** A part of something that has a target as a whole. */
  static Result told(String what, Timings timings) {
    return new Result(
        what,
        Optional.empty(),
        millis(timings.median()),
        millis(timings.p95()),
        Integer.toString(timings.number()),
        true);
  }

  static Result single(String what, Optional<Double> target, double value, String unit) {
    String text = String.format(Locale.ROOT, "%.0f %s", value, unit);
    return new Result(what, target, text, "", "1", target.map(most -> value <= most).orElse(true));
  }

  String row() {
    String goal = target.map(most -> "≤ %.0f".formatted(most)).orElse("");
    String mark = target.isEmpty() ? "" : met ? "✓" : "✗";
    return "| %s | %s | %s | %s | %s | %s |".formatted(what, goal, p50, p95, n, mark);
  }

  /** As another process of the bench hands it over. */
  String line() {
    String goal = target.map(String::valueOf).orElse("");
    return String.join("\t", what, goal, p50, p95, n, Boolean.toString(met));
  }

  static Result parse(String line) {
    String[] parts = line.split("\t", -1);
    return new Result(
        parts[0],
        Optional.of(parts[1]).filter(goal -> !goal.isEmpty()).map(Double::valueOf),
        parts[2],
        parts[3],
        parts[4],
        Boolean.parseBoolean(parts[5]));
  }

  private static String millis(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
