package org.youju.verification;

import java.util.List;
import java.util.Optional;
import org.youju.catalog.Metric;
import org.youju.claims.Claim;
import org.youju.metrics.Figure;

/**
 * A claim held against the ledger.
 *
 * @param claim where it stands and what it states; positions in Unicode code points of the text
 * @param metric what it was held against; empty when that is not known
 * @param phrase names the claim's wording in its organisation, for {@link Verifications#choose}
 * @param options what else it may mean, with what the ledger says of each; best first
 * @param chosen whether somebody chose the metric for this wording
 */
public record Held(
    Claim claim,
    Verdict verdict,
    Optional<Metric> metric,
    String phrase,
    List<Figure> options,
    boolean chosen) {
  public Held {
    options = List.copyOf(options);
  }
}
