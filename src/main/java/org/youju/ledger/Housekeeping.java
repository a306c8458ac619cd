package org.youju.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.youju.audit.Chain;

/** What needs tidying from time to time; harmless when several instances do it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {
  private static final long DAY = 24 * 60 * 60 * 1000L;
  private static final long SOON = 10 * 60 * 1000L;
  private static final long AFTER_START = 15 * 1000L;

  private final HeldFiles held;
  private final Evidences evidences;
  private final SumMonths months;
  private final Chain chain;

  Housekeeping(HeldFiles held, Evidences evidences, SumMonths months, Chain chain) {
    this.held = held;
    this.evidences = evidences;
    this.months = months;
    this.chain = chain;
  }

  @Scheduled(initialDelay = SOON, fixedDelay = DAY)
  void sweep() {
    held.sweep();
    evidences.sweep();
  }

  @Scheduled(initialDelay = AFTER_START, fixedDelay = SOON)
  void sumMonths() {
    chain.roots().forEach(root -> months.run(root, SumMonths.LARGE));
  }
}
