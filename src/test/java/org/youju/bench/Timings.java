package org.youju.bench;

import java.util.Arrays;
import java.util.Collection;

/** How long requests took, in milliseconds, ascending. */
record Timings(double[] millis) {
  private static final double NANOS = 1e6;

  static Timings ofNanos(Collection<Long> nanos) {
    return new Timings(nanos.stream().mapToDouble(n -> n / NANOS).sorted().toArray());
  }

  double median() {
    return percentile(50);
  }

  double p95() {
    return percentile(95);
  }

  int number() {
    return millis.length;
  }

  /** The smallest time that so many percent did not exceed. */
  private double percentile(int percent) {
    return millis[(int) Math.ceil(millis.length * percent / 100.0) - 1];
  }

  @Override
  public String toString() {
    return Arrays.toString(millis);
  }
}
