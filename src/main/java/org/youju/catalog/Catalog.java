package org.youju.catalog;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All kinds (台账), metrics (指标), requirements (要求) and outlines (提纲) of this installation;
 * immutable, built once at start.
 */
public final class Catalog {
  private final Map<String, RolePart> roles = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, Metric> metrics = new LinkedHashMap<>();
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final Map<String, Outline> outlines = new LinkedHashMap<>();

  Catalog(
      Collection<RolePart> roles,
      Collection<Kind> kinds,
      Collection<Metric> metrics,
      Collection<Requirement> requirements,
      Collection<Outline> outlines) {
    roles.forEach(role -> this.roles.put(role.id(), role));
    kinds.forEach(kind -> this.kinds.put(kind.id(), kind));
    metrics.forEach(metric -> this.metrics.put(metric.id(), metric));
    requirements.forEach(one -> this.requirements.put(one.id(), one));
    outlines.forEach(outline -> this.outlines.put(outline.id(), outline));
  }

  /** The definitions that the product ships. */
  public static Catalog shipped() {
    return new CatalogReader(CatalogFile.shipped(), List.of()).catalog();
  }

  /**
   * The shipped definitions with the office's own over them: the same id replaces, a new id adds,
   * {@code disabled: true} switches off.
   *
   * @param overrides a directory such as {@code data/catalog}; it need not exist
   * @throws CatalogErrors with every fault of every file
   */
  public static Catalog shippedAnd(Path overrides) {
    return new CatalogReader(CatalogFile.shipped(), CatalogFile.in(overrides)).catalog();
  }

  /**
   * Kinds that can be recorded, in the order of the areas A to H; switched-off ones are left out.
   */
  public List<Kind> kinds() {
    return kinds.values().stream().filter(kind -> !kind.disabled()).toList();
  }

  /** A kind, switched-off ones included, so that old records keep their name. */
  public Optional<Kind> kind(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  /** Metrics in the order of the areas A to H; switched-off ones are left out. */
  public List<Metric> metrics() {
    return metrics.values().stream().filter(metric -> !metric.disabled()).toList();
  }

  /** A metric, switched-off ones included, so that issued reports keep their source. */
  public Optional<Metric> metric(String id) {
    return Optional.ofNullable(metrics.get(id));
  }

  /** Requirements in the order of the fact table; switched-off ones are left out. */
  public List<Requirement> requirements() {
    return requirements.values().stream().filter(one -> !one.disabled()).toList();
  }

  /** A requirement, switched-off ones included. */
  public Optional<Requirement> requirement(String id) {
    return Optional.ofNullable(requirements.get(id));
  }

  /** Outlines of reports (提纲) that can be written; switched-off ones are left out. */
  public List<Outline> outlines() {
    return outlines.values().stream().filter(outline -> !outline.disabled()).toList();
  }

  /** An outline, switched-off ones included, so that drafts written from it can be finished. */
  public Optional<Outline> outline(String id) {
    return Optional.ofNullable(outlines.get(id));
  }

  /** Whether the metric counts duties, or is a share of such. */
  public boolean countsDuties(Metric metric) {
    return metric.counting() instanceof Counting.Duties
        || metric.counting() instanceof Counting.Ratio ratio
            && metric(ratio.numerator()).filter(this::countsDuties).isPresent();
  }

  /** The metrics in use that count entries of the kind directly (ratios are not among them). */
  public List<Metric> metricsCounting(String kindId) {
    return metrics().stream().filter(metric -> countsKind(metric, kindId)).toList();
  }

  /** Every role of the vocabulary (角色): id and name are the same in every kind that has it. */
  public List<RolePart> roles() {
    return List.copyOf(roles.values());
  }

  private static boolean countsKind(Metric metric, String kindId) {
    return metric.counting().kinds().contains(kindId);
  }
}
