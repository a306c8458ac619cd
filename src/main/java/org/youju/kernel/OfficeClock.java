package org.youju.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The office's clock: the system's, in Asia/Shanghai. The demo office lives through its years with
 * {@link #at}, on its own thread and before the first request; nothing else may.
 */
public final class OfficeClock extends Clock {
  /** Days begin and end there. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Clock system;
  private final ThreadLocal<Instant> pretended;

  public OfficeClock() {
    this(Clock.system(ZONE), new ThreadLocal<>());
  }

  private OfficeClock(Clock system, ThreadLocal<Instant> pretended) {
    this.system = system;
    this.pretended = pretended;
  }

  /** Runs the work as if it were that moment. */
  public void at(Instant moment, Runnable work) {
    pretended.set(moment);
    try {
      work.run();
    } finally {
      pretended.remove();
    }
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OfficeClock(system.withZone(zone), pretended);
  }

  @Override
  public Instant instant() {
    Instant moment = pretended.get();
    return moment == null ? system.instant() : moment;
  }
}
