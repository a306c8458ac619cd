package org.youju.verification;

import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;

/** What the ledger says: a metric of an organisation in a period. */
@FunctionalInterface
interface Count {
  Figure figure(Metric metric, OrgId organization, Period period);
}
