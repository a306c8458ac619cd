package org.youju.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Lets tests of higher modules build the chain. */
public final class AuditTestAccess {
  private AuditTestAccess() {}

  public static Audit audit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new Audit(jdbc, transactions, clock);
  }

  public static Chain chain(JdbcClient jdbc) {
    return new Chain(jdbc);
  }
}
