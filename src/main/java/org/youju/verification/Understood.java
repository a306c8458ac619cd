package org.youju.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.catalog.Metric;
import org.youju.claims.Kind;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.verification.Verdict.NotUnderstood;

/**
 * What a claim states, as far as its words tell; the ledger has not been asked yet.
 *
 * @param metrics what it is: one, several to choose from, or none
 * @param offers what else it may be, where the metric is not known
 * @param beyond why it is not for the ledger at all
 * @param upper whose figures they are where the organisation named is a body, e.g. a study group,
 *     whose work is recorded above it; else empty
 * @param chosen whether somebody chose the metric
 */
record Understood(
    Passage passage,
    String phrase,
    List<Metric> metrics,
    List<Metric> offers,
    Optional<NotUnderstood> beyond,
    OrgId organization,
    Optional<OrgId> upper,
    Period period,
    boolean chosen) {
  Understood {
    metrics = List.copyOf(metrics);
    offers = List.copyOf(offers);
  }

  /** A figure that the ledger will be asked for. */
  record Asked(Metric metric, OrgId organization, Period period) {}

  Optional<Metric> metric() {
    return metrics.size() == 1 ? Optional.of(metrics.get(0)) : Optional.empty();
  }

  /** Everything that judging it needs. */
  Stream<Asked> asked() {
    return Stream.concat(Stream.of(organization), upper.stream()).flatMap(this::asked);
  }

  private Stream<Asked> asked(OrgId of) {
    Stream<Asked> now =
        Stream.concat(metrics.stream(), offers.stream())
            .map(metric -> new Asked(metric, of, period));
    boolean change = passage.claim().kind() == Kind.CHANGE || Growth.of(passage).isPresent();
    Stream<Asked> before =
        metrics.stream()
            .filter(metric -> change)
            .map(metric -> new Asked(metric, of, period.yearBefore()));
    return Stream.concat(now, before);
  }
}
