package org.youju.organization;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.audit.Audit;
import org.youju.kernel.Sm4;

/** Lets tests of higher modules build the readers of this one. */
public final class OrganizationTestAccess {
  private OrganizationTestAccess() {}

  public static Lineage lineage(JdbcClient jdbc) {
    return new Lineage(jdbc);
  }

  public static Standings standings(JdbcClient jdbc) {
    return new Standings(jdbc);
  }

  public static Phones phones(JdbcClient jdbc, Sm4 cipher) {
    return new Phones(jdbc, cipher);
  }

  public static People people(JdbcClient jdbc, Sm4 cipher, Audit audit, Clock clock) {
    PostStore posts = new PostStore(jdbc);
    return new People(
        new PersonStore(jdbc, cipher),
        new MembershipStore(jdbc),
        posts,
        new UnitStore(jdbc, cipher),
        new PersonQueries(jdbc, posts),
        new Lineage(jdbc),
        audit,
        clock);
  }

  public static Chronicles chronicles(JdbcClient jdbc) {
    return new Chronicles(jdbc);
  }

  public static Rolls rolls(JdbcClient jdbc) {
    return new Rolls(jdbc);
  }
}
