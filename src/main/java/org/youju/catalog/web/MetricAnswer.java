package org.youju.catalog.web;

import java.util.List;
import org.youju.catalog.Metric;

/**
 * A metric as the contract shows it.
 *
 * @param counts the rule of counting, one sentence
 */
record MetricAnswer(
    String id,
    String name,
    String category,
    List<String> aliases,
    String unit,
    String counts,
    String source) {
  static MetricAnswer of(Metric metric) {
    return new MetricAnswer(
        metric.id(),
        metric.name(),
        metric.category(),
        metric.aliases(),
        metric.unit(),
        metric.rule(),
        metric.source().toString());
  }
}
