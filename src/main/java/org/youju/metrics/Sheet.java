package org.youju.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.youju.catalog.Metric;

/**
 * The figures of one organisation in one period, as {@link Figures#glance}s, each counted once. For
 * one thread.
 */
public final class Sheet {
  private final Function<Metric, Figure> count;
  private final Map<String, Figure> counted = new HashMap<>();

  Sheet(Function<Metric, Figure> count) {
    this.count = count;
  }

  /** The figure of a metric; without a value where the ledger cannot say. */
  public Figure figure(Metric metric) {
    return counted.computeIfAbsent(metric.id(), id -> count.apply(metric));
  }
}
