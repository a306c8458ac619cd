package org.youju.catalog;

import java.util.List;

/**
 * A figure that can be read out of the ledger (指标).
 *
 * @param aliases other words that reports use for it; shared only between different units
 * @param unit the measure word after the number, e.g. 次, 人次, 万元
 * @param rule the rule of counting in one Chinese sentence
 * @param category the letter of its {@link Area}
 * @param disabled switched off: no longer offered, still found by issued reports
 */
public record Metric(
    String id,
    String name,
    List<String> aliases,
    String unit,
    Counting counting,
    String rule,
    String category,
    Source source,
    List<MetricCase> cases,
    boolean disabled) {
  public Metric {
    aliases = List.copyOf(aliases);
    cases = List.copyOf(cases);
  }

  Metric switchedOff() {
    return new Metric(id, name, aliases, unit, counting, rule, category, source, cases, true);
  }
}
