package org.youju.ledger;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What needs tidying once a day; harmless when several instances do it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {
  private static final long DAY = 24 * 60 * 60 * 1000L;
  private static final long SOON = 10 * 60 * 1000L;

  private final HeldFiles held;
  private final Evidences evidences;

  Housekeeping(HeldFiles held, Evidences evidences) {
    this.held = held;
    this.evidences = evidences;
  }

  @Scheduled(initialDelay = SOON, fixedDelay = DAY)
  void sweep() {
    held.sweep();
    evidences.sweep();
  }
}
