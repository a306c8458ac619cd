package org.youju.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.Actor;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one door to a writing transaction: the work and its trace are stored together or not at all.
 * The head of the chain is locked last, so that writers wait for each other as briefly as possible.
 */
@Component
public class Audit {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Audit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Runs the work in one transaction and appends an entry for each trail that it asks for.
   *
   * @return what the work returned
   */
  public <T> T writeAll(Actor actor, String action, Function<Supplier<Trail>, T> work) {
    return transaction.execute(
        status -> {
          List<Trail> trails = new ArrayList<>();
          T result =
              work.apply(
                  () -> {
                    trails.add(new Trail());
                    return trails.get(trails.size() - 1);
                  });
          append(actor, action, trails);
          return result;
        });
  }

  /**
   * Runs the work in one transaction and appends one entry to the chain.
   *
   * @param action what is done, e.g. {@code entry.record}
   * @return what the work returned
   */
  public <T> T write(Actor actor, String action, Function<Trail, T> work) {
    return transaction.execute(
        status -> {
          Trail trail = new Trail();
          T result = work.apply(trail);
          append(actor, action, List.of(trail));
          return result;
        });
  }

  /** Like {@link #write} for work that returns nothing. */
  public void run(Actor actor, String action, Consumer<Trail> work) {
    transaction.executeWithoutResult(
        status -> {
          Trail trail = new Trail();
          work.accept(trail);
          append(actor, action, List.of(trail));
        });
  }

  /**
   * Records an event that changes nothing: a reading of a masked field, a refused access, a failed
   * login.
   */
  public void note(Actor actor, String action, Consumer<Trail> trail) {
    run(actor, action, trail);
  }

  private void append(Actor actor, String action, List<Trail> trails) {
    if (trails.isEmpty()) {
      return;
    }
    RootId root = actor.root();
    Instant now = clock.instant();
    String[] bodies =
        trails.stream().map(trail -> body(actor, action, trail, now)).toArray(String[]::new);
    var head =
        jdbc.sql("SELECT seq, hash FROM audit.lock_head(:root)")
            .param("root", root.value())
            .query((row, n) -> new Link(row.getLong("seq"), row.getBytes("hash")))
            .single();
    jdbc.sql("SELECT audit.append(:root, :first, :bodies, :prev, :hashes)")
        .param("root", root.value())
        .param("first", head.seq() + 1)
        .param("bodies", bodies)
        .param("prev", head.hash())
        .param("hashes", head.then(bodies))
        .query((row, n) -> "")
        .single();
  }

  private static String body(Actor actor, String action, Trail trail, Instant at) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("v", 1);
    body.put("alg", "SM3");
    body.put("root", actor.root().toString());
    body.put("at", Moments.format(at));
    body.put("actor", actor.id().toString());
    body.put("role", actor.role().id());
    body.put("action", action);
    body.put("object", trail.object());
    body.put("detail", trail.details());
    return JSON.writeValueAsString(body);
  }

  /** One link of the chain. */
  record Link(long seq, byte[] hash) {
    /** The hashes of the entries that follow this one. */
    byte[][] then(String[] bodies) {
      byte[][] hashes = new byte[bodies.length][];
      byte[] prev = hash;
      for (int i = 0; i < bodies.length; i++) {
        prev = hash(prev, seq + 1 + i, bodies[i]);
        hashes[i] = prev;
      }
      return hashes;
    }

    static byte[] hash(byte[] prev, long seq, String body) {
      return new Sm3().add(prev).add(seq).add(body).finish();
    }
  }
}
