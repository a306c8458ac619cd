package org.youju.imports;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.youju.kernel.Conflict;

/**
 * Makes the next thing on a thread of its own while the one before is worked on, so that computing
 * and the database keep each other company. One after the other, never two at once.
 */
final class Ahead<T> implements AutoCloseable {
  /** Told where work is broken off because the server goes down. */
  static final String STOPPING = "系统正在停止，没有写入任何内容。请稍后重试。";

  private final ExecutorService thread = thread();
  private final Supplier<Optional<T>> make;
  private Future<Optional<T>> next;

  /**
   * @param make answers empty after the last one
   */
  Ahead(Supplier<Optional<T>> make) {
    this.make = make;
    this.next = thread.submit(make::get);
  }

  /** The next one; empty after the last. */
  Optional<T> next() {
    Optional<T> made = result(next);
    if (made.isPresent()) {
      next = thread.submit(make::get);
    }
    return made;
  }

  /** A thread that works beside the one that asks. */
  static ExecutorService thread() {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, "imports-ahead");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** What was made, or waited for; what kept it from being made is thrown as it was. */
  static <R> R result(Future<R> made) {
    try {
      return made.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failed.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Conflict(STOPPING);
    }
  }

  /** Waits for what is being made, so that nothing is touched afterwards. */
  @Override
  public void close() {
    thread.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      thread.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopping) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
